import { type BlockSettings, comparePublished, load, type PronounTrace, seedExamples } from 'untrained';
import { describe, expect, test } from 'vitest';
import { winogradPrompts } from '../data/winograd';
import { thrown } from './thrown';

const untrained = await load();

/** (right − wrong) / Euclidean norm: at most √2. Below this the answer is no clear one. */
const LEAST_MARGIN = 0.5;

const ranking = ({ logits, vocabulary }: PronounTrace): string[] =>
  [...vocabulary].sort((a, b) => (logits[vocabulary.indexOf(b)] ?? 0) - (logits[vocabulary.indexOf(a)] ?? 0));

const length = (numbers: ArrayLike<number>): number => Math.hypot(...Array.from(numbers));
const sum = (numbers: Float64Array): number => numbers.reduce((a, b) => a + b, 0);

describe('presets', () => {
  test.each([
    [seedExamples.prompts[0], ['КАШУ', 'ВКУСНАЯ']],
    [seedExamples.prompts[1], ['МАША', 'ОНА']],
  ])('published ranks %s right', (prompt, [first, second]) => {
    expect(ranking(untrained.pronoun({ prompt })).slice(0, 2)).toEqual([first, second]);
  });

  test.each([...winogradPrompts(), ...winogradPrompts('searched'), ...winogradPrompts('unseen')])(
    'prediction-error resolves $prompt',
    ({ prompt, graph, right, wrong }) => {
      const { logits, vocabulary } = untrained.pronoun({ prompt, graph, preset: 'prediction-error' });
      const logit = (word: string): number => logits[vocabulary.indexOf(word)] ?? Number.NaN;
      expect((logit(right) - logit(wrong)) / Math.hypot(...logits)).toBeGreaterThanOrEqual(LEAST_MARGIN);
    },
  );

  test("seed-block is the seed's three lines", () => {
    const { reads, base, norm } = untrained.presets['seed-block'];
    expect(reads.map(({ memory, sign, gain }) => [memory, sign, gain])).toEqual([
      ['relation', 1, 1],
      ['context', 1, 1],
      ['swapped', 1, 1],
    ]);
    expect([base, norm]).toEqual(['q', 'none']);
  });

  test('cannot be changed by those who share them', () => {
    expect(Object.isFrozen(untrained.presets.published.reads[0])).toBe(true);
    expect(Object.isFrozen(untrained.limits)).toBe(true);
  });
});

