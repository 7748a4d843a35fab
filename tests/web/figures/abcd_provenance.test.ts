import { loadCore, type Rule, rules } from 'untrained';
import { describe, expect, it } from 'vitest';
import { abcdFigure } from '../../../web/figures/abcd';
import { formula, tokenLines } from '../../../web/figures/abcd_provenance';
import { AbcdExperiment } from '../../../web/state/abcd';
import { languages } from '../../../web/text/languages';
import { loadWords } from '../support/words';
import { numbersIn } from './numbers';

const core = await loadCore();

/** What a number with four digits may be off by. */
const HALF = 0.00005;

const run = (rule: Rule, seed: number, others = {}): AbcdExperiment => {
  const experiment = new AbcdExperiment();
  experiment.change({ prompt: 'ABCABD', rule, seed, passes: 4, dimension: 60, ...others });
  experiment.attach(core);
  return experiment;
};

const runs = rules.flatMap((rule) => [1, 2, 77].map((seed) => [rule, seed] as const));

describe.each(languages)('in %s', async (language) => {
  const words = await loadWords('abcdFigures', language);

  it.each(runs)('the shares add up as they are told to, %s with seed %i', (rule, seed) => {
    const experiment = run(rule, seed);
    for (const pass of [1, 3]) {
      for (let index = 0; index < 4; index += 1) {
        const line = tokenLines(experiment, 4, pass, words, index)[1] ?? '';
        const { before, mean, after } = experiment.update(pass, 4) ?? {};
        const [x = 0, m = 0, ...rest] = numbersIn(line);
        const shown = rest.at(-1) ?? Number.NaN;
        const divisor = rest.length === 2 ? (rest[0] ?? Number.NaN) : 1;
        const sum = rule === 'add' ? x + m : x - m;
        expect(line.includes(' + ')).toBe(rule === 'add');
        expect(rest).toHaveLength(rule === 'subtract-rms' ? 2 : 1);
        const allowed = ((2 + Math.abs(shown)) * HALF) / (divisor - HALF) + HALF;
        expect(Math.abs(sum / divisor - shown)).toBeLessThan(allowed);
        [x, m, shown].forEach((number, part) => {
          const exact = [before, mean, after][part]?.[index] ?? Number.NaN;
          expect(Math.abs(number - exact)).toBeLessThanOrEqual(HALF + 1e-9);
        });
      }
    }
  });

  it.each(runs)('the lengths and the cosine make the new length, %s with seed %i', (rule, seed) => {
    const experiment = run(rule, seed);
    for (const pass of [1, 2, 4]) {
      for (const position of [1, 3, 5]) {
        const [first, lengths, last] = tokenLines(experiment, position, pass, words);
        expect(numbersIn(first)).toEqual(language === 'en' && position === 1 ? [] : [position]);
        const [x = 0, m = 0, cosine = 0] = numbersIn(lengths);
        const square = x * x + m * m + (rule === 'add' ? 2 : -2) * x * m * cosine;
        const told = numbersIn(last);
        expect(new Set(told).size).toBe(1);
        const length = told[0] ?? Number.NaN;
        expect(Math.abs(square - length * length)).toBeLessThan(2 * HALF * (x + m + length) * 2 + 2 * x * m * HALF);
      }
    }
  });

  it.each(rules)('the rule %s is written out for the token', (rule) => {
    const [first = ''] = tokenLines(run(rule, 1), 4, 2, words);
    expect(first).toContain(formula(rule, 'B₅'));
    expect(formula(rule, 'B₅')).toMatch(
      { add: / \+ m$/, subtract: / − m$/, 'subtract-rms': /RMSNorm\(B₅ − m\)$/ }[rule],
    );
  });

  it('the last bar’s line ends in the value of the bar', () => {
    const experiment = run('subtract-rms', 3);
    const coordinates = abcdFigure(experiment, 'coordinates', words);
    for (let row = 0; row < 4; row += 1) {
      const told = coordinates?.tell?.({ row, column: 0 });
      const share = numbersIn(told?.value).at(-1) ?? Number.NaN;
      expect(numbersIn(told?.lines.at(-1)).at(-1)).toBeCloseTo(share, 3);
    }
  });

  it('a token is told as it was given before the first pass, and the first one always', () => {
    const experiment = run('subtract-rms', 1, { embedding: 'orthogonal' });
    expect(tokenLines(experiment, 2, 0, words)).toEqual([words.start('C₃', words.embeddings.orthogonal)]);
    expect(tokenLines(experiment, 0, 3, words)).toEqual([words.unchanged('A₁')]);
  });

  it('a cell tells both of its tokens, the diagonal once', () => {
    const map = abcdFigure(run('subtract-rms', 1), 'map', words);
    expect(map?.tell?.({ row: 2, column: 4 })?.lines).toHaveLength(6);
    expect(map?.tell?.({ row: 4, column: 4 })?.lines).toHaveLength(3);
    expect(map?.tell?.({ row: 0, column: 4 })?.lines).toHaveLength(4);
  });

  it('a zero vector is said to have no direction', () => {
    const map = abcdFigure(run('subtract', 1, { prompt: 'AA', passes: 1 }), 'map', words);
    const told = map?.tell?.({ row: 1, column: 1 });
    expect(numbersIn(told?.value)[0]).toBe(0);
    expect(told?.lines.at(-1)).toBe(words.noDirection('A₂'));
  });

  it('nothing is told before anything was computed', () => {
    expect(tokenLines(new AbcdExperiment(), 1, 1, words)).toEqual([]);
  });
});
