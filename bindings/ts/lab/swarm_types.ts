import type { Topology } from './fit_types.js';

/** A function that optimisers are compared on. */
export type SwarmFunction =
  | 'sphere'
  | 'rosenbrock'
  | 'rastrigin'
  | 'griewank'
  | 'ackley'
  | 'schaffer-f6'
  /** (x − 3.14)² + (y − 2.72)² + sin(3x + 1.41) + sin(4y − 1.73). */
  | 'tutorial';

/** What happens to a coordinate that leaves the box; names of Robinson and Rahmat-Samii, 2004. */
export type Walls = 'invisible' | 'reflecting' | 'absorbing' | 'periodic';

/** How particles start to move. */
export type FirstVelocity = 'zero' | 'half-difference' | 'uniform';

/** What is minimised; what is left out is as {@link swarmParameters} has it. */
export interface SwarmProblemOptions {
  /** What is minimised. */
  function?: SwarmFunction;
  /** D; the function's own unless given: 30, for `schaffer-f6` and `tutorial` always 2. */
  dimensions?: number;
  /** Whether the minimum is moved to a random point of the box's middle half: one at the origin flatters some swarms. */
  shifted?: boolean;
  /** Of the particles, and of where a shifted minimum is. */
  seed?: number;
}

/** A run of a swarm; what is left out is as {@link swarmParameters} has it. */
export interface SwarmOptions extends SwarmProblemOptions {
  /** N. */
  particles?: number;
  /** Whose best a particle is drawn to. */
  topology?: Topology;
  /** What happens at the edge of the box. */
  walls?: Walls;
  /** How particles start to move. */
  firstVelocity?: FirstVelocity;
  /** w in (−1, 1). */
  inertia?: number;
  /** c₁ ≥ 0. */
  cognitive?: number;
  /** c₂ ≥ 0; 0 < c₁ + c₂ < 2(1 + w). */
  social?: number;
  /** Moves; the function's own unless given. */
  iterations?: number;
  /** Whether every move is kept and none left out; else the run ends when the goal is reached. */
  traced?: boolean;
}

/** What a run came to. */
export interface SwarmTrace {
  /** For each step, from the start on, the first two coordinates of each particle; none unless traced. */
  readonly positions: readonly (readonly Float64Array[])[];
  /** For each step the first two coordinates of the best point so far; none unless traced. */
  readonly best: readonly Float64Array[];
  /** The smallest value so far, from the start on: one more than moves were made. */
  readonly curve: Float64Array;
  /** The best point found, D coordinates. */
  readonly position: Float64Array;
  /** Where the smallest value is, D coordinates. */
  readonly minimum: Float64Array;
  /** The smallest value of the function. */
  readonly smallest: number;
  /** A value at or below this counts as success. */
  readonly goal: number;
  /** After how many moves the goal was reached; undefined where it was not. */
  readonly reached: number | undefined;
  /** How often the function was asked. */
  readonly evaluations: number;
  /** Smallest coordinate of the box. */
  readonly lower: number;
  /** Largest coordinate of the box. */
  readonly upper: number;
}

/** A function over a part of its first two coordinates. */
export interface SwarmLandscape {
  /** The lower ends of the two coordinates. */
  readonly lower: Float64Array;
  /** Their upper ends. */
  readonly upper: Float64Array;
  /** rows×columns values, each at the middle of its cell, from the lower ends of both coordinates. */
  readonly values: readonly Float64Array[];
}
