import type { UntrainedError } from 'untrained';
import { abcdFigure, abcdFigureNames } from '../figures/abcd';
import { abcdComparedNames } from '../figures/compared_names';
import type { Figure } from '../figures/figure';
import { AbcdExperiment } from '../state/abcd';
import { abcdStateParameters } from '../state/abcd_parameters';
import type { AbcdWords } from '../text/figures';
import type { ComparedView } from './compared_view';
import { ExperimentElement } from './experiment_element';

/**
 * The ABCD experiment: the causal mean recurrence over a prompt.
 *
 * @fires experiment-change detail: `{values}`, the parameters by name, whenever one of them is another than before
 * @fires figure-point detail: row and column from 0, or null; the cell of a figure that is locked or pointed at
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

  static {
    this.defineParameters();
  }

  #compared: ComparedView | undefined;

  constructor() {
    super(new AbcdExperiment(), 'abcdFigures');
  }

  protected override get fault(): UntrainedError | undefined {
    return this.experiment.error;
  }

  protected override async savedSetting() {
    const { abcdSavedParameters, abcdSavedCompared } = await import('../figures/abcd_saved');
    const { experiment } = this;
    const [parameters, compared] = [abcdSavedParameters(experiment), abcdSavedCompared(experiment)];
    return { experiment: 'abcd' as const, parameters, compared };
  }

  protected override get isWhole(): boolean {
    return ![...abcdFigureNames, ...abcdComparedNames].some((name) => name === this.view);
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
