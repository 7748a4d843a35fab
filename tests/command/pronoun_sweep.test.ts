import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { winogradPrompts } from '../data/winograd';
import { untrained, untrainedJson } from './command';

type Cell = Record<string, number> & { worstPrompt: string; worstSeed: number };

const unseen = fileURLToPath(new URL('../data/winograd_unseen.txt', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'untrained-pairs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const pronounCells = async (...given: string[]): Promise<Cell[]> => {
  const { cells } = await untrainedJson<{ cells: Cell[] }>('sweep', '--task', 'pronoun', ...given);
  return cells;
};

describe('untrained sweep --task pronoun', () => {
  it('sweeps temperatures over a file of pairs, and names a seed and a sentence that pronoun reopens', async () => {
    const given = ['--preset', 'prediction-error', '--dimension', '64'];
    const cells = await pronounCells(
      ...given,
      '--pairs-file',
      unseen,
      '--temperature-relation',
      '0.01,0.1',
      '--temperature-context',
      '0.2,0.4',
      '--draws',
      '40',
    );
    expect(
      cells.map(({ temperatureRelation, temperatureContext }) => [temperatureRelation, temperatureContext]),
    ).toEqual([
      [0.01, 0.2],
      [0.01, 0.4],
      [0.1, 0.2],
      [0.1, 0.4],
    ]);
    for (const { successes = 0, rate = 0, low = 0, high = 0, choiceChance, shuffledSuccesses } of cells) {
      expect(rate).toBe(successes / 40);
      expect(low <= rate && rate <= high).toBe(true);
      expect(choiceChance).toBe(0.5);
      expect(shuffledSuccesses).toBeTypeOf('number');
    }

    const worst = cells[1];
    const sentence = winogradPrompts('unseen').find(({ prompt }) => prompt === worst?.worstPrompt);
    if (!worst || !sentence) throw new Error('no such sentence');
    const graph = path.join(folder, 'graph.txt');
    writeFileSync(graph, sentence.graph);
    const { logits, vocabulary } = await untrainedJson<{ logits: number[]; vocabulary: string[] }>(
      'pronoun',
      sentence.prompt,
      ...given,
      '--graph',
      graph,
      '--embedding',
      'gaussian',
      '--seed',
      String(worst.worstSeed),
      '--temperature-relation',
      '0.01',
      '--temperature-context',
      '0.4',
    );
    const logit = (word: string): number => logits[vocabulary.indexOf(word)] ?? Number.NaN;
    // Margins are kept as 32-bit floats.
    expect(Math.fround(logit(sentence.right) - logit(sentence.wrong))).toBe(worst.worstMargin);
  });

  it('is answered by the block with its preset unless something else is said', async () => {
    const { stdout } = await untrained('sweep', '--task', 'pronoun', '--dimension', '64', '--draws', '10');
    expect(stdout).toContain('Task pronoun, memory-block, preset prediction-error, 10 draws a cell, seed 1');
    const blind = await untrained('sweep', '--task', 'pronoun', '--mechanism', 'causal-mean', '--draws', '10');
    expect(blind.stdout).toContain('Task pronoun, rule subtract-rms, in-place, 10 draws a cell, seed 1');
    const [usual, said] = await Promise.all([
      pronounCells('--draws', '20', '--dimension', '64'),
      pronounCells('--draws', '20', '--dimension', '64', '--update', 'in-place'),
    ]);
    expect(said?.[0]?.medianMargin).not.toBe(usual?.[0]?.medianMargin);
  });

  it('goes on with a file of the same pairs only', async () => {
    const out = path.join(folder, 'cells.jsonl');
    const sweepInto = (file: string) =>
      untrained('sweep', '--task', 'pronoun', '--pairs-file', file, '--draws', '5', '--dimension', '64', '--out', out);
    expect((await sweepInto(unseen)).status).toBe(0);
    const first = readFileSync(out, 'utf8');
    expect(first).toContain('"worstPrompt":');
    expect((await sweepInto(unseen)).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe(first);
    const others = fileURLToPath(new URL('../data/winograd.txt', import.meta.url));
    const { status, stderr } = await sweepInto(others);
    expect([status, stderr]).toEqual([
      2,
      `untrained: ${out} is of another sweep, so nothing was changed; name another file\n`,
    ]);
  });

  it.each([
    [['--pairs-file', '/nowhere'], '--pairs-file /nowhere cannot be read: ENOENT'],
    [['--preset', 'other'], 'preset must be one of published, prediction-error, seed-block, not "other"'],
    [['--temperature-context', '1..0'], 'temperature-context is reversed: write 0..1, not 1..0'],
    [['--layers', '65'], 'layers must be between 1 and 64, not 65'],
  ])('refuses %j', async (given, message) => {
    const { status, stdout, stderr } = await untrained('sweep', '--task', 'pronoun', ...given);
    expect([status, stdout, stderr]).toEqual([2, '', `untrained: ${message}\n`]);
  });
});
