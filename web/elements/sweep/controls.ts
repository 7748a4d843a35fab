import { html, nothing, type TemplateResult } from 'lit/html.js';
import { namesOf, type Parameter, type PresetName, UntrainedError } from 'untrained';
import type { Laboratory } from '../../state/sweep/laboratory';
import { PAIRS_NAME, PAIRS_SHA256 } from '../../state/sweep/pairs_files';
import { isRange, shownParameters, textOf } from '../../state/sweep/parameters';
import { presetNames, presetOf } from '../../state/sweep/presets';
import type { SweepWords } from '../../text/sweep';
import { numberField, select, textField } from '../instrument/fields';
import { chosen, megabytes, pairsField, shownName } from './pairs_field';

/** How the core calls what is set by another name here. */
const fieldsOf: Readonly<Record<string, string>> = {
  words: 'text',
  'pairs-file': PAIRS_SHA256,
  candidates: PAIRS_SHA256,
};

/** What is wrong with the setting, as one sentence. */
export function faultText({ fault }: Laboratory, words: SweepWords): string | undefined {
  if (!fault) return undefined;
  const error = new UntrainedError(fault.code, fault.message, fault.details);
  return words.pairs.fault(error) ?? words.faultWithout(error);
}

/** The field that the mistake is at; none where it is at no field that is there. */
export function faultField({ fault, values }: Laboratory): string | undefined {
  const parameter = fault?.details.parameter ?? '';
  const name = fieldsOf[parameter] ?? parameter;
  return shownParameters(values).some((shown) => shown.name === name) ? name : undefined;
}

/** Every parameter that the setting has, each with its field. */
export function settingFields(laboratory: Laboratory, words: SweepWords): TemplateResult {
  const { values } = laboratory;
  const at = faultField(laboratory);
  const error = (name: string) => (name === at ? faultText(laboratory, words) : undefined);
  // Numbers of a read that the preset does not have change nothing; what is there already stays in sight.
  const reads = namesOf(laboratory.lab?.presets[values.preset as PresetName]?.reads ?? []);
  const fields = shownParameters(values)
    .filter(({ name, read }) => !read || reads.includes(read.name) || textOf(values[name]) !== '')
    .map((parameter) => field(laboratory, words, parameter, error(parameter.name)));
  return html`<div class="fields">${fields}</div>
    <p class="note">${words.rangeHint}</p>`;
}

function field(
  laboratory: Laboratory,
  words: SweepWords,
  parameter: Parameter,
  error: string | undefined,
): TemplateResult {
  const { name, kind, choices = [] } = parameter;
  const value = laboratory.values[name];
  const label = words.parameters[name] ?? name;
  const change = (next: string | number | boolean): void => laboratory.change({ [name]: next });
  if (isRange(parameter)) return rangeField({ name, label, value: textOf(value), error, change });
  if (kind === 'choice') {
    const named = choices.map((choice) => ({
      value: choice,
      label: (name === 'task' ? words.tasks[choice]?.name : words.choices[choice]) ?? choice,
    }));
    const chosen = select({ name, label, value: String(value), choices: named, error, change });
    const note = name === 'task' && words.tasks[String(value)]?.note;
    return html`<div class="wide">${chosen} ${note ? html`<p class="note">${note}</p>` : nothing}</div>`;
  }
  if (kind === 'integer') return numberField({ name, label, value: Number(value), minimum: 0, error, change });
  if (kind === 'flag') {
    return html`<label class="check wide"
      ><input type="checkbox" id=${name} .checked=${value === true} @change=${(event: Event) =>
        change((event.target as HTMLInputElement).checked)} /><span>${label}</span></label
    >`;
  }
  if (name === PAIRS_SHA256) return pairsField(laboratory, words, error);
  // It stands beside what tells the file from others.
  if (name === PAIRS_NAME) return html``;
  return ownText(laboratory, label, error, words);
}

/** Numbers as a list or a range. */
function rangeField(options: {
  name: string;
  label: string;
  value: string;
  error: string | undefined;
  change: (text: string) => void;
}): TemplateResult {
  const { name, label, value, error, change } = options;
  return html`<div class="field">
    <label for=${name}>${label}</label>
    <input
      id=${name}
      type="text"
      class="mono"
      autocomplete="off"
      spellcheck="false"
      .value=${value}
      aria-invalid=${error ? 'true' : 'false'}
      aria-describedby=${error ? `${name}-error` : nothing}
      @input=${(event: Event) => change((event.target as HTMLInputElement).value)}
    />
    ${error ? html`<p class="error" id="${name}-error" role="alert">${error}</p>` : nothing}
  </div>`;
}

/** Longer texts make a field slow. */
const MAXIMUM_SHOWN_TEXT = 20_000;

/** A text of the reader's own, typed or from a file. */
function ownText(laboratory: Laboratory, label: string, fault: string | undefined, words: SweepWords): TemplateResult {
  const value = textOf(laboratory.values.text);
  const change = (text: string): void => laboratory.change({ text });
  const { fileError } = laboratory;
  const error = fileError
    ? words.pairs.fileFaults[fileError.fault](shownName(fileError.file), megabytes(fileError))
    : fault;
  const shown =
    value.length > MAXIMUM_SHOWN_TEXT
      ? html`<p class="note">${words.longText(String(value.length))}</p>
          ${error ? html`<p class="error" role="alert">${error}</p>` : nothing}
          <button type="button" @click=${() => change('')}>${words.dropText}</button>`
      : textField({ name: 'text', label, value, rows: 3, hint: words.textHint, error, change });
  return html`<div class="wide">
    ${shown}
    <label class="file">${words.openText} <input type="file" accept="text/*,.txt,.md" @change=${chosen((file) => void laboratory.openText(file))} /></label>
    <p class="note">${words.linkNote}</p>
  </div>`;
}

/** Settings to begin from, each with what it asks. */
export function presetList(laboratory: Laboratory, words: SweepWords): TemplateResult {
  const chosen = presetOf(laboratory.values);
  return html`<fieldset class="presets field">
    <legend class="label">${words.presets}</legend>
    <ul>
      ${presetNames.map((preset) => {
        const { name, note } = words.presetNames[preset];
        return html`<li>
          <button type="button" data-preset=${preset} aria-current=${preset === chosen ? 'true' : nothing} @click=${() => laboratory.usePreset(preset)}>
            <span class="name">${name}</span> <span class="note">${note}</span>
          </button>
        </li>`;
      })}
    </ul>
  </fieldset>`;
}
