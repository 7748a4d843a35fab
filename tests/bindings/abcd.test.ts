import fc from 'fast-check';
import { load, rules, standouts } from 'untrained';
import { describe, expect, test } from 'vitest';
import { COSINE_TOLERANCE, goldenCosines } from '../data/golden_abcd';
import { thrown } from './thrown';

const untrained = await load();

describe('the golden rows', () => {
  test.each(rules)('%s', (rule) => {
    const { similarity } = untrained.abcd({ rule, embedding: 'orthogonal' });
    goldenCosines[rule].forEach((cosine, position) => {
      expect(Math.abs((similarity[14]?.[position] ?? Number.NaN) - cosine)).toBeLessThan(COSINE_TOLERANCE);
    });
  });

  test('one-hot vectors are a rotation of orthogonal ones', () => {
    const orthogonal = untrained.abcd({ embedding: 'orthogonal' });
    expect(untrained.abcd({ embedding: 'one-hot' }).similarity).toEqual(orthogonal.similarity);
  });
});

describe('the trace', () => {
  const trace = untrained.abcd({ map: 15, coordinates: true });

  test('has the stated shapes', () => {
    expect(trace.tokens.join('')).toBe(' ABCD ABCDABCE');
    expect(trace.vocabulary).toEqual([' ', 'A', 'B', 'C', 'D', 'E']);
    expect(trace.probe).toBe(13);
    expect(trace.similarity.map((row) => row.length)).toEqual(Array(15).fill(14));
    expect(trace.norms.map((row) => row.length)).toEqual(Array(15).fill(14));
    expect(trace.map?.map((row) => row.length)).toEqual(Array(14).fill(14));
    expect(trace.coordinates?.map((row) => row.length)).toEqual(Array(15).fill(6));
    expect(trace.similarity[0]).toBeInstanceOf(Float64Array);
  });

  test('shows both D', () => {
    expect(standouts(trace.similarity[14] ?? [], 13).sort()).toEqual([4, 9]);
  });

  test('map and similarity agree', () => {
    trace.map?.[13]?.forEach((cosine, position) => {
      expect(trace.similarity[14]?.[position]).toBeCloseTo(cosine, 12);
    });
  });

  test('runs again from its settings', () => {
    expect(untrained.abcd(trace.settings)).toEqual(trace);
  });

  test('returns copies: a later run leaves it alone', () => {
    const before = structuredClone(trace.similarity);
    untrained.abcd({ prompt: 'x'.repeat(3000), map: 1 });
    expect(trace.similarity).toEqual(before);
  });

  test('leaves out what was not asked for', () => {
    const { map, coordinates, settings } = untrained.abcd();
    expect([map, coordinates, settings.map]).toEqual([undefined, undefined, null]);
  });

  test('the map before the first pass is of the token vectors', () => {
    const { map } = untrained.abcd({ prompt: 'aba', embedding: 'orthogonal', map: 0 });
    expect(map?.map((row) => [...row])).toEqual([
      [1, 0, 1],
      [0, 1, 0],
      [1, 0, 1],
    ]);
  });

  test('coordinates rebuild the cosines of orthogonal vectors', () => {
    const run = untrained.abcd({ embedding: 'orthogonal', coordinates: true, probe: 0 });
    expect(run.coordinates?.[14]?.[0]).toBe(1);
  });
});

describe('given vectors', () => {
  test('identity rows of norm √d are one-hot vectors', () => {
    const vectors = Array.from({ length: 6 }, (_, row) =>
      Float64Array.from({ length: 6 }, (_, column) => (row === column ? Math.sqrt(6) : 0)),
    );
    const given = untrained.abcd({ vectors });
    const oneHot = untrained.abcd({ embedding: 'one-hot', dimension: 6 });
    expect(given.settings.dimension).toBe(6);
    given.similarity[14]?.forEach((cosine, position) => {
      expect(cosine).toBeCloseTo(oneHot.similarity[14]?.[position] ?? 0, 12);
    });
  });

  test.each([
    ['too few rows', [[1, 0]], 'shape-mismatch'],
    ['uneven rows', [[1, 0], [1]], 'shape-mismatch'],
    ['NaN', [[1, Number.NaN], [1, 2]], 'not-finite'], // biome-ignore format: rows of two
    ['no columns', [[], []], 'shape-mismatch'],
  ])('%s', (_, vectors, code) => {
    expect(thrown(() => untrained.abcd({ prompt: 'ab', vectors })).code).toBe(code);
  });
});

describe('prefixes', () => {
  test('editing the end of a prompt leaves its start as it was', () => {
    const short = untrained.abcd({ prompt: 'abcab', probe: 4 });
    const long = untrained.abcd({ prompt: 'abcabxyz', probe: 4 });
    short.similarity.forEach((row, pass) => {
      row.forEach((cosine, position) => {
        expect(long.similarity[pass]?.[position]).toBeCloseTo(cosine, 12);
      });
    });
  });

  test('seeds differ, and one seed gives the same bits again', () => {
    const run = (seed: number) => untrained.abcd({ seed }).similarity;
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
    expect(run(Number.MAX_SAFE_INTEGER)[0]?.[13]).toBeCloseTo(1, 12);
  });
});

