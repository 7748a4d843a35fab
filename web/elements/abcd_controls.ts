import { html, nothing, type TemplateResult } from 'lit';
import type { AbcdOptions, Limits, UntrainedError } from 'untrained';
import { preferences } from '../state/preferences';
import type { AbcdWords } from '../text/abcd';
import { errorText } from '../text/errors';
import { choicesOf, numberField, numberInput, segments, select, textField } from './fields';

/** The settings that the reader can change. */
export type AbcdSettings = Required<
  Pick<AbcdOptions, 'prompt' | 'rule' | 'passes' | 'embedding' | 'dimension' | 'seed' | 'probe' | 'tokens'>
>;

export interface AbcdControls {
  settings: AbcdSettings;
  limits: Limits;
  words: AbcdWords;
  error: UntrainedError | undefined;
  change: (change: Partial<AbcdSettings>) => void;
}

/** The slider covers what is usually wanted; the number beside it takes anything up to the core's bound. */
const SLIDER_PASSES = 40;

/** The sentence for one control, where the error is about it. */
function errorAt(controls: AbcdControls, parameter: string): string | undefined {
  return controls.error?.parameter === parameter ? errorText(controls.error, preferences.language) : undefined;
}

export function promptControls(controls: AbcdControls): TemplateResult {
  const { settings, words, change } = controls;
  return html`${textField({
    name: 'prompt',
    label: words.prompt,
    value: settings.prompt,
    hint: words.promptHint,
    monospace: true,
    error: errorAt(controls, 'prompt'),
    change: (prompt) => change({ prompt, probe: -1 }),
  })}
  ${segments({
    name: 'tokens',
    label: words.split,
    value: settings.tokens,
    choices: choicesOf(words.splits),
    change: (tokens) => change({ tokens, probe: -1 }),
  })}`;
}

export function ruleControls(controls: AbcdControls): TemplateResult {
  const { settings, words, change } = controls;
  return html`${segments({
    name: 'rule',
    label: words.rule,
    value: settings.rule,
    choices: choicesOf(words.rules),
    change: (rule) => change({ rule }),
  })}
  <p class="formula mono">${formulas[settings.rule]}</p>`;
}

/** The slider for what is usually wanted, and a field that takes anything; one label for both. */
export function passesControls(controls: AbcdControls): TemplateResult {
  const { settings, words, limits, change } = controls;
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
        @input=${(event: Event) => change({ passes: (event.target as HTMLInputElement).valueAsNumber })}
      />
      ${numberInput({
        name: 'passes',
        value: settings.passes,
        minimum: 1,
        maximum: limits.passes,
        error,
        change: (passes) => change({ passes }),
      })}
    </div>
    ${error ? html`<p class="error" id="passes-error" role="alert">${error}</p>` : nothing}
  </div>`;
}

const formulas = {
  add: 'X[i] ← X[i] + mean(X[<i])',
  subtract: 'X[i] ← X[i] − mean(X[<i])',
  'subtract-rms': 'X[i] ← RMSNorm(X[i] − mean(X[<i]))',
} as const;

export function vectorControls(controls: AbcdControls): TemplateResult {
  const { settings, words, limits, change } = controls;
  return html`${select({
    name: 'embedding',
    label: words.embedding,
    value: settings.embedding,
    choices: choicesOf(words.embeddings),
    change: (embedding) => change({ embedding }),
  })}
  <p class="note">${words.embeddingNotes[settings.embedding]}</p>
  <div class="vectors">
    ${numberField({
      name: 'dimension',
      label: words.dimension,
      value: settings.dimension,
      minimum: 1,
      maximum: limits.dimension,
      error: errorAt(controls, 'dimension'),
      change: (dimension) => change({ dimension }),
    })}
    ${numberField({
      name: 'seed',
      label: words.seed,
      value: settings.seed,
      minimum: 0,
      maximum: limits.seed,
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
