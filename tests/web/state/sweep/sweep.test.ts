import type { ParameterValues } from 'untrained';
import { sweep as library, sweepOptions } from 'untrained/lab';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { planOf } from '../../../../web/state/sweep/answers';
import { viewOf } from '../../../../web/state/sweep/axes';
import type { SweepPlan } from '../../../../web/state/sweep/messages';
import { SILENCE_MS } from '../../../../web/state/sweep/pool';
import { Sweep } from '../../../../web/state/sweep/sweep';
import { lab, Workers } from './workers';

/** Cut into some parts a run: large vocabularies at many passes. */
const values: ParameterValues = {
  task: 'mqar',
  pairs: '60,90',
  passes: '1..40',
  dimension: '256',
  draws: 64,
  seed: 3,
};
const plan: SweepPlan = planOf(lab, values);

const begin = (size: number, workers = new Workers(), asked = plan): { sweep: Sweep; workers: Workers } => ({
  sweep: new Sweep(lab, values, asked, { start: workers.start, size }),
  workers,
});

/** Waits for changes until something is so. */
function until(sweep: Sweep, isSo: () => boolean): Promise<void> {
  return new Promise((ready) => {
    const look = () => {
      if (!isSo()) return;
      sweep.removeEventListener('change', look);
      ready();
    };
    sweep.addEventListener('change', look);
    look();
  });
}

const over = (sweep: Sweep): Promise<void> => until(sweep, () => sweep.isOver);

/** All cells that there are, in the order in which the library has them. */
const cellsOf = (sweep: Sweep) =>
  plan.runs.flatMap(({ setting, passes }) =>
    passes.map((pass) => sweep.cells.at(viewOf(sweep.axes, {}), { ...setting, passes: pass })?.cell),
  );

const expected = library(lab, sweepOptions(values));

afterEach(() => {
  vi.useRealTimers();
});

describe('a sweep in workers', () => {
  it.each([1, 3])('has the very cells of the library with %i workers', async (size) => {
    const { sweep, workers } = begin(size);
    await over(sweep);
    expect(sweep.state).toBe('finished');
    expect(sweep.progress).toBe(1);
    expect(cellsOf(sweep)).toEqual(expected);
    expect(workers.all).toHaveLength(size);
    // More than one part a worker, or this says nothing about cutting.
    expect(workers.all.flatMap(({ asked }) => asked).length).toBeGreaterThan(3);
    expect(workers.alive).toEqual([]);
  });

  it('starts no more workers than there are parts', async () => {
    const { sweep, workers } = begin(64);
    await over(sweep);
    const parts = workers.all.flatMap(({ asked }) => asked).length;
    expect(workers.all).toHaveLength(Math.min(64, parts));
  });

  it('has the share of a worker that dies done by another', async () => {
    const { sweep, workers } = begin(2);
    workers.all[0]?.die();
    expect(workers.all[0]?.isTerminated).toBe(true);
    await over(sweep);
    expect(cellsOf(sweep)).toEqual(expected);
    expect(workers.all).toHaveLength(3);
    const [lost] = workers.all[0]?.asked ?? [];
    expect(workers.all[2]?.asked[0]).toEqual(lost);
  });

  it('takes a worker that says nothing any more for dead', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { sweep, workers } = begin(2);
    const [first] = workers.all;
    if (first) first.isSilent = true;
    await vi.advanceTimersByTimeAsync(SILENCE_MS + 1000);
    await over(sweep);
    expect(cellsOf(sweep)).toEqual(expected);
    expect(first?.isTerminated).toBe(true);
  });

  it('gives up where workers die of the same part again and again', async () => {
    const workers = new Workers();
    const { sweep } = begin(1, workers);
    for (let death = 0; death < 3; death++) workers.all.at(-1)?.die('out of memory');
    expect(sweep.state).toBe('failed');
    expect(sweep.fault?.message).toContain('out of memory');
    expect(workers.all).toHaveLength(3);
    expect(workers.alive).toEqual([]);
  });

  it('is paused and goes on where it was', async () => {
    const { sweep, workers } = begin(2, new Workers(1));
    await until(sweep, () => sweep.progress > 0);
    sweep.pause();
    const asked = () => workers.all.reduce((sum, worker) => sum + worker.asked.length, 0);
    const before = asked();
    // What was being computed is finished, and nothing else is begun.
    workers.release();
    await new Promise((next) => setTimeout(next, 300));
    expect(asked()).toBe(before);
    expect([sweep.state, sweep.isOver]).toEqual(['paused', false]);
    expect(sweep.progress).toBeLessThan(1);
    sweep.resume();
    await over(sweep);
    expect(asked()).toBeGreaterThan(before);
    expect(cellsOf(sweep)).toEqual(expected);
  });

  it('is cancelled at once, keeps what it has, and tells nothing more', async () => {
    const { sweep, workers } = begin(2, new Workers(1));
    await until(sweep, () => cellsOf(sweep).some(Boolean));
    sweep.cancel();
    expect(workers.alive).toEqual([]);
    const kept = cellsOf(sweep);
    workers.release();
    await new Promise((next) => setTimeout(next, 100));
    expect(sweep.state).toBe('cancelled');
    expect(cellsOf(sweep)).toEqual(kept);
  });

  it('shows a run before it is finished, by the draws that have no gap before them', async () => {
    const { sweep } = begin(1, new Workers(1));
    await until(sweep, () => cellsOf(sweep).some(Boolean));
    const [cell] = cellsOf(sweep);
    sweep.cancel();
    expect(cell?.draws).toBeLessThan(64);
    const fewer = library(lab, { ...sweepOptions(values), draws: cell?.draws ?? 0 });
    expect(cell).toEqual(fewer[0]);
  });

  it('shows nothing of a run whose first draws are still to come', async () => {
    const workers = new Workers(2);
    const { sweep } = begin(2, workers);
    const [first] = workers.all;
    if (first) first.isSilent = true;
    await until(sweep, () => sweep.progress > 0);
    expect(cellsOf(sweep).some(Boolean)).toBe(false);
    first?.die();
    workers.release();
    await over(sweep);
    expect(cellsOf(sweep)).toEqual(expected);
  });

  it('tells what a worker refuses, and ends the others', async () => {
    const workers = new Workers(0);
    const { sweep } = begin(2, workers);
    const fault = { code: 'too-large', message: 'too large', details: {} } as const;
    workers.all[1]?.onmessage?.({ data: { fault } });
    expect([sweep.state, sweep.fault]).toEqual(['failed', fault]);
    expect(workers.alive).toEqual([]);
  });
});
