import type { RawResult } from '../module.js';
import type { SwarmOptions, SwarmProblemOptions } from './swarm_types.js';

export type RawSwarmProblem = Required<Omit<SwarmProblemOptions, 'dimensions'>> & {
  /** Null for the function's own. */
  dimensions: number | null;
};

export type RawSwarmOptions = Required<Omit<SwarmOptions, 'dimensions' | 'iterations'>> &
  RawSwarmProblem & {
    /** Null for the function's own. */
    iterations: number | null;
  };

export interface RawSwarmRun {
  /** min(D, 2) coordinates of N particles after each step, end to end. */
  positions: Float64Array;
  best: Float64Array;
  curve: Float64Array;
  position: Float64Array;
  minimum: Float64Array;
  evaluations: number;
  lower: number;
  upper: number;
  goal: number;
  smallest: number;
}

/** Values row after row, and the ends of both coordinates. */
export type RawSwarmLandscape = Record<'lower' | 'upper' | 'values', Float64Array>;

/** What bindings/embind/swarm.cpp exports. */
export interface RawSwarm {
  swarmRun(options: RawSwarmOptions): RawResult<RawSwarmRun>;
  swarmLandscape(options: RawSwarmProblem, zoom: number, rows: number, columns: number): RawResult<RawSwarmLandscape>;
}
