import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnVectors } from '../../../../web/state/own_vectors';
import { readVectors } from '../../../../web/state/vectors/read';
import { textFile } from './files';

const read = async (content: string | Uint8Array): Promise<OwnVectors> =>
  (await readVectors([textFile(content)], { maximumDimension: 1000 })) as OwnVectors;

/** The numbers of a word up to their length. */
const direction = (numbers: ArrayLike<number> = []): number[] => {
  const length = Math.hypot(...Array.from(numbers));
  return Array.from(numbers, (number) => number / length);
};

describe('a text file of word vectors', () => {
  const words = fc.uniqueArray(
    fc.string({ unit: 'grapheme', minLength: 1 }).filter((word) => !/\s|\0/u.test(word)),
    { minLength: 1, maxLength: 8, selector: (word) => word.normalize('NFC').toLowerCase() },
  );
  const number = fc.double({ min: -1e3, max: 1e3, noNaN: true }).filter((value) => Math.abs(value) > 1e-6);

  it('gives back what was written, with a first line of sizes and without', () =>
    fc.assert(
      fc.asyncProperty(
        words,
        fc.integer({ min: 2, max: 5 }),
        fc.infiniteStream(number),
        fc.boolean(),
        fc.constantFrom('\n', '\r\n', ' \n'),
        async (written, dimension, numbers, header, newline) => {
          const rows = written.map(() => Array.from({ length: dimension }, () => numbers.next().value as number));
          const lines = written.map((word, row) => [word, ...(rows[row] ?? [])].join(' '));
          const all = header ? [`${written.length} ${dimension}`, ...lines] : lines;
          const file = await read(all.join(newline) + newline);
          expect([file.dimension, file.count]).toEqual([dimension, written.length]);
          written.forEach((word, row) => {
            const found = file.find(word);
            expect(found).toMatchObject({ word: word.normalize('NFC'), line: row + (header ? 2 : 1) });
            const expected = direction(rows[row]);
            direction(found?.vector).forEach((each, at) => {
              expect(each).toBeCloseTo(expected[at] ?? 0, 10);
            });
            expect(Math.hypot(...(found?.vector ?? []))).toBeCloseTo(Math.sqrt(dimension), 10);
          });
        },
      ),
      { numRuns: 50 },
    ));

  it.each([
    ['tabs', 'a\t1\t2\nb\t3\t4', 2, 2],
    ['a byte order mark', '\ufeffa 1 2\nb 3 4', 2, 2],
    ['empty lines at the end', 'a 1 2\nb 3 4\n\n \n', 2, 2],
    ['one number a word, and a word that is a number', '7 3\n8 4', 1, 2],
    ['sizes first, of one number a word', '2 1\na 4\nb 5', 1, 2],
    ['several blanks in a row', 'a   1  2\nb 3   4', 2, 2],
    ['exponents and unusual signs', 'a 1e-3 +2\nb -.5 4.', 2, 2],
  ])('may have %s', async (_, content, dimension, count) => {
    const file = await read(content);
    expect([file.dimension, file.count]).toEqual([dimension, count]);
  });

  it('keeps words with blanks in them, and the blank itself', async () => {
    const file = await read('the 7 8\nat home 1 2\n  3 4\n. . 5 6');
    expect(['at home', ' ', '. .', 'at'].map((word) => file.find(word)?.line)).toEqual([2, 3, 4, undefined]);
    expect(direction(file.find(' ')?.vector)).toEqual([expect.closeTo(0.6, 12), expect.closeTo(0.8, 12)]);
  });

  it('names its SHA-256', async () => {
    expect((await read('abc 1 2')).sha256).toBe(createHash('sha256').update('abc 1 2').digest('hex'));
  });
});

describe('a word', () => {
  it('is looked for as it is, then in lower case, then in any', async () => {
    const file = await read('Paris 1 0\nmasha 0 1\nMasha 1 1\nсыр 1 2\nBERLIN 2 1');
    const found = ['Masha', 'masha', 'MASHA', 'paris', 'PARIS', 'СЫР', 'Berlin', 'oslo'];
    expect(found.map((word) => file.find(word)?.word)).toEqual([
      'Masha',
      'masha',
      'masha',
      'Paris',
      'Paris',
      'сыр',
      'BERLIN',
      undefined,
    ]);
  });

  it('is the same composed or not', async () => {
    const file = await read('e\u0301te\u0301 1 0');
    expect(file.find('\u00e9t\u00e9')?.line).toBe(1);
  });

  it('that comes twice has its first row', async () => {
    const file = await read('a 1 0\na 0 1');
    expect(direction(file.find('a')?.vector)).toEqual([1, 0]);
  });

  it('whose numbers are all zero or not finite has no vector, and a line', async () => {
    const file = await read('a 0 0\nb nan 1\nc -inf 1\nd 1e999 1\ne 1e-300 1e-300\nf 1e300 1e300');
    const found = [...'abcdef'].map((word) => file.find(word));
    expect(found.map((each) => each?.line)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(found.map((each) => each?.vector !== undefined)).toEqual([false, false, false, false, true, true]);
    expect(Array.from(found[5]?.vector ?? [])).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12)]);
  });
});

describe('what is wrong with a text file is told with its line', () => {
  it.each([
    ['nothing', '', 'empty', 0, '', ''],
    ['blanks alone', ' \n\n', 'empty', 0, '', ''],
    ['too few numbers', 'a 1 2 3\nb 1 2', 'shape', 2, '2', '3'],
    ['too many numbers', 'a 1 2\nb 1 2 3', 'shape', 2, '3', '2'],
    ['other than the first line says', '2 3\na 1 2\nb 1 2', 'shape', 2, '2', '3'],
    ['fewer words than the first line says', '3 2\na 1 2\nb 1 2', 'count', 0, '2', '3'],
    ['an empty line inside', 'a 1 2\n\nb 1 2', 'no-numbers', 2, '', ''],
    ['a decimal comma', 'a 1 2\nb 1,5 2', 'no-number', 2, '1,5', ''],
    ['prose', 'Once upon a time\nthere was', 'no-numbers', 1, 'Once upon a time', ''],
    ['more dimensions than are allowed', `a${' 1'.repeat(1001)}`, 'dimension', 1, '1001', '1000'],
    ['a first line that says too many', '1 5000\na 1 2', 'dimension', 2, '5000', '1000'],
  ])('%s', async (_, content, fault, line, found, expected) => {
    await expect(read(content)).rejects.toMatchObject({ fault, line, found, expected, file: 'vectors.txt' });
  });

  it.each([
    [
      'zero bytes, as in word2vec’s binary form',
      Uint8Array.from([...'1 2\na '].map((c) => c.charCodeAt(0)).concat([0, 0, 128, 63, 10])),
    ],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 97, 0, 32, 0, 49, 0, 32, 0, 50, 0])],
    ['letters of another encoding', Uint8Array.from([0xec, 0xe0, 32, 49, 32, 50])],
  ])('%s is no text', async (_, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ fault: 'binary' });
  });

  it('any bytes at all are read or refused, never more than that', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 60 }), async (bytes) => {
        await read(bytes).then(
          () => {},
          (problem: unknown) => expect(problem).toHaveProperty('fault'),
        );
      }),
      { numRuns: 300 },
    ));
});
