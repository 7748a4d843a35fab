import type { UntrainedError } from 'untrained';
import { type Lab, loadLab } from 'untrained/lab';
import type { Figure } from '../figures/figure';
import { swarmFigure, swarmFigureNames } from '../figures/swarm';
import { SwarmExperiment } from '../state/swarm';
import { swarmStateParameters } from '../state/swarm_parameters';
import { type SwarmWords, swarmWords } from '../text/swarm';
import { ExperimentElement } from './experiment_element';

/**
 * A particle swarm on a function, move by move: where the particles are, and how good the best place so far is.
 *
 * @fires {CustomEvent<{row: number, column: number} | null>} figure-point - another cell of a figure is locked or pointed at; counted from 0
 * @slot - what stands here until the element has something to show, and where there is no script
 * @csspart figure - a figure with its words
 * @csspart title - the title of a figure
 * @csspart picture - the picture itself
 * @csspart explanation - what is told of the cell that is pointed at
 * @csspart error - a mistake for which nothing can be shown
 */
export class UntrainedSwarm extends ExperimentElement<SwarmExperiment, SwarmWords, Lab> {
  /** The figures that `view` can name. */
  static readonly views = swarmFigureNames;

  /** Views that hold a second setting against the present one: there are none. */
  static readonly comparedViews = [] as const;

  static override get parameters() {
    return swarmStateParameters;
  }

  // Nothing here is held against a second setting.
  static override get observedAttributes(): string[] {
    return super.observedAttributes.filter((name) => name !== 'compare');
  }

  static {
    this.defineParameters();
  }

  constructor() {
    super(new SwarmExperiment(), swarmWords, loadLab);
  }

  protected override get fault(): UntrainedError | undefined {
    return this.experiment.error;
  }

  protected override async savedSetting() {
    const { savedParameters } = await import('../figures/saved_parameters');
    const { experiment } = this;
    const { step, values } = experiment;
    const used = { ...values, ...experiment.run?.options, step };
    return {
      experiment: 'swarm' as const,
      parameters: savedParameters(swarmStateParameters, ({ name }) => used[name as keyof typeof used]),
    };
  }

  protected override get isWhole(): boolean {
    return !swarmFigureNames.some((name) => name === this.view);
  }

  protected override async loadInstrument() {
    const { SwarmInstrument } = await import('./instrument/swarm');
    return new SwarmInstrument(this);
  }

  protected override figures(words: SwarmWords): readonly Figure[] {
    const name = swarmFigureNames.find((known) => known === this.view);
    const figure = name && swarmFigure(this.experiment, name, words);
    return figure ? [figure] : [];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'untrained-swarm': UntrainedSwarm;
  }
}
