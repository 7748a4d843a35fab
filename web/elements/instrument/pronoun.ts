import { ref } from 'lit/directives/ref.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CellPlace, Figure } from '../../figures/figure';
import { graphFigure } from '../../figures/graph';
import { markedTrace } from '../../figures/marked';
import { type Pointed, type SentenceFigureName, sentenceFigure } from '../../figures/pronoun';
import { ranked } from '../../pictures/pronoun';
import { pronounExamples } from '../../state/gallery';
import { type PronounExperiment, promptNames, type Sentence } from '../../state/pronoun';
import type { PronounWords } from '../../text/figures';
import { fixed, visibleToken } from '../../text/format';
import { type PronounInstrumentWords, pronounInstrumentWords } from '../../text/instrument';
import { tableStyles } from '../table_styles';
import type { BlockEditor } from './block_editor';
import { cardStyles } from './cards';
import { textField } from './fields';
import { galleryField, galleryStyles } from './gallery';
import type { GraphEditor } from './graph_editor';
import { graphField } from './graph_field';
import { compareButton, historyControls } from './history';
import { type AllWords, type Host, Instrument, staleNote, stay } from './instrument';
import { Later } from './later';
import { OwnVectorsPart } from './own_vectors';
import type { PronounComparison } from './pronoun_compare';
import { publishedPart } from './pronoun_published';
import { moreSettings, presetControls } from './pronoun_settings';
import { PronounSteps } from './pronoun_steps';
import { pronounStyles } from './pronoun_styles';

type Words = AllWords<PronounWords, PronounInstrumentWords>;

/** Fields that are always in view; the others may be folded away. */
const inView = (parameter: string): boolean => ['prompt', 'graph', 'preset'].includes(parameter);

/** Fields of the block's editor. */
const isOfBlock = (parameter: string): boolean =>
  ['layers', 'update', 'norm', 'reads'].includes(parameter) || /^(temperature|gain|sign|normalize)-/.test(parameter);

/** The pronoun experiment with all its controls and figures. */
export class PronounInstrument extends Instrument<PronounExperiment, PronounWords, PronounInstrumentWords> {
  readonly #steps: PronounSteps;
  readonly #blockEditor: Later<BlockEditor>;
  #blockOpen = false;
  #blockChanged = false;
  #pointed: Pointed | undefined;
  readonly #ownVectors: OwnVectorsPart;
  readonly #comparison: Later<PronounComparison>;
  #graphEditor: GraphEditor | undefined;

