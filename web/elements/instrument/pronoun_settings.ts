import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { BlockSettings, Embedding, Memory, Read } from 'untrained';
import { pronounExamples } from '../../state/gallery';
import type { PronounExperiment } from '../../state/pronoun';
import type { PronounWords } from '../../text/figures';
import { shortNumber } from '../../text/format';
import type { PronounInstrumentWords } from '../../text/instrument';
import { choicesOf, numberField, numberInput, segments, select, slider } from './fields';
import { galleryField } from './gallery';
import { compareButton, historyControls } from './history';
import type { AllWords } from './instrument';

export interface SettingsControls {
  experiment: PronounExperiment;
  words: AllWords<PronounWords, PronounInstrumentWords>;
  /** The block that was computed last. */
  block: BlockSettings;
}

/** The sliders reach from 10⁻⁴ to 10²; their left end is 0. Beyond, a number can be typed. */
const COLDEST = -4;
const HOTTEST = 2;

const errorAt = ({ experiment, words }: SettingsControls, parameter: string): string | undefined => {
  const found = experiment.errorAt(parameter);
  return found && words.figures.error(found);
};

const limitOf = ({ experiment }: SettingsControls, name: 'temperature' | 'gain' | 'layers' | 'dimension' | 'seed') =>
  experiment.limits?.[name] ?? Number.MAX_SAFE_INTEGER;

/** A value that was set, whether or not it could be computed with, else the block's own. */
const shown = <Value extends string | number>({ experiment }: SettingsControls, name: string, own: Value): Value =>
  (experiment.values[name] as Value | undefined) ?? own;

/** One choice of a few for one parameter. */
function choiceField<Choice extends string>(
  controls: SettingsControls,
  name: string,
  label: string,
  value: Choice,
  labels: Record<Choice, string>,
): TemplateResult {
  const change = (chosen: Choice) => controls.experiment.change({ [name]: chosen });
  const field = { name, label, value, choices: choicesOf(labels), error: errorAt(controls, name), change };
  return field.choices.length > 2 ? select(field) : segments(field);
}

/** A number for one parameter. */
function parameterField(
  controls: SettingsControls,
  name: string,
  label: string,
  value: number,
  range: { minimum: number; maximum: number; step?: number | 'any' },
): TemplateResult {
  const change = (typed: number) => controls.experiment.change({ [name]: typed });
  return numberField({ name, label, value, ...range, error: errorAt(controls, name), change });
}

export function presetControls({ experiment, words: all }: SettingsControls): TemplateResult {
  const { controls: words } = all;
  const { preset, changed } = experiment;
  return html`<div class="top">
    ${galleryField(experiment, pronounExamples, words)}
    <div class="preset">
      ${segments({
        name: 'preset',
        label: words.preset,
        value: preset,
        choices: choicesOf(words.presets),
        change: (chosen) => experiment.choosePreset(chosen),
      })}
      <p class="note">${words.presetNotes[preset]} ${changed ? html`<strong>${words.changed}</strong>` : nothing}</p>
    </div>
    <div class="buttons">
      ${changed ? html`<button type="button" @click=${() => experiment.undoChanges()}>${words.backToPreset}</button>` : nothing}
      ${compareButton(experiment, words)} ${historyControls(experiment, words)}
    </div>
  </div>`;
}

const toSlider = (temperature: number): number =>
  temperature > 0 ? Math.min(HOTTEST, Math.max(COLDEST, Math.log10(temperature))) : COLDEST;

/** Three digits are what a slider can aim at. */
const fromSlider = (position: number): number => (position <= COLDEST ? 0 : Number((10 ** position).toPrecision(3)));

export function temperatureControls(controls: SettingsControls): TemplateResult {
  const { block } = controls;
  const { controls: words } = controls.words;
  return html`<div class="temperatures" role="group" aria-labelledby="temperatures">
    <h3 id="temperatures">${words.temperatures}</h3>
    ${block.reads.map((read) => temperatureField(controls, read))}
    <p class="note">${words.temperatureNote}</p>
  </div>`;
}

function temperatureField(controls: SettingsControls, { memory, temperature: own }: Read): TemplateResult {
  const { controls: words } = controls.words;
  const name = `temperature-${memory}`;
  const temperature = shown(controls, name, own);
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
      change: (position) => controls.experiment.change({ [name]: fromSlider(position) }),
    })}
    <label class="visually-hidden" for=${name}>${words.exactTemperature(label)}</label>
    ${numberInput({
      name,
      value: temperature,
      minimum: 0,
      maximum: limitOf(controls, 'temperature'),
      step: 'any',
      error,
      change: (typed) => controls.experiment.change({ [name]: typed }),
    })}
    ${error ? html`<p class="error" id="${name}-error" role="alert">${error}</p>` : nothing}
  </div>`;
}

/** Everything of the block and the vectors that is seldom changed. */
export function moreSettings(controls: SettingsControls): TemplateResult {
  const { block, experiment } = controls;
  const { controls: words } = controls.words;
  const { embedding, dimension, seed } = experiment.values as { embedding: Embedding; dimension: number; seed: number };
  const gain = { minimum: 0, maximum: limitOf(controls, 'gain'), step: 'any' as const };
  return html`<div class="more">
    ${block.reads.map((read) => readGroup(controls, read))}
    <fieldset class="group">
      <legend>${words.block}</legend>
      ${parameterField(controls, 'layers', words.layers, shown(controls, 'layers', block.layers), { minimum: 1, maximum: limitOf(controls, 'layers') })}
      ${choiceField(controls, 'update', words.update, block.update, words.updates)}
      ${choiceField(controls, 'base', words.base, block.base, words.bases)}
      ${choiceField(controls, 'norm', words.norm, block.norm, words.norms)}
      ${choiceField(controls, 'rows', words.rows, block.rows, words.rowChoices)}
      ${choiceField(controls, 'readout', words.readout, block.readout, words.readouts)}
      ${parameterField(controls, 'readout-gain', words.readoutGain, shown(controls, 'readout-gain', block.readoutGain), gain)}
    </fieldset>
    <fieldset class="group">
      <legend>${words.vectors}</legend>
      ${choiceField(controls, 'embedding', words.embedding, embedding, words.embeddings)}
      ${parameterField(controls, 'dimension', words.dimension, dimension, { minimum: 1, maximum: limitOf(controls, 'dimension') })}
      ${parameterField(controls, 'seed', words.seed, seed, { minimum: 0, maximum: limitOf(controls, 'seed') })}
    </fieldset>
  </div>`;
}

function readGroup(controls: SettingsControls, { memory, sign, gain, normalize }: Read): TemplateResult {
  const { controls: words } = controls.words;
  const range = { minimum: 0, maximum: limitOf(controls, 'gain'), step: 'any' as const };
  return html`<fieldset class="group">
    <legend>${words.readOf[memory]}</legend>
    ${choiceField(controls, `sign-${memory}`, words.sign, sign < 0 ? '-1' : '1', words.signs)}
    ${parameterField(controls, `gain-${memory}`, words.gain, shown(controls, `gain-${memory}`, gain), range)}
    ${choiceField(controls, `normalize-${memory}`, words.normalize, normalize, words.normalizations)}
  </fieldset>`;
}

/** The memories that a block reads, in the order of its reads. */
export const memoriesOf = (block: BlockSettings): Memory[] => [...new Set(block.reads.map(({ memory }) => memory))];
