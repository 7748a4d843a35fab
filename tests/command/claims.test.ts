import { type ClaimResult, claimIds } from 'untrained/lab';
import { describe, expect, it } from 'vitest';
import { untrained, untrainedJson } from './command';

describe('untrained claims', () => {
  it('prints a verdict with its checks for every claim', async () => {
    const { status, stdout, stderr } = await untrained('claims', '--draws', '20');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.match(/^[\w-]+(?=: [A-Z ]+(, \d+ draws)?$)/gm)).toEqual(claimIds.filter((id) => id !== 'real-text'));
    expect(stdout).toContain('  15 of 15  a D comes first no more often than in shuffled prompts\n');
  });

  it('prints all numbers of one, and how to get them again', async () => {
    const { stdout } = await untrained('claims', '--only', 'repeated-25x4', '--draws', '100');
    expect(stdout).toMatch(/^repeated-25x4: [A-Z ]+, 100 draws\n/);
    expect(stdout).toMatch(/here +from +to +draws +chance +control +said +difference +allowed +setting\n/);
    expect(stdout).toMatch(/\n[01]\.\d{3} .* (agrees|DIFFERS) +dimension 512, passes 50\n/);
    expect(stdout).toContain(
      '  npx untrained sweep --task repeated --length 25 --repeats 4 --rule subtract-rms --passes 15,50 --dimension 128,256,512,1000 --draws 100 --seed 1\n',
    );
  });

  it('prints the numbers that its sweep prints', async () => {
    const { claims } = await untrainedJson<{ claims: ClaimResult[] }>(
      'claims',
      '--only',
      'planted-key',
      '--draws',
      '50',
    );
    const [claim] = claims;
    const printed: number[] = [];
    for (const line of claim?.commands.filter((each) => each.includes(' sweep ')) ?? []) {
      const { cells } = await untrainedJson<{ cells: { rate: number }[] }>('sweep', ...line.split(' ').slice(3));
      printed.push(...cells.map(({ rate }) => rate));
    }
    expect(printed).toHaveLength(9);
    expect(claim?.tables[0]?.figures.map(({ value }) => value)).toEqual(printed);
  });

  it.each([
    [['--only', 'chess'], `only must be one of ${claimIds.join(', ')}, not "chess"`],
    [['--draws', '0'], 'draws must be a whole number between 1 and 100000, not 0'],
    [['--only', 'real-text'], 'the claim real-text needs --text FILE'],
    [['--text', '/nowhere'], '--text /nowhere cannot be read: ENOENT'],
    [['recall'], 'claims takes no prompt; see claims --help'],
  ])('refuses %j in one line, and prints nothing else', async (given, message) => {
    const { status, stdout, stderr } = await untrained('claims', ...given);
    expect([status, stdout, stderr]).toEqual([2, '', `untrained: ${message}\n`]);
  });
});
