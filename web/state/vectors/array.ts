import { VectorFileError } from './fault';
import type { VectorTable } from './table';
import { WordIndex } from './word_index';
import type { Work } from './work';

// NumPy's .npy, versions 1 to 3: \x93NUMPY, two bytes of version, the length of the header, a header that says in the
// words of Python what the numbers are, and the numbers. Nothing of it is run: only these words are looked for.

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];

export const isArray = (bytes: Uint8Array): boolean => MAGIC.every((byte, at) => bytes[at] === byte);

type Reader = (view: DataView, at: number) => number;

/** How numbers are read, by NumPy's name of their type. */
const readers: Record<string, { size: number; read: Reader }> = {
  '<f4': { size: 4, read: (view, at) => view.getFloat32(at, true) },
  '>f4': { size: 4, read: (view, at) => view.getFloat32(at, false) },
  '<f8': { size: 8, read: (view, at) => view.getFloat64(at, true) },
  '>f8': { size: 8, read: (view, at) => view.getFloat64(at, false) },
  '<f2': { size: 2, read: (view, at) => half(view.getUint16(at, true)) },
};

/** A number of 16 bits: a sign, five bits of exponent, ten of fraction. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
}

interface Header {
  type: string;
  fortran: boolean;
  shape: number[];
  /** Where the numbers begin. */
  start: number;
}

/** @throws VectorFileError array-damaged */
function headerOf(name: string, bytes: Uint8Array): Header {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = bytes[6] ?? 0;
  const lengthSize = version === 1 ? 2 : 4;
  const headerStart = 8 + lengthSize;
  if (version < 1 || version > 3 || bytes.length < headerStart) throw new VectorFileError('array-damaged', name);
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  const start = headerStart + length;
  if (start > bytes.length) throw new VectorFileError('array-damaged', name);
  const text = new TextDecoder('utf-8').decode(bytes.subarray(headerStart, start));
  const type = /['"]descr['"]\s*:\s*(?:['"]([^'"]*)['"]|(\[))/.exec(text);
  const order = /['"]fortran_order['"]\s*:\s*(True|False)/.exec(text);
  const shape = /['"]shape['"]\s*:\s*\(([\d\s,]*)\)/.exec(text);
  if (!type || !order || !shape) throw new VectorFileError('array-damaged', name);
  const sizes = (shape[1] ?? '').split(',').map((size) => size.trim());
  return {
    type: type[1] ?? 'records',
    fortran: order[1] === 'True',
    shape: sizes.filter((size) => size !== '').map(Number),
    start,
  };
}

/**
 * Reads a .npy file of one row a word with the list of the words, one a line.
 *
 * @param maximum the largest dimension
 * @throws VectorFileError
 */
export async function readArray(
  array: { name: string; bytes: Uint8Array },
  list: { name: string; bytes: Uint8Array },
  maximum: number,
  work: Work,
): Promise<VectorTable> {
  const { name, bytes } = array;
  const { type, fortran, shape, start } = headerOf(name, bytes);
  const reader = Object.hasOwn(readers, type) ? readers[type] : undefined;
  if (!reader) throw new VectorFileError('array-type', name, { found: type });
  const [rows = 0, dimension = 0] = shape;
  if (shape.length !== 2) throw new VectorFileError('array-rank', name, { found: shape.length });
  if (rows === 0 || dimension === 0) throw new VectorFileError('empty', name);
  if (dimension > maximum) throw new VectorFileError('dimension', name, { found: dimension, expected: maximum });
  const expected = rows * dimension * reader.size;
  if (bytes.length - start !== expected) {
    throw new VectorFileError('array-size', name, { found: bytes.length - start, expected });
  }
  const index = await readList(list.name, list.bytes, work);
  if (index.count !== rows) throw new VectorFileError('list', list.name, { found: index.count, expected: rows });
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, expected);
  return {
    index,
    dimension,
    row: (row) =>
      Float64Array.from({ length: dimension }, (_, column) =>
        reader.read(view, (fortran ? column * rows + row : row * dimension + column) * reader.size),
      ),
    line: (row) => row + 1,
  };
}

/** Words, one a line; an empty line or a blank is a word too, so that the rows stay in step. */
async function readList(name: string, bytes: Uint8Array, work: Work): Promise<WordIndex> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new VectorFileError('binary', name);
  }
  if (text.includes('\0')) throw new VectorFileError('binary', name);
  const index = new WordIndex(name);
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    index.add(text.slice(start, text[end - 1] === '\r' && end > start ? end - 1 : end));
    start = end + 1;
    if (index.count % 4096 === 0) await work.pause(start / text.length);
  }
  return index;
}
