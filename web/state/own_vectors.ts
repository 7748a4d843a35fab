/** A file of word vectors that the reader opened. Its words are never sent anywhere. */
export interface OwnVectors {
  readonly name: string;
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** d, the length of each vector. */
  readonly dimension: number;
  /** One row of d numbers for each word, all of length √d; what the file does not have is random. */
  rows(words: readonly string[]): Float64Array[];
  /** Those of the words that the file does not have. */
  missing(words: readonly string[]): string[];
}
