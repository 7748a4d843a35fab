import type {
  AbcdControl,
  AbcdControlOptions,
  AbcdOptions,
  AbcdTrace,
  AbcdUpdate,
  AbcdUpdateOptions,
  RandomAttention,
  RandomAttentionOptions,
} from './abcd_types.js';
import type { AttentionEvenness, AttentionEvennessOptions } from './attention_evenness.js';
import type { BlockSettings, PronounOptions, PronounTrace } from './pronoun_types.js';
import type {
  Limits,
  MemOptions,
  MemoryRead,
  PresetName,
  RelationGraph,
  TokenVectorOptions,
  TokenVectors,
} from './types.js';

/** The loaded library. Every function is synchronous, keeps nothing, and returns copies. */
export interface Untrained {
  /** The package's version. */
  readonly version: string;
  /** The bounds that inputs are held to. */
  readonly limits: Limits;
  /** The settings of the block by name; frozen. */
  readonly presets: Readonly<Record<PresetName, BlockSettings>>;
  /**
   * The causal mean recurrence over one prompt: pass after pass, from the first token to the last, X[i] becomes
   * rule(X[i], m) with m = mean(X[0:i]), in place; token 0 has m = 0. Source: the seed's posts on the ABCD prompt;
   * RMSNorm without a gain, of Zhang and Sennrich (2019).
   *
   * @param options what is run; everything has a default
   * @returns the trace: passes×n cosines of the probe, in [−1, 1], and norms, and what else was asked for
   * @throws UntrainedError see {@link abcd | the function}
   */
  abcd(options?: AbcdOptions): AbcdTrace;
  /**
   * How one token's vector came about in one pass of {@link Untrained.abcd}, whose formula it is.
   *
   * @param options the run, and which pass (from 1) and token (from 0) of it
   * @returns the update: V coefficients of each vector, lengths as root mean squares
   * @throws UntrainedError see {@link abcdUpdate | the function}
   */
  abcdUpdate(options?: AbcdUpdateOptions): AbcdUpdate;
  /**
   * The chance level of the recurrence's cosines: the same run over prompts whose tokens before the probe stand in
   * random order. Source: our own control; a permutation test, as of Fisher (1935).
   *
   * @param options the run, how many shuffles and their seed
   * @returns three numbers for each pass, all cosines
   * @throws UntrainedError see {@link abcdControl | the function}
   */
  abcdControl(options?: AbcdControlOptions): AbcdControl;
  /**
   * Softmax attention of one head with random W_Q and W_K: softmax(q·k/√d) over the tokens up to each one. Source:
   * Vaswani et al. (2017), before training.
   *
   * @param options prompt, vectors, and scale and seed of the matrices; everything has a default
   * @returns scores and weights, both n×n, and n effective numbers of tokens
   * @throws UntrainedError see {@link randomAttention | the function}
   */
  randomAttention(options?: RandomAttentionOptions): RandomAttention;
  /**
   * How even that attention is, against the scale of W_Q and W_K: effective tokens as a share of the tokens up to each
   * one. Source: our own measure; e^entropy as an effective number, of Hill (1973).
   *
   * @param options prompt, vectors, scales and how many draws of the matrices; everything has a default
   * @returns three numbers for each scale, 1/n … 1
   * @throws UntrainedError see {@link attentionEvenness | the function}
   */
  attentionEvenness(options?: AttentionEvennessOptions): AttentionEvenness;
  /**
   * The associative block over one prompt: each token's vector takes what it reads from the relation graph, from the
   * tokens before it or from the swapped graph, layer after layer. Source: the seed's post on the pronoun, with
   * q = X + f(X) and one function mem; where that leaves a setting open, a preset says which was taken.
   *
   * @param options what is run; everything has a default
   * @returns the trace: V logits, the weights of every read, and the probe's way through the block
   * @throws UntrainedError see {@link pronoun | the function}
   */
  pronoun(options?: PronounOptions): PronounTrace;
  /**
   * One read: softmax(q Kᵀ / T) V. Source: the seed's `mem(q, K, V, temp)`; content addressing of neural Turing
   * machines (Graves et al., 2014).
   *
   * @param options q (m×d), K (n×d), V (n×c) and T
   * @returns values m×c, weights and scores m×n
   * @throws UntrainedError see {@link mem | the function}
   */
  mem(options: MemOptions): MemoryRead;
  /**
   * The vectors of V distinct tokens in the span of all of them: rows L with L·Lᵀ the V×V dot products of the d-wide
   * vectors. Source: for `gaussian`, the factor of a Wishart matrix (Bartlett, 1933).
   *
   * @param count V, how many distinct tokens; 1 … 4096
   * @param options how they are drawn; everything has a default
   * @returns V rows of min(V, d) numbers, in order of first appearance
   * @throws UntrainedError see {@link tokenVectors | the function}
   */
  tokenVectors(count: number, options?: Omit<TokenVectorOptions, 'vectors'>): TokenVectors;
  /**
   * Reads a relation graph.
   *
   * @param text a relation a line: `ОНА = МАША + КАШУ`, weights as `A = 0.5*B + C`, comments after `#`
   * @returns the relations in the order of the text; none for an empty one
   * @throws UntrainedError the codes that begin with `graph-`, with line and column
   */
  parseGraph(text: string): RelationGraph;
}
