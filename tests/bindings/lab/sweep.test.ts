import { abcd, loadCore } from 'untrained';
import {
  loadLab,
  planSweep,
  type SweepOptions,
  sweep,
  sweepCells,
  sweepDraw,
  sweepPart,
  sweepWork,
} from 'untrained/lab';
import { describe, expect, it } from 'vitest';

const lab = await loadLab();
const core = await loadCore();

const recall: SweepOptions = { pairs: [4, 8], key: 1, passes: [5, 15], dimension: 256, draws: 300 };

describe('a sweep', () => {
  it('has a cell for each combination, the passes turning fastest', () => {
    const cells = sweep(lab, { ...recall, key: [1, 2], draws: 20 });
    const settings = cells.map(({ setting: { pairs, key, passes } }) => [pairs, key, passes]);
    expect(settings).toEqual([
      [4, 1, 5],
      [4, 1, 15],
      [4, 2, 5],
      [4, 2, 15],
      [8, 1, 5],
      [8, 1, 15],
      [8, 2, 5],
      [8, 2, 15],
    ]);
    for (const { rate, successes, draws, low, high } of cells) {
      expect(rate).toBe(successes / draws);
      expect(low <= rate && rate <= high).toBe(true);
    }
  });

  it('finds that recall needs no training, that adding does not recall, and that shuffled prompts are at chance', () => {
    const [few, many] = sweep(lab, { ...recall, pairs: 4 });
    expect([few?.chance, few?.choiceChance]).toEqual([0.111111111, 0.25]);
    // The measured rates are .97 and 1.00; six standard errors of 300 draws are .06.
    expect(few?.rate).toBeGreaterThan(0.9);
    expect(many?.rate).toBeGreaterThan(0.98);
    // One of nine earlier positions: six standard errors are .11.
    expect(many?.shuffled?.successes ?? 0).toBeLessThan(300 * 0.23);
    for (const { rate } of sweep(lab, { ...recall, rule: 'add' })) expect(rate).toBeLessThan(0.06);
  });

  it('gives the same numbers however its draws are cut into parts', () => {
    const [run] = planSweep(lab, { ...recall, pairs: 8, draws: 60 });
    if (!run) throw new Error('no run');
    const whole = sweepCells(lab, run, [sweepPart(lab, run, 0, 60)]);
    const cuts = [
      [40, 20],
      [0, 7],
      [7, 33],
    ] as const;
    expect(
      sweepCells(
        lab,
        run,
        cuts.map(([first, count]) => sweepPart(lab, run, first, count)),
      ),
    ).toEqual(whole);
    expect(() => sweepCells(lab, run, [sweepPart(lab, run, 0, 7), sweepPart(lab, run, 8, 52)])).toThrow(
      expect.objectContaining({ code: 'shape-mismatch' }),
    );
    for (const first of [1, 7]) {
      expect(() => sweepCells(lab, run, [sweepPart(lab, run, first, 60 - first)])).toThrow(
        expect.objectContaining({ code: 'shape-mismatch', message: 'the parts must begin with the first draw' }),
      );
    }
  });

  it('is repeated by its seed, and another seed has other draws', () => {
    const margins = (seed: number) => sweep(lab, { ...recall, draws: 20, seed }).map(({ worstMargin }) => worstMargin);
    expect(margins(3)).toEqual(margins(3));
    expect(margins(3)).not.toEqual(margins(4));
  });

  it('names its worst draw, which the library reopens to the same margin', () => {
    const [run] = planSweep(lab, { ...recall, pairs: 8, passes: 5, draws: 100 });
    const [cell] = sweep(lab, { ...recall, pairs: 8, passes: 5, draws: 100 });
    if (!run || !cell) throw new Error('no cell');
    const { prompt, targets } = sweepDraw(lab, run, cell.worstSeed);
    const { similarity, tokens } = abcd(core, {
      prompt,
      tokens: 'word',
      passes: 5,
      dimension: 256,
      seed: cell.worstSeed,
    });
    expect(tokens).toHaveLength(18);
    const row = similarity.at(-1) ?? new Float64Array();
    const best = (right: boolean) =>
      Math.max(...Array.from(row.slice(0, -1)).filter((_, at) => targets.includes(at) === right));
    // Margins are kept as 32-bit floats.
    expect(best(true) - best(false)).toBeCloseTo(cell.worstMargin, 6);
  });

  it.each([
    [{ task: 'abcd' }, {}],
    [
      { task: 'repeated', length: 6, repeats: 3 },
      { length: 6, repeats: 3, filler: 0 },
    ],
    [
      { task: 'planted', filler: 10, key: 2 },
      { filler: 10, key: 2 },
    ],
    [{ task: 'text', window: 4, text: 'a b c a b d a b c a b e a b c d' }, { window: 4 }],
    [
      { mechanism: 'random-attention', scale: 1 },
      { pairs: 4, key: 1, filler: 0, queries: 1, scale: 1 },
    ],
  ] as [SweepOptions, object][])('takes %o', (options, setting) => {
    const [cell, ...others] = sweep(lab, { ...options, dimension: 64, draws: 10 });
    expect(others).toEqual([]);
    const passes = options.mechanism ? {} : { passes: 15 };
    expect(cell?.setting).toEqual({ ...setting, dimension: 64, ...passes });
    expect(cell?.draws).toBe(10);
  });

  it('tells how much work it is: twice the draws twice as much', () => {
    const [run] = planSweep(lab, recall);
    if (!run) throw new Error('no run');
    expect(sweepWork(lab, run, 200)).toBeCloseTo(2 * sweepWork(lab, run, 100), 3);
  });

  it.each([
    [{ pairs: 0 }, 'out-of-range', 'pairs'],
    [{ pairs: 1.5 }, 'out-of-range', 'pairs'],
    [{ pairs: [4, 5000] }, 'out-of-range', 'pairs'],
    [{ queries: 9 }, 'out-of-range', 'queries'],
    [{ passes: [] }, 'too-large', ''],
    [{ passes: 0 }, 'out-of-range', 'passes'],
    [{ passes: 1001 }, 'out-of-range', 'passes'],
    [{ draws: 0 }, 'out-of-range', 'draws'],
    [{ draws: 1e7 }, 'out-of-range', 'draws'],
    [{ seed: -1 }, 'out-of-range', 'seed'],
    [{ dimension: 0 }, 'out-of-range', 'dimension'],
    [{ dimension: 0.5 }, 'out-of-range', 'dimension'],
    [{ task: 'chess' }, 'unknown-choice', 'task'],
    [{ rule: 'divide' }, 'unknown-choice', 'rule'],
    [{ task: 'text', text: 'one two', window: 64 }, 'out-of-range', 'words'],
    [{ embedding: 'orthogonal', dimension: 4 }, 'too-few-dimensions', 'dimension'],
  ] as [object, string, string][])('refuses %o', (options, code, parameter) => {
    expect(() => planSweep(lab, options as SweepOptions)).toThrow(
      expect.objectContaining({ code, ...(parameter && { parameter }) }),
    );
  });
});
