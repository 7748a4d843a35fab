import { diffArrays } from 'diff';

/** Where two sequences go together: an index into each, one of them missing where the other stands alone. */
export type Pair = readonly [first: number | undefined, second: number | undefined];

/**
 * Insertions and deletions up to which the longest common subsequence is looked for. The search grows with their
 * square; beyond them, what both begin and end with is all that is paired.
 */
export const MAXIMUM_EDITS = 600;

/**
 * Aligns two sequences of tokens by a longest common subsequence. Every index of each stands in one pair, both in
 * their order; tokens of a pair are the same.
 */
export function align(first: readonly string[], second: readonly string[]): Pair[] {
  const changes = diffArrays([...first], [...second], { maxEditLength: MAXIMUM_EDITS });
  if (!changes) return alignEnds(first, second);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, value } of changes) {
    for (let left = value.length; left > 0; left--) {
      pairs.push([added ? undefined : i, removed ? undefined : j]);
      if (!added) i++;
      if (!removed) j++;
    }
  }
  return pairs;
}

/** Pairs the common beginning and end only, in linear time. */
export function alignEnds(first: readonly string[], second: readonly string[]): Pair[] {
  const shorter = Math.min(first.length, second.length);
  let start = 0;
  while (start < shorter && first[start] === second[start]) start++;
  let end = 0;
  while (end < shorter - start && first[first.length - 1 - end] === second[second.length - 1 - end]) end++;
  const [oneEnd, otherEnd] = [first.length - end, second.length - end];
  return [
    ...Array.from({ length: start }, (_, i): Pair => [i, i]),
    ...Array.from({ length: oneEnd - start }, (_, i): Pair => [start + i, undefined]),
    ...Array.from({ length: otherEnd - start }, (_, j): Pair => [undefined, start + j]),
    ...Array.from({ length: end }, (_, i): Pair => [oneEnd + i, otherEnd + i]),
  ];
}
