import {
  attentionEvenness,
  defaultsOf,
  evenness,
  loadCore,
  randomAttention,
  randomAttentionOptions,
  randomAttentionParameters,
} from 'untrained';
import { describe, expect, test } from 'vitest';
import { thrown } from './thrown';

const core = await loadCore();

describe('evenness', () => {
  test('is 1 where every row is the mean, and the smallest share where each row reads one token', () => {
    expect(evenness(Float64Array.of(1, 2, 3))).toBe(1);
    expect(evenness(Float64Array.of(1, 1, 1))).toBeCloseTo((1 / 2 + 1 / 3) / 2, 15);
    expect(evenness(Float64Array.of(1))).toBe(1);
  });
});

describe('evenness against scale', () => {
  test('is that of each draw, in order', () => {
    const asked = { prompt: 'abcde', dimension: 64, scales: [0.5, 2], draws: 11 };
    const { mean, low, high } = attentionEvenness(core, asked);
    asked.scales.forEach((scale, at) => {
      const draws = Array.from({ length: 11 }, (_, draw) =>
        evenness(randomAttention(core, { prompt: 'abcde', dimension: 64, scale, matrixSeed: draw + 1 }).effective),
      ).sort((a, b) => a - b);
      expect(mean[at]).toBeCloseTo(draws.reduce((sum, value) => sum + value, 0) / 11, 14);
      expect([low[at], high[at]]).toEqual([draws[1], draws[9]]);
    });
  });

  test('begins with the plain mean and falls', () => {
    const { scales, mean, draws } = attentionEvenness(core);
    expect([scales[0], scales.at(-1), draws]).toEqual([0, 4, 40]);
    expect(mean[0]).toBeCloseTo(1, 12);
    mean.slice(1).forEach((value, before) => {
      expect(value).toBeLessThan(mean[before] ?? 0);
    });
    // PyTorch's linear layers begin near .6, where rows are nearly even; at 2 they are not.
    expect(mean[3]).toBeGreaterThan(0.95);
    expect(mean[10]).toBeLessThan(0.5);
  });

  test.each([
    [{ draws: 0 }, 'draws'],
    [{ draws: 1001 }, 'draws'],
    [{ draws: 1.5 }, 'draws'],
    [{ scales: [-1] }, 'scale'],
    [{ prompt: '' }, 'prompt'],
  ])('%o is refused', (options, parameter) => {
    expect(thrown(() => attentionEvenness(core, options)).parameter).toBe(parameter);
  });
});

test('the parameters have the defaults of the function', () => {
  const options = randomAttentionOptions(defaultsOf(randomAttentionParameters));
  expect(randomAttention(core, options)).toEqual(randomAttention(core));
  expect(randomAttentionOptions({ scale: 2, 'matrix-seed': 5 })).toEqual({ scale: 2, matrixSeed: 5 });
});
