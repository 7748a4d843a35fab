import type { RandomAttention, RandomAttentionOptions } from './abcd_types.js';
import { notInRange, whole } from './checks.js';
import type { Core } from './core.js';
import { randomAttention } from './random_attention.js';

/** What {@link attentionEvenness} takes. */
export interface AttentionEvennessOptions extends Omit<RandomAttentionOptions, 'scale' | 'matrixSeed'> {
  /** The scales of W_Q and W_K to try; {@link evennessScales} unless given. */
  scales?: readonly number[];
  /** How many draws of W_Q and W_K at each of them, with the seeds 1, 2, …; 40 unless given, at most 1000. */
  draws?: number;
}

/** How evenly attention that was never trained spreads, over draws of W_Q and W_K. One number for each scale. */
export interface AttentionEvenness {
  /** The scales that were tried. */
  scales: number[];
  /** Mean of {@link evenness} over the draws; from 1/n to 1. */
  mean: Float64Array;
  /** Nine draws of ten are at least as even as this. */
  low: Float64Array;
  /** Nine draws of ten are at most as even as this. */
  high: Float64Array;
  /** Draws of W_Q and W_K at each scale. */
  draws: number;
}

const MAXIMUM_DRAWS = 1000;
/** The scales that {@link attentionEvenness} tries unless others are given: 0, 0.2 … 4. */
export const evennessScales: readonly number[] = Array.from({ length: 21 }, (_, step) => step / 5);

/**
 * How evenly a map of causal attention spreads: each token's effective number of tokens as a share of the tokens up to
 * it, averaged over the tokens from the second on. 1 where every row is the plain mean; for the only token too.
 *
 * @param effective n numbers, as in {@link RandomAttention.effective}
 * @returns a share, 1/n … 1
 */
export function evenness(effective: RandomAttention['effective']): number {
  const rows = effective.length - 1;
  if (rows < 1) return 1;
  return effective.reduce((sum, tokens, i) => (i === 0 ? sum : sum + tokens / (i + 1)), 0) / rows;
}

/**
 * {@link evenness} against the scale of W_Q and W_K.
 *
 * @param core the started computation
 * @param options prompt, vectors, scales and how many draws of the matrices; everything has a default
 * @returns three numbers for each scale, 1/n … 1
 * @throws UntrainedError as {@link randomAttention}, and out-of-range for draws
 */
export function attentionEvenness(core: Core, options: AttentionEvennessOptions = {}): AttentionEvenness {
  const { scales = evennessScales, draws = 40, ...asked } = options;
  const count = whole('draws', draws, 1, MAXIMUM_DRAWS);
  if (count < 1 || count > MAXIMUM_DRAWS) notInRange('draws', count, 1, MAXIMUM_DRAWS);
  const found = scales.map((scale) =>
    Float64Array.from({ length: count }, (_, draw) =>
      evenness(randomAttention(core, { ...asked, scale, matrixSeed: draw + 1 }).effective),
    ).sort(),
  );
  const at = (share: number) => Float64Array.from(found, (sorted) => sorted[Math.round(share * (count - 1))] ?? 0);
  return {
    scales: [...scales],
    mean: Float64Array.from(found, (sorted) => sorted.reduce((sum, value) => sum + value, 0) / count),
    low: at(0.1),
    high: at(0.9),
    draws: count,
  };
}
