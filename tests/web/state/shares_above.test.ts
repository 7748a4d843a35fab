import { expect, it } from 'vitest';
import { sharesAbove } from '../../../web/state/shares_above';

it('counts how many of the others are larger, and gives equal numbers equal shares', () => {
  const rows = [Float64Array.of(3, 1), Float64Array.of(2, 1), Float64Array.of(9)];
  expect(sharesAbove(rows).map((row) => [...row])).toEqual([[1 / 4, 3 / 4], [2 / 4, 3 / 4], [0]]);
  expect(sharesAbove([Float64Array.of(7)])).toEqual([Float64Array.of(0)]);
  expect(sharesAbove([])).toEqual([]);
});
