/** How a prompt is split: into graphemes, or into words at white space and punctuation. */
export type Tokens = 'character' | 'word';

/** What happens to X[i], given m = mean(X[0:i]): X[i] + m, X[i] − m, or RMSNorm(X[i] − m). */
export type Rule = 'add' | 'subtract' | 'subtract-rms';

/** Token vectors of norm √d: random (near-orthogonal), exactly orthogonal, or √d times a unit axis each. */
export type Embedding = 'gaussian' | 'orthogonal' | 'one-hot';

/** What a step of the block reads: the relation graph (K, V), the earlier tokens, or the graph swapped (V, K). */
export type Memory = 'relation' | 'context' | 'swapped';

/** Which side of the dot product is brought to norm √d first. */
export type Normalize = 'none' | 'query' | 'key' | 'both';

export type PresetName = 'published' | 'prediction-error' | 'seed-block';

/** How token vectors are drawn; shared by both experiments. */
export interface TokenVectorOptions {
  embedding?: Embedding;
  /** d, the length of a token vector; 1 … 1 000 000. */
  dimension?: number;
  /** A whole number ≥ 0; used by `gaussian` only. */
  seed?: number;
  /**
   * Given token vectors in place of drawn ones: a row of d finite numbers for each distinct token, in the order of
   * the trace's `vocabulary`.
   */
  vectors?: readonly ArrayLike<number>[] | null;
}

/** Token vectors in the span of all of them, as every tool draws them. */
export interface TokenVectors {
  /** The triangular factor: V rows of min(V, d) numbers, whose dot products are those of the d-wide vectors. */
  rows: Float64Array[];
  /** d, the divisor of RMSNorm. */
  dimension: number;
}

/** One summand of a relation. */
export interface GraphTerm {
  token: string;
  weight: number;
}

/** A parsed relation graph. Lines and columns count from 1. */
export interface RelationGraph {
  relations: { key: string; terms: GraphTerm[]; line: number }[];
}

/** What {@link Untrained.mem} takes: q (m×d), K (n×d), V (n×c), T ≥ 0 (0: best match, Infinity: mean). */
export interface MemOptions {
  queries: readonly ArrayLike<number>[];
  keys: readonly ArrayLike<number>[];
  values: readonly ArrayLike<number>[];
  temperature: number;
}

/** What m queries read: values m×c, softmax weights and dot products m×n. */
export interface MemoryRead {
  values: Float64Array[];
  weights: Float64Array[];
  scores: Float64Array[];
}

/** The bounds that the core holds its inputs to. */
export interface Limits {
  tokens: number;
  traceNumbers: number;
  dimension: number;
  passes: number;
  layers: number;
  reads: number;
  edges: number;
  weight: number;
  temperature: number;
  gain: number;
  scale: number;
  shuffles: number;
  seed: number;
}
