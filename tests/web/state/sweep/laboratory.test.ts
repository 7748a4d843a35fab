import type { ParameterValues } from 'untrained';
import { afterEach, describe, expect, it } from 'vitest';
import { readSweepAddress } from '../../../../web/state/sweep/address';
import { Laboratory, LONG_SECONDS, secondsOf } from '../../../../web/state/sweep/laboratory';
import { checked, until } from './until';
import { lab, Workers } from './workers';

const small: ParameterValues = { task: 'mqar', pairs: '2,4', passes: '1..3', dimension: '32', draws: 10 };

let open: Laboratory[] = [];
afterEach(() => {
  for (const laboratory of open) laboratory.stop();
  open = [];
});

function begin(values: ParameterValues = small): { laboratory: Laboratory; workers: Workers } {
  const workers = new Workers();
  const laboratory = new Laboratory(workers.start, 2);
  open.push(laboratory);
  laboratory.attach(lab, { values, unknown: [] });
  return { laboratory, workers };
}

const finished = (laboratory: Laboratory) => until(laboratory, () => laboratory.sweep?.state === 'finished');

describe('the claims lab', () => {
  it('shows the setting that it is opened with, where that is short', async () => {
    const { laboratory } = begin();
    await finished(laboratory);
    expect(laboratory.isStale).toBe(false);
    expect(laboratory.sweep?.values).toMatchObject(small);
    expect(laboratory.sweep?.cells.at(laboratory.view, { pairs: 4, passes: 3 })?.cell.draws).toBe(10);
  });

  it('keeps the shown sweep while the setting is changed, and starts the new one when asked', async () => {
    const { laboratory } = begin();
    await finished(laboratory);
    const shown = laboratory.sweep;
    laboratory.change({ draws: 12 });
    expect(laboratory.isStale).toBe(true);
    await checked(laboratory);
    expect(laboratory.sweep).toBe(shown);
    laboratory.start();
    await finished(laboratory);
    expect(laboratory.sweep).not.toBe(shown);
    expect(laboratory.sweep?.cells.at(laboratory.view)?.cell.draws).toBe(12);
  });

  it('is started while it is still being checked', async () => {
    const { laboratory } = begin();
    await finished(laboratory);
    laboratory.change({ pairs: '3' });
    laboratory.start();
    await until(laboratory, () => laboratory.sweep?.values.pairs === '3' && laboratory.sweep.state === 'finished');
  });

  it('tells a mistake, and forgets it when it is mended; what was typed stays', async () => {
    const { laboratory } = begin();
    await finished(laboratory);
    laboratory.change({ pairs: '8..4' });
    await until(laboratory, () => laboratory.fault !== undefined);
    expect(laboratory.fault?.details.parameter).toBe('pairs');
    expect(laboratory.plan).toBeUndefined();
    laboratory.start();
    expect(laboratory.sweep?.values.pairs).toBe('2,4');
    // Another task does not have the number, and gives it back.
    laboratory.change({ task: 'abcd' });
    await until(laboratory, () => laboratory.plan !== undefined);
    expect(laboratory.values).not.toHaveProperty('pairs');
    laboratory.change({ task: 'mqar' });
    expect(laboratory.values.pairs).toBe('8..4');
    laboratory.change({ pairs: '4..8' });
    await until(laboratory, () => laboratory.plan !== undefined);
    expect(laboratory.fault).toBeUndefined();
  });

  it('asks before a sweep of hours, and does not begin one by itself', async () => {
    const long = { ...small, pairs: '400', passes: '1..20', dimension: '1000', draws: 1_000_000 };
    const { laboratory, workers } = begin(long);
    await checked(laboratory);
    expect(laboratory.sweep).toBeUndefined();
    const { plan } = laboratory;
    expect(plan && secondsOf(plan, 2)).toBeGreaterThan(LONG_SECONDS);
    laboratory.start();
    expect([laboratory.asksLong, laboratory.sweep]).toEqual([true, undefined]);
    laboratory.askLong(false);
    laboratory.start();
    laboratory.startAnyway();
    expect(laboratory.sweep?.state).toBe('running');
    laboratory.stop();
    expect(workers.alive).toEqual([]);
  });

  it('refuses what would take too much memory, before it takes any', async () => {
    const { laboratory } = begin({ ...small, passes: '1..1000', draws: 1_000_000 });
    await checked(laboratory);
    expect(laboratory.fault).toMatchObject({ code: 'too-large', details: { parameter: 'draws' } });
  });

  it('checks the latest of several settings only', async () => {
    const { laboratory, workers } = begin();
    await finished(laboratory);
    laboratory.change({ pairs: '5' });
    laboratory.change({ pairs: '56' });
    laboratory.change({ pairs: '5,6' });
    await checked(laboratory);
    expect(laboratory.plan?.runs.map(({ setting }) => setting.pairs)).toEqual([5, 6]);
    const asked = workers.all.flatMap((worker) => worker.asked).filter(({ ask }) => ask === 'plan');
    expect(asked).toHaveLength(2);
  });

  it('changes its axes with each other, and keeps them in the address', async () => {
    const { laboratory } = begin({ ...small, key: '1,2' });
    await finished(laboratory);
    laboratory.choose({ down: 'key' });
    laboratory.choose({ across: 'key' });
    expect([laboratory.view.across?.name, laboratory.view.down?.name]).toEqual(['key', 'passes']);
    laboratory.choose({ at: { pairs: 4 } });
    expect(laboratory.view.at.pairs).toBe(4);
    const read = readSweepAddress(laboratory.address);
    expect([read?.across, read?.down, read?.values.key]).toEqual(['key', 'passes', '1,2']);
  });

  it('has presets that the module takes and that start by themselves', async () => {
    const { laboratory } = begin();
    await finished(laboratory);
    laboratory.change({ draws: 99 });
    laboratory.usePreset('abcd');
    await until(laboratory, () => laboratory.sweep?.values.task === 'abcd');
    expect(laboratory.values.draws).toBe(500);
  });
});
