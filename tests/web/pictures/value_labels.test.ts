import { expect, it } from 'vitest';
import { labelled } from '../../../web/pictures/value_labels';

const counted = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const shown = (values: readonly number[], step: number): number[] =>
  labelled(values, (index) => index * step).map((index) => values[index] ?? Number.NaN);

it('labels all values where there is room, else the multiples of a round number', () => {
  expect(shown(counted(5), 40)).toEqual([1, 2, 3, 4, 5]);
  expect(shown(counted(10), 12)).toEqual([2, 4, 6, 8, 10]);
  expect(shown(counted(40), 3)).toEqual([10, 20, 30, 40]);
});

it('labels every so many of what are no whole numbers', () => {
  expect(shown([0.5, 0.75, 1, 1.25], 20)).toEqual([0.5, 1]);
});

it('has labels that do not touch, and one at least', () => {
  expect(shown([1000, 2000, 3000], 1).length).toBeGreaterThan(0);
  expect(shown([], 10)).toEqual([]);
});
