import { loadCore } from 'untrained';
import { describe, expect, it } from 'vitest';
import { ownRows, scaled } from '../../../../web/state/vectors/rows';
import { planeFile } from './files';

const core = await loadCore();

const lengthOf = (row: ArrayLike<number> = []): number => Math.hypot(...Array.from(row));
const product = (a: Float64Array, b: Float64Array): number => a.reduce((sum, each, at) => sum + each * (b[at] ?? 0), 0);

describe('rows for words', () => {
  it('are those of the file, and random where it has none; both are told apart', () => {
    const rows = ownRows(core, planeFile(), ['b', 'x', 'a'], 1);
    expect(Array.from(rows[2] ?? [])).toEqual([Math.SQRT2, 0]);
    expect([...rows.source.missing]).toEqual(['x']);
    expect(rows.map(lengthOf)).toEqual(Array(3).fill(expect.closeTo(Math.SQRT2, 12)));
  });

  it('depend on the seed and the word alone where they are random', () => {
    const file = { ...planeFile(), dimension: 30, find: () => undefined };
    const [alone] = ownRows(core, file, ['x'], 1);
    expect(ownRows(core, file, ['y', 'a', 'x'], 1)[2]).toEqual(alone);
    expect(ownRows(core, file, ['x'], 2)[0]).not.toEqual(alone);
  });

  it('have cosines of about 1/√d where they are random, in any direction', () => {
    const dimension = 75;
    const file = { ...planeFile(), dimension, find: () => undefined };
    const words = Array.from({ length: 60 }, (_, index) => `word ${index}`);
    const rows = ownRows(core, file, words, 3);
    const cosines = rows.flatMap((row, at) => rows.slice(0, at).map((other) => product(row, other) / dimension));
    const deviation = Math.sqrt(cosines.reduce((sum, each) => sum + each * each, 0) / cosines.length);
    // 1770 pairs: the standard error of the deviation is 1.7 %.
    expect(deviation * Math.sqrt(dimension)).toBeGreaterThan(0.92);
    expect(deviation * Math.sqrt(dimension)).toBeLessThan(1.08);
    const squares = Array.from({ length: dimension }, (_, at) =>
      rows.reduce((sum, row) => sum + (row[at] ?? 0) ** 2, 0),
    );
    expect(Math.min(...squares)).toBeGreaterThan(25);
    expect(Math.max(...squares)).toBeLessThan(120);
  });

  it.each([1, 2, 3, 1000, core.limits.dimension])('are there in %d dimensions', (dimension) => {
    const [row = new Float64Array()] = ownRows(core, { ...planeFile(), dimension, find: () => undefined }, ['x'], 1);
    expect(row).toHaveLength(dimension);
    expect(product(row, row) / dimension).toBeCloseTo(1, 9);
  });
});

it('a vector without a direction has no length to be brought to', () => {
  expect(
    [
      [0, 0],
      [Number.NaN, 1],
      [1, Number.POSITIVE_INFINITY],
    ].map((each) => scaled(Float64Array.from(each))),
  ).toEqual(Array(3).fill(undefined));
  expect(Array.from(scaled(Float64Array.of(3e-320, 0)) ?? [])).toEqual([expect.closeTo(Math.SQRT2), 0]);
});

it('more numbers than the library takes are refused before any memory is taken', () => {
  const file = { ...planeFile(), dimension: 1_000_000 };
  const words = Array.from({ length: 1000 }, (_, at) => `word ${at}`);
  expect(() => ownRows(core, file, words, 1)).toThrow(/the vectors of 1000 words take 1000000000 numbers/);
});
