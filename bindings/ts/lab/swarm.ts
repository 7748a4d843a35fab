import { choice, defined, optionalWhole, toNumber, toRows, whole } from '../checks.js';
import { defaultsOf } from '../parameter_values.js';
import { topologies } from './fit_parameters.js';
import { callLab, type Lab } from './lab.js';
import { swarmBounds } from './swarm_bounds.js';
import type { RawSwarmOptions, RawSwarmProblem } from './swarm_module.js';
import { firstVelocities, swarmFunctions, swarmOptions, swarmParameters, wallKinds } from './swarm_parameters.js';
import type { SwarmLandscape, SwarmOptions, SwarmProblemOptions, SwarmTrace } from './swarm_types.js';

type Defaults = Required<Omit<SwarmOptions, 'dimensions' | 'iterations'>>;

const defaults: Defaults = { traced: true, ...(swarmOptions(defaultsOf(swarmParameters)) as Omit<Defaults, 'traced'>) };

const askedProblem = (lab: Lab, asked: SwarmProblemOptions & Pick<Defaults, 'shifted' | 'seed'>): RawSwarmProblem => ({
  function: choice('function', asked.function, swarmFunctions),
  dimensions: optionalWhole('dimensions', asked.dimensions, 1, swarmBounds.dimensions),
  shifted: asked.shifted,
  seed: whole('seed', asked.seed, 0, lab.limits.seed),
});

/**
 * The values of a function over a part of its first two coordinates, all others being those of its minimum: what lies
 * under a picture of a swarm.
 *
 * @param lab the started module for sweeps
 * @param options the function and what says where its minimum is; everything has the default of {@link swarm}
 * @param size rows along the second and columns along the first coordinate, each 1 … 1000, and how many times the side of
 *   the box is longer than that of the part, 1 … 10⁶; 1 unless given
 * @returns the part, which lies around the minimum and within the box, in rows×columns equal cells
 * @throws UntrainedError out-of-range, unknown-choice
 */
export function swarmLandscape(
  lab: Lab,
  options: SwarmProblemOptions,
  size: { rows: number; columns: number; zoom?: number },
): SwarmLandscape {
  const asking = askedProblem(lab, { ...defaults, ...defined(options) });
  const rows = whole('rows', size.rows, 1, swarmBounds.side);
  const columns = whole('columns', size.columns, 1, swarmBounds.side);
  const zoom = toNumber(size.zoom ?? 1);
  const { lower, upper, values } = callLab(lab, (module) => module.swarmLandscape(asking, zoom, rows, columns));
  return { lower, upper, values: toRows(values, columns) };
}

/**
 * A particle swarm (Kennedy and Eberhart, 1995) on a function that optimisers are compared on:
 * v ← w·v + c₁·r₁·(own best − x) + c₂·r₂·(neighbourhood's best − x), x ← x + v, r drawn anew for every coordinate.
 *
 * @param lab the started module for sweeps
 * @param options the function and the swarm; everything has a default
 * @returns every step of the run, or only what it came to unless it is traced; the same on every machine
 * @throws UntrainedError out-of-range, unknown-choice, too-large
 */
export function swarm(lab: Lab, options: SwarmOptions = {}): SwarmTrace {
  const asked = { ...defaults, ...defined(options) };
  const particles = whole('particles', asked.particles, 1, swarmBounds.particles);
  const asking: RawSwarmOptions = {
    ...askedProblem(lab, asked),
    particles,
    topology: choice('topology', asked.topology, topologies),
    walls: choice('walls', asked.walls, wallKinds),
    firstVelocity: choice('first-velocity', asked.firstVelocity, firstVelocities),
    inertia: toNumber(asked.inertia),
    cognitive: toNumber(asked.cognitive),
    social: toNumber(asked.social),
    iterations: optionalWhole('iterations', asked.iterations, 0, swarmBounds.iterations),
    traced: asked.traced,
  };
  const raw = callLab(lab, (module) => module.swarmRun(asking));
  const { curve, position, minimum, smallest, goal, evaluations, lower, upper } = raw;
  const shown = Math.min(position.length, 2);
  const points = toRows(raw.positions, shown);
  const steps = Array.from({ length: points.length / particles }, (_, step) =>
    points.slice(step * particles, (step + 1) * particles),
  );
  const at = curve.findIndex((value) => value <= goal);
  return {
    positions: steps,
    best: toRows(raw.best, shown),
    curve,
    position,
    minimum,
    smallest,
    goal,
    reached: at < 0 ? undefined : at,
    evaluations,
    lower,
    upper,
  };
}
