import { describe, expect, it } from 'vitest';
import { leaderOf, spreadsOf } from '../../../web/state/fit_spread';

const positions = [
  [1, -3],
  [4, 1],
  [2, -1],
].map((row) => Float64Array.from(row));

describe('the particle with the smallest loss', () => {
  it.each([
    [[3, 1, 2], 1],
    [[3, 1, 1], 1],
    [[Number.POSITIVE_INFINITY, 5], 1],
    [[Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY], -1],
    [[], -1],
  ])('among %j is %i', (values, leader) => {
    expect(leaderOf(values)).toBe(leader);
  });
});

describe('where the particles stand', () => {
  it('is told along each coordinate', () => {
    expect(spreadsOf({ positions, values: Float64Array.from([3, 1, 2]) })).toEqual([
      { best: 4, lowest: 1, median: 2, highest: 4 },
      { best: 1, lowest: -3, median: -1, highest: 1 },
    ]);
  });

  it('has no best where no loss is finite', () => {
    const values = new Float64Array(3).fill(Number.POSITIVE_INFINITY);
    expect(spreadsOf({ positions, values }).map(({ best }) => best)).toEqual([Number.NaN, Number.NaN]);
  });

  it('is nothing without particles', () => {
    expect(spreadsOf({ positions: [], values: new Float64Array() })).toEqual([]);
  });
});