describe('the trace', () => {
  const trace = untrained.pronoun({ preset: 'seed-block' });

  test('names the prompt first, then the graph', () => {
    expect(trace.tokens.join(' ')).toBe(seedExamples.prompts[0]);
    expect(trace.vocabulary).toEqual(['МАША', 'ЕСТ', 'КАШУ', 'ПОТОМУ', 'ЧТО', 'ОНА', 'ВКУСНАЯ', 'ГОЛОДНАЯ']);
    expect(trace.probe).toBe(7);
    expect(trace.logits).toHaveLength(8);
  });

  test('has every read of every token in every layer', () => {
    expect(trace.attention).toHaveLength(3 * 8 * 3);
    expect(trace.attention.map(({ layer, token, step }) => (layer - 1) * 24 + token * 3 + step)).toEqual(
      Array.from({ length: 72 }, (_, index) => index),
    );
    for (const { read, token, weights, scores } of trace.attention) {
      expect(weights).toHaveLength(read === 'context' ? token : trace.edges.length);
      expect(scores).toHaveLength(weights.length);
      if (weights.length > 0) expect(sum(weights)).toBeCloseTo(1, 12);
    }
  });

  test('has every step of the probe', () => {
    expect(trace.steps.map(({ layer, read }) => [layer, read])).toEqual(
      [1, 2, 3].flatMap((layer) => ['relation', 'context', 'swapped'].map((read) => [layer, read])),
    );
    expect(trace.probeLayers).toHaveLength(4);
    const { reads } = trace.settings.block;
    trace.steps.forEach(({ query, value, output, step, layer }, index) => {
      const before = step === 0 ? trace.probeLayers[layer - 1] : trace.steps[index - 1]?.output;
      const { sign = 1, gain = 0 } = reads[step] ?? {};
      output.forEach((number, word) => {
        expect(number).toBeCloseTo((before?.[word] ?? 0) + sign * gain * (value[word] ?? 0), 9);
        expect(query[word]).toBeCloseTo(before?.[word] ?? 0, 9);
      });
      // Orthogonal token vectors: dot products with them are coordinates, and lengths those of the coordinates.
      expect(trace.steps[index]?.beforeLength).toBeCloseTo(length(before ?? []), 9);
      expect(trace.steps[index]?.valueLength).toBeCloseTo(length(value), 9);
      expect(trace.steps[index]?.afterLength).toBeCloseTo(length(output), 9);
    });
    // The seed's block has no norm, and reads its logits from what comes out.
    expect(trace.probeLayers[3]).toEqual(trace.logits);
  });

  test('an edge is a row', () => {
    expect(trace.edges.map(({ key, value, weight }) => [key, value, weight])).toEqual([
      ['ОНА', 'МАША', 1],
      ['ОНА', 'КАШУ', 1],
      ['ВКУСНАЯ', 'КАШУ', 1],
      ['ГОЛОДНАЯ', 'МАША', 1],
      ['МАША', 'ЕСТ', 1],
      ['ЕСТ', 'КАШУ', 1],
      ['ПОТОМУ', 'ЧТО', 1],
    ]);
  });

  test('or a relation is', () => {
    const graph = 'A = 0.5*B + C\nB = -1*A';
    const { edges } = untrained.pronoun({ prompt: 'A', graph, settings: { rows: 'relation' } });
    expect(edges.map(({ key, value, weight }) => [key, value, weight])).toEqual([
      ['A', '0.5*B + C', 1],
      ['B', '-1*A', 1],
    ]);
    expect(untrained.pronoun({ prompt: 'A', graph }).edges.map(({ value, weight }) => [value, weight])).toEqual([
      ['B', 0.5],
      ['C', 1],
      ['A', -1],
    ]);
  });

  test('runs again from its settings', () => {
    const { block, ...settings } = trace.settings;
    expect(untrained.pronoun({ ...settings, settings: block })).toEqual(trace);
  });

  test('settings change the preset', () => {
    const changed = untrained.pronoun({ preset: 'seed-block', settings: { layers: 1, norm: 'rms' } });
    expect(changed.settings.block).toMatchObject({ ...untrained.presets['seed-block'], layers: 1, norm: 'rms' });
    expect(Math.max(...changed.attention.map(({ layer }) => layer))).toBe(1);
  });
});

test('any word can be the probe', () => {
  const [prompt] = seedExamples.prompts;
  const early = untrained.pronoun({ prompt, probe: 5 });
  expect(early.probe).toBe(5);
  // What comes later is never read, so the word has the logits that it has where the sentence ends with it.
  const short = untrained.pronoun({ prompt: prompt.split(' ').slice(0, 6).join(' ') });
  for (const [index, word] of early.vocabulary.entries()) {
    expect(early.logits[index]).toBeCloseTo(short.logits[short.vocabulary.indexOf(word)] ?? Number.NaN, 12);
  }
  expect(comparePublished(early)).toBeUndefined();
});

describe('given vectors', () => {
  const options = { prompt: 'A B A', graph: 'A = C', preset: 'seed-block' } as const;

  test('stand in the order of the vocabulary, and their length is the dimension', () => {
    const scale = Math.sqrt(4);
    const vectors = [0, 1, 2].map((axis) => Array.from({ length: 4 }, (_, i) => (i === axis ? scale : 0)));
    const given = untrained.pronoun({ ...options, vectors });
    expect(given.settings.dimension).toBe(4);
    const drawn = untrained.pronoun({ ...options, embedding: 'orthogonal', dimension: 4 });
    for (const [index, logit] of drawn.logits.entries()) expect(given.logits[index]).toBeCloseTo(logit, 12);
    const { block, ...settings } = given.settings;
    expect(untrained.pronoun({ ...settings, settings: block })).toEqual(given);
  });

  test('are refused where their number is another', () => {
    expect(thrown(() => untrained.pronoun({ ...options, vectors: [[1], [2]] })).message).toBe(
      'vectors must have a row for each of the 3 different tokens, not 2',
    );
  });
});

