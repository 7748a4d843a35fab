import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Embedding, Limits, ParameterValues, RandomAttention, Tokens } from 'untrained';
import { type AttentionFigureName, attentionFigure } from '../../figures/attention';
import type { AttentionExperiment } from '../../state/attention';
import { type AttentionInstrumentWords, type AttentionWords, attentionInstrumentWords } from '../../text/attention';
import { excerpt, shortNumber } from '../../text/format';
import { attentionStyles } from './attention_styles';
import { choicesOf, numberField, segments, select, slider, textField } from './fields';
import { historyControls } from './history';
import { errorAt, type Host, Instrument, staleNote, stay } from './instrument';
import { OwnVectorsPart, type WordsRun } from './own_vectors';

/** The slider covers what there is to see; the number beside it takes anything up to the core's bound. */
const SLIDER_SCALE = 4;

type Values = ParameterValues & {
  prompt: string;
  tokens: Tokens;
  scale: number;
  'matrix-seed': number;
  embedding: Embedding;
  dimension: number;
  seed: number;
};

type NumberName = 'scale' | 'matrix-seed' | 'dimension' | 'seed';

/** Untrained attention with all its controls and figures. */
export class AttentionInstrument extends Instrument<AttentionExperiment, AttentionWords, AttentionInstrumentWords> {
  readonly #ownVectors: OwnVectorsPart;

  constructor(host: Host<AttentionExperiment>) {
    super(host, attentionInstrumentWords, [attentionStyles]);
    this.#ownVectors = new OwnVectorsPart(host, () => [withVocabulary(this.experiment.attention)]);
  }

  protected override template(figures: AttentionWords, words: AttentionInstrumentWords): TemplateResult {
    const { error } = this.experiment;
    const panel = (name: string) => `${name} panel ${error ? 'stale' : ''}`;
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      <p class="lead">${words.lead}</p>
      <div class="layout">
        <form class="controls panel" @submit=${stay}>
          ${this.#prompt(figures, words)} ${this.#scale(figures, words)} ${this.#vectors(figures, words)}
          ${this.#ownVectors.template(words, errorAt(this.experiment.error, 'vectors', figures))}
          ${historyControls(this.experiment, words)}
        </form>
        <article class=${panel('main-picture')}>
          ${staleNote(error, figures)} ${this.#figure('softmax', figures)}
        </article>
        <article class=${panel('curve')}>${this.#figure('evenness', figures)}</article>
      </div>
    </section>`;
  }

  #figure(name: AttentionFigureName, words: AttentionWords): TemplateResult {
    return html`<untrained-figure
      class=${name}
      exportparts="figure, title, picture, explanation"
      .figure=${attentionFigure(this.experiment, name, words)}
      .words=${words}
      .provenance=${this.host.provenance}
    ></untrained-figure>`;
  }

  get #values(): Values {
    return this.experiment.values as Values;
  }

  readonly #change = (values: ParameterValues): void => this.experiment.change(values);

  #prompt(figures: AttentionWords, words: AttentionInstrumentWords): TemplateResult {
    return html`${textField({
      name: 'prompt',
      label: words.prompt,
      value: this.#values.prompt,
      hint: words.promptHint,
      monospace: true,
      error: errorAt(this.experiment.error, 'prompt', figures),
      change: (prompt) => this.#change({ prompt }),
    })}
    ${segments({
      name: 'tokens',
      label: words.split,
      value: this.#values.tokens,
      choices: choicesOf(words.splits),
      change: (tokens) => this.#change({ tokens }),
    })}`;
  }

  #number(
    name: NumberName,
    label: string,
    limit: keyof Limits,
    figures: AttentionWords,
    minimum = 0,
    step: number | 'any' = 1,
  ): TemplateResult {
    return numberField({
      name,
      label,
      value: this.#values[name],
      minimum,
      maximum: this.experiment.limits?.[limit] ?? Number.MAX_SAFE_INTEGER,
      step,
      error: errorAt(this.experiment.error, name, figures),
      change: (value) => this.#change({ [name]: value }),
    });
  }

  #scale(figures: AttentionWords, words: AttentionInstrumentWords): TemplateResult {
    const { scale } = this.#values;
    return html`<div class="scale">
      ${slider({
        name: 'scale-slider',
        label: words.scale,
        value: scale,
        minimum: 0,
        maximum: SLIDER_SCALE,
        step: 0.01,
        shown: Number.isNaN(scale) ? '' : shortNumber(scale),
        change: (value) => this.#change({ scale: value }),
      })}
      <p class="note">${words.formulaNote} ${words.scaleNote}</p>
    </div>
    <div class="numbers">
      ${this.#number('scale', words.exactScale, 'scale', figures, 0, 'any')}
      ${this.#number('matrix-seed', words.matrixSeed, 'seed', figures)}
      <button type="button" class="dice" @click=${() => this.#change({ 'matrix-seed': randomSeed() })}>
        ${words.matrixDice}
      </button>
    </div>`;
  }

  #vectors(figures: AttentionWords, words: AttentionInstrumentWords): TemplateResult {
    const file = this.experiment.vectors;
    return html`<details>
      <summary>${words.vectors}</summary>
      ${file ? html`<p class="note">${words.decidedByFile(excerpt(file.name))}</p>` : nothing}
      <div class="vectors">
        ${select({
          name: 'embedding',
          label: words.embedding,
          value: this.#values.embedding,
          choices: choicesOf(words.embeddings),
          disabled: file !== undefined,
          change: (embedding) => this.#change({ embedding }),
        })}
        ${this.#number('dimension', words.dimension, 'dimension', figures, 1)}
        ${this.#number('seed', words.seed, 'seed', figures)}
      </div>
    </details>`;
  }
}

/** A run as the place for vectors asks for it: its distinct tokens are its words. */
const withVocabulary = (attention: RandomAttention | undefined): WordsRun | undefined =>
  attention && { settings: attention.settings, vocabulary: [...new Set(attention.tokens)] };

/** Short enough to be read aloud and typed again. */
const randomSeed = (): number => 1 + Math.floor(Math.random() * 9999);
