import { readFileSync } from 'node:fs';
import { loadCore, pronoun, pronounOptions } from 'untrained';
import { loadLab, type PronounPrompt, planSweep, type SweepOptions, sweep, sweepDraw, sweepPart } from 'untrained/lab';
import { describe, expect, it } from 'vitest';

const lab = await loadLab();
const core = await loadCore();

const searched = readFileSync(new URL('../../data/winograd_searched.txt', import.meta.url), 'utf8');
const pairs: SweepOptions = { task: 'pronoun', dimension: 256, draws: 200 };

/** How far the right word's logit is ahead, as the instrument has it. */
function instrumentMargin(
  { prompt, graph, right, wrong }: PronounPrompt,
  values: Parameters<typeof pronounOptions>[0],
) {
  const { logits, vocabulary } = pronoun(core, { prompt, graph, ...pronounOptions(values, core.presets) });
  const logit = (word: string): number => logits[vocabulary.indexOf(word)] ?? Number.NaN;
  return logit(right) - logit(wrong);
}

describe('a sweep of pronoun pairs', () => {
  it('is answered by the block: subtracting what the context predicts resolves them, other relations leave a coin', () => {
    const [subtracted] = sweep(lab, pairs);
    expect(subtracted?.setting).toEqual({ dimension: 256 });
    expect([subtracted?.chance, subtracted?.choiceChance]).toEqual([0.5, 0.5]);
    // The measured rate is .94: vectors of so few dimensions are not quite orthogonal.
    expect(subtracted?.rate).toBeGreaterThan(0.85);
    const [orthogonal] = sweep(lab, { ...pairs, embedding: 'orthogonal' });
    expect(orthogonal?.rate).toBe(1);
    // Six standard errors of 200 draws are .21.
    const control = (subtracted?.shuffled?.successes ?? 0) / 200;
    expect(Math.abs(control - 0.5)).toBeLessThan(0.21);
    const [added] = sweep(lab, { ...pairs, preset: 'seed-block' });
    expect(added?.high).toBeLessThan(subtracted?.low ?? 0);
  });

  it('names its worst draw, which the instrument reopens to the same margin', () => {
    const options: SweepOptions = { ...pairs, pairsFile: searched, temperatureContext: [0.05, 0.4], layers: 3 };
    const runs = planSweep(lab, options);
    for (const [index, cell] of sweep(lab, options).entries()) {
      const run = runs[index];
      if (!run) throw new Error('no run');
      const drawn = sweepDraw(lab, run, cell.worstSeed) as PronounPrompt;
      expect(drawn.prompt).toBe(cell.worstPrompt);
      const margin = instrumentMargin(drawn, {
        preset: 'prediction-error',
        embedding: 'gaussian',
        dimension: 256,
        seed: cell.worstSeed,
        layers: 3,
        'temperature-context': cell.setting.temperatureContext,
      });
      // Margins are kept as 32-bit floats.
      expect(Math.fround(margin)).toBe(cell.worstMargin);
    }
  });

  it('has a cell for each combination of temperatures, gains and layers, in the order of their table', () => {
    const cells = sweep(lab, {
      ...pairs,
      draws: 5,
      temperatureRelation: [0.01, 0.1],
      gainContext: 3,
      layers: [1, 2],
      dimension: [64, 256],
    });
    const names = ['layers', 'temperatureRelation', 'gainContext', 'dimension'];
    expect(cells).toHaveLength(8);
    for (const { setting } of cells) expect(Object.keys(setting)).toEqual(names);
    expect(cells.map(({ setting }) => Object.values(setting)).slice(0, 3)).toEqual([
      [1, 0.01, 3, 64],
      [1, 0.01, 3, 256],
      [1, 0.1, 3, 64],
    ]);
  });

  it('runs the same setting whether it is the preset’s or said aloud', () => {
    const [preset] = sweep(lab, { ...pairs, draws: 30 });
    const [said] = sweep(lab, {
      ...pairs,
      draws: 30,
      preset: 'seed-block',
      layers: 2,
      norm: 'rms',
      update: 'layer-by-layer',
      signRelation: '-1',
      signContext: '-1',
      signSwapped: '-1',
      gainRelation: 10,
      gainContext: 9,
      gainSwapped: 5,
      temperatureRelation: 0.01,
      temperatureContext: 0.2,
      temperatureSwapped: 0.5,
      normalizeRelation: 'query',
      normalizeContext: 'both',
      normalizeSwapped: 'both',
    });
    expect({ ...said, setting: {} }).toEqual({ ...preset, setting: {} });
  });

  it('runs a second read with numbers of its own', () => {
    const asked: SweepOptions = { ...pairs, draws: 20, preset: 'published', temperatureRelation2: [0.223, 5] };
    const [preset, other] = sweep(lab, asked);
    const [usual] = sweep(lab, { ...pairs, draws: 20, preset: 'published' });
    expect({ ...preset, setting: {} }).toEqual({ ...usual, setting: {} });
    expect(other?.medianMargin).not.toBe(preset?.medianMargin);
  });

  it('gives the same numbers however its draws are cut into parts', () => {
    const [run] = planSweep(lab, { ...pairs, draws: 20 });
    if (!run) throw new Error('no run');
    const whole = sweepPart(lab, run, 0, 20).margins;
    expect([...sweepPart(lab, run, 0, 7).margins, ...sweepPart(lab, run, 7, 13).margins]).toEqual([...whole]);
  });

  it('can be asked of a mechanism that does not see the relations: a coin', () => {
    const [cell] = sweep(lab, { ...pairs, mechanism: 'causal-mean', passes: 5, draws: 400 });
    // Six standard errors of 400 draws are .15.
    expect(Math.abs((cell?.rate ?? 0) - 0.5)).toBeLessThan(0.15);
    expect(cell?.setting).toEqual({ dimension: 256, passes: 5 });
  });

  it('is one of the mechanisms of other tasks too, with no relations', () => {
    const [cell] = sweep(lab, {
      task: 'mqar',
      mechanism: 'memory-block',
      preset: 'seed-block',
      draws: 20,
      dimension: 64,
    });
    expect(cell?.setting).toEqual({ pairs: 4, key: 1, filler: 0, queries: 1, dimension: 64 });
    expect(cell?.worstPrompt).toBeUndefined();
  });

  it.each([
    [{ preset: 'other' }, 'unknown-choice', 'preset'],
    [{ layers: 65 }, 'out-of-range', 'layers'],
    [{ layers: 1.5 }, 'out-of-range', 'layers'],
    [{ temperatureContext: [0.1, -1] }, 'out-of-range', 'temperature-context'],
    [{ gainSwapped: 1e9 }, 'out-of-range', 'gain-swapped'],
    [{ preset: 'published', temperatureRelation2: -1 }, 'out-of-range', 'temperature-relation-2'],
    [{ signRelation: '2' }, 'unknown-choice', 'sign-relation'],
    [{ norm: 'batch' }, 'unknown-choice', 'norm'],
    [{ reads: 'relation,other' }, 'unknown-choice', 'reads'],
    [{ embedding: 'orthogonal', dimension: 4 }, 'too-few-dimensions', 'dimension'],
    [{ pairsFile: '' }, 'shape-mismatch', 'pairs-file'],
  ] as [object, string, string][])('refuses %o', (options, code, parameter) => {
    expect(() => planSweep(lab, { ...pairs, ...options } as SweepOptions)).toThrow(
      expect.objectContaining({ code, parameter }),
    );
  });
});
