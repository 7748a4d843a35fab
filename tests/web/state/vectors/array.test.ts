import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnVectors } from '../../../../web/state/own_vectors';
import { readVectors } from '../../../../web/state/vectors/read';
import { arrayFile, textFile } from './files';

const rows = [
  [3, 0],
  [0, -2],
  [1, 1],
];
const list = (content = 'a\nb\nc\n'): File => textFile(content, 'words.txt');
const read = async (...files: File[]): Promise<OwnVectors> =>
  (await readVectors(files, { maximumDimension: 1000 })) as OwnVectors;

describe('an array with its list of words', () => {
  it('gives back what was written, in every order of bytes and numbers', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('<f4', '>f4', '<f8', '>f8'),
        fc.boolean(),
        fc.constantFrom(1, 2, 3),
        fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: -99, max: 99 })), {
          minLength: 1,
          maxLength: 6,
        }),
        async (type, fortran, version, numbers) => {
          const words = numbers.map((_, row) => `word${row}`);
          const file = await read(list(words.join('\n')), arrayFile(numbers, { type, fortran, version }));
          expect([file.dimension, file.count, file.name]).toEqual([2, numbers.length, 'vectors.npy + words.txt']);
          numbers.forEach(([x, y], row) => {
            const [first = 0, second = 0] = file.find(`word${row}`)?.vector ?? [];
            expect(first).toBeCloseTo((x * Math.SQRT2) / Math.hypot(x, y), 6);
            expect(second).toBeCloseTo((y * Math.SQRT2) / Math.hypot(x, y), 6);
          });
        },
      ),
      { numRuns: 50 },
    ));

  it('of 16 bits a number', async () => {
    const bits = [0x3c00, 0xc000, 0x3555, 0x0001, 0x7c00, 0x7e00];
    const header = "{'descr': '<f2', 'fortran_order': False, 'shape': (3, 2), }\n";
    const magic = Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, header.length, 0);
    const file = await read(new File([magic, header, Uint16Array.from(bits)], 'half.npy'), list());
    const [one = 0, minusTwo = 0] = file.find('a')?.vector ?? [];
    expect(minusTwo / one).toBeCloseTo(-2, 12);
    const [third = 0, least = 0] = file.find('b')?.vector ?? [];
    expect(least / third).toBeCloseTo(2 ** -24 / 0.333251953125, 12);
    expect(file.find('c')).toEqual({ word: 'c', line: 3, vector: undefined });
  });

  it('has an empty line or a blank for a word, so that rows stay in step', async () => {
    const file = await read(arrayFile(rows), list(' \r\n\r\nc'));
    expect([' ', '', 'c'].map((word) => file.find(word)?.line)).toEqual([1, 2, 3]);
  });

  it('comes together in one drop or one after the other, in either order', async () => {
    const together = await read(arrayFile(rows), list());
    for (const [first, second] of [
      [arrayFile(rows), list()],
      [list(), arrayFile(rows)],
    ] as const) {
      const waiting = await readVectors([first], { maximumDimension: 1000 });
      expect(waiting).toMatchObject({ waitsFor: first.name === 'words.txt' ? 'array' : 'list', file: first });
      const whole = await readVectors([second], { maximumDimension: 1000, waiting: waiting as never });
      expect(whole).toMatchObject({ sha256: together.sha256, count: 3 });
    }
  });

  it('has the SHA-256 of both, one after the other', async () => {
    const files = [arrayFile(rows), list()];
    const bytes = await new Blob(files).arrayBuffer();
    const expected = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
    expect((await read(...files)).sha256).toBe(expected);
  });
});

describe('what is wrong with an array is told', () => {
  it.each([
    ['fewer words than rows', arrayFile(rows), list('a\nb'), 'list', '2', '3'],
    ['more words than rows', arrayFile(rows), list('a\nb\nc\nd'), 'list', '4', '3'],
    ['whole numbers', arrayFile(rows, { type: '<i4' }), list(), 'array-type', '<i4', ''],
    ['objects, which only running them would open', arrayFile(rows, { type: '|O' }), list(), 'array-type', '|O', ''],
    ['one axis', arrayFile(rows, { shape: [6] }), list(), 'array-rank', '1', ''],
    ['three axes', arrayFile(rows, { shape: [3, 1, 2] }), list(), 'array-rank', '3', ''],
    ['a shape of more than there is', arrayFile(rows, { shape: [3, 4] }), list(), 'array-size', '24', '48'],
    ['no rows', arrayFile([], { shape: [0, 4] }), list(), 'empty', '', ''],
    ['a dimension above the bound', arrayFile(rows, { shape: [3, 1001] }), list(), 'dimension', '1001', '1000'],
    [
      'a size that no memory has',
      arrayFile(rows, { shape: [99999999999, 2] }),
      list(),
      'array-size',
      '24',
      '799999999992',
    ],
  ])('%s', async (_, array, words, fault, found, expected) => {
    await expect(read(array, words)).rejects.toMatchObject({ fault, found, expected });
  });

  it.each([4, 9, 30])('cut off after %d bytes', async (length) => {
    const cut = new File([arrayFile(rows).slice(0, Math.max(length, 7))], 'cut.npy');
    await expect(read(cut, list())).rejects.toMatchObject({ fault: length < 6 ? 'array-damaged' : 'array-damaged' });
  });

  it('a list that is no text', async () => {
    await expect(read(arrayFile(rows), textFile(Uint8Array.of(200, 10, 201), 'x.txt'))).rejects.toMatchObject({
      fault: 'binary',
      file: 'x.txt',
    });
  });
});
