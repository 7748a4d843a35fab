import { comparePublished, load, seedExamples } from 'untrained';
import { expect, test } from 'vitest';

const untrained = await load();

test('every published number stands beside ours', () => {
  const trace = untrained.pronoun({ prompt: seedExamples.prompts[1] });
  const comparison = comparePublished(trace);
  expect(trace.vocabulary.map((word, index) => [word, comparison?.logits[index]])).toEqual([
    ['МАША', 1.88],
    ['ЕСТ', -0.1],
    ['КАШУ', 0.06],
    ['ПОТОМУ', -0.07],
    ['ЧТО', 0.05],
    ['ОНА', 0.75],
    ['ГОЛОДНАЯ', 0.17],
    ['ВКУСНАЯ', 0.11],
  ]);
  const differences = comparison?.differences.map((value) => value ?? 0) ?? [];
  differences.forEach((difference, index) => {
    expect((comparison?.logits[index] ?? 0) + difference).toBeCloseTo(trace.logits[index] ?? Number.NaN, 12);
  });
  expect(comparison?.rms).toBeCloseTo(Math.hypot(...differences) / Math.sqrt(8), 12);
  expect(comparison?.attention.map(({ layer, token, weights }) => [layer, token, weights.length])).toEqual([
    [2, 6, 6],
    [3, 7, 7],
  ]);
});

test('words of another graph have no published number', () => {
  const trace = untrained.pronoun({ prompt: seedExamples.prompts[0], graph: 'X = ОНА' });
  const comparison = comparePublished(trace);
  expect(comparison?.logits[trace.vocabulary.indexOf('X')]).toBeNull();
  expect(comparison?.rms).toBeGreaterThan(0);
});

test('a layer that was not run has no row, and another prompt has nothing', () => {
  expect(
    comparePublished(untrained.pronoun({ prompt: seedExamples.prompts[1], settings: { layers: 2 } }))?.attention,
  ).toHaveLength(1);
  expect(comparePublished(untrained.pronoun({ prompt: 'ОНА' }))).toBeUndefined();
});
