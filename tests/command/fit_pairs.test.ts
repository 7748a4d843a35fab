import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { winogradPrompts } from '../data/winograd';
import { untrained, untrainedJson } from './command';

const unseen = fileURLToPath(new URL('../data/winograd_unseen.txt', import.meta.url));
const short = ['--particles', '10', '--iterations', '5', '--swarms', '2'];

interface Margins {
  margins: number[];
  resolvedPairs: number;
}

describe('untrained fit-pairs', () => {
  it('prints the setting, its margins and those of the preset; pronoun opens the setting', async () => {
    const found = await untrainedJson<{
      pronoun: string;
      fitted: Margins;
      unseen: Margins;
      'prediction-error': { fitted: Margins; unseen: Margins };
      searched: object;
    }>('fit-pairs', '--unseen-file', unseen, ...short);
    expect(found.searched).toEqual({ swarms: 2, evaluations: 120 });
    expect([found.fitted.margins.length, found.unseen.margins.length]).toEqual([8, 16]);
    expect(found['prediction-error'].unseen.resolvedPairs).toBe(8);

    const [first] = winogradPrompts();
    if (!first) throw new Error('no sentence');
    const { logits, vocabulary } = await untrainedJson<{ logits: number[]; vocabulary: string[] }>(
      'pronoun',
      first.prompt,
      ...found.pronoun.split(' '),
    );
    const logit = (word: string): number => logits[vocabulary.indexOf(word)] ?? Number.NaN;
    expect((logit(first.right) - logit(first.wrong)) / Math.hypot(...logits)).toBeCloseTo(
      found.fitted.margins[0] ?? 0,
      9,
    );
  });

  it('prints a table', async () => {
    const { stdout } = await untrained('fit-pairs', '--unseen-file', unseen, ...short);
    expect(stdout).toContain('2 swarms, 120 settings tried; the best by the pairs that were searched on');
    expect(stdout).toMatch(/prediction-error +16 of 16 +8 +1\.074 +1\.257 +on the others/);
    expect(stdout).toMatch(/npx untrained pronoun --layers=2 .*--gain-context=/);
  });

  it.each([
    [['prompt'], 'fit-pairs takes no prompt; its sentences are in the file of --pairs-file'],
    [['--pairs-file', '/nowhere'], '--pairs-file /nowhere cannot be read: ENOENT'],
    [['--unseen-file', '/nowhere'], '--unseen-file /nowhere cannot be read: ENOENT'],
    [['--particles', '0'], 'particles must be a whole number between 1 and 10000, not 0'],
  ])('refuses %j', async (given, message) => {
    const { status, stdout, stderr } = await untrained('fit-pairs', ...given);
    expect([status, stdout, stderr]).toEqual([2, '', `untrained: ${message}\n`]);
  });
});
