import type { Loaders } from './languages';
/** Words of two things held against each other, the second minus the first. */
export interface PairWords {
  /** A difference in full, after what it is of. */
  difference: (what: string, value: string) => string;
  first: (value: string) => string;
  second: (value: string) => string;
  onlyFirst: (name: string) => string;
  onlySecond: (name: string) => string;
  equal: string;
  hatched: string;
  /** Headings of a table. */
  columns: readonly [first: string, second: string, difference: string];
}

/** Words of the figures and controls of a comparison. */
export interface ComparedWords {
  settings: PairWords;
  sentences: PairWords;
  /** What stands before the title of a figure of one setting, or of the difference. */
  of: Record<'compared' | 'present' | 'difference', (title: string) => string>;
  similarity: (probe: string) => string;
  similarities: (before: string, now: string) => string;
  allTokens: (before: number, now: number) => string;
  weights: (read: string, layers: string, sentence: string) => string;
  layer: (before: number, now: number) => string;
  sentencesLogits: string;
  sentencesLogitsNote: string;
  sentencesWeights: (read: string, layer: number) => string;
  logit: (word: string) => string;
  weight: (word: string, source: string) => string;
  cosine: (row: string, column: string, passes: string) => string;
  passes: (before: number, now: number) => string;
  largest: (what: string, value: string) => string;
  key: (extent: string) => string;
  wholePass: string;
  nothingKept: string;
  missing: (file: string) => string;
  tooManyWords: (words: number, most: number) => string;

  heading: string;
  kept: string;
  try: string;
  choose: string;
  differ: string;
  swap: string;
  keep: string;
  stop: string;
  fault: (message: string) => string;
  mend: string;
  probe: string;
  vectors: string;
  vectorsDigest: string;
  reads: string;
  notSet: string;
  nothing: string;
  between: string;
  beside: string;
}

export const comparedWords: Loaders<ComparedWords> = {
  en: () => import('./en/compared'),
  ru: () => import('./ru/compared'),
};
