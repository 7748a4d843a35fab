import { describe, expect, it } from 'vitest';
import { MAXIMUM_BYTES } from '../../../../web/state/vectors/bounds';
import { readVectors } from '../../../../web/state/vectors/read';
import { arrayFile, textFile } from './files';

const options = { maximumDimension: 1000 };

/** A file of which nothing may be read. */
function unreadFile(size: number): File {
  const file = textFile('a 1 2', 'huge.txt');
  Object.defineProperty(file, 'size', { value: size });
  for (const name of ['slice', 'arrayBuffer', 'stream', 'text'] as const) {
    Object.defineProperty(file, name, { value: () => expect.unreachable('nothing is to be read') });
  }
  return file;
}

describe('reading', () => {
  it('refuses two gigabytes before anything is read of them', async () => {
    const refused = { fault: 'large', found: String(2 ** 31), expected: String(MAXIMUM_BYTES) };
    await expect(readVectors([unreadFile(2 ** 31)], options)).rejects.toMatchObject(refused);
    await expect(readVectors([unreadFile(MAXIMUM_BYTES + 1)], options)).rejects.toMatchObject({ fault: 'large' });
  });

  it.each([
    ['zip', [0x50, 0x4b, 3, 4, 20]],
    ['gzip', [0x1f, 0x8b, 8, 0]],
  ])('asks to unpack a %s file first', async (_, bytes) => {
    await expect(readVectors([textFile(Uint8Array.from(bytes))], options)).rejects.toMatchObject({ fault: 'packed' });
  });

  it.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)],
    ['zero bytes', 'a\0'],
  ])('tells %s from text at once', async (_, content) => {
    await expect(readVectors([textFile(content)], options)).rejects.toMatchObject({ fault: 'binary' });
  });

  it.each([
    ['two texts', [textFile('a 1 2'), textFile('b 1 2')]],
    ['two arrays', [arrayFile([[1]]), arrayFile([[1]])]],
    ['three files', [arrayFile([[1]]), textFile('a'), textFile('b')]],
    ['none', []],
  ])('takes one file, or an array with its list: not %s', async (_, files) => {
    await expect(readVectors(files, options)).rejects.toMatchObject({ fault: 'pair' });
  });

  it('takes a file of vectors also while a list is waited for', async () => {
    const waiting = { waitsFor: 'list', file: arrayFile([[1]]) } as const;
    expect(await readVectors([textFile('a 1 2')], { ...options, waiting })).toMatchObject({ count: 1 });
  });

  it('tells a file that cannot be read', async () => {
    const gone = textFile('a 1 2');
    const failing = { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) };
    Object.defineProperty(gone, 'slice', { value: () => failing });
    await expect(readVectors([gone], options)).rejects.toMatchObject({ fault: 'unreadable' });
  });

  it('tells how far it is and stops when asked to', async () => {
    const file = textFile('word 0.25 0.5\n'.repeat(400_000));
    const told: number[] = [];
    await readVectors([file], { ...options, progress: (done) => told.push(done) });
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    const stopping = new AbortController();
    const stopped = readVectors([file], { ...options, signal: stopping.signal, progress: () => stopping.abort() });
    await expect(stopped).rejects.toHaveProperty('name', 'AbortError');
  });
});
