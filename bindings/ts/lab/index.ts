/**
 * Claims over many draws: sweeps of tasks and mechanisms, with intervals, chance and controls. `import … from
 * 'untrained/lab'`.
 *
 * @module untrained/lab
 */

export { blockParameters } from './block_parameters.js';
export * from './claims/index.js';
export { fit } from './fit.js';
export {
  type FitNumberBounds,
  fitNumberBounds,
  fitNumberNames,
  fitOptions,
  fitParameters,
  topologies,
} from './fit_parameters.js';
export { publishedTargets } from './fit_targets.js';
export type * from './fit_types.js';
export { type Lab, loadLab } from './lab.js';
export type { LabLimits } from './module.js';
export {
  fitPairs,
  type PairFitOptions,
  type PairFitProgress,
  type PairMargins,
  type PairSwarm,
  pairFitOptions,
  pairFitParameters,
  pairMargins,
} from './pair_fit.js';
export { PRONOUN_PAIRS, type PronounPrompt, parsePronounPairs } from './pronoun_pairs.js';
export { parseRange } from './ranges.js';
export { swarm, swarmLandscape } from './swarm.js';
export { firstVelocities, swarmFunctions, swarmOptions, swarmParameters, wallKinds } from './swarm_parameters.js';
export type * from './swarm_types.js';
export {
  planSweep,
  type SweepCut,
  type SweepDraw,
  type SweepRun,
  sweep,
  sweepCells,
  sweepCuts,
  sweepDraw,
  sweepPart,
  sweepWork,
} from './sweep.js';
export * from './sweep_parameters.js';
export type * from './sweep_types.js';
