import { UntrainedError } from 'untrained';
import { loadLab, planSweep } from 'untrained/lab';
import { describe, expect, it } from 'vitest';
import { pairsWords as english } from '../../../web/text/en/sweep_pairs';
import { pairsWords as russian } from '../../../web/text/ru/sweep_pairs';

const lab = await loadLab();

function mistakeIn(pairsFile: string): UntrainedError {
  try {
    planSweep(lab, { task: 'pronoun', pairsFile, draws: 1 });
  } catch (problem) {
    if (problem instanceof UntrainedError) return problem;
  }
  throw new Error('no mistake was found');
}

describe('a mistake in a file of pairs is told in one sentence with its line', () => {
  it.each([
    [
      '# a\nA = B',
      'Line 2 of the file must begin with #, G or S and a space; it is “A = B”.',
      'Строка 2 файла должна начинаться с #, G или S и пробела, а в ней «A = B».',
    ],
    ['word', 'Line 1 of the file must begin with #', 'Строка 1 файла должна начинаться с #'],
    ['S x y it', 'Line 1 of the file must have S, the right word', 'В строке 1 файла должны стоять S, верное слово'],
    [
      '\nS x z x saw y it',
      'Line 2 of the file: “z” must be one of two',
      'Строка 2 файла: «z» должно быть одним из двух',
    ],
    ['S x x x saw y it', 'Line 1 of the file: “x” must be one of two', 'Строка 1 файла: «x» должно быть одним из двух'],
    ['# a\nG A = B', 'The file has no sentence', 'В файле нет ни одного предложения'],
    [
      '# a\n\nG A + B\nS x y x saw y it',
      'Line 3 of the file: expected "=" after the key, but found "+".',
      'Строка 3 файла: после ключа ожидался знак «=», а стоит «+».',
    ],
    [
      `S x y x y ${'a '.repeat(5000)}it`,
      'Line 1 of the file: the sentence has 5003 words; it must have at most 4096.',
      'Строка 1 файла: токенов слишком много: 5003; можно не больше 4096.',
    ],
  ])('%j', (text, en, ru) => {
    const mistake = mistakeIn(text);
    expect(english.fault(mistake)).toContain(en);
    expect(russian.fault(mistake)).toContain(ru);
    expect(russian.fault(mistake)).not.toMatch(/pairs|expected|must/);
  });

  it('is no mistake of anything else', () => {
    const other = new UntrainedError('out-of-range', 'pairs must be more', { parameter: 'pairs' });
    expect([english.fault(other), russian.fault(other)]).toEqual([undefined, undefined]);
  });
});
