import type { Core } from 'untrained';

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
  /**
   * A row for each word, all of length √d; those of missing words are random.
   *
   * @throws UntrainedError too-large, before any memory is taken
   */
  rows(core: Core, words: readonly string[], seed: unknown): OwnRows;
}

/** Where the vectors of a run came from; the words as they were asked for. */
export interface VectorSource {
  readonly file: OwnVectors;
  /** Words that the file does not have, or has no direction for: their vectors are random. */
  readonly missing: ReadonlySet<string>;
}

/** A row of d numbers for each word of a run, as the library takes them, with where they came from. */
export type OwnRows = readonly Float64Array[] & { readonly source: VectorSource };

/** What the library was asked for, as every trace has it. */
export interface Run {
  readonly settings: { readonly vectors: readonly ArrayLike<number>[] | null };
}

/** Where the vectors of a run came from, if that was a file. */
export const sourceOf = (run: Run | undefined): VectorSource | undefined =>
  (run?.settings.vectors as Partial<OwnRows> | null | undefined)?.source;
