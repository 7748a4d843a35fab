import { type ParameterValues, valuesOf } from '../parameter_values.js';
import type { Parameter } from '../parameters.js';
import { topologies } from './fit_parameters.js';
import type { FirstVelocity, SwarmFunction, SwarmOptions, Walls } from './swarm_types.js';

/** What can be minimised. */
export const swarmFunctions = [
  'sphere',
  'rosenbrock',
  'rastrigin',
  'griewank',
  'ackley',
  'schaffer-f6',
  'tutorial',
] as const satisfies readonly SwarmFunction[];
/** What can happen at the edge of the box. */
export const wallKinds = ['invisible', 'reflecting', 'absorbing', 'periodic'] as const satisfies readonly Walls[];
/** How particles can start. */
export const firstVelocities = ['zero', 'half-difference', 'uniform'] as const satisfies readonly FirstVelocity[];

/** What a swarm has; coefficients are Clerc and Kennedy's constriction, 2002. */
export const swarmParameters: readonly Parameter[] = [
  { name: 'function', kind: 'choice', choices: swarmFunctions, default: 'tutorial', help: 'what is minimised' },
  { name: 'dimensions', kind: 'integer', help: "coordinates; the function's own unless given" },
  { name: 'shifted', kind: 'flag', default: false, help: 'with the minimum moved to a random place' },
  { name: 'particles', kind: 'integer', default: 30, help: 'how many particles, at most 10000' },
  {
    name: 'topology',
    kind: 'choice',
    choices: topologies,
    default: 'global-best',
    help: 'whose best a particle is drawn to',
  },
  {
    name: 'walls',
    kind: 'choice',
    choices: wallKinds,
    default: 'invisible',
    help: 'what happens at the edge of the box: invisible lets particles fly on, unasked',
  },
  {
    name: 'first-velocity',
    kind: 'choice',
    choices: firstVelocities,
    default: 'half-difference',
    help: 'how particles start',
  },
  { name: 'inertia', kind: 'number', default: 0.7298, help: 'w' },
  { name: 'cognitive', kind: 'number', default: 1.49618, help: 'c1, to the own best' },
  { name: 'social', kind: 'number', default: 1.49618, help: "c2, to the neighbourhood's best" },
  { name: 'iterations', kind: 'integer', help: "moves; the function's own unless given" },
  { name: 'seed', kind: 'integer', minimum: 0, maximum: 'seed', default: 1, help: 'seed of the first run' },
];

/**
 * What {@link swarm} takes, from values by parameter name. Words are passed on unchecked.
 *
 * @param values by names of {@link swarmParameters}; others are left aside
 * @returns options with the values that are there
 */
export const swarmOptions = (values: ParameterValues): SwarmOptions =>
  valuesOf(swarmParameters, values, ({ name }) => (name === 'first-velocity' ? 'firstVelocity' : name));
