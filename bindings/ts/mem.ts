import { requireSize, toMatrix, toNumber, toRows } from './checks.js';
import { type Core, call } from './core.js';
import type { MemOptions, MemoryRead } from './types.js';

/**
 * {@link Untrained.mem} for those who import it by itself.
 *
 * @param core the started computation
 * @param options q (m×d), K (n×d), V (n×c) and T
 * @returns values m×c, weights and scores m×n
 * @throws UntrainedError shape-mismatch, not-finite, out-of-range (T below 0) or too-large
 */
export function mem(core: Core, options: MemOptions): MemoryRead {
  const { limits } = core;
  const queries = toMatrix('queries', options.queries, limits.traceNumbers);
  const keys = toMatrix('keys', options.keys, limits.traceNumbers);
  const values = toMatrix('values', options.values, limits.traceNumbers);
  requireSize('queries', queries.rows * (2 * keys.rows + values.columns), limits.traceNumbers);
  const temperature = toNumber(options.temperature);
  const raw = call(core, (module) => module.mem({ queries, keys, values, temperature }));
  // Rows of no numbers cannot be told apart by length, and an empty memory has them.
  const rows = (numbers: Float64Array, columns: number): Float64Array[] =>
    columns > 0 ? toRows(numbers, columns) : Array.from({ length: queries.rows }, () => new Float64Array());
  return {
    values: rows(raw.values, values.columns),
    weights: rows(raw.weights, keys.rows),
    scores: rows(raw.scores, keys.rows),
  };
}
