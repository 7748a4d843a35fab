import { load } from 'untrained';
import { describe, expect, test } from 'vitest';
import { thrown } from './thrown';

const untrained = await load();

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

describe('token vectors', () => {
  test('are triangular, and as long as the number of tokens', () => {
    const { rows, dimension } = untrained.tokenVectors(6);
    expect(dimension).toBe(1000);
    expect(rows.map((row) => row.length)).toEqual(Array(6).fill(6));
    rows.forEach((row, i) => {
      expect([...row.slice(i + 1)]).toEqual(Array(5 - i).fill(0));
      expect(Math.abs(dot(row, row) / 1000 - 1)).toBeLessThan(5 * Math.sqrt(2 / 1000));
    });
  });

  test('are the ones that a run starts with', () => {
    const { rows } = untrained.tokenVectors(2, { seed: 7, dimension: 50 });
    const [a = [], b = []] = rows;
    const cosine = dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    expect(untrained.abcd({ prompt: 'ab', seed: 7, dimension: 50, map: 0 }).map?.[0]?.[1]).toBeCloseTo(cosine, 12);
  });

  test('keep their beginning when more are drawn', () => {
    const few = untrained.tokenVectors(3, { seed: 2 }).rows[2];
    expect([...(untrained.tokenVectors(5, { seed: 2 }).rows[2]?.slice(0, 3) ?? [])]).toEqual([...(few ?? [])]);
  });

  test.each([
    [0, {}, 'count'],
    [4097, {}, 'count'],
    [1.5, {}, 'count'],
    [2, { dimension: 0 }, 'dimension'],
    [9, { dimension: 8, embedding: 'orthogonal' }, 'dimension'],
    [2, { seed: -1 }, 'seed'],
  ] as const)('%d tokens with %o are refused', (count, options, parameter) => {
    expect(thrown(() => untrained.tokenVectors(count, options)).parameter).toBe(parameter);
  });
});
