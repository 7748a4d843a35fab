import type { UntrainedError } from 'untrained';
import { attentionFigure, attentionFigureNames } from '../figures/attention';
import type { Figure } from '../figures/figure';
import { AttentionExperiment } from '../state/attention';
import { attentionStateParameters } from '../state/attention_parameters';
import { type AttentionWords, attentionFigureWords } from '../text/attention';
import { ExperimentElement } from './experiment_element';
import { startCore } from './library';

/**
 * Attention that was never trained: the weights of one head with random W_Q and W_K, and how even they are.
 *
 * @fires {CustomEvent<{row: number, column: number} | null>} figure-point - another cell of a figure is locked or pointed at; counted from 0
 * @slot - what stands here until the element has something to show, and where there is no script
 * @csspart figure - a figure with its words
 * @csspart title - the title of a figure
 * @csspart picture - the picture itself
 * @csspart explanation - what is told of the cell that is pointed at
 * @csspart error - a mistake for which nothing can be shown
 */
export class UntrainedAttention extends ExperimentElement<AttentionExperiment, AttentionWords> {
  /** The figures that `view` can name. */
  static readonly views = attentionFigureNames;

  /** Views that hold a second setting against the present one: there are none. */
  static readonly comparedViews = [] as const;

  static override get parameters() {
    return attentionStateParameters;
  }

  // Nothing here is held against a second setting.
  static override get observedAttributes(): string[] {
    return super.observedAttributes.filter((name) => name !== 'compare');
  }

  static {
    this.defineParameters();
  }

  constructor() {
    super(new AttentionExperiment(), attentionFigureWords, startCore);
  }

  protected override get fault(): UntrainedError | undefined {
    return this.experiment.error;
  }

  protected override async savedSetting() {
    const { attentionSavedParameters } = await import('../figures/attention_saved');
    const { missingWords } = await import('../figures/saved_parameters');
    return {
      experiment: 'attention' as const,
      parameters: attentionSavedParameters(this.experiment),
      missingWords: missingWords([this.experiment.attention]),
    };
  }

  protected override get isWhole(): boolean {
    return !UntrainedAttention.views.some((name) => name === this.view);
  }

  protected override async loadInstrument() {
    const { AttentionInstrument } = await import('./instrument/attention');
    return new AttentionInstrument(this);
  }

  protected override figures(words: AttentionWords): readonly Figure[] {
    const name = attentionFigureNames.find((known) => known === this.view);
    const figure = name && attentionFigure(this.experiment, name, words);
    return figure ? [figure] : [];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'untrained-attention': UntrainedAttention;
  }
}
