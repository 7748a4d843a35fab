import type { UntrainedError } from 'untrained';
import { abcdFigure, abcdFigureNames } from '../figures/abcd';
import type { Figure } from '../figures/figure';
import { AbcdExperiment } from '../state/abcd';
import { abcdStateParameters } from '../state/abcd_parameters';
import type { AbcdWords } from '../text/figures';
import { ExperimentElement } from './experiment_element';

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
export class UntrainedAbcd extends ExperimentElement<AbcdExperiment, 'abcdFigures'> {
  static override get parameters() {
    return abcdStateParameters;
  }

  /** The figures that `view` can name. */
  static readonly views = abcdFigureNames;

  static {
    this.defineParameters();
  }

  constructor() {
    super(new AbcdExperiment(), 'abcdFigures');
  }

  protected override get fault(): UntrainedError | undefined {
    return this.experiment.error;
  }

  protected override async savedSetting() {
    const { abcdSavedParameters } = await import('../figures/abcd_saved');
    const { missingWords } = await import('../figures/saved_parameters');
    return {
      experiment: 'abcd' as const,
      parameters: abcdSavedParameters(this.experiment),
      missingWords: missingWords([this.experiment.trace]),
    };
  }

  protected override get isWhole(): boolean {
    return !UntrainedAbcd.views.some((name) => name === this.view);
  }

  protected override async loadInstrument() {
    const { AbcdInstrument } = await import('./instrument/abcd');
    return new AbcdInstrument(this);
  }

  protected override figures(words: AbcdWords): readonly Figure[] {
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
