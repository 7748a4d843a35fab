import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { abcd, loadCore, tokenize } from 'untrained';
import { loadLab, planSweep, type SweepOptions, sweep, sweepDraw } from 'untrained/lab';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../dist/package/lab/text.js';

const lab = await loadLab();
const core = await loadCore();

const proses = ['en', 'ru'].map((language) => [
  language,
  readFileSync(new URL(`../../data/prose_${language}.txt`, import.meta.url), 'utf8'),
]) as [string, string][];

/** A window of the words a, b, c … in which punctuation stands everywhere. */
const small = { task: 'text', window: 4, dimension: 64, draws: 1 } as const satisfies SweepOptions;
const drawn = (options: SweepOptions, seed: number) => {
  const [run] = planSweep(lab, options);
  if (!run) throw new Error('no run');
  return sweepDraw(lab, run, seed);
};

describe('a sweep over a text', () => {
  it('splits it as prompts are split: punctuation and white space separate words, and are none', () => {
    // The only window whose last word came before in it, and that has a next word.
    expect(drawn({ ...small, text: 'Ah, “ёж” —\nno: «ёж»! next' }, 1)).toMatchObject({
      prompt: 'Ah ёж no ёж □',
      targets: [2],
    });
  });

  it('splits a long text in pieces into the words that it has in one', () => {
    const pieces = [
      ' ',
      '\n',
      '\t',
      '\r\n',
      '\u00a0',
      '\ufeff',
      '\u0301',
      '\u200d',
      '🏽',
      '👍',
      '🇫',
      "'",
      '.',
      '1',
      'a',
      'ж',
      '語',
      'カ',
      'ไทย',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 20 }), (some) => {
        expect(wordsOf(some.join(''))).toEqual(tokenize(some.join(''), 'word'));
      }),
      { numRuns: 500 },
    );
    const book = `${proses[0]?.[1]}\n`.repeat(150);
    expect(wordsOf(book)).toHaveLength(150 * wordsOf(proses[0]?.[1] ?? '').length);
  });

  it('has a probe that occurs nowhere in the window', () => {
    const { prompt } = drawn({ ...small, window: 5, text: 'a □ probe1 b □ next' }, 1);
    expect(prompt).toBe('a □ probe1 b □ probe2');
  });

  it.each(proses)(
    'names its worst window in its own words, which the library reopens to the same margin (%s)',
    (_, text) => {
      const options = { ...small, text, window: 48, passes: 20, dimension: 256, draws: 60 };
      const [cell] = sweep(lab, options);
      if (!cell) throw new Error('no cell');
      const { prompt, targets } = drawn(options, cell.worstSeed);
      const { similarity, tokens } = abcd(core, {
        prompt,
        tokens: 'word',
        passes: 20,
        dimension: 256,
        seed: cell.worstSeed,
      });
      expect(tokens).toHaveLength(49);
      expect(text.replace(/[^\p{L}'’]+/gu, ' ')).toContain(tokens.slice(0, -1).join(' '));
      for (const target of targets) expect(tokens[target - 1]).toBe(tokens.at(-2));
      const row = similarity.at(-1) ?? new Float64Array();
      const best = (right: boolean) =>
        Math.max(...Array.from(row.slice(0, -1)).filter((_value, at) => targets.includes(at) === right));
      // Margins are kept as 32-bit floats.
      expect(best(true) - best(false)).toBeCloseTo(cell.worstMargin, 6);
    },
  );

  it.each(proses)(
    'finds what followed the longest match far more often than chance, and than in shuffled windows (%s)',
    (_, text) => {
      const [few, many] = sweep(lab, { ...small, text, window: 48, passes: [1, 40], dimension: 1000, draws: 200 });
      if (!few || !many) throw new Error('no cell');
      expect(many.rate).toBeGreaterThan(0.3);
      expect(many.rate).toBeGreaterThan(few.rate);
      expect(many.rate).toBeGreaterThan(5 * many.chance);
      expect(many.shuffled?.high).toBeLessThan(many.low);
    },
  );

  it('refuses a text that is too long before it is split', () => {
    const text = 'a'.repeat(64 * lab.limits.words + 1);
    expect(() => planSweep(lab, { ...small, text })).toThrow(
      expect.objectContaining({ code: 'too-many-tokens', parameter: 'text' }),
    );
  });
});