describe('edges of the input', () => {
  test('one token', () => {
    expect(untrained.abcd({ prompt: 'a' }).similarity.map((row) => [...row])).toEqual(Array(15).fill([1]));
  });

  test('a token that cancels has cosine 0, not NaN', () => {
    const { similarity } = untrained.abcd({
      prompt: 'aab',
      rule: 'subtract',
      embedding: 'orthogonal',
      probe: 1,
      passes: 1,
    });
    expect([...(similarity[0] ?? [])]).toEqual([0, 0, 0]);
  });

  test('emoji with joiners, right-to-left text and combining marks are tokens of their own', () => {
    expect(untrained.abcd({ prompt: '👩‍👩‍👧🏽‍👦👍🏿' }).tokens).toHaveLength(2);
    expect(untrained.abcd({ prompt: 'שָׁלוֹם' }).tokens).toHaveLength(4);
    expect(untrained.abcd({ prompt: 'e\u0301é' }).vocabulary).toEqual(['é']);
  });

  test('words', () => {
    const trace = untrained.abcd({ prompt: 'one two, one.', tokens: 'word' });
    expect(trace.tokens).toEqual(['one', 'two', 'one']);
  });

  test.each([
    [{ prompt: '' }, 'empty-prompt', 'prompt'],
    [{ prompt: ' ,. ', tokens: 'word' }, 'empty-prompt', 'prompt'],
    [{ prompt: 'abcdefghij'.repeat(1000) }, 'too-many-tokens', 'prompt'],
    [{ prompt: 'a'.repeat(10_000_000) }, 'too-many-tokens', 'prompt'],
    [{ passes: 0 }, 'out-of-range', 'passes'],
    [{ passes: -1 }, 'out-of-range', 'passes'],
    [{ passes: 1.5 }, 'out-of-range', 'passes'],
    [{ passes: 1e6 }, 'out-of-range', 'passes'],
    [{ passes: 1e10 }, 'out-of-range', 'passes'],
    [{ passes: Number.NaN }, 'out-of-range', 'passes'],
    [{ dimension: 0 }, 'out-of-range', 'dimension'],
    [{ dimension: 1e9 }, 'out-of-range', 'dimension'],
    [{ dimension: Number.POSITIVE_INFINITY }, 'out-of-range', 'dimension'],
    [{ seed: -1 }, 'out-of-range', 'seed'],
    [{ seed: 0.5 }, 'out-of-range', 'seed'],
    [{ seed: 2 ** 53 }, 'out-of-range', 'seed'],
    [{ probe: 14 }, 'out-of-range', 'probe'],
    [{ probe: -2 }, 'out-of-range', 'probe'],
    [{ map: 16 }, 'out-of-range', 'map'],
    [{ map: -1 }, 'out-of-range', 'map'],
    [{ embedding: 'orthogonal', dimension: 5 }, 'too-few-dimensions', 'dimension'],
    [{ embedding: 'one-hot', dimension: 5 }, 'too-few-dimensions', 'dimension'],
    [{ rule: 'divide' as 'add' }, 'unknown-choice', 'rule'],
    [{ embedding: 'round' as 'gaussian' }, 'unknown-choice', 'embedding'],
    [{ tokens: 'byte' as 'word' }, 'unknown-choice', 'tokens'],
  ] as const)('%o', (options, code, parameter) => {
    const error = thrown(() => untrained.abcd(options));
    expect([error.code, error.parameter]).toEqual([code, parameter]);
    expect(error.message).toMatch(/./);
  });

  test('messages name the bounds and the known words', () => {
    expect(thrown(() => untrained.abcd({ passes: 1e6 })).message).toBe(
      'passes must be between 1 and 1000, not 1000000',
    );
    expect(thrown(() => untrained.abcd({ passes: 1.5 }))).toMatchObject({ found: '1.5', minimum: 1, maximum: 1000 });
    expect(thrown(() => untrained.abcd({ rule: 'divide' as 'add' })).message).toBe(
      'rule must be one of add, subtract, subtract-rms, not "divide"',
    );
  });
});

test('any prompt gives cosines or one error', () => {
  const prompts = fc.string({ unit: 'binary', maxLength: 20 });
  const options = fc.record({
    prompt: prompts,
    rule: fc.constantFrom(...rules),
    embedding: fc.constantFrom('gaussian' as const, 'orthogonal' as const),
    tokens: fc.constantFrom('character' as const, 'word' as const),
    dimension: fc.integer({ min: 1, max: 30 }),
    passes: fc.integer({ min: 1, max: 20 }),
    seed: fc.maxSafeNat(),
  });
  fc.assert(
    fc.property(options, (asked) => {
      let trace: ReturnType<typeof untrained.abcd>;
      try {
        trace = untrained.abcd({ ...asked, coordinates: true, map: asked.passes });
      } catch (error) {
        expect(['empty-prompt', 'too-few-dimensions', 'not-finite']).toContain((error as { code: string }).code);
        return;
      }
      for (const row of [...trace.similarity, ...(trace.map ?? [])]) {
        expect(row.every((cosine) => Math.abs(cosine) <= 1)).toBe(true);
      }
      for (const row of trace.coordinates ?? []) expect(row.every(Number.isFinite)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
