import type { UntrainedError } from 'untrained';
import { abcdFigure, abcdFigureNames } from '../figures/abcd';
import { abcdComparedNames } from '../figures/compared_names';
import type { Figure } from '../figures/figure';
import { AbcdExperiment } from '../state/abcd';
import { abcdStateParameters } from '../state/abcd_parameters';
import { type AbcdWords, abcdFigureWords } from '../text/figures';
import type { ComparedView } from './compared_view';
import { ExperimentElement } from './experiment_element';
import { startCore } from './library';

/**
 * The ABCD experiment: the causal mean recurrence over a prompt.
 *
 * @fires {CustomEvent<{row: number, column: number} | null>} figure-point - another cell of a figure is locked or pointed at; counted from 0
 * @slot - what stands here until the element has something to show, and where there is no script
 * @csspart figure - a figure with its words
 * @csspart title - the title of a figure
 * @csspart picture - the picture itself
 * @csspart explanation - what is told of the cell that is pointed at
 * @csspart error - a mistake for which nothing can be shown
 */
export class UntrainedAbcd extends ExperimentElement<AbcdExperiment, AbcdWords> {
  static override get parameters() {
    return abcdStateParameters;
  }

  /** The figures that `view` can name. */
  static readonly views = abcdFigureNames;
  /** Views that hold the second setting, `compared`, against the present one. */
  static readonly comparedViews = abcdComparedNames;

  static {
    this.defineParameters();
  }

  #compared: ComparedView | undefined;

  constructor() {
    super(new AbcdExperiment(), abcdFigureWords, startCore);
  }

  protected override get fault(): UntrainedError | undefined {
    return this.experiment.error;
  }

  protected override async savedSetting() {
    const { abcdSavedParameters, abcdSavedCompared } = await import('../figures/abcd_saved');
    const { missingWords } = await import('../figures/saved_parameters');
    const { experiment } = this;
    return {
      experiment: 'abcd' as const,
      parameters: abcdSavedParameters(experiment),
      compared: abcdSavedCompared(experiment),
      missingWords: missingWords([experiment.trace, experiment.comparedTrace]),
    };
  }

  protected override get isWhole(): boolean {
    return ![...UntrainedAbcd.views, ...UntrainedAbcd.comparedViews].some((name) => name === this.view);
  }

  protected override async loadInstrument() {
    const { AbcdInstrument } = await import('./instrument/abcd');
    return new AbcdInstrument(this);
  }

  protected override async loadFigures(): Promise<void> {
    if (!abcdComparedNames.some((name) => name === this.view)) return;
    const { ComparedView } = await import('./compared_view');
    this.#compared ??= new ComparedView(this);
  }

  protected override figures(words: AbcdWords): readonly Figure[] {
    if (abcdComparedNames.some((known) => known === this.view)) {
      return this.#compared?.abcd(this.experiment, this.view, words) ?? [];
    }
    const name = abcdFigureNames.find((known) => known === this.view);
    const figure = name && abcdFigure(this.experiment, name, words);
    return figure ? [figure] : [];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'untrained-abcd': UntrainedAbcd;
  }
}
