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
  vectors?: readonly ArrayLike<number>[];
}

/** What {@link Untrained.abcd} takes; everything has a default. */
export interface AbcdOptions extends TokenVectorOptions {
  /** Text, taken as given (NFC, untrimmed). */
  prompt?: string;
  tokens?: Tokens;
  rule?: Rule;
  /** 1 … 1000. */
  passes?: number;
  /** Position of the probe token from 0; −1 is the last. */
  probe?: number;
  /** Also return the n×n cosine map after this pass; 0 is before the first. */
  map?: number;
  /** Also return the probe's vector in token coordinates after every pass. */
  coordinates?: boolean;
}

/** A run of the causal mean recurrence. Positions count from 0, passes from 1. Rows of a matrix share one buffer. */
export interface AbcdTrace {
  /** n tokens of the prompt. */
  tokens: string[];
  /** V distinct tokens in order of first appearance. */
  vocabulary: string[];
  /** The probe's position, 0 … n − 1. */
  probe: number;
  /** `similarity[p][j]`: cosine of the probe with token j after pass p + 1. passes×n, in [−1, 1]; 0 with a zero vector. */
  similarity: Float64Array[];
  /** Passes×n: what RMSNorm divided each token's new vector by; 1 where there is no norm. */
  norms: Float64Array[];
  /** n×n cosines after pass {@link AbcdOptions.map}, when asked for. */
  map?: Float64Array[];
  /** passes×V coefficients c with X[probe] = Σ c_t E_t, when asked for. */
  coordinates?: Float64Array[];
  /** Everything that was asked for, defaults filled in: running it again gives the same numbers. */
  settings: Required<Omit<AbcdOptions, 'map' | 'vectors'>> & {
    map: number | null;
    vectors: readonly ArrayLike<number>[] | null;
  };
}

/** One step of the block: y += sign · gain · mem(query, keys, values, temperature · d). */
export interface Read {
  memory: Memory;
  sign: 1 | -1;
  /** ≥ 0. */
  gain: number;
  /** ≥ 0, in units of d (the squared norm of a token vector); 0 reads the best match. */
  temperature: number;
  normalize: Normalize;
}

/** A setting of the associative block. */
export interface BlockSettings {
  reads: Read[];
  /** Whether an edge or a whole relation makes a row of the relation memory. */
  rows: 'edge' | 'relation';
  /** What the reads are added to: the token's vector x, or q = x plus the relation read. */
  base: 'x' | 'q';
  norm: 'none' | 'rms';
  update: 'in-place' | 'layer-by-layer';
  layers: number;
  /** Where the logits are read: from the last context read, or from the block's output. */
  readout: 'context' | 'output';
  readoutGain: number;
}

/** What {@link Untrained.pronoun} takes; everything has a default. */
export interface PronounOptions extends TokenVectorOptions {
  /** Text, split into words. */
  prompt?: string;
  /** A relation a line: `ОНА = МАША + КАШУ`, weights as `A = 0.5*B + C`, comments after `#`. */
  graph?: string;
  preset?: PresetName;
  /** Changes to the preset. */
  settings?: Partial<BlockSettings>;
  /** Position of the word whose logits are read, from 0; −1 is the last. */
  probe?: number;
}

/** One summand of a relation. */
export interface GraphTerm {
  token: string;
  weight: number;
}

/** One row of the relation memory. */
export interface MemoryRow {
  /** The token whose vector is the key. */
  key: string;
  /** The value as text, e.g. `МАША`, or `МАША + КАШУ` where a relation makes a row. */
  value: string;
  /** The weight of the value; 1 where a relation makes a row. */
  weight: number;
  terms: GraphTerm[];
}

/** The weights of one read of one token. */
export interface Attention {
  /** From 1. */
  layer: number;
  /** Position of the reading token, from 0. */
  token: number;
  read: Memory;
  /** Index of the read in `settings.reads`. */
  step: number;
  /** q·k / d for each row, before the temperature. */
  scores: Float64Array;
  /** One for each edge, or for each earlier token; they sum to 1. None for the context of token 0. */
  weights: Float64Array;
}

/** A run of the associative block over one prompt. */
export interface PronounTrace {
  tokens: string[];
  /** Distinct tokens of the prompt, then of the graph, in order of first appearance. */
  vocabulary: string[];
  probe: number;
  /** One for each word of the vocabulary: readoutGain · (read-out · token vector) / d. */
  logits: Float64Array;
  /** By layer, then token, then step. */
  attention: Attention[];
  /** The rows of the relation memory, in the order of the relation reads' weights. */
  edges: MemoryRow[];
  /** Everything that was asked for, defaults filled in. */
  settings: Required<Omit<PronounOptions, 'settings' | 'vectors'>> & {
    vectors: readonly ArrayLike<number>[] | null;
    block: BlockSettings;
  };
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
  temperature: number;
  gain: number;
  seed: number;
}

/** The loaded library. Every function is synchronous, keeps nothing, and returns copies. */
export interface Untrained {
  readonly version: string;
  readonly limits: Limits;
  readonly presets: Readonly<Record<PresetName, BlockSettings>>;
  /** The causal mean recurrence over one prompt. @throws {@link UntrainedError} */
  abcd(options?: AbcdOptions): AbcdTrace;
  /** The associative block over one prompt. @throws {@link UntrainedError} */
  pronoun(options?: PronounOptions): PronounTrace;
  /** One read: softmax(q Kᵀ / T) V. @throws {@link UntrainedError} */
  mem(options: MemOptions): MemoryRead;
  /** Read a relation graph. @throws {@link UntrainedError} with line and column */
  parseGraph(text: string): RelationGraph;
}
