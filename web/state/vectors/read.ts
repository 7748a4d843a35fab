import type { OwnVectors } from '../own_vectors';
import { sha256Of } from '../sha256';
import { isArray, readArray } from './array';
import { MAXIMUM_BYTES } from './bounds';
import { VectorFileError } from './fault';
import { type VectorTable, WordVectors } from './table';
import { readText } from './text';
import { Work } from './work';

/** A file that is of use only together with another: an array whose list of words is to come, or a list. */
export interface WaitingFile {
  readonly waitsFor: 'list' | 'array';
  readonly file: File;
}

export interface ReadOptions {
  /** What the file before has left to be completed. */
  waiting?: WaitingFile | undefined;
  /** The largest dimension. */
  maximumDimension: number;
  signal?: AbortSignal | undefined;
  /** Takes the share that is done, 0 … 1. */
  progress?: ((done: number) => void) | undefined;
}

/** How much is read from the disk at a time. */
const CHUNK_BYTES = 2 ** 22;

/** How much of a text file is looked at to see what it is. */
const PEEKED_BYTES = 2 ** 16;

/** How packed files begin: zip, gzip, xz, zstd, bzip2, 7z. */
const packedMarks = [
  [0x50, 0x4b, 3, 4],
  [0x1f, 0x8b],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x42, 0x5a, 0x68],
  [0x37, 0x7a, 0xbc, 0xaf],
];

const isPacked = (bytes: Uint8Array): boolean =>
  packedMarks.some((mark) => mark.every((byte, at) => bytes[at] === byte));

/**
 * Reads a file of word vectors, or an array with its list. Nothing is read of files that are too large, and nothing
 * of any file is run.
 *
 * @return the vectors, or the file where another has to come to it
 * @throws VectorFileError, or the signal's reason
 */
export async function readVectors(given: readonly File[], options: ReadOptions): Promise<OwnVectors | WaitingFile> {
  const [first, ...others] = await Promise.all(given.map(kindOf));
  if (!first) throw new VectorFileError('pair', '');
  const files = others.length === 0 ? withWaiting(first, options.waiting) : given;
  if (files.length > 1) return readPair(files, options);
  if (first.kind === 'array') return { waitsFor: 'list', file: first.file };
  if (first.kind === 'list') return { waitsFor: 'array', file: first.file };
  return readOne(first.file, options);
}

interface Kind {
  file: File;
  /** A list is a text that has one word in its first line, or none. */
  kind: 'array' | 'list' | 'text';
}

/** @throws VectorFileError empty, large, packed, binary, unreadable */
async function kindOf(file: File): Promise<Kind> {
  if (file.size > MAXIMUM_BYTES) {
    throw new VectorFileError('large', file.name, { found: file.size, expected: MAXIMUM_BYTES });
  }
  const bytes = await bytesOf(file.slice(0, PEEKED_BYTES), file.name);
  if (file.size === 0) throw new VectorFileError('empty', file.name);
  if (isPacked(bytes)) throw new VectorFileError('packed', file.name);
  if (isArray(bytes)) return { file, kind: 'array' };
  const text = textOf(bytes, file.name);
  const [line = ''] = text.trimEnd().split('\n');
  return { file, kind: /\S/.test(text) && !/\S[ \t]+\S/.test(line) ? 'list' : 'text' };
}

/** @throws VectorFileError binary */
function textOf(bytes: Uint8Array, name: string): string {
  try {
    // The last letter may be cut in two.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    if (!text.includes('\0')) return text;
  } catch {
    // Told below.
  }
  throw new VectorFileError('binary', name);
}

/** One file with the one that waits for it. */
function withWaiting({ file, kind }: Kind, waiting: WaitingFile | undefined): File[] {
  const fits = waiting?.waitsFor === 'list' ? kind === 'list' : waiting?.waitsFor === 'array' && kind === 'array';
  return fits && waiting ? [waiting.file, file] : [file];
}

async function readOne(file: File, { maximumDimension, signal, progress }: ReadOptions): Promise<OwnVectors> {
  const bytes = await allBytes([file], signal, (done) => progress?.(done / 2));
  const sha256 = await digest(bytes, file.name);
  const work = new Work(signal, (done) => progress?.((1 + done) / 2));
  return vectors(file.name, sha256, bytes, await readText(file.name, bytes, maximumDimension, work));
}

/** An array and its list, in either order. Their SHA-256 is that of the array's bytes with the list's after them. */
async function readPair(files: readonly File[], options: ReadOptions): Promise<OwnVectors> {
  const { maximumDimension, signal, progress } = options;
  const kinds = await Promise.all(files.map(kindOf));
  const array = kinds.find(({ kind }) => kind === 'array')?.file;
  const list = kinds.find(({ kind }) => kind !== 'array')?.file;
  if (!array || !list || files.length > 2) {
    throw new VectorFileError('pair', files.map(({ name }) => name).join(', '), { found: files.length });
  }
  const size = array.size + list.size;
  if (size > MAXIMUM_BYTES) throw new VectorFileError('large', array.name, { found: size, expected: MAXIMUM_BYTES });
  const bytes = await allBytes([array, list], signal, (done) => progress?.(done / 2));
  const sha256 = await digest(bytes, array.name);
  const work = new Work(signal, (done) => progress?.((1 + done) / 2));
  const table = await readArray(
    { name: array.name, bytes: bytes.subarray(0, array.size) },
    { name: list.name, bytes: bytes.subarray(array.size) },
    maximumDimension,
    work,
  );
  return vectors(`${array.name} + ${list.name}`, sha256, bytes, table);
}

/** About what a word takes besides its bytes. */
const WORD_BYTES = 100;

const vectors = (name: string, sha256: string, bytes: Uint8Array, table: VectorTable): OwnVectors =>
  new WordVectors(name, sha256, bytes.length + WORD_BYTES * table.index.count, table);

/** @throws VectorFileError unreadable */
async function bytesOf(blob: Blob, name: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    // A folder, or a file that has changed or gone since it was chosen.
    throw new VectorFileError('unreadable', name);
  }
}

/** The bytes of files one after the other. */
async function allBytes(
  files: readonly File[],
  signal: AbortSignal | undefined,
  progress: (done: number) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  const bytes = room(size, files[0]?.name ?? '');
  let at = 0;
  for (const file of files) {
    for (let from = 0; from < file.size; from += CHUNK_BYTES) {
      signal?.throwIfAborted();
      const chunk = await bytesOf(file.slice(from, from + CHUNK_BYTES), file.name);
      bytes.set(chunk, at);
      at += chunk.length;
      progress(at / size);
    }
  }
  signal?.throwIfAborted();
  return bytes;
}

/** @throws VectorFileError unreadable where the browser does not grant so much memory */
function room(size: number, name: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(size);
  } catch {
    throw new VectorFileError('unreadable', name);
  }
}

/** @throws VectorFileError insecure */
async function digest(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<string> {
  const sha256 = await sha256Of(bytes);
  if (sha256 === undefined) throw new VectorFileError('insecure', name);
  return sha256;
}
