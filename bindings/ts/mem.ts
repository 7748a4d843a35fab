import { requireSize, toMatrix, toNumber, toRows } from './checks.js';
import { type Core, call } from './core.js';
import type { MemOptions, MemoryRead } from './types.js';

/** See {@link Untrained.mem}. */
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
