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

export function vectorControls(controls: AbcdControls): TemplateResult {
  const settings = valuesOf(controls);
  const file = controls.experiment.vectors;
  const { words } = controls;
  const change = (values: ParameterValues) => controls.experiment.change(values);
  return html`${select({
    name: 'embedding',
    label: words.embedding,
    value: settings.embedding,
    choices: choicesOf(words.embeddings),
    disabled: file !== undefined,
    change: (embedding) => change({ embedding }),
  })}
  <p class="note">${file ? words.decidedByFile(excerpt(file.name)) : words.embeddingNotes[settings.embedding]}</p>
  <div class="vectors">
    ${numberField({
      name: 'dimension',
      label: words.dimension,
      value: file?.dimension ?? settings.dimension,
      disabled: file !== undefined,
      minimum: 1,
      maximum: limitOf(controls, 'dimension'),
      error: errorAt(controls, 'dimension'),
      change: (dimension) => change({ dimension }),
    })}
    ${numberField({
      name: 'seed',
      label: words.seed,
      value: settings.seed,
      minimum: 0,
      maximum: limitOf(controls, 'seed'),
      error: errorAt(controls, 'seed'),
      change: (seed) => change({ seed }),
    })}
    <button type="button" class="dice" title=${words.dice} aria-label=${words.dice} @click=${() => change({ seed: randomSeed() })}>
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="currentColor">
          <path d="M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2m0 2v14h14V5z" />
          <circle cx="8.5" cy="8.5" r="1.6" /><circle cx="15.5" cy="15.5" r="1.6" /><circle cx="12" cy="12" r="1.6" />
          <circle cx="15.5" cy="8.5" r="1.6" /><circle cx="8.5" cy="15.5" r="1.6" />
        </svg>
    </button>
  </div>`;
}

/** Short enough to be read aloud and typed again. */
const randomSeed = (): number => 1 + Math.floor(Math.random() * 9999);
