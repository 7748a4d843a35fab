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
  readonly version: string;
  readonly limits: Limits;
  readonly presets: Readonly<Record<PresetName, BlockSettings>>;
  /** The causal mean recurrence over one prompt. @throws {@link UntrainedError} */
  abcd(options?: AbcdOptions): AbcdTrace;
  /** How one token's vector came about in one pass. @throws {@link UntrainedError} */
  abcdUpdate(options?: AbcdUpdateOptions): AbcdUpdate;
  /** The chance level of the recurrence's cosines. @throws {@link UntrainedError} */
  abcdControl(options?: AbcdControlOptions): AbcdControl;
  /** Softmax attention with random W_Q and W_K. @throws {@link UntrainedError} */
  randomAttention(options?: RandomAttentionOptions): RandomAttention;
  /** How even it is against the scale of W_Q and W_K. @throws {@link UntrainedError} */
  attentionEvenness(options?: AttentionEvennessOptions): AttentionEvenness;
  /** The associative block over one prompt. @throws {@link UntrainedError} */
  pronoun(options?: PronounOptions): PronounTrace;
  /** One read: softmax(q Kᵀ / T) V. @throws {@link UntrainedError} */
  mem(options: MemOptions): MemoryRead;
  /** The vectors of `count` distinct tokens, in order of first appearance. @throws {@link UntrainedError} */
  tokenVectors(count: number, options?: Omit<TokenVectorOptions, 'vectors'>): TokenVectors;
  /** Read a relation graph. @throws {@link UntrainedError} with line and column */
  parseGraph(text: string): RelationGraph;
}
