import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Parameter, ParameterValue, ParameterValues, UntrainedError } from 'untrained';
import { compareWith, differing, otherChoices, swap } from '../../state/compared';
import type { Experiment } from '../../state/experiment';
import type { ComparedWords } from '../../text/compared';
import type { FigureWords } from '../../text/figures';
import { shortNumber } from '../../text/format';
import type { Labels } from './compared_labels';
import { changedText } from './compared_text';

/** The values in use of the two settings, those that a preset decided too. */
export interface ValuesInUse {
  before: Readonly<Record<string, ParameterValue | null>>;
  now: Readonly<Record<string, ParameterValue | null>>;
}

export interface CompareBar {
  experiment: Experiment & { readonly comparedError: UntrainedError | undefined };
  words: ComparedWords;
  figures: FigureWords;
  labels: Labels;
  inUse: ValuesInUse;
}

/** What the kept setting and the present one differ in, and what can be done with the two. */
export function compareBar(bar: CompareBar): TemplateResult {
  const { experiment, words } = bar;
  const changed = differing(experiment);
  return html`<div class="compare-bar" role="group" aria-labelledby="compare-heading">
    <div class="compare-head">
      <h3 id="compare-heading">${words.heading}</h3>
      <div class="compare-buttons">
        ${
          changed.length > 0
            ? html`<button type="button" class="swap" @click=${() => swap(experiment)}>${words.swap}</button>
              <button type="button" class="keep" @click=${() => experiment.compare()}>${words.keep}</button>`
            : nothing
        }
        <button type="button" class="stop" @click=${() => experiment.stopComparing()}>${words.stop}</button>
      </div>
    </div>
    ${fault(bar)}
    ${changed.length > 0 ? changes(changed, bar) : beginning(bar)}
  </div>`;
}

function fault({ experiment, words, figures }: CompareBar): TemplateResult | typeof nothing {
  const { comparedError, comparedMissing } = experiment;
  if (comparedMissing !== undefined) {
    return html`<p class="error compare-fault" role="alert">${words.missing(comparedMissing)}</p>`;
  }
  if (!comparedError) return nothing;
  return html`<p class="error compare-fault" role="alert">
    ${words.fault(figures.error(comparedError))} ${words.mend}
  </p>`;
}

/** What to do while nothing differs yet. */
function beginning(bar: CompareBar): TemplateResult {
  const { experiment, words, labels, inUse } = bar;
  // What is not in use, such as a read that is not done, would change nothing.
  const groups = otherChoices(experiment).filter(({ name }) => labels[name]?.choices && inUse.now[name] !== null);
  const choose = (event: Event) => {
    const select = event.target as HTMLSelectElement;
    const [name = '', value = ''] = select.value.split('=');
    select.value = '';
    if (name) compareWith(experiment, name, value);
  };
  return html`<p class="note">${words.kept}</p>
    <div class="compare-try">
      <label class="label" for="compare-try">${words.try}</label>
      <select id="compare-try" @change=${choose}>
        <option value="">${words.choose}</option>
        ${groups.map(
          ({ name, choices }) => html`<optgroup label=${labels[name]?.label ?? name}>
            ${choices.map((value) => html`<option value="${name}=${value}">${labels[name]?.choices?.[value] ?? value}</option>`)}
          </optgroup>`,
        )}
      </select>
    </div>`;
}

/** Each parameter that differs, with its two values. */
function changes(changed: readonly Parameter[], { labels, inUse, words }: CompareBar): TemplateResult {
  const shown = changed.filter(({ name }) => !Object.is(inUse.before[name], inUse.now[name]));
  return html`<dl class="compare-list" aria-label=${words.differ}>
    ${(shown.length > 0 ? shown : changed).map(({ name }) => {
      const { label = name, parts } = labels[name] ?? {};
      const [before, now] = [inUse.before[name], inUse.now[name]];
      const isText = parts && typeof before === 'string' && typeof now === 'string';
      const values = isText
        ? changedText(before, now, parts, words)
        : becomes(spoken(name, before, labels, words), spoken(name, now, labels, words), words);
      return html`<div data-parameter=${name}><dt>${label}</dt>${values}</div>`;
    })}
  </dl>`;
}

const becomes = (before: string, now: string, words: ComparedWords): TemplateResult => html`<dd>
  <del dir="auto">${before}</del>
  <span class="arrow" aria-hidden="true">→</span><span class="visually-hidden"> ${words.between} </span>
  <ins dir="auto">${now}</ins>
</dd>`;

function spoken(name: string, value: ParameterValue | null | undefined, labels: Labels, words: ComparedWords): string {
  if (value === null || value === undefined) return words.notSet;
  const choice = labels[name]?.choices?.[String(value)];
  if (choice) return choice;
  // Positions count from 0 in what is set, and from 1 in what is read.
  if (name === 'probe' && typeof value === 'number' && value >= 0) return String(value + 1);
  if (typeof value === 'number') return Number.isInteger(value) ? String(value) : shortNumber(value, 6);
  return value === '' ? words.nothing : String(value);
}

/** Values as they were set, for a setting that could not be computed. */
export const asSet = (values: ParameterValues = {}): ValuesInUse['now'] =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? null]));
