import {
  type AbcdOptions,
  abcd,
  abcdOptions,
  loadCore,
  pronoun,
  pronounOptions,
  randomAttention,
  randomAttentionOptions,
} from 'untrained';
import { planSweep, type SweepOptions, sweep, sweepDraw } from 'untrained/lab';
import { describe, expect, it } from 'vitest';
import { readAddress } from '../../../../web/state/address';
import { addressOfSetting, worstSetting } from '../../../../web/state/sweep/opened';
import { lab } from './workers';

const core = await loadCore();

/** By how much the best right position is ahead. */
function marginOf(row: ArrayLike<number>, targets: readonly number[]): number {
  const earlier = Array.from(row).slice(0, -1);
  const best = (right: boolean) => Math.max(...earlier.filter((_, at) => targets.includes(at) === right));
  return best(true) - best(false);
}

const worst = (options: SweepOptions) => {
  const [run] = planSweep(lab, options);
  const [cell] = sweep(lab, options);
  if (!run || !cell) throw new Error('no cell');
  const setting = worstSetting(lab, run, cell);
  // The D of the prompt; the library numbers its tokens, which does not move them.
  const { targets } = sweepDraw(lab, run, cell.worstSeed);
  return { setting, cell, targets };
};

const prose = 'the cat sat on the mat and the dog sat on the log and the cat saw the dog on the mat by the log';

describe('the worst draw of a cell', () => {
  it.each([
    { task: 'abcd', passes: 2 },
    { task: 'mqar', pairs: 5, key: 2, passes: 4 },
    { task: 'mqar', rule: 'subtract', passes: 6 },
    { task: 'repeated', length: 6, filler: 2, passes: 5 },
    { task: 'planted', filler: 12, passes: 3, embedding: 'orthogonal' },
    { task: 'text', window: 6, text: prose, passes: 8 },
  ] as SweepOptions[])('opens to the same margin: %o', async (options) => {
    const { setting, cell, targets } = worst({ dimension: 64, draws: 30, seed: 2, ...options });
    if (typeof setting === 'string') throw new Error(setting);
    const { experiments } = await readAddress(await addressOfSetting(setting));
    const opened = abcdOptions(experiments.abcd?.values ?? {}) as AbcdOptions;
    const { similarity } = abcd(core, opened);
    // Margins are kept as 32-bit floats.
    expect(marginOf(similarity.at(-1) ?? [], targets)).toBeCloseTo(cell.worstMargin, 6);
    expect(opened).toMatchObject({ seed: cell.worstSeed, dimension: 64 });
  });

  it('is opened at the pass of its cell', () => {
    const [run] = planSweep(lab, { passes: [2, 7], draws: 5 });
    const cells = sweep(lab, { passes: [2, 7], draws: 5 });
    const passes = cells
      .map((cell) => run && worstSetting(lab, run, cell))
      .map((setting) => Object(setting).values.passes);
    expect(passes).toEqual([2, 7]);
  });

  it('of random attention has the matrices of its seed', () => {
    const options: SweepOptions = { mechanism: 'random-attention', scale: 2, dimension: 32, draws: 20 };
    const [run] = planSweep(lab, options);
    const [cell] = sweep(lab, options);
    if (!run || !cell) throw new Error('no cell');
    const setting = worstSetting(lab, run, cell);
    if (typeof setting === 'string') throw new Error(setting);
    const { scores } = randomAttention(core, randomAttentionOptions(setting.values));
    const { targets } = sweepDraw(lab, run, cell.worstSeed);
    expect(marginOf(scores.at(-1) ?? [], targets)).toBeCloseTo(cell.worstMargin, 6);
  });

  it('cannot be opened where the instrument does not compute that way', () => {
    expect(worst({ update: 'layer-by-layer', draws: 3 }).setting).toBe('update');
  });
});

describe('the worst draw of pronoun pairs', () => {
  it.each([
    { temperatureRelation: 0.1, gainContext: 3, layers: 3 },
    { preset: 'seed-block' },
    { preset: 'published', embedding: 'orthogonal' },
    { preset: 'published', reads: 'relation-2,context', gainRelation2: 1, temperatureContext: 0.3 },
  ] as SweepOptions[])('opens to the same margin: %o', async (options) => {
    const asked: SweepOptions = { task: 'pronoun', dimension: 64, draws: 20, ...options };
    const [run] = planSweep(lab, asked);
    const [cell] = sweep(lab, asked);
    if (!run || !cell) throw new Error('no cell');
    const setting = worstSetting(lab, run, cell);
    if (typeof setting === 'string') throw new Error(setting);
    expect(setting.kind).toBe('pronoun');
    const { experiments } = await readAddress(await addressOfSetting(setting));
    const { logits, vocabulary } = pronoun(core, pronounOptions(experiments.pronoun?.values ?? {}, core.presets));
    const { right = '', wrong = '' } = sweepDraw(lab, run, cell.worstSeed);
    const logit = (word: string) => logits[vocabulary.indexOf(word)] ?? Number.NaN;
    // Margins are kept as 32-bit floats.
    expect(Math.fround(logit(right) - logit(wrong))).toBe(cell.worstMargin);
  });

  it('cannot be opened where the block has another task', () => {
    const asked: SweepOptions = { mechanism: 'memory-block', draws: 2, dimension: 64 };
    const [run] = planSweep(lab, asked);
    const [cell] = sweep(lab, asked);
    expect(run && cell && worstSetting(lab, run, cell)).toBe('mechanism');
  });
});