  constructor(host: Host<PronounExperiment>) {
    super(host, pronounInstrumentWords, [tableStyles, cardStyles, galleryStyles, pronounStyles]);
    this.#steps = new PronounSteps(host);
    this.#blockEditor = new Later(host, async () => {
      const { BlockEditor } = await import('./block_editor');
      return new BlockEditor(host);
    });
    this.#ownVectors = new OwnVectorsPart(host, () => this.experiment.sentences.map(({ trace }) => trace));
    this.#comparison = new Later(host, async () => {
      const { PronounComparison } = await import('./pronoun_compare');
      return new PronounComparison(host);
    });
    void this.#loadEditor();
  }

  /** The graph is drawn without its editor until that is there, and where it cannot be had. */
  async #loadEditor(): Promise<void> {
    const { GraphEditor } = await import('./graph_editor').catch(() => ({ GraphEditor: undefined }));
    if (!GraphEditor) return;
    this.#graphEditor = new GraphEditor(this.host, (arrow) => {
      this.#pointed = arrow === undefined ? undefined : { figure: 'graph', place: { row: arrow, column: 0 } };
    });
    this.host.requestUpdate();
  }

  protected override template(figures: PronounWords, controls: PronounInstrumentWords): TemplateResult {
    const words = { figures, controls };
    const { experiment } = this;
    const comparison = this.#comparison.get();
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${controls.heading}</h2>
      <p class="lead">${controls.look}</p>
      ${controls.gloss ? html`<p class="note gloss">${controls.gloss}</p>` : nothing}
      <form class="top" @submit=${stay}>
        ${galleryField(experiment, pronounExamples, controls)}
        <div class="buttons">${compareButton(experiment, controls)} ${historyControls(experiment, controls)}</div>
      </form>
      ${comparison?.bar(words) ?? nothing}
      <div class="pairs">${experiment.sentences.map((sentence) => this.#sentence(sentence, words))}</div>
      ${this.#verdict(words)} ${this.#relations(words)} ${this.#controls(words)} ${this.#layers(words)}
      ${comparison?.sentences(words) ?? nothing} ${publishedPart(experiment, controls)}
    </section>`;
  }

  /** The relations as text and as a drawing. */
  #relations(words: Words): TemplateResult {
    const { experiment } = this;
    const { controls, figures } = words;
    const { graphError } = experiment;
    return html`<form class="inputs panel" @submit=${stay}>
      ${graphField({
        label: controls.graph,
        hint: controls.graphHint,
        value: String(experiment.values.graph),
        error: graphError,
        message: graphError && figures.error(graphError),
        change: (graph) => experiment.change({ graph }),
      })}
      <div class=${graphError ? 'stale' : ''}>${this.#graph(words)}</div>
    </form>`;
  }

  /** What is computed, in words and as settings, of which only the first is always in view. */
  #controls(words: Words): TemplateResult {
    const { controls } = words;
    const { experiment } = this;
    const { block } = experiment;
    if (!block) return html``;
    const settings = { experiment, words, block };
    const faults = experiment.errors.flatMap((error) => error?.parameter ?? []);
    const blockChanged = Object.entries(experiment.values).some(
      ([name, value]) => isOfBlock(name) && value !== undefined,
    );
    if ((blockChanged && !this.#blockChanged) || faults.some(isOfBlock)) this.#blockOpen = true;
    this.#blockChanged = blockChanged;
    const hidden = faults.some((parameter) => !inView(parameter) && !isOfBlock(parameter));
    return html`<form class="controls panel" @submit=${stay}>
      <div class="opening">
        <div>
          <h3>${controls.computed}</h3>
          <p class="lead">${controls.lead}</p>
        </div>
        <dl class="formulas">
          <dt class="mono">mem(q, K, V, T) = softmax(q·Kᵀ / T)·V</dt>
          <dd>${controls.memory}</dd>
          <dt class="mono">q = X + f(X)</dt>
          <dd>${controls.query}</dd>
        </dl>
      </div>
      ${presetControls(settings)}
      <div class="folds">
        <details
          class="block-fold"
          .open=${this.#blockOpen}
          @toggle=${(event: Event) => {
            this.#blockOpen = (event.target as HTMLDetailsElement).open;
            this.host.requestUpdate();
          }}
        >
          <summary>${controls.readByRead}</summary>
          ${this.#blockOpen ? (this.#blockEditor.get()?.template(settings) ?? nothing) : nothing}
        </details>
        <details class="more-fold" ${ref((element) => hidden && element?.setAttribute('open', ''))}>
          <summary>${controls.more}</summary>
          ${moreSettings(settings)}
        </details>
        ${this.#ownVectors.template(controls)}
      </div>
    </form>`;
  }

  #graph(words: Words): TemplateResult | typeof nothing {
    const editor = this.#graphEditor;
    const figure = graphFigure(this.experiment, words.figures, this.#pointed, editor?.sketch);
    return editor
      ? this.#figure(editor.figure(figure), words, editor.template(words.figures))
      : this.#figure(figure, words);
  }

  #figure(
    figure: Figure | undefined,
    words: Words,
    around: TemplateResult | typeof nothing = nothing,
  ): TemplateResult | typeof nothing {
    if (!figure) return nothing;
    return html`<untrained-figure
      class=${figure.name.replace(/-\d$/, '')}
      data-figure=${figure.name}
      exportparts="figure, title, picture, explanation"
      .figure=${figure}
      .words=${words.figures}
      .provenance=${this.host.provenance}
      @figure-point=${(event: CustomEvent<CellPlace | null>) => this.#point(figure, event.detail)}
      >${around}</untrained-figure
    >`;
  }

  #point(figure: Figure, place: CellPlace | null): void {
    this.#pointed = place ? { figure: figure.name, place } : undefined;
    this.host.requestUpdate();
  }

  #sentenceFigure(name: SentenceFigureName, { index }: Sentence, words: Words): TemplateResult | typeof nothing {
    return this.#figure(sentenceFigure(this.experiment, name, index, words.figures, this.#pointed), words);
  }

  /** The weights of the chosen read; with those of the kept setting where something differs from it. */
  #weights(sentence: Sentence, words: Words): TemplateResult | typeof nothing {
    const comparison = this.experiment.compared && this.#comparison.get();
    const both = comparison?.weights(sentence, words, (figure, place) => this.#point(figure, place));
    return both ?? this.#sentenceFigure('weights', sentence, words);
  }

  /** A sentence, where its pronoun turns, and the logits. */
  #sentence(sentence: Sentence, words: Words): TemplateResult {
    const { index, prompt, error } = sentence;
    const { figures, controls } = words;
    const name = promptNames[index] ?? 'prompt';
    const inPrompt = error?.parameter === 'prompt' ? figures.error(error) : undefined;
    const alone = error && this.experiment.isAlone(index) ? figures.error(error) : undefined;
    return html`<article class="panel sentence" data-sentence=${index + 1}>
      ${textField({
        name,
        label: figures.sentences[index] ?? '',
        value: prompt,
        hint: controls.promptHint,
        error: inPrompt,
        change: (text) => this.experiment.change({ [name]: text }),
      })}
      ${alone ? html`<p class="error" role="alert">${alone}</p>` : nothing}
      <div class=${error ? 'result stale' : 'result'}>
        ${staleNote(error, figures)} ${answer(sentence, words)} ${this.#sentenceFigure('logits', sentence, words)}
      </div>
    </article>`;
  }

  /** Whether the two sentences come to different words. */
  #verdict({ controls: pronoun }: Words): TemplateResult | typeof nothing {
    const { sentences } = this.experiment;
    if (sentences.some(({ error }) => error)) return nothing;
    const first = sentences.map(({ trace }) =>
      visibleToken(markedTrace(trace).vocabulary[ranked(trace)[0] ?? 0] ?? ''),
    );
    const told = first[0] === first[1] ? pronoun.same(first[0] ?? '') : pronoun.apart(first.join(', '));
    return html`<p class="apart verdict">${told}</p>`;
  }

  #layers(words: Words): TemplateResult {
    const { experiment } = this;
    const { sentences } = experiment;
    return html`<div class="layers">
      ${this.#steps.bar(words)}
      <div class="pairs">
        ${sentences.map(
          (sentence) => html`<article class="panel attention" data-sentence=${sentence.index + 1}>
            <div class=${sentence.error ? 'result stale' : 'result'}>
              ${this.#steps.sentence(sentence, words, (figure) => this.#figure(figure, words))}
              ${this.#sentenceFigure('arcs', sentence, words)} ${this.#weights(sentence, words)}
            </div>
          </article>`,
        )}
      </div>
    </div>`;
  }
}

/** The first and the second of all words, in a sentence. */
function answer(sentence: Sentence, { figures, controls }: Words): TemplateResult {
  const trace = markedTrace(sentence.trace);
  const [first, second] = ranked(trace);
  if (first === undefined) return html``;
  const wordAt = (index: number) => trace.vocabulary[index] ?? '';
  const told = (index: number) => `${visibleToken(wordAt(index))} ${fixed(trace.logits[index] ?? 0, 2)}`;
  const tie = second !== undefined && trace.logits[first] === trace.logits[second];
  const probe = visibleToken(trace.tokens[trace.probe] ?? '');
  return html`<div class="answer" aria-live="polite">
    <p class="winner" data-first=${wordAt(first)} data-second=${second === undefined ? '' : wordAt(second)}>
      ${tie ? figures.answerTie(probe) : figures.answer(probe, visibleToken(wordAt(first)))}
    </p>
    <p class="ranking">${figures.answerNumbers(told(first), second === undefined ? undefined : told(second))}</p>
    <p class="note">${controls.answerNote(trace.vocabulary.length)}</p>
  </div>`;
}
