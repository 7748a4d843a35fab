import type { UntrainedError } from 'untrained';
import { sentenceComparedNames, sentencesNames } from '../figures/compared_names';
import type { CellPlace, Figure } from '../figures/figure';
import { logits, type Pointed, pronounFigureNames, shownSentence, told } from '../figures/pronoun_logits';
import { PronounExperiment } from '../state/pronoun';
import { pronounStateParameters } from '../state/pronoun_parameters';
import { type PronounWords, pronounFigureWords } from '../text/figures';
import type { ComparedView } from './compared_view';
import { ExperimentElement } from './experiment_element';
import { startCore } from './library';

/**
 * The pronoun experiment: the associative block over two sentences, side by side.
 *
 * @fires {CustomEvent<{row: number, column: number} | null>} figure-point - another cell of a figure is locked or pointed at; counted from 0
 * @slot - what stands here until the element has something to show, and where there is no script
 * @csspart figure - a figure with its words
 * @csspart title - the title of a figure
 * @csspart picture - the picture itself
 * @csspart explanation - what is told of the cell that is pointed at
 * @csspart error - a mistake for which nothing can be shown
 */
export class UntrainedPronoun extends ExperimentElement<PronounExperiment, PronounWords> {
  static override get parameters() {
    return pronounStateParameters;
  }

  /** The figures that `view` can name. */
  static readonly views = [...pronounFigureNames, 'graph'] as const;
  /** Views that hold the second setting, `compared`, against the present one, or the two sentences. */
  static readonly comparedViews = [...sentenceComparedNames, ...sentencesNames] as const;

  static {
    this.defineParameters();
  }

  #reads: typeof import('../figures/pronoun') | undefined;
  #graphs: typeof import('../figures/graph') | undefined;
  #compared: ComparedView | undefined;
  #pointed: Pointed | undefined;

  constructor() {
    super(new PronounExperiment(), pronounFigureWords, startCore);
    this.root.addEventListener('figure-point', (event) => this.#point(event as CustomEvent<CellPlace | null>));
  }

  protected override get fault(): UntrainedError | undefined {
    const { graphError, errors } = this.experiment;
    return graphError ?? errors.find((error) => error !== undefined);
  }

  protected override async savedSetting() {
    const { pronounSavedParameters, pronounSavedCompared } = await import('../figures/pronoun_saved');
    const { missingWords } = await import('../figures/saved_parameters');
    const { experiment } = this;
    return {
      experiment: 'pronoun' as const,
      parameters: pronounSavedParameters(experiment),
      compared: pronounSavedCompared(experiment),
      missingWords: missingWords(experiment.sentences.flatMap(({ trace, compared }) => [trace, compared])),
    };
  }

  protected override get isWhole(): boolean {
    return ![...UntrainedPronoun.views, ...UntrainedPronoun.comparedViews].some((name) => name === this.view);
  }

  get #isCompared(): boolean {
    return UntrainedPronoun.comparedViews.some((name) => name === this.view);
  }

  protected override async loadInstrument() {
    const { PronounInstrument } = await import('./instrument/pronoun');
    return new PronounInstrument(this);
  }

  protected override async loadFigures(): Promise<void> {
    if (this.view === 'arcs' || this.view === 'weights') this.#reads ??= await import('../figures/pronoun');
    if (this.view === 'graph') this.#graphs ??= await import('../figures/graph');
    if (!this.#isCompared) return;
    const { ComparedView } = await import('./compared_view');
    this.#compared ??= new ComparedView(this);
  }

  protected override figures(words: PronounWords): readonly Figure[] {
    const { experiment } = this;
    if (this.view === 'graph') return this.#graphs ? [this.#graphs.graphFigure(experiment, words, this.#pointed)] : [];
    if (this.#isCompared) return this.#compared?.pronoun(experiment, this.view, words) ?? [];
    const name = pronounFigureNames.find((known) => known === this.view);
    if (!name) return [];
    return [0, 1].flatMap((index) => {
      if (name !== 'logits') return this.#reads?.sentenceFigure(experiment, name, index, words, this.#pointed) ?? [];
      const shown = shownSentence(experiment, index, words, this.#pointed);
      return shown ? [told(logits(shown), shown)] : [];
    });
  }

  /** What is pointed at in one figure lights up in the others. */
  #point({ target, detail }: CustomEvent<CellPlace | null>): void {
    if (this.isWhole || !(target instanceof HTMLElement)) return;
    const { figure } = target as HTMLElement & { figure?: Figure };
    this.#pointed = figure && detail ? { figure: figure.name, place: detail } : undefined;
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'untrained-pronoun': UntrainedPronoun;
  }
}
