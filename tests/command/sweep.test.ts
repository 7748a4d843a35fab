import { describe, expect, it } from 'vitest';
import { untrained, untrainedJson } from './command';

interface Cell {
  [name: string]: number;
}

describe('untrained sweep', () => {
  it('prints a cell for each combination as JSON', async () => {
    const { cells } = await untrainedJson<{ cells: Cell[] }>(
      'sweep',
      '--task',
      'mqar',
      '--pairs',
      '4,8',
      '--key',
      '1',
      '--passes',
      '1..3',
      '--dimension',
      '64',
      '--draws',
      '50',
    );
    expect(cells.map(({ pairs, key, passes, draws }) => [pairs, key, passes, draws])).toEqual([
      [4, 1, 1, 50],
      [4, 1, 2, 50],
      [4, 1, 3, 50],
      [8, 1, 1, 50],
      [8, 1, 2, 50],
      [8, 1, 3, 50],
    ]);
    for (const { successes = 0, rate = 0, low = 0, high = 0, shuffledSuccesses } of cells) {
      expect(rate).toBe(successes / 50);
      expect(low).toBeLessThanOrEqual(rate);
      expect(high).toBeGreaterThanOrEqual(rate);
      expect(shuffledSuccesses).toBeTypeOf('number');
    }
  });

  it('prints a table with intervals, chance and the control', async () => {
    const { stdout } = await untrained('sweep', '--draws', '20', '--passes', '5', '--dimension', '64');
    expect(stdout).toContain('Task mqar, rule subtract-rms, in-place, 20 draws a cell, seed 1');
    expect(stdout).toMatch(/pairs +key +filler +queries +dimension +passes +rate +95 % interval +chance +of answers/);
    expect(stdout).toMatch(/4 +1 +0 +1 +64 +5 +[01]\.\d{3} +0\.\d{3} to [01]\.\d{3} +0\.111 +0\.250/);
  });

  it.each([
    [['--passes', '40..1'], 'passes is reversed: write 1..40, not 40..1'],
    [['--pairs', ''], 'pairs must be numbers such as 4,8,16 or 1..40, not ""'],
    [['--pairs', '4,'], 'pairs must be numbers such as 4,8,16 or 1..40, not ""'],
    [['--pairs', '1..1000', '--key', '1..1000'], 'a sweep must have between 1 and 100000 cells, not 1000000'],
    [['--pairs', 'x'], 'pairs must be numbers such as 4,8,16 or 1..40, not "x"'],
    [['--draws', '0'], 'draws must be a whole number between 1 and 1000000, not 0'],
    [['--task', 'chess'], 'task must be one of abcd, mqar, repeated, planted, text, pronoun, not "chess"'],
    [['--task', 'text'], 'the task text needs --text FILE'],
    [['--task', 'text', '--text', '/nowhere'], '--text /nowhere cannot be read: ENOENT'],
    [['prompt'], 'sweep takes no prompt; see sweep --help'],
  ])('refuses %j in one line, and prints nothing else', async (given, message) => {
    const { status, stdout, stderr } = await untrained('sweep', ...given);
    expect([status, stdout, stderr]).toEqual([2, '', `untrained: ${message}\n`]);
  });
});
