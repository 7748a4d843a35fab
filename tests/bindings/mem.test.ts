import fc from 'fast-check';
import { load, type MemOptions, type MemoryRead } from 'untrained';
import { describe, expect, test } from 'vitest';
import { thrown } from './thrown';

const untrained = await load();

/** The kernels of the core add in another order. */
const TOLERANCE = 1e-12;

/** softmax(q Kᵀ / T) V as it is written. */
function reference({ queries, keys, values, temperature }: MemOptions): { values: number[][]; weights: number[][] } {
  const weights = queries.map((query) => {
    const scores = keys.map((key) => Array.from(query).reduce((sum, x, i) => sum + x * (key[i] ?? 0), 0));
    const largest = Math.max(...scores);
    const exponentials = scores.map((score) => {
      if (temperature === 0) return score === largest ? 1 : 0;
      return Math.exp((score - largest) / temperature);
    });
    const sum = exponentials.reduce((a, b) => a + b, 0);
    return exponentials.map((value) => value / sum);
  });
  const columns = values[0]?.length ?? 0;
  const read = weights.map((row) =>
    Array.from({ length: columns }, (_, c) => row.reduce((sum, weight, k) => sum + weight * (values[k]?.[c] ?? 0), 0)),
  );
  return { values: read, weights };
}

function expectClose(actual: readonly Float64Array[], expected: readonly number[][]): void {
  expect(actual.map((row) => row.length)).toEqual(expected.map((row) => row.length));
  actual.forEach((row, i) => {
    row.forEach((value, j) => {
      expect(Math.abs(value - (expected[i]?.[j] ?? Number.NaN))).toBeLessThan(TOLERANCE);
    });
  });
}

test('agrees with a plain reference', () => {
  const number = fc.double({ min: -3, max: 3, noNaN: true });
  const matrix = (rows: number, columns: number) =>
    fc.array(fc.array(number, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
  const size = fc.integer({ min: 1, max: 9 });
  const options = fc
    .tuple(size, size, size, size, fc.double({ min: 0.01, max: 100, noNaN: true }))
    .chain(([m, n, d, c, temperature]) =>
      fc.record({
        queries: matrix(m, d),
        keys: matrix(n, d),
        values: matrix(n, c),
        temperature: fc.constant(temperature),
      }),
    );
  fc.assert(
    fc.property(options, (asked) => {
      const read = untrained.mem(asked);
      const expected = reference(asked);
      expectClose(read.values, expected.values);
      expectClose(read.weights, expected.weights);
    }),
  );
});

describe('temperatures', () => {
  const keys = [
    [1, 0],
    [0, 1],
    [1, 0],
  ];
  const values = [[1], [10], [3]];
  const at = (temperature: number): MemoryRead => untrained.mem({ queries: [[2, 1]], keys, values, temperature });

  test('0 reads the best match, in equal shares among equals', () => {
    expect([...(at(0).weights[0] ?? [])]).toEqual([0.5, 0, 0.5]);
    expect([...(at(0).values[0] ?? [])]).toEqual([2]);
    expect([...(at(0).scores[0] ?? [])]).toEqual([2, 1, 2]);
  });

  test('small ones come to the same, without overflow', () => {
    for (const temperature of [1e-3, 1e-9, 1e-300, Number.MIN_VALUE]) {
      expectClose(at(temperature).weights, [[0.5, 0, 0.5]]);
    }
  });

  test('infinity reads the mean', () => {
    expectClose(at(Number.POSITIVE_INFINITY).weights, [[1 / 3, 1 / 3, 1 / 3]]);
    expectClose(at(1e15).weights, [[1 / 3, 1 / 3, 1 / 3]]);
  });

  test.each([-1, -1e-9, Number.NaN, Number.NEGATIVE_INFINITY])('%d is refused', (temperature) => {
    expect(thrown(() => at(temperature))).toMatchObject({ code: 'out-of-range', parameter: 'temperature' });
  });
});

test('an empty memory returns nothing for every query', () => {
  const read = untrained.mem({ queries: [[1], [2]], keys: [], values: [], temperature: 1 });
  expect(read.weights.map((row) => row.length)).toEqual([0, 0]);
});

test.each([
  [{ queries: [[1, 2]], keys: [[1]], values: [[1]] }, 'shape-mismatch'],
  [{ queries: [[1]], keys: [[1], [2]], values: [[1]] }, 'shape-mismatch'],
  [{ queries: [[1], [1, 2]], keys: [[1]], values: [[1]] }, 'shape-mismatch'],
  [{ queries: [[Number.NaN]], keys: [[1]], values: [[1]] }, 'not-finite'],
  [{ queries: [[1]], keys: [[Number.POSITIVE_INFINITY]], values: [[1]] }, 'not-finite'],
  [{ queries: [[1e200]], keys: [[1e200]], values: [[1]] }, 'not-finite'],
  [{ queries: Array(10_000).fill([1]), keys: Array(10_000).fill([1]), values: Array(10_000).fill([1]) }, 'too-large'],
])('matrices that do not fit: %#', (matrices, code) => {
  expect(thrown(() => untrained.mem({ ...matrices, temperature: 1 })).code).toBe(code);
});
