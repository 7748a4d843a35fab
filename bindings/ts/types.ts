/** How a prompt is split: into graphemes, or into words at white space and punctuation. */
export type Tokens = 'character' | 'word';

/** What happens to X[i], given m = mean(X[0:i]): X[i] + m, X[i] − m, or RMSNorm(X[i] − m). */
export type Rule = 'add' | 'subtract' | 'subtract-rms';

/** Token vectors of norm √d: random (near-orthogonal), exactly orthogonal, or √d times a unit axis each. */
export type Embedding = 'gaussian' | 'orthogonal' | 'one-hot';

/** What a step of the block reads: the relation graph (K, V), the earlier tokens, or the graph swapped (V, K). */
export type Memory = 'relation' | 'context' | 'swapped';
/** What a read is called where it is set: its memory, the second one of a memory with `-2`. */
export type ReadName = Memory | `${Memory}-2`;

/** Which side of the dot product is brought to norm √d first. */
export type Normalize = 'none' | 'query' | 'key' | 'both';

/**
 * Settings of the block by name: the nearest found to the published figures; one that subtracts what the context
 * predicts; and the block as the seed's post writes it down.
 */
export type PresetName = 'published' | 'prediction-error' | 'seed-block';

/** How token vectors are drawn; shared by both experiments. */
export interface TokenVectorOptions {
  /** How vectors are made; `gaussian` for the recurrence and `orthogonal` for the block unless given. */
  embedding?: Embedding;
  /** d, the length of a token vector; 1 … 1 000 000, 1000 unless given. */
  dimension?: number;
  /** Seed of the drawn vectors; a whole number, 0 … 2⁵³ − 1, 1 unless given. Used by `gaussian` only. */
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
  /** The token whose vector is read. */
  token: string;
  /** What its vector is multiplied by, −10⁶ … 10⁶; 1 where the text has none. */
  weight: number;
}

/** A parsed relation graph. Lines and columns count from 1. */
export interface RelationGraph {
  /** In the order of the text. */
  relations: {
    /** The token before `=`. */
    key: string;
    /** The sum after `=`, one term at least. */
    terms: GraphTerm[];
    /** Line of the key in the text, from 1. */
    line: number;
  }[];
}

/** What {@link Untrained.mem} takes: q (m×d), K (n×d), V (n×c), T ≥ 0 (0: best match, Infinity: mean). */
export interface MemOptions {
  /** m×d: m queries, each a row of d finite numbers. */
  queries: readonly ArrayLike<number>[];
  /** n×d: a key for each row of the memory. */
  keys: readonly ArrayLike<number>[];
  /** n×c: a value for each row of the memory. */
  values: readonly ArrayLike<number>[];
  /** T ≥ 0, in the unit of the scores; 0 reads the best match (the mean of those that tie), Infinity the mean of all. */
  temperature: number;
}

/** What m queries read: values m×c, softmax weights and dot products m×n. */
export interface MemoryRead {
  /** m×c: Σ_j weights[i][j] · V[j]. Zeros where the memory is empty. */
  values: Float64Array[];
  /** m×n: softmax of the scores over T; every row sums to 1. */
  weights: Float64Array[];
  /** m×n: q·k, before the temperature. */
  scores: Float64Array[];
}

/** The bounds that the core holds its inputs to; more is refused before any memory is taken. */
export interface Limits {
  /** Tokens of a prompt. */
  tokens: number;
  /** Numbers that one trace may keep. */
  traceNumbers: number;
  /** d, the length of a token vector. */
  dimension: number;
  /** Passes of the recurrence. */
  passes: number;
  /** Layers of the block. */
  layers: number;
  /** Reads of one block. */
  reads: number;
  /** Edges of a relation graph. */
  edges: number;
  /** Size of an edge's weight. */
  weight: number;
  /** Temperature of a read, in units of d. */
  temperature: number;
  /** Gain of a read, and of the readout. */
  gain: number;
  /** Scale of random attention matrices. */
  scale: number;
  /** Shuffled prompts of one control. */
  shuffles: number;
  /** Seeds: the largest whole number that a JavaScript number holds exactly, 2⁵³ − 1. */
  seed: number;
}
