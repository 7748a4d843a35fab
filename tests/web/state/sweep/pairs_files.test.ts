import { PRONOUN_PAIRS } from 'untrained/lab';
import { afterEach, describe, expect, it } from 'vitest';
import { readSweepAddress } from '../../../../web/state/sweep/address';
import { Laboratory } from '../../../../web/state/sweep/laboratory';
import { MAXIMUM_PAIRS_BYTES, PAIRS_NAME, PAIRS_SHA256 } from '../../../../web/state/sweep/pairs_files';
import { checked, until } from './until';
import { lab, Workers } from './workers';

const own = '# own\nG IT = CAT + DOG\nG BARKS = DOG\nG MEWS = CAT\nS DOG CAT CAT SAW DOG IT BARKS IT\n';
const pronoun = { task: 'pronoun', mechanism: 'memory-block', draws: 4, dimension: '32' };

let open: Laboratory[] = [];
afterEach(() => {
  for (const laboratory of open) laboratory.stop();
  open = [];
});

function begin(hash = ''): Laboratory {
  const laboratory = new Laboratory(new Workers().start, 1);
  open.push(laboratory);
  laboratory.attach(lab, readSweepAddress(hash) ?? { values: pronoun, unknown: [] });
  return laboratory;
}

const sentencesOf = (laboratory: Laboratory): string[] =>
  (laboratory.plan?.runs[0]?.sentences ?? []).map(({ prompt }) => prompt);

describe('pairs of one’s own', () => {
  it('are asked about in the place of the four, and put away again', async () => {
    const laboratory = begin();
    await checked(laboratory);
    expect(sentencesOf(laboratory)).toHaveLength(
      PRONOUN_PAIRS.split('\n').filter((line) => line.startsWith('S ')).length,
    );
    await laboratory.openPairs(new File([own], 'own.txt'));
    await checked(laboratory);
    expect(sentencesOf(laboratory)).toEqual(['CAT SAW DOG IT BARKS IT']);
    expect(laboratory.values[PAIRS_NAME]).toBe('own.txt');
    expect(laboratory.isStale).toBe(true);
    laboratory.usePairs(undefined);
    await checked(laboratory);
    expect(sentencesOf(laboratory)).toHaveLength(8);
    expect(laboratory.pairs.others(laboratory.values).map(({ name }) => name)).toEqual(['own.txt']);
    // Another task does not have them.
    laboratory.change({ task: 'abcd', mechanism: 'causal-mean' });
    expect(laboratory.values).not.toHaveProperty(PAIRS_SHA256);
  });

  it('are named in the address, which asks for them and starts when they come', async () => {
    const first = begin();
    await first.openPairs(new File([own], 'own & only.txt'));
    const second = begin(`#${first.address}`);
    await checked(second);
    expect(second.missing?.name).toBe('own & only.txt');
    expect([second.plan, second.sweep]).toEqual([undefined, undefined]);
    expect(second.fault?.details.parameter).toBe(PAIRS_SHA256);
    second.start();
    await second.openPairs(new File([own], 'renamed.txt'));
    await until(second, () => second.sweep?.state === 'finished');
    expect([second.missing, second.insteadOf]).toEqual([undefined, undefined]);
    expect(second.sweep?.values[PAIRS_NAME]).toBe('renamed.txt');
  });

  it('that are others than those asked for are used, and told apart', async () => {
    const first = begin();
    await first.openPairs(new File([own], 'own.txt'));
    const second = begin(`#${first.address}`);
    await checked(second);
    await second.openPairs(new File([own.replaceAll('CAT', 'COW')], 'cow.txt'));
    expect(second.insteadOf?.name).toBe('own.txt');
    await checked(second);
    expect(sentencesOf(second)).toEqual(['COW SAW DOG IT BARKS IT']);
    second.usePairs(undefined);
    expect(second.insteadOf).toBeUndefined();
  });

  it('with a mistake are told of with its line; a file that is too large leaves everything as it was', async () => {
    const laboratory = begin();
    await laboratory.openPairs(new File([`${own}S DOG COW CAT SAW DOG IT\n`], 'wrong.txt'));
    await until(laboratory, () => laboratory.fault !== undefined);
    expect(laboratory.fault?.details).toMatchObject({ parameter: 'candidates', found: 'COW', line: 6 });
    await laboratory.openPairs(new File([' '.repeat(MAXIMUM_PAIRS_BYTES + 1)], 'large.txt'));
    expect(laboratory.fileError).toMatchObject({ fault: 'large', file: 'large.txt' });
    expect(laboratory.values[PAIRS_NAME]).toBe('wrong.txt');
    await laboratory.openPairs(new File([own], 'own.txt'));
    expect(laboratory.fileError).toBeUndefined();
    await checked(laboratory);
    expect(laboratory.fault).toBeUndefined();
  });

  it('are not asked for by what is no SHA-256', () => {
    expect(readSweepAddress(`#task=pronoun&${PAIRS_SHA256}=<b>`)?.unknown).toEqual([PAIRS_SHA256]);
  });
});
