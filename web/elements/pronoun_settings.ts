import { html, nothing, type TemplateResult } from 'lit';
import type {
  BlockSettings,
  Limits,
  Memory,
  ParameterValues,
  PresetName,
  PronounTrace,
  Read,
  UntrainedError,
} from 'untrained';
import { preferences } from '../state/preferences';
import { errorText } from '../text/errors';
import type { PronounSettingsWords } from '../text/pronoun_settings';
import { choicesOf, numberField, numberInput, segments, select, slider } from './fields';
import { shortNumber } from './pronoun_provenance';

export interface SettingsControls {
  words: PronounSettingsWords;
  preset: PresetName;
  /** The preset with the reader's changes. */
  block: BlockSettings;
  vectors: Pick<PronounTrace['settings'], 'embedding' | 'dimension' | 'seed'>;
  changed: boolean;
  limits: Limits;
  error: (parameter: string) => UntrainedError | undefined;
  change: (values: ParameterValues) => void;
}

/** The sliders reach from 10⁻⁴ to 10²; their left end is 0. Beyond, a number can be typed. */
const COLDEST = -4;
const HOTTEST = 2;

const errorAt = ({ error }: SettingsControls, parameter: string): string | undefined => {
  const found = error(parameter);
  return found && errorText(found, preferences.language);
};

/** One choice of a few for one parameter. */
function choiceField<Choice extends string>(
  controls: SettingsControls,
  name: string,
  label: string,
  value: Choice,
  labels: Record<Choice, string>,
): TemplateResult {
  const change = (chosen: Choice) => controls.change({ [name]: chosen });
  const field = { name, label, value, choices: choicesOf(labels), error: errorAt(controls, name), change };
  return field.choices.length > 2 && name !== 'preset' ? select(field) : segments(field);
}

/** A number for one parameter. */
function parameterField(
  controls: SettingsControls,
  name: string,
  label: string,
  value: number,
  range: { minimum: number; maximum: number; step?: number | 'any' },
): TemplateResult {
  const change = (typed: number) => controls.change({ [name]: typed });
  return numberField({ name, label, value, ...range, error: errorAt(controls, name), change });
}

export function presetControls(controls: SettingsControls, undo: () => void, reset: () => void): TemplateResult {
  const { words, preset, changed } = controls;
  return html`<div class="top">
    <div class="preset">
      ${choiceField(controls, 'preset', words.preset, preset, words.presets)}
      <p class="note">${words.presetNotes[preset]} ${changed ? html`<strong>${words.changed}</strong>` : nothing}</p>
    </div>
    <div class="buttons">
      ${changed ? html`<button type="button" @click=${undo}>${words.backToPreset}</button>` : nothing}
      <button type="button" @click=${reset}>${words.reset}</button>
    </div>
  </div>`;
}

const toSlider = (temperature: number): number =>
  temperature > 0 ? Math.min(HOTTEST, Math.max(COLDEST, Math.log10(temperature))) : COLDEST;

/** Three digits are what a slider can aim at. */
const fromSlider = (position: number): number => (position <= COLDEST ? 0 : Number((10 ** position).toPrecision(3)));

export function temperatureControls(controls: SettingsControls): TemplateResult {
  const { words, block } = controls;
  return html`<div class="temperatures" role="group" aria-labelledby="temperatures">
    <h3 id="temperatures">${words.temperatures}</h3>
    ${block.reads.map((read) => temperatureField(controls, read))}
    <p class="note">${words.temperatureNote}</p>
  </div>`;
}

function temperatureField(controls: SettingsControls, { memory, temperature }: Read): TemplateResult {
  const { words, limits } = controls;
  const name = `temperature-${memory}`;
  const label = words.temperature[memory];
  const error = errorAt(controls, name);
  return html`<div class="temperature">
    ${slider({
      name: `${name}-slider`,
      label,
      value: toSlider(temperature),
      minimum: COLDEST,
      maximum: HOTTEST,
      step: 0.01,
      shown: temperature === 0 ? words.bestMatch : `T = ${shortNumber(temperature)}`,
      change: (position) => controls.change({ [name]: fromSlider(position) }),
    })}
    <label class="visually-hidden" for=${name}>${words.exactTemperature(label)}</label>
    ${numberInput({
      name,
      value: temperature,
      minimum: 0,
      maximum: limits.temperature,
      step: 'any',
      error,
      change: (typed) => controls.change({ [name]: typed }),
    })}
    ${error ? html`<p class="error" id="${name}-error" role="alert">${error}</p>` : nothing}
  </div>`;
}

/** Everything of the block and the vectors that is seldom changed. */
export function moreSettings(controls: SettingsControls): TemplateResult {
  const { words, block, vectors, limits } = controls;
  const gain = { minimum: 0, maximum: limits.gain, step: 'any' as const };
  return html`<div class="more">
    ${block.reads.map((read) => readGroup(controls, read))}
    <fieldset class="group">
      <legend>${words.block}</legend>
      ${parameterField(controls, 'layers', words.layers, block.layers, { minimum: 1, maximum: limits.layers })}
      ${choiceField(controls, 'update', words.update, block.update, words.updates)}
      ${choiceField(controls, 'base', words.base, block.base, words.bases)}
      ${choiceField(controls, 'norm', words.norm, block.norm, words.norms)}
      ${choiceField(controls, 'rows', words.rows, block.rows, words.rowChoices)}
      ${choiceField(controls, 'readout', words.readout, block.readout, words.readouts)}
      ${parameterField(controls, 'readout-gain', words.readoutGain, block.readoutGain, gain)}
    </fieldset>
    <fieldset class="group">
      <legend>${words.vectors}</legend>
      ${choiceField(controls, 'embedding', words.embedding, vectors.embedding, words.embeddings)}
      ${parameterField(controls, 'dimension', words.dimension, vectors.dimension, { minimum: 1, maximum: limits.dimension })}
      ${parameterField(controls, 'seed', words.seed, vectors.seed, { minimum: 0, maximum: limits.seed })}
    </fieldset>
  </div>`;
}

function readGroup(controls: SettingsControls, { memory, sign, gain, normalize }: Read): TemplateResult {
  const { words, limits } = controls;
  const range = { minimum: 0, maximum: limits.gain, step: 'any' as const };
  return html`<fieldset class="group">
    <legend>${words.readOf[memory]}</legend>
    ${choiceField(controls, `sign-${memory}`, words.sign, sign < 0 ? '-1' : '1', words.signs)}
    ${parameterField(controls, `gain-${memory}`, words.gain, gain, range)}
    ${choiceField(controls, `normalize-${memory}`, words.normalize, normalize, words.normalizations)}
  </fieldset>`;
}

/** The memories that a block reads, in the order of its reads. */
export const memoriesOf = (block: BlockSettings): Memory[] => [...new Set(block.reads.map(({ memory }) => memory))];
