import { load } from 'untrained';
import { describe, expect, test } from 'vitest';
import { thrown } from './thrown';

const untrained = await load();

const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;

/** The share of the tokens so far that the last token attends to in effect, over some draws. */
const share = (scale: number): number =>
  mean(
    Array.from({ length: 50 }, (_, matrixSeed) => {
      const { effective, tokens } = untrained.randomAttention({ prompt: 'abcdefghijklmnop', scale, matrixSeed });
      return (effective.at(-1) ?? 0) / tokens.length;
    }),
  );

describe('untrained attention', () => {
  test('is near uniform at small scales and is not at large ones', () => {
    expect(share(0.3)).toBeGreaterThan(0.99);
    expect(share(1)).toBeGreaterThan(0.5);
    expect(share(1)).toBeLessThan(0.8);
    expect(share(4)).toBeLessThan(0.15);
  });

  test('rows are weights over the tokens so far', () => {
    const { weights, tokens } = untrained.randomAttention();
    weights.forEach((row, i) => {
      expect([...row].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      expect([...row.slice(i + 1)]).toEqual(Array(tokens.length - i - 1).fill(0));
    });
  });

  test('runs again from its settings', () => {
    const attention = untrained.randomAttention({ scale: 2, matrixSeed: 5, tokens: 'word', prompt: 'a b a' });
    expect(untrained.randomAttention(attention.settings)).toEqual(attention);
  });

  test.each([
    [{ scale: -1 }, 'scale'],
    [{ scale: Number.NaN }, 'scale'],
    [{ scale: 101 }, 'scale'],
    [{ matrixSeed: 1.5 }, 'matrix-seed'],
    [{ prompt: '' }, 'prompt'],
  ])('%o is refused', (options, parameter) => {
    expect(thrown(() => untrained.randomAttention(options)).parameter).toBe(parameter);
  });
});
