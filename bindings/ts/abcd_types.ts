import type { Rule, Tokens, TokenVectorOptions } from './types.js';

/** A run of the recurrence; everything has a default. */
export interface AbcdInput extends TokenVectorOptions {
  /** Text, taken as given (NFC, untrimmed), of 1 … 4096 tokens; the seed's ` ABCD ABCDABCE` unless given. */
  prompt?: string;
  /** What the prompt is split into; `character` unless given. */
  tokens?: Tokens;
  /** What is done with the mean; `subtract-rms` unless given. */
  rule?: Rule;
  /** How often every token is updated; 1 … 1000, 15 unless given. */
  passes?: number;
  /** Position of the probe token from 0, below n; −1, the last, unless given. */
  probe?: number;
}

/** What {@link Untrained.abcd} takes. */
export interface AbcdOptions extends AbcdInput {
  /** Also return the n×n cosine map after this pass; 0 is before the first. */
  map?: number | null;
  /** The map in the middle of that pass: when the token at this position, from 0, has just been updated. */
  mapToken?: number | null;
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
  /** Everything that was asked for, defaults filled in: running it again gives the same trace. */
  settings: AbcdSettings & Required<Pick<AbcdOptions, 'map' | 'mapToken' | 'coordinates'>>;
}

/** An {@link AbcdInput} with its defaults filled in and −1 replaced by the probe's position. */
export type AbcdSettings = Required<AbcdInput>;

/** What {@link Untrained.abcdUpdate} takes. */
export interface AbcdUpdateOptions extends AbcdInput {
  /** From 1; the last one unless given. */
  pass?: number;
  /** Position of the updated token, from 0; the probe unless given. */
  token?: number;
}

/**
 * How one token's vector came about in one pass: X ← rule(X, m), with m the mean of what came before it. Lengths are
 * root mean squares, |X|/√d.
 */
export interface AbcdUpdate {
  /** n tokens of the prompt. */
  tokens: string[];
  /** V distinct tokens in order of first appearance. */
  vocabulary: string[];
  /** The pass of the update, from 1. */
  pass: number;
  /** Position of the updated token, from 0. */
  token: number;
  /** V coefficients of the token vectors: X before the update. */
  before: Float64Array;
  /** The same for m; zeros for token 0, which has nothing before it. */
  mean: Float64Array;
  /** The same for X after the update. */
  after: Float64Array;
  /** |X|/√d before the update. */
  beforeLength: number;
  /** |m|/√d. */
  meanLength: number;
  /** |X|/√d after the update. */
  afterLength: number;
  /** Of X and m before the update; in [−1, 1], 0 where either is a zero vector. */
  cosine: number;
  /** What RMSNorm divided by: the root mean square of X − m; 1 where there is no norm. */
  divisor: number;
  /** The run that the update is part of, defaults filled in. */
  settings: AbcdSettings;
}

/** What {@link Untrained.abcdControl} takes. */
export interface AbcdControlOptions extends AbcdInput {
  /** How many shuffled prompts; 1 … 10 000, 200 unless given. */
  shuffles?: number;
  /** Seed of the shuffles; a whole number, 0 … 2⁵³ − 1, 1 unless given. */
  shuffleSeed?: number;
}

/**
 * How high cosines get by chance: the same prompt with the tokens before the probe in random order. P numbers each,
 * one a pass.
 */
export interface AbcdControl {
  /** Root mean square of the cosines of the probe with earlier tokens. */
  deviation: Float64Array;
  /** The median over shuffles of the highest of these cosines. */
  medianHighest: Float64Array;
  /** The highest is above this in one shuffle of twenty. */
  highest95: Float64Array;
  /** The run that was shuffled, and how, defaults filled in. */
  settings: AbcdSettings & Required<Pick<AbcdControlOptions, 'shuffles' | 'shuffleSeed'>>;
}

/** What {@link Untrained.randomAttention} takes; everything has a default. */
export interface RandomAttentionOptions extends TokenVectorOptions {
  /** Text, taken as given (NFC, untrimmed), of 1 … 4096 tokens; the seed's ` ABCD ABCDABCE` unless given. */
  prompt?: string;
  /** What the prompt is split into; `character` unless given. */
  tokens?: Tokens;
  /** W_Q and W_K have normal entries of variance scale²/d, so scores have a deviation of scale²; 0 … 100, 1 unless given. */
  scale?: number;
  /** Seed of W_Q and W_K; a whole number, 0 … 2⁵³ − 1, 1 unless given. */
  matrixSeed?: number;
}

/** Softmax attention of one head that was never trained. */
export interface RandomAttention {
  /** n tokens of the prompt. */
  tokens: string[];
  /** n×n: q·k/√d of token i with the tokens up to it; 0 beyond. */
  scores: Float64Array[];
  /** n×n: row i sums to 1 over tokens 0 … i. */
  weights: Float64Array[];
  /** n numbers: how many tokens each one attends to in effect, e^entropy of its weights; 1 … i + 1. */
  effective: Float64Array;
  /** Everything that was asked for, defaults filled in. */
  settings: Required<RandomAttentionOptions>;
}
