import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align, alignEnds, MAXIMUM_EDITS, type Pair } from '../../../web/state/align';

const tokens = fc.array(fc.constantFrom('A', 'B', 'C', 'D'), { maxLength: 14 });

/** The length of a longest common subsequence, by the textbook's table. */
function commonLength(first: readonly string[], second: readonly string[]): number {
  let row = [0, ...second.map(() => 0)];
  for (const token of first) {
    const next = [0];
    for (const [j, other] of second.entries()) {
      next.push(token === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

const together = (pairs: readonly Pair[]): Pair[] => pairs.filter(([i, j]) => i !== undefined && j !== undefined);

/** Each index of each sequence once, in order, and only the same tokens together. */
function expectSound(pairs: readonly Pair[], first: readonly string[], second: readonly string[]): void {
  expect(pairs.flatMap(([i]) => i ?? [])).toEqual(first.map((_, i) => i));
  expect(pairs.flatMap(([, j]) => j ?? [])).toEqual(second.map((_, j) => j));
  for (const [i = -1, j = -1] of together(pairs)) expect(first[i]).toBe(second[j]);
  expect(pairs.every(([i, j]) => i !== undefined || j !== undefined)).toBe(true);
}

describe('an alignment', () => {
  it('holds every token once and in order, with as many together as can be', () => {
    fc.assert(
      fc.property(tokens, tokens, (first, second) => {
        const pairs = align(first, second);
        expectSound(pairs, first, second);
        expect(together(pairs)).toHaveLength(commonLength(first, second));
      }),
    );
  });

  it('of a sequence with itself is whole', () => {
    fc.assert(
      fc.property(tokens, (all) => {
        expect(align(all, all)).toEqual(all.map((_, i) => [i, i]));
        expect(alignEnds(all, all)).toEqual(all.map((_, i) => [i, i]));
      }),
    );
  });

  it('leaves a gap on each side where one token stands for another', () => {
    const pairs = align([...' ABCD ABCDABCE'], [...' ABCD ABXDABCE']);
    expect(pairs.filter(([i, j]) => i === undefined || j === undefined)).toEqual([
      [8, undefined],
      [undefined, 8],
    ]);
    expect(pairs).toHaveLength(15);
  });

  it('by beginning and end is sound as well', () => {
    fc.assert(
      fc.property(tokens, tokens, (first, second) => {
        expectSound(alignEnds(first, second), first, second);
      }),
    );
  });

  it('of long sequences with too little in common falls back to beginning and end', () => {
    const first = ['start', ...Array.from({ length: MAXIMUM_EDITS }, (_, i) => `a${i}`), 'common', 'x', 'end'];
    const second = ['start', 'y', 'common', ...Array.from({ length: MAXIMUM_EDITS }, (_, i) => `b${i}`), 'end'];
    const pairs = align(first, second);
    expectSound(pairs, first, second);
    expect(pairs).toEqual(alignEnds(first, second));
    expect(together(pairs)).toEqual([
      [0, 0],
      [first.length - 1, second.length - 1],
    ]);
  });

  it('of long sequences that differ in little is found', () => {
    const long = Array.from({ length: 5000 }, (_, i) => `t${i}`);
    const pairs = align(long, long.toSpliced(2500, 1, 'other'));
    expect(together(pairs)).toHaveLength(4999);
  });
});
