import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Embedding, NamedBlockSettings, ReadName } from 'untrained';
import { blockParameters, type PronounExperiment } from '../../state/pronoun';
import type { PronounWords } from '../../text/figures';
import { excerpt } from '../../text/format';
import type { PronounInstrumentWords } from '../../text/instrument';
import { cards } from './cards';
import { choicesOf, numberField, segments, select } from './fields';
import type { AllWords } from './instrument';

export interface SettingsControls {
  experiment: PronounExperiment;
  words: AllWords<PronounWords, PronounInstrumentWords>;
  /** The block that was computed last. */
  block: NamedBlockSettings;
}

export const errorAt = ({ experiment, words }: SettingsControls, parameter: string): string | undefined => {
  const found = experiment.errorAt(parameter);
  return found && words.figures.error(found);
};

export const limitOf = (
  { experiment }: SettingsControls,
  name: 'temperature' | 'gain' | 'layers' | 'dimension' | 'seed',
) => experiment.limits?.[name] ?? Number.MAX_SAFE_INTEGER;

/** Sets one parameter; the setting of the block before is kept beside the new one. */
export function change({ experiment }: SettingsControls, name: string, value: string | number): void {
  if (blockParameters.some((parameter) => parameter.name === name)) experiment.changeBlock({ [name]: value });
  else experiment.change({ [name]: value });
}

/** A value that was set, whether or not it could be computed with, else the block's own. */
export const shown = <Value extends string | number>(
  { experiment }: SettingsControls,
  name: string,
  own: Value,
): Value => (experiment.values[name] as Value | undefined) ?? own;

/** One choice of a few for one parameter. */
export function choiceField<Choice extends string>(
  controls: SettingsControls,
  name: string,
  label: string,
  value: Choice,
  labels: Record<Choice, string>,
  disabled = false,
): TemplateResult {
  const field = {
    ...{ name, label, value, choices: choicesOf(labels), error: errorAt(controls, name) },
    change: (chosen: Choice) => change(controls, name, chosen),
  };
  return field.choices.length > 2 ? select({ ...field, disabled }) : segments(field);
}

/** A number for one parameter. */
export function parameterField(
  controls: SettingsControls,
  name: string,
  label: string,
  value: number,
  range: { minimum: number; maximum: number; step?: number | 'any'; disabled?: boolean },
): TemplateResult {
  const error = errorAt(controls, name);
  return numberField({ name, label, value, ...range, error, change: (typed) => change(controls, name, typed) });
}

/** The settings of the block to begin from, each with a sentence. */
export function presetControls({ experiment, words: all }: SettingsControls): TemplateResult {
  const { controls: words } = all;
  const { preset, changed } = experiment;
  return html`<div class="preset">
    ${cards({
      name: 'preset',
      label: words.preset,
      value: preset,
      choices: choicesOf(words.presets).map((choice) => ({ ...choice, note: words.presetNotes[choice.value] })),
      change: (chosen) => experiment.choosePreset(chosen),
    })}
    ${
      changed
        ? html`<div class="changed">
          <strong>${words.changed}</strong>
          <button type="button" @click=${() => experiment.undoChanges()}>${words.backToPreset}</button>
        </div>`
        : nothing
    }
  </div>`;
}

/** Everything of the block and the vectors that is seldom changed. */
export function moreSettings(controls: SettingsControls): TemplateResult {
  const { block, experiment } = controls;
  const { controls: words } = controls.words;
  const { embedding, dimension, seed } = experiment.values as { embedding: Embedding; dimension: number; seed: number };
  const gain = { minimum: 0, maximum: limitOf(controls, 'gain'), step: 'any' as const };
  const file = experiment.vectors;
  return html`<div class="more">
    <fieldset class="group">
      <legend>${words.block}</legend>
      ${choiceField(controls, 'base', words.base, block.base, words.bases)}
      ${choiceField(controls, 'rows', words.rows, block.rows, words.rowChoices)}
      ${choiceField(controls, 'readout', words.readout, block.readout, words.readouts)}
      ${parameterField(controls, 'readout-gain', words.readoutGain, shown(controls, 'readout-gain', block.readoutGain), gain)}
    </fieldset>
    <fieldset class="group">
      <legend>${words.vectors}</legend>
      ${choiceField(controls, 'embedding', words.embedding, embedding, words.embeddings, file !== undefined)}
      ${parameterField(controls, 'dimension', words.dimension, file?.dimension ?? dimension, { minimum: 1, maximum: limitOf(controls, 'dimension'), disabled: file !== undefined })}
      ${parameterField(controls, 'seed', words.seed, seed, { minimum: 0, maximum: limitOf(controls, 'seed') })}
      ${file ? html`<p class="note whole">${words.decidedByFile(excerpt(file.name))}</p>` : nothing}
    </fieldset>
  </div>`;
}

/** What the reads of a block are called, each name once. */
export const readsOf = ({ reads }: NamedBlockSettings): ReadName[] => [...new Set(reads.map(({ name }) => name))];