describe('edges of the input', () => {
  test('one word reads no context', () => {
    const { attention, logits } = untrained.pronoun({ prompt: 'ОНА' });
    expect(attention.filter(({ read }) => read === 'context').every(({ weights }) => weights.length === 0)).toBe(true);
    expect(logits.every(Number.isFinite)).toBe(true);
  });

  test.each([
    ['an empty graph', ''],
    ['a cycle', 'A = B\nB = A\nA = A'],
    ['a duplicate key', 'ОНА = МАША\nОНА = КАШУ'],
    ['words that are not in the prompt', 'X = Y + Z'],
  ])('%s', (_, graph) => {
    for (const preset of ['published', 'prediction-error', 'seed-block'] as const) {
      expect(untrained.pronoun({ graph, preset }).logits.every(Number.isFinite)).toBe(true);
    }
  });

  test('temperature 0 reads the best match', () => {
    const reads = untrained.presets['seed-block'].reads.map((read) => ({ ...read, temperature: 0 }));
    const { attention } = untrained.pronoun({ preset: 'seed-block', settings: { reads, layers: 1 } });
    const probe = attention.find(({ token, read }) => token === 7 && read === 'relation');
    expect([...(probe?.weights ?? [])]).toEqual([0.5, 0.5, 0, 0, 0, 0, 0]);
  });

  const withContext = (change: object): Partial<BlockSettings> => ({
    reads: [{ memory: 'context', sign: 1, gain: 1, temperature: 1, normalize: 'none', ...change }],
  });

  test.each([
    [{ prompt: '' }, 'empty-prompt', 'prompt'],
    [{ prompt: ' . ' }, 'empty-prompt', 'prompt'],
    [{ prompt: 'a '.repeat(5000) }, 'too-many-tokens', 'prompt'],
    [{ prompt: Array.from({ length: 4000 }, (_, i) => `w${i}`).join(' '), dimension: 9999 }, 'too-large', 'layers'],
    [{ graph: 'A -> B' }, 'graph-expected-equals', 'graph'],
    [{ graph: 'А-Б = В' }, 'graph-not-one-token', 'graph'],
    [{ preset: 'other' as 'published' }, 'unknown-choice', 'preset'],
    [{ dimension: 0 }, 'out-of-range', 'dimension'],
    [{ dimension: 1e9 }, 'out-of-range', 'dimension'],
    [{ dimension: 7 }, 'too-few-dimensions', 'dimension'],
    [{ probe: 8 }, 'out-of-range', 'probe'],
    [{ probe: -2 }, 'out-of-range', 'probe'],
    [{ settings: { layers: 0 } }, 'out-of-range', 'layers'],
    [{ settings: { layers: 1.5 } }, 'out-of-range', 'layers'],
    [{ settings: { layers: 65 } }, 'out-of-range', 'layers'],
    [{ settings: { base: 'y' as 'x' } }, 'unknown-choice', 'base'],
    [{ settings: { readoutGain: Number.NaN } }, 'out-of-range', 'readout-gain'],
    [{ settings: { reads: Array(17).fill(withContext({}).reads?.[0]) } }, 'out-of-range', 'reads'],
    [{ settings: withContext({ temperature: -1 }) }, 'out-of-range', 'temperature-context'],
    [{ settings: withContext({ temperature: Number.NaN }) }, 'out-of-range', 'temperature-context'],
    [{ settings: withContext({ temperature: '1' }) }, 'out-of-range', 'temperature-context'],
    [{ settings: withContext({ gain: 1e4 }) }, 'out-of-range', 'gain-context'],
    [{ settings: withContext({ sign: 0 }) }, 'unknown-choice', 'sign-context'],
    [{ settings: withContext({ sign: 0.5 }) }, 'unknown-choice', 'sign-context'],
    [{ settings: withContext({ memory: 'disk' }) }, 'unknown-choice', 'reads'],
    [{ settings: withContext({ normalize: 'all' }) }, 'unknown-choice', 'normalize-context'],
  ] as const)('%o', (options, code, parameter) => {
    const error = thrown(() => untrained.pronoun(options));
    expect([error.code, error.parameter]).toEqual([code, parameter]);
  });
});
