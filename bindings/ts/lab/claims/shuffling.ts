import type { Core } from '../../core.js';
import { tokenVectors } from '../../token_vectors.js';

/**
 * Items in random order: in that of so many normal numbers, for controls that no sweep has.
 *
 * @param items at least one
 * @param seed the same order for the same seed
 */
export function shuffled<Item>(core: Core, items: readonly Item[], seed: number): Item[] {
  const { rows } = tokenVectors(core, items.length, { dimension: 1, seed });
  const keyed = items.map((item, at) => ({ item, key: rows[at]?.[0] ?? 0 }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
