import { loadLab, PRONOUN_PAIRS, parsePronounPairs, planSweep } from 'untrained/lab';
import { describe, expect, it } from 'vitest';
import { winogradPrompts } from '../../data/winograd';

const lab = await loadLab();
const plan = (pairsFile: string) => planSweep(lab, { task: 'pronoun', pairsFile, draws: 1 });

describe('pairs of sentences', () => {
  it('are four where no file is given', () => {
    expect(parsePronounPairs(PRONOUN_PAIRS)).toEqual(winogradPrompts());
  });

  it('may have empty lines, several spaces, comments and no relations', () => {
    const text = '# a head\n# of two lines\n#  one \n\nG  A  = B\r\nS x  y x saw y it\n# two\nS y x x saw y it';
    expect(parsePronounPairs(text)).toEqual([
      { pair: 'one', graph: 'A = B\n', prompt: 'x saw y it', right: 'x', wrong: 'y' },
      { pair: 'two', graph: '', prompt: 'x saw y it', right: 'y', wrong: 'x' },
    ]);
    expect(() => plan(text)).not.toThrow();
  });

  it.each([
    ['A = B', 'pairs line 1: a line of pairs must begin with #, G or S and a space'],
    ['# one\nS x y it', 'pairs line 2: a sentence is `S right wrong words`, with the pronoun last'],
    ['# one\nG A = B', 'the pairs have no sentence, which is a line that begins with S'],
    [' '.repeat(1e7), 'the pairs are 10000000 characters long; they must have at most 100000 words'],
    ['\nS x z x saw y it', 'pairs line 2: "z" must be a word before the pronoun of the sentence "x saw y it"'],
    ['S x it x saw y it', 'pairs line 1: "it" must be a word before the pronoun of the sentence "x saw y it"'],
    [
      `\nS x y x y ${'a '.repeat(5000)}it`,
      `pairs line 2: the sentence has 5003 words; it must have at most ${lab.limits.tokens}`,
    ],
    ['S x x x saw y it', 'pairs line 1: the two candidates must be different words, not both "x"'],
    ['# a\nG A = B\n\nG  A + B\nS x y x saw y it', 'pairs line 4: expected "=" after the key, but found "+"'],
    [
      '# a\nG A = b\n# b\nG A = b.c.\nS x y x saw y it',
      'pairs line 4: "b.c." is not one token; in a prompt it is read as "b.c"',
    ],
  ])('refuse %j', (text, message) => {
    expect(() => plan(text)).toThrow(message);
    const line = Number(/line (\d+)/.exec(message)?.[1] ?? 0);
    expect(() => plan(text)).toThrow(
      expect.objectContaining({ parameter: expect.stringMatching(/^(pairs-file|candidates)$/), line }),
    );
  });
});
