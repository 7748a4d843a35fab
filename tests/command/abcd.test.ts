import { type AbcdTrace, load, rules, version } from 'untrained';
import { describe, expect, test } from 'vitest';
import { COSINE_TOLERANCE, goldenCosines } from '../data/golden_abcd';
import { untrained, untrainedJson } from './command';

/** A trace after JSON: rows are plain arrays. */
type AbcdJson = Omit<AbcdTrace, 'similarity' | 'map' | 'coordinates'> & {
  version: string;
  similarity: number[][];
  map?: number[][];
  coordinates?: number[][];
};

const abcd = (...arguments_: string[]): Promise<AbcdJson> => untrainedJson('abcd', ...arguments_);

test.concurrent.each(rules)('the golden row of %s', async (rule) => {
  const { similarity } = await abcd('--rule', rule, '--embedding', 'orthogonal');
  goldenCosines[rule].forEach((cosine, position) => {
    expect(Math.abs((similarity[14]?.[position] ?? Number.NaN) - cosine)).toBeLessThan(COSINE_TOLERANCE);
  });
});

describe('JSON', () => {
  test('without a prompt is the example of the posts', async () => {
    const trace = await abcd();
    expect(trace.tokens.join('')).toBe(' ABCD ABCDABCE');
    expect(trace.probe).toBe(13);
    expect(trace.similarity.map((row) => row.length)).toEqual(Array(15).fill(14));
    expect(trace.similarity[0]?.[13]).toBeCloseTo(1, 12);
    expect(trace.version).toBe(version);
    expect([trace.map, trace.coordinates]).toEqual([undefined, undefined]);
  });

  test('has what the library returns, and settings that give it again', async () => {
    const trace = await abcd('aba', '--map', '2', '--coordinates', '--seed', '7', '--passes=3');
    const again = (await load()).abcd(trace.settings);
    expect(trace.similarity).toEqual(again.similarity.map((row) => [...row]));
    expect(trace.map).toEqual(again.map?.map((row) => [...row]));
    expect(trace.coordinates).toEqual(again.coordinates?.map((row) => [...row]));
    expect(trace.vocabulary).toEqual(['a', 'b']);
    expect(trace.settings).toMatchObject({ prompt: 'aba', seed: 7, passes: 3, dimension: 1000, embedding: 'gaussian' });
  });

  test.concurrent.each([
    [['ABCA', '--probe', '-1'], 3],
    [['ABCA', '--probe=-1'], 3],
    [['--probe', '1', 'ABCA'], 1],
    [['ABCA', '--probe=0'], 0],
  ])('%j', async (arguments_, probe) => {
    expect((await abcd(...arguments_)).probe).toBe(probe);
  });

  test.concurrent.each([
    [[' AB '], [' ', 'A', 'B', ' ']],
    [
      ['--', '-1 a'],
      ['-', '1', ' ', 'a'],
    ],
    [
      ['--', '--json'],
      ['-', '-', 'j', 's', 'o', 'n'],
    ],
    [['-'], ['-']],
    [['e\u0301'], ['é']],
    [['👩‍👩‍👧🏽‍👦👍🏿'], ['👩‍👩‍👧🏽‍👦', '👍🏿']],
    [['שלום'], ['ש', 'ל', 'ו', 'ם']],
    [
      ['one, two', '--tokens', 'word'],
      ['one', 'two'],
    ],
  ])('the prompt is taken as given: %j', async (arguments_, tokens) => {
    expect((await abcd(...arguments_)).tokens).toEqual(tokens);
  });

  test('more than a pipe holds comes out whole', async () => {
    const { map } = await abcd('abcdefgh'.repeat(64), '--map', '1', '--passes', '1');
    expect(map?.map((row) => row.length)).toEqual(Array(512).fill(512));
  });
});

describe('the table', () => {
  test('marks what stands out and counts from 1', async () => {
    const { stdout, stderr, status } = await untrained('abcd', '--embedding', 'orthogonal');
    expect([status, stderr]).toEqual([0, '']);
    const marked = stdout.split('\n').filter((line) => line.includes('<--  "'));
    expect(marked.map((line) => line.trim().split(/\s+/)[0])).toEqual(['5', '10']);
    expect(marked[0]).toContain('0.629591');
    expect(stdout).toContain('probe token 14, "E"');
  });

  test('says so where nothing stands out', async () => {
    expect((await untrained('abcd', '--rule', 'add')).stdout).toContain('No earlier token stands out');
  });

  test('shows control characters as text', async () => {
    const { stdout } = await untrained('abcd', 'a\u001b[31m\u009b\n');
    expect([stdout.includes('\u001b'), stdout.includes('\u009b')]).toEqual([false, false]);
    expect(stdout).toContain('"\\u001b"');
  });

  test('has the map and the coordinates where asked for', async () => {
    const { stdout } = await untrained('abcd', '--map', '3', '--coordinates', '--passes', '3');
    expect(stdout).toContain('Cosine of every token with every other, after pass 3');
    expect(stdout).toContain('The probe as a sum of token vectors');
  });
});
