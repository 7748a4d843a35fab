import { ref } from 'lit/directives/ref.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';

interface Field {
  /** Unique within the element; ties the label, the control and its error together. */
  name: string;
  label: string;
  error?: string | undefined;
}

const errorLine = (field: Field) =>
  field.error ? html`<p class="error" id="${field.name}-error" role="alert">${field.error}</p>` : nothing;

const described = (field: Field) => (field.error ? `${field.name}-error` : nothing);

interface NumberInput {
  name: string;
  value: number;
  minimum: number;
  maximum?: number;
  step?: number | 'any';
  error?: string | undefined;
  /** Where something else decides it. */
  disabled?: boolean;
  change: (value: number) => void;
}

/** Digits that fit into a narrow field, beside the zeros of a small number; a number that was typed keeps its own. */
const shownDigits = (value: number): number => (Math.abs(value) < 0.1 ? 4 : 5);

/** Writes a number that came from elsewhere; half-typed text, which is no number yet, stays as it is. */
function showNumber(element: HTMLInputElement | undefined, value: number): void {
  if (!element || Number.isNaN(value) || element.valueAsNumber === value) return;
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(shownDigits(value))));
  if (element.value !== text) element.value = text;
}

/** The input of a number alone, for a label and an error line that stand elsewhere. */
export function numberInput(input: NumberInput): TemplateResult {
  return html`<input
    id=${input.name}
    type="number"
    inputmode="decimal"
    min=${input.minimum}
    max=${input.maximum ?? nothing}
    step=${input.step ?? 1}
    ?disabled=${input.disabled ?? false}
    ${ref((element) => showNumber(element as HTMLInputElement | undefined, input.value))}
    aria-invalid=${input.error ? 'true' : 'false'}
    aria-describedby=${input.error ? `${input.name}-error` : nothing}
    @input=${(event: Event) => input.change((event.target as HTMLInputElement).valueAsNumber)}
  />`;
}

/** A number that may be typed freely; what it means is for the library to say. */
export function numberField(field: Field & NumberInput): TemplateResult {
  return html`<div class="field">
    <label for=${field.name}>${field.label}</label>
    ${numberInput(field)} ${errorLine(field)}
  </div>`;
}

/** A slider with its value in words beside the label. */
export function slider(
  field: Field & {
    value: number;
    minimum: number;
    maximum: number;
    step: number;
    shown: string;
    change: (value: number) => void;
  },
): TemplateResult {
  return html`<div class="field">
    <label for=${field.name} class="row">
      <span>${field.label}</span><output class="mono" for=${field.name}>${field.shown}</output>
    </label>
    <input
      id=${field.name}
      type="range"
      min=${field.minimum}
      max=${field.maximum}
      step=${field.step}
      .value=${String(field.value)}
      aria-valuetext=${field.shown}
      @input=${(event: Event) => field.change((event.target as HTMLInputElement).valueAsNumber)}
    />
    ${errorLine(field)}
  </div>`;
}

/** The choices of a field from their names, in the order in which these stand. */
export const choicesOf = <Choice extends string>(labels: Readonly<Record<Choice, string>>) =>
  (Object.keys(labels) as Choice[]).map((value) => ({ value, label: labels[value] }));

/** One choice of a few, all in view. */
export function segments<Choice extends string>(
  field: Field & {
    value: Choice;
    choices: readonly { value: Choice; label: string }[];
    change: (value: Choice) => void;
  },
): TemplateResult {
  return html`<fieldset class="field">
    <legend class="label">${field.label}</legend>
    <div class="segments">
      ${field.choices.map(
        (choice) => html`<label
          ><input
            type="radio"
            name=${field.name}
            value=${choice.value}
            .checked=${choice.value === field.value}
            @change=${() => field.change(choice.value)}
          /><span>${choice.label}</span></label
        >`,
      )}
    </div>
    ${errorLine(field)}
  </fieldset>`;
}

/** Text over one or several lines. */
export function textField(
  field: Field & { value: string; rows?: number; hint?: string; monospace?: boolean; change: (value: string) => void },
): TemplateResult {
  return html`<div class="field">
    <label for=${field.name}>${field.label}</label>
    <div class=${field.monospace ? 'grow mono' : 'grow'} data-text=${field.value}>
      <textarea
        id=${field.name}
        dir="auto"
        rows=${field.rows ?? 1}
        spellcheck="false"
        autocapitalize="off"
        .value=${field.value}
        aria-invalid=${field.error ? 'true' : 'false'}
        aria-describedby=${described(field)}
        @input=${(event: Event) => field.change((event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </div>
    ${errorLine(field)} ${field.hint && !field.error ? html`<p class="note">${field.hint}</p>` : nothing}
  </div>`;
}

/** One choice of a few, folded away. */
export function select<Choice extends string>(
  field: Field & {
    value: Choice;
    /** Where something else decides it. */
    disabled?: boolean;
    choices: readonly { value: Choice; label: string }[];
    change: (value: Choice) => void;
  },
): TemplateResult {
  return html`<div class="field">
    <label for=${field.name}>${field.label}</label>
    <select
      id=${field.name}
      ?disabled=${field.disabled ?? false}
      @change=${(event: Event) => field.change((event.target as HTMLSelectElement).value as Choice)}
    >
      ${field.choices.map(
        ({ value, label }) => html`<option value=${value} .selected=${value === field.value}>${label}</option>`,
      )}
    </select>
    ${errorLine(field)}
  </div>`;
}
