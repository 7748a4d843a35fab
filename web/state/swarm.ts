import { UntrainedError } from 'untrained';
import {
  type Lab,
  type SwarmFunction,
  type SwarmOptions,
  type SwarmTrace,
  swarm,
  swarmLandscape,
  swarmOptions,
} from 'untrained/lab';
import { attempt, Experiment } from './experiment';
import { sharesAbove } from './shares_above';
import { swarmStateParameters } from './swarm_parameters';

/** Cells of the picture along each coordinate. */
export const LANDSCAPE_CELLS = 128;

/**
 * Points of a cell along each coordinate whose mean it shows: a single one would make patterns out of fine waves. Where
 * there are many dimensions, each of which takes time at every point, one has to do.
 */
const pointsFor = (dimensions: number): number => (dimensions > 50 ? 1 : 4);

/** Coordinates moved in a run, particles times dimensions times moves, up to which a page hardly stands still. */
export const MAXIMUM_MOVED = 5_000_000;

/** Places of all trails together, more of which would only cover the map. */
const MAXIMUM_TRAIL_PLACES = 20_000;

/** The function in the part of its box that is shown, as cells. */
export interface Landscape {
  /** The ends of the two coordinates that are shown. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** LANDSCAPE_CELLS² means of the function, from the lower ends of both coordinates. */
  readonly means: readonly Float64Array[];
  /** For each cell the share of cells with a larger mean, 0 … 1. */
  readonly shares: readonly Float64Array[];
}

/** What was computed last. */
export interface SwarmRun {
  readonly options: SwarmOptions;
  readonly trace: SwarmTrace;
  readonly landscape: Landscape;
}

/** A particle swarm on a function of two or more coordinates, every move of it. */
export class SwarmExperiment extends Experiment<Lab> {
  run: SwarmRun | undefined;
  error: UntrainedError | undefined;
  #key = '';
  #landscape: { key: string; landscape: Landscape } | undefined;

  constructor() {
    super(swarmStateParameters);
  }

  /** Where the first input is wrong already, its controls are there to mend it. */
  override get ready(): boolean {
    return this.run !== undefined || this.error !== undefined;
  }

  /** After how many moves the swarm is shown. */
  get step(): number {
    const last = this.lastStep;
    const { step } = this.values;
    return typeof step === 'number' && step >= 0 ? Math.min(Math.floor(step), last) : last;
  }

  get lastStep(): number {
    return Math.max(0, (this.run?.trace.curve.length ?? 1) - 1);
  }

  /** How many moves are drawn behind each particle; of very many particles fewer than were asked for. */
  get trail(): number {
    const { trail } = this.values;
    const most = Math.floor(MAXIMUM_TRAIL_PLACES / (this.run?.options.particles ?? 1));
    return typeof trail === 'number' && trail > 0 ? Math.min(Math.floor(trail), most) : 0;
  }

  protected override compute(lab: Lab): void {
    this.error = attempt(() => {
      const options = swarmOptions(this.values);
      const key = JSON.stringify(Object.values(options).map(String));
      // First what refuses a setting for whichever reason, then what is only drawn.
      if (key !== this.#key) requireQuick(options);
      const trace = key === this.#key && this.run ? this.run.trace : swarm(lab, options);
      const landscape = this.#landscapeOf(lab, options);
      this.run = { options, trace, landscape };
      this.#key = key;
    });
  }

  /** Another swarm on the same function lies over the same picture. */
  #landscapeOf(lab: Lab, options: SwarmOptions): Landscape {
    const { function: minimised, dimensions, shifted, seed } = options;
    const { zoom } = this.values;
    const key = [minimised, dimensions, shifted, shifted ? seed : '', zoom].join();
    if (this.#landscape?.key !== key) {
      const points = pointsFor(dimensions ?? 2);
      const side = LANDSCAPE_CELLS * points;
      const size = { rows: side, columns: side, zoom: Number(zoom ?? 1) };
      const { lower, upper, values } = swarmLandscape(lab, options, size);
      const means = cellMeans(values, points);
      this.#landscape = { key, landscape: { lower, upper, means, shares: sharesAbove(means) } };
    }
    return this.#landscape.landscape;
  }
}

/** @throws UntrainedError too-large, where a page would stand still for longer than a moment */
function requireQuick({ particles = 1, dimensions = 2, iterations = 0 }: SwarmOptions): void {
  const moved = particles * dimensions * (iterations + 1);
  if (!(moved > MAXIMUM_MOVED)) return;
  const message = `a run on this page may move at most ${MAXIMUM_MOVED} coordinates, and this one would move ${moved}`;
  const details = { parameter: 'iterations', found: String(moved), maximum: MAXIMUM_MOVED };
  throw new UntrainedError('too-large', message, details);
}

/** The mean of each points×points values. */
const cellMeans = (rows: readonly Float64Array[], points: number): Float64Array[] =>
  Array.from({ length: LANDSCAPE_CELLS }, (_, row) => {
    const own = rows.slice(row * points, (row + 1) * points);
    return Float64Array.from({ length: LANDSCAPE_CELLS }, (_, column) => {
      let sum = 0;
      for (const values of own)
        for (let point = 0; point < points; point++) sum += values[column * points + point] ?? 0;
      return sum / points ** 2;
    });
  });

/** The functions whose coordinates are two and no more. */
export const planeFunctions: readonly string[] = ['schaffer-f6', 'tutorial'] satisfies SwarmFunction[];
