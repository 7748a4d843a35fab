import { ref } from 'lit/directives/ref.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Embedding, Limits, ParameterValues, Rule, Tokens } from 'untrained';
import { formula } from '../../figures/abcd_provenance';
import type { AbcdExperiment } from '../../state/abcd';
import type { AbcdWords } from '../../text/figures';
import { excerpt } from '../../text/format';
import type { AbcdInstrumentWords } from '../../text/instrument';
import { choicesOf, numberField, numberInput, segments, select, textField } from './fields';
import { errorAt as errorOf } from './instrument';

/** What the controls show and change. */
export interface AbcdControls {
  experiment: AbcdExperiment;
  figures: AbcdWords;
  words: AbcdInstrumentWords;
}

/** The slider covers what is usually wanted; the number beside it takes anything up to the core's bound. */
const SLIDER_PASSES = 40;

const errorAt = ({ experiment, figures }: AbcdControls, parameter: string): string | undefined =>
  errorOf(experiment.error, parameter, figures);

/** The values by name, with the types that the parameters declare. */
const valuesOf = ({ experiment }: AbcdControls) =>
  experiment.values as ParameterValues & {
    prompt: string;
    tokens: Tokens;
    rule: Rule;
    passes: number;
    embedding: Embedding;
    dimension: number;
    seed: number;
  };

const limitOf = ({ experiment }: AbcdControls, name: keyof Limits): number =>
  experiment.limits?.[name] ?? Number.MAX_SAFE_INTEGER;

export function promptControls(controls: AbcdControls): TemplateResult {
  const settings = valuesOf(controls);
  const { words } = controls;
  const change = (values: ParameterValues) => controls.experiment.change(values);
  return html`${textField({
    name: 'prompt',
    label: words.prompt,
    value: settings.prompt,
    hint: words.promptHint,
    monospace: true,
    error: errorAt(controls, 'prompt'),
    change: (prompt) => change({ prompt, probe: undefined, token: undefined }),
  })}
  ${segments({
    name: 'tokens',
    label: words.split,
    value: settings.tokens,
    choices: choicesOf(words.splits),
    change: (tokens) => change({ tokens, probe: undefined, token: undefined }),
  })}`;
}

export function ruleControls(controls: AbcdControls): TemplateResult {
  const settings = valuesOf(controls);
  const { words } = controls;
  const change = (values: ParameterValues) => controls.experiment.change(values);
  return html`${segments({
    name: 'rule',
    label: words.rule,
    value: settings.rule,
    choices: choicesOf(words.rules),
    change: (rule) => change({ rule }),
  })}
  <p class="formula mono">${formula(settings.rule, 'X[i]')}</p>`;
}

/** The slider for what is usually wanted, and a field that takes anything; one label for both. */
export function passesControls(controls: AbcdControls): TemplateResult {
  const settings = valuesOf(controls);
  const { words } = controls;
  const change = (values: ParameterValues) => controls.experiment.change(values);
  const error = errorAt(controls, 'passes');
  return html`<div class="field">
    <label for="passes">${words.passes}</label>
    <div class="passes">
      <input
        id="passes-slider"
        type="range"
        min="1"
        max=${SLIDER_PASSES}
        step="1"
        aria-label=${words.passes}
        .value=${String(settings.passes)}
        @input=${(event: Event) => change({ passes: (event.target as HTMLInputElement).valueAsNumber, pass: undefined })}
      />
      ${numberInput({
        name: 'passes',
        value: settings.passes,
        minimum: 1,
        maximum: limitOf(controls, 'passes'),
        error,
        change: (passes) => change({ passes, pass: undefined }),
      })}
    </div>
    ${error ? html`<p class="error" id="passes-error" role="alert">${error}</p>` : nothing}
  </div>`;
}

/** The seed of the vectors, and a die for another one. */
export function seedControls(controls: AbcdControls): TemplateResult {
  const { words } = controls;
  const change = (seed: number) => controls.experiment.change({ seed });
  return html`<div class="seed">
    ${numberField({
      name: 'seed',
      label: words.seed,
      value: valuesOf(controls).seed,
      minimum: 0,
      maximum: limitOf(controls, 'seed'),
      error: errorAt(controls, 'seed'),
      change,
    })}
    <button type="button" class="dice" @click=${() => change(randomSeed())}>${words.dice}</button>
  </div>`;
}

/** How the vectors are made, folded away until something is wrong in it. */
export function vectorControls(controls: AbcdControls): TemplateResult {
  const settings = valuesOf(controls);
  const file = controls.experiment.vectors;
  const { words } = controls;
  const error = errorAt(controls, 'dimension');
  const change = (values: ParameterValues) => controls.experiment.change(values);
  return html`<details ${ref((element) => error && element?.setAttribute('open', ''))}>
    <summary>${words.vectors}</summary>
    <div class="vectors">
      ${select({
        name: 'embedding',
        label: words.embedding,
        value: settings.embedding,
        choices: choicesOf(words.embeddings),
        disabled: file !== undefined,
        change: (embedding) => change({ embedding }),
      })}
      <p class="note">${file ? words.decidedByFile(excerpt(file.name)) : words.embeddingNotes[settings.embedding]}</p>
      ${numberField({
        name: 'dimension',
        label: words.dimension,
        value: file?.dimension ?? settings.dimension,
        disabled: file !== undefined,
        minimum: 1,
        maximum: limitOf(controls, 'dimension'),
        error,
        change: (dimension) => change({ dimension }),
      })}
    </div>
  </details>`;
}

/** Short enough to be read aloud and typed again. */
const randomSeed = (): number => 1 + Math.floor(Math.random() * 9999);
