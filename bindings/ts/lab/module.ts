import type { RawRelation, RawRelations, RawResult } from '../module.js';
import type { BlockSettings } from '../pronoun_types.js';
import type { Embedding, PresetName, Rule } from '../types.js';
import type { RawFit } from './fit_module.js';
import type { RawPairFit } from './pair_fit.js';
import type { RawSwarm } from './swarm_module.js';
import type { Mechanism, TaskName, Update } from './sweep_types.js';

/** A sentence of a pronoun pair, its tokens as indices of its own words and then of its relations'. */
export interface RawPronounPrompt {
  tokens: Int32Array;
  relations: RawRelations;
  right: number;
  wrong: number;
  pair: number;
}

/** A task; of its numbers those are read that it has. */
export interface RawTask {
  task: TaskName;
  pairs: number;
  key: number;
  filler: number;
  queries: number;
  length: number;
  repeats: number;
  window: number;
  /** The fixed prompt, as vocabulary indices, and the right positions in it. */
  tokens: Int32Array;
  targets: Int32Array;
  /** A text, as indices of its different words. */
  words: Int32Array;
  prompts: RawPronounPrompt[];
}

/** One run of a sweep: all passes of it come from the same draws. */
export interface RawRun extends RawTask {
  mechanism: Mechanism;
  rule: Rule;
  update: Update;
  passes: number;
  scale: number;
  /** Read for the memory block only. */
  block: BlockSettings;
  embedding: Embedding;
  dimension: number;
  seed: number;
  shuffled: boolean;
}

/** What draws first … first + count − 1 came to: sums by round, and count×rounds margins. */
export interface RawPart {
  first: number;
  count: number;
  rounds: number;
  successes: Int32Array;
  hits: Int32Array;
  shuffledSuccesses: Int32Array;
  prefixMatching: Float64Array;
  chance: number;
  choiceChance: number;
  longestMatchHits: number;
  mostFrequentHits: number;
  margins: Float64Array;
}

export interface RawRound {
  successes: number;
  rate: number;
  low: number;
  high: number;
  hits: number;
  shuffledSuccesses?: number;
  shuffledLow?: number;
  shuffledHigh?: number;
  prefixMatching: number;
  medianMargin: number;
  worstSeed: number;
  worstMargin: number;
}

export interface RawSummary {
  draws: number;
  chance: number;
  choiceChance: number;
  longestMatchHits: number;
  mostFrequentHits: number;
  rounds: RawRound[];
}

/** The bounds that sweeps are held to. */
export interface LabLimits {
  /** Draws of one cell. */
  readonly draws: number;
  /** Draws times passes of one part of a cell. */
  readonly margins: number;
  /** Words of a text. */
  readonly words: number;
  /** Tokens of a prompt, the probe included. */
  readonly tokens: number;
  /** Length of a token vector. */
  readonly dimension: number;
  /** Passes of the recurrence. */
  readonly passes: number;
  /** Layers of a block. */
  readonly layers: number;
  /** Temperature of a read. */
  readonly temperature: number;
  /** Gain of a read. */
  readonly gain: number;
  /** Edges of a graph. */
  readonly edges: number;
  /** Scale of W_Q and W_K. */
  readonly scale: number;
  /** The largest seed. */
  readonly seed: number;
}

/** What bindings/embind/lab.cpp and the files beside it export. Nothing is kept between calls. */
export interface RawLab extends RawFit, RawPairFit, RawSwarm {
  cellPart(options: RawRun & { first: number; count: number }): RawResult<RawPart>;
  cellSummary(options: { parts: readonly RawPart[]; seed: number }): RawResult<RawSummary>;
  /** Multiplications and additions, nearly; refuses what `cellPart` would refuse. */
  cellWork(options: RawRun & { count: number }): RawResult<{ work: number }>;
  /**
   * `start`: where the window begins among the words of a text; else −1. `prompt`: which sentence of pairs; else −1.
   * `matrixSeed`: of random attention.
   */
  taskDraw(
    options: RawTask & { seed: number },
  ): RawResult<{ tokens: Int32Array; targets: Int32Array; start: number; prompt: number; matrixSeed: number }>;
  parseGraph(text: string): RawResult<{ relations: RawRelation[] }>;
  presets(): Record<PresetName, BlockSettings>;
  limits(): LabLimits;
}
