import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MemoryRow, type PublishedComparison, seedExamples } from 'untrained';
import { afterAll, describe, expect, test } from 'vitest';
import { winogradPrompts } from '../data/winograd';
import { untrained, untrainedJson } from './command';

/** A trace after JSON. */
interface PronounJson {
  version: string;
  tokens: string[];
  vocabulary: string[];
  probe: number;
  logits: number[];
  attention: { layer: number; token: number; read: string; weights: number[] }[];
  edges: MemoryRow[];
  settings: { preset: string; graph: string; block: { layers: number; reads: { gain: number }[] } };
  published?: PublishedComparison;
}

const pronoun = (...arguments_: string[]): Promise<PronounJson> => untrainedJson('pronoun', ...arguments_);

const folder = mkdtempSync(join(tmpdir(), 'untrained-'));
afterAll(() => rmSync(folder, { recursive: true }));

function graphFile(text: string): string {
  const path = join(folder, `${Math.random()}.txt`);
  writeFileSync(path, text);
  return path;
}

describe('without a prompt', () => {
  test('both sentences, with the published figures beside ours', async () => {
    const both = await untrainedJson<PronounJson[]>('pronoun');
    expect(both.map(({ settings }) => settings.preset)).toEqual(['published', 'published']);
    expect(both.map(({ tokens }) => tokens.join(' '))).toEqual(seedExamples.prompts);
    for (const { logits, published } of both) {
      published?.differences.forEach((difference, index) => {
        expect((published.logits[index] ?? 0) + (difference ?? 0)).toBeCloseTo(logits[index] ?? Number.NaN, 12);
      });
      expect(published?.rms).toBeGreaterThan(0);
    }
    expect(both[1]?.published?.attention).toHaveLength(2);
  });

  test.concurrent.each(['prediction-error', 'seed-block'])('%s has no published figures', async (preset) => {
    const both = await untrainedJson<PronounJson[]>('pronoun', '--preset', preset);
    expect(both.map(({ published }) => published)).toEqual([undefined, undefined]);
  });
});

describe('JSON', () => {
  test('has weights for every edge and every earlier token', async () => {
    const trace = await pronoun('A B, C', '--graph', graphFile('A = B + 0.5*D\nB = C'));
    expect(trace.tokens).toEqual(['A', 'B', 'C']);
    expect(trace.vocabulary).toEqual(['A', 'B', 'C', 'D']);
    expect(trace.probe).toBe(2);
    expect(trace.logits).toHaveLength(4);
    expect(trace.edges.map(({ key, value, weight }) => [key, value, weight])).toEqual([
      ['A', 'B', 1],
      ['A', 'D', 0.5],
      ['B', 'C', 1],
    ]);
    expect(Math.min(...trace.attention.map(({ layer }) => layer))).toBe(1);
    for (const { read, token, weights } of trace.attention)
      expect(weights).toHaveLength(read === 'context' ? token : 3);
  });

  test('overrides change the preset', async () => {
    const { settings } = await pronoun('A', '--preset=seed-block', '--layers', '2', '--gain-context', '0.25');
    expect(settings.block.layers).toBe(2);
    expect(settings.block.reads.map(({ gain }) => gain)).toEqual([1, 0.25, 1]);
  });

  test.concurrent.each(winogradPrompts())(
    'prediction-error resolves $prompt',
    async ({ prompt, graph, right, wrong }) => {
      const { logits, vocabulary } = await pronoun(prompt, '--graph', graphFile(graph), '--preset', 'prediction-error');
      const margin = (logits[vocabulary.indexOf(right)] ?? 0) - (logits[vocabulary.indexOf(wrong)] ?? 0);
      expect(margin / Math.hypot(...logits)).toBeGreaterThanOrEqual(0.5);
    },
  );
});

describe('the table', () => {
  test('has ours, the published and the difference', async () => {
    const { stdout, stderr, status } = await untrained('pronoun');
    expect([status, stderr]).toEqual([0, '']);
    const highest = stdout.split('\n').filter((line) => line.includes('<--  "'));
    expect(highest.map((line) => line.split('"')[1])).toEqual(['КАШУ', 'МАША']);
    expect(highest[0]).toContain('1.7400');
    expect(stdout.match(/Root mean square of the differences \d\.\d{4}/g)).toHaveLength(2);
    expect(stdout).toContain('Weights of the context read of token 7, "ГОЛОДНАЯ", in layer 2');
  });

  test('of another preset has ours alone', async () => {
    expect((await untrained('pronoun', '--preset', 'seed-block')).stdout).not.toContain('published');
  });
});

describe('graphs that do not do', () => {
  test.concurrent.each([
    ['A = B\nB -> C', 'graph line 2, column 3: expected "=" after the key, but found "->"'],
    ['# х\nА-Б = В', 'graph line 2, column 1: "А-Б" is not one token; in a prompt it is read as "А", "Б"'],
  ])('%j', async (text, message) => {
    const outcome = await untrained('pronoun', '--graph', graphFile(text), '--json');
    expect(outcome).toEqual({ status: 2, stdout: '', stderr: `untrained: ${message}\n` });
  });

  test('a missing file, a folder, no text', async () => {
    const latin = join(folder, 'latin');
    writeFileSync(latin, Buffer.from('A = caf\xe9', 'latin1'));
    const files = [
      [join(folder, 'none'), 'cannot be read: ENOENT'],
      [folder, 'cannot be read: EISDIR'],
      [latin, 'is no text in UTF-8; iconv brings other encodings to it'],
    ];
    for (const [path = '', message] of files) {
      const outcome = await untrained('pronoun', '--graph', path);
      expect(outcome).toEqual({ status: 2, stdout: '', stderr: `untrained: --graph ${path} ${message}\n` });
    }
  });
});
