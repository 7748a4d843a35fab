import { type Core, tokenVectors, UntrainedError } from 'untrained';

/** A word of a file of word vectors. */
export interface FoundVector {
  /** As the file writes it, which may be in another case than was asked for. */
  readonly word: string;
  /** Line of a text file, row of an array; from 1. */
  readonly line: number;
  /** d numbers of length √d; none where the file's are all zero or not all finite, and so have no direction. */
  readonly vector: Float64Array | undefined;
}

/** A file of word vectors that the reader opened. Its words are never sent anywhere. */
export interface OwnVectors {
  readonly name: string;
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** d, the length of each vector. */
  readonly dimension: number;
  /** How many words it has. */
  readonly count: number;
  /** What it takes of memory, about. */
  readonly bytes: number;
  /** The word as it is, else in lower case, else in any case; undefined where the file does not have it. */
  find(word: string): FoundVector | undefined;
}

/** Where the vectors of a run came from; the words as they were asked for. */
export interface VectorSource {
  readonly file: OwnVectors;
  /** Words that the file does not have, or has no direction for: their vectors are random. */
  readonly missing: ReadonlySet<string>;
}

/** A row of d numbers for each word of a run, as the library takes them, with where they came from. */
export type OwnRows = readonly Float64Array[] & { readonly source: VectorSource };

/**
 * The vectors of words, all of length √d. A missing word has a random direction that depends on the seed and on the
 * word alone, so that it stays when another word is typed.
 *
 * @throws UntrainedError too-large, before any memory is taken
 */
export function ownRows(core: Core, file: OwnVectors, words: readonly string[], seed: unknown): OwnRows {
  const missing = new Set<string>();
  const numbers = words.length * file.dimension;
  const maximum = core.limits.traceNumbers;
  if (numbers > maximum) {
    const message = `the vectors of ${words.length} words take ${numbers} numbers, more than the ${maximum} allowed`;
    throw new UntrainedError('too-large', message, { parameter: 'vectors', found: String(numbers), maximum });
  }
  const rows = words.map((word) => {
    const known = file.find(word)?.vector;
    if (known) return known;
    missing.add(word);
    return randomVector(core, file.dimension, seed, word);
  });
  return Object.assign(rows, { source: { file, missing } });
}

/** What the library was asked for, as every trace has it. */
export interface Run {
  readonly settings: { readonly vectors: readonly ArrayLike<number>[] | null };
}

/** Where the vectors of a run came from, if that was a file. */
export const sourceOf = (run: Run | undefined): VectorSource | undefined =>
  (run?.settings.vectors as Partial<OwnRows> | null | undefined)?.source;

/**
 * d normal numbers of the library's, brought to length √d. It draws vectors in the span of all of them: those that
 * come after as many as there are dimensions are plain normals, which are cut up here into one.
 */
function randomVector(core: Core, dimension: number, seed: unknown, word: string): Float64Array {
  const width = Math.ceil(Math.sqrt(dimension));
  const { rows } = tokenVectors(core, width + Math.ceil(dimension / width), {
    dimension: width,
    seed: wordSeed(seed, word),
    embedding: 'gaussian',
  });
  const numbers = Float64Array.from({ length: dimension }, (_, at) => {
    return rows[width + Math.floor(at / width)]?.[at % width] ?? 0;
  });
  return scaled(numbers) ?? numbers;
}

/** Numbers brought to length √d; none where they have no direction. */
export function scaled(numbers: Float64Array): Float64Array | undefined {
  // The largest first: squares of very large or small numbers are not to be lost.
  const largest = numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  if (!(largest > 0 && largest < Number.POSITIVE_INFINITY)) return undefined;
  const shares = numbers.map((number) => number / largest);
  const length = Math.sqrt(shares.reduce((sum, share) => sum + share * share, 0));
  const factor = Math.sqrt(numbers.length) / length;
  return Number.isFinite(factor) ? shares.map((share) => share * factor) : undefined;
}

/** FNV-1a over seed and word, as a seed that a JavaScript number holds exactly. */
function wordSeed(seed: unknown, word: string): number {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(`${seed} ${word}`)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return Number(hash & 0x1fffffffffffffn);
}
