import { textWidth } from './measure';

/** Steps between labelled values that read well. */
const READABLE = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** Left free between two labels, in pixels. */
const GAP = 6;

/**
 * Which values of an axis have room for their labels: all, or the multiples of a round number, or every so many.
 *
 * @param x where each value stands, in pixels, ascending
 * @returns their indices
 */
export function labelled(values: readonly number[], x: (index: number) => number, size = 12): number[] {
  const all = values.map((_, index) => index);
  const isWhole = values.every(Number.isInteger);
  const half = (index: number): number => textWidth(String(values[index]), size) / 2;
  const fits = (indices: readonly number[]): boolean =>
    indices.every((index, at) => {
      const before = indices[at - 1];
      return before === undefined || x(before) + half(before) + GAP <= x(index) - half(index);
    });
  for (const step of READABLE) {
    const indices = all.filter((index) => (isWhole && step > 1 ? (values[index] ?? 0) % step : index % step) === 0);
    if (indices.length > 0 && fits(indices)) return indices;
  }
  return all.slice(0, 1);
}
