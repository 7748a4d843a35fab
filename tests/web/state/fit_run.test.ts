import { loadCore } from 'untrained';
import { loadLab } from 'untrained/lab';
import { describe, expect, it } from 'vitest';
import { FitRun } from '../../../web/state/fit_run';

const core = await loadCore();
const lab = await loadLab();
const short = { particles: 6, iterations: 5, swarms: 2 };

/** A clock by which every move takes longer than a slice. */
const slow = () => {
  let now = 0;
  return () => {
    now += 100;
    return now;
  };
};

describe('a search in slices', () => {
  it('runs to its end, with a curve that falls', async () => {
    let changes = 0;
    const run = new FitRun(
      () => {
        changes += 1;
      },
      async () => {},
      slow(),
    );
    await run.start(core, lab, short);
    expect(run.running).toBe(false);
    expect(run.progress?.evaluations).toBe(2 * 6 * 6);
    // After each move, and at the end.
    expect(changes).toBe(11);
    const losses = run.curve.map(({ loss }) => loss);
    expect(losses).toEqual([...new Set(losses)].sort((a, b) => b - a));
    expect(run.curve.at(-1)?.loss).toBe(run.progress?.best?.loss);
  });

  it('stops between two moves, and keeps what was found', async () => {
    let pauses = 0;
    const run = new FitRun(
      () => {},
      async () => {
        pauses += 1;
        if (pauses === 3) run.stop();
      },
      slow(),
    );
    await run.start(core, lab, short);
    expect(pauses).toBe(3);
    expect(run.running).toBe(false);
    expect(run.progress?.best).toBeDefined();
  });

  it('gives way to a later start', async () => {
    let second: Promise<void> | undefined;
    let begun = false;
    const run = new FitRun(
      () => {},
      async () => {
        if (begun) return;
        begun = true;
        second = run.start(core, lab, { ...short, swarms: 1 });
      },
      slow(),
    );
    await run.start(core, lab, short);
    await second;
    expect(run.progress?.swarm).toBe(1);
    expect(run.progress?.iteration).toBe(5);
  });

  it('shows the swarm as it is, or once in a while for who wants no motion', async () => {
    const shownOf = async (isCalm: boolean): Promise<number> => {
      const seen = new Set<unknown>();
      const run = new FitRun(
        () => seen.add(run.shown),
        async () => {},
        slow(),
      );
      run.isCalm = isCalm;
      await run.start(core, lab, short);
      expect(run.shown).toBe(run.progress);
      return seen.size;
    };
    // After each of ten moves, which take two to three tenths of a second by that clock.
    expect(await shownOf(false)).toBe(10);
    expect(await shownOf(true)).toBe(4);
  });

  it('forgets what it found', async () => {
    const run = new FitRun(() => {});
    await run.start(core, lab, short);
    expect(run.targets.length).toBeGreaterThan(0);
    run.clear();
    expect([run.progress, run.shown, run.curve]).toEqual([undefined, undefined, []]);
  });

  it('keeps what was wrong', async () => {
    const run = new FitRun(() => {});
    await run.start(core, lab, { targets: [] });
    expect(String(run.problem)).toContain('at least one prompt');
    expect(run.running).toBe(false);
  });
});
