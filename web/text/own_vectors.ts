import type { Loaders } from './languages';
import type { VectorFault } from './vector_faults';

/** What figures say of vectors from a reader's own file. */
export interface OwnVectorFigureWords {
  /** What the mark at a word means. */
  mark: (mark: string, file: string) => string;
  /** A file that is asked for and is not there. */
  absent: (file: string) => string;
  /** A token and the word of the file that its vector is. */
  start: (token: string, word: string, file: string) => string;
  startRandom: (token: string, file: string) => string;
  /** In place of the chance level before the first pass. */
  chanceStart: (file: string) => string;
}

/** What every instrument says of them before more is wanted. */
export interface OwnVectorControlWords {
  ownVectors: string;
  /** Why settings of drawn vectors cannot be changed. */
  decidedByFile: (file: string) => string;
}

/** Words around the place where a file of vectors is dropped. Hashes come shortened. */
export interface OwnVectorsWords {
  note: string;
  choose: string;
  orDrop: string;
  reading: (file: string, percent: number) => string;
  stop: string;
  sizes: (words: number, dimension: number) => string;
  hash: string;
  putAway: string;
  /** Gives up on a file that was asked for. */
  doWithout: string;
  use: (file: string) => string;
  asked: (file: string, hash: string) => string;
  another: (file: string, hash: string, asked: string, askedHash: string) => string;
  waiting: Record<'list' | 'array', (file: string) => string>;
  allFound: (words: number) => string;
  missing: (missing: number, words: number, list: string, mark: string) => string;
  otherCase: (list: string) => string;
  noDirection: (list: string) => string;
  /** A word with its line in the file. */
  inLine: (word: string, line: number) => string;
  more: (count: number) => string;
  faults: Record<VectorFault, (fault: FaultText) => string>;
  /** Stands behind every fault. */
  kept: string;
}

/** What a fault is told with; see VectorFileError. */
export interface FaultText {
  file: string;
  line: number;
  found: string;
  expected: string;
}

export const ownVectorsWords: Loaders<OwnVectorsWords> = {
  en: () => import('./en/own_vectors'),
  ru: () => import('./ru/own_vectors'),
};
