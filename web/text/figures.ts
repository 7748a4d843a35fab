import type { Embedding, Memory, Rule, UntrainedError } from 'untrained';
import type { Loaders } from './languages';
import type { OwnVectorFigureWords } from './own_vectors';

/** What every figure needs, in one language. */
export interface FigureWords {
  numbers: string;
  numbersCut: (rows: number) => string;
  numbersFailed: string;
  hint: string;
  /** Beside figures of an earlier input, while what is typed is wrong. */
  stale: string;
  save: string;
  saveFigure: (title: string) => string;
  saveFailed: string;
  loadFailed: (reason: string) => string;
  error: (error: UntrainedError) => string;
  embeddings: Record<Embedding, string>;
  ownVectors: OwnVectorFigureWords;
}

/** Words around and inside the figures of the causal mean. Tokens come as they are shown, with their place. */
export interface AbcdWords extends FigureWords {
  heatmap: string;
  heatmapLabel: (probe: string, passes: number) => string;
  map: (pass: number) => string;
  /** In the middle of a pass, when a token was just updated. */
  mapWithin: (pass: number, token: string) => string;
  mapLabel: (pass: number) => string;
  mapTooLarge: (tokens: number, most: number) => string;
  coordinates: (token: string, pass: number) => string;
  coordinatesNote: (token: string) => string;
  coordinatesStart: (token: string) => string;
  coordinatesLeftOut: (shown: number, all: number) => string;
  coordinatesLabel: (token: string, pass: number) => string;
  share: string;
  shareValue: (part: string, token: string, value: string) => string;
  cosineKey: string;
  passRow: (pass: number) => string;
  highest: (token: string, position: number, value: string) => string;
  standOut: (list: string) => string;
  nothingStandsOut: string;
  beforeFirst: string;
  caution: string;
  chanceStart: (level: string) => string;
  chance: (shuffles: number, deviation: string, highest: string, rare: string) => string;
  chanceKey: (level: string) => string;
  chanceWaiting: string;
  chanceTooLong: string;
  cosine: (row: string, column: string, pass: number, value: string) => string;
  cosineWithin: (row: string, column: string, pass: number, token: string, value: string) => string;
  start: (token: string, embedding: string) => string;
  unchanged: (token: string) => string;
  update: (formula: string, count: number) => string;
  lengths: (token: string, before: string, mean: string, cosine: string) => string;
  divided: (token: string, divisor: string) => string;
  becomes: (token: string, after: string) => string;
  noDirection: (token: string) => string;
  rules: Record<Rule, string>;
}

/** Words around and inside the figures of the associative block. */
export interface PronounWords extends FigureWords {
  sentences: readonly [string, string];
  answer: (probe: string, word: string) => string;
  answerNumbers: (first: string, second: string | undefined) => string;
  answerTie: (probe: string) => string;
  logits: (sentence: string) => string;
  logitsLabel: (probe: string) => string;
  logitsLeftOut: (shown: number, all: number) => string;
  logitValue: (word: string, value: string) => string;
  logitSource: (readout: string, gain: string, word: string) => string;
  readouts: { context: string; output: string };
  publishedValue: (published: string, difference: string) => string;
  comparedValue: (before: string, difference: string) => string;
  logit: string;
  published: string;
  difference: string;
  before: string;
  publishedMark: string;
  comparedMark: string;
  arcs: (sentence: string, layer: number) => string;
  arcsLabel: (layer: number) => string;
  arcsTooMany: (words: number, most: number) => string;
  readsWords: (word: string, list: string) => string;
  readsNothing: (word: string) => string;
  evenly: (word: string, count: number) => string;
  weights: Record<Memory, (sentence: string, layer: number, again: string) => string>;
  weightsLabel: (read: string, layer: number) => string;
  weightsTooMany: (words: number, most: number) => string;
  weightKey: string;
  reads: Record<Memory, string>;
  /** Behind the words for a read that is the second one of its memory. */
  again: string;
  oneWord: string;
  noEdges: string;
  noRead: (read: string) => string;
  weight: (word: string, source: string, weight: string, again: string) => string;
  source: Record<Memory, (key: string, value: string) => string>;
  softmax: (formula: string) => string;
  coldest: string;
  applied: (sign: string, gain: string) => string;
  normalized: { query: string; key: string; both: string };
  graph: string;
  graphLabel: (list: string) => string;
  graphArrow: string;
  graphAbsent: string;
  graphEmpty: string;
  graphPlace: (part: string) => string;
  graphBroken: string;
  graphTooLarge: (tokens: number, most: number) => string;
  edge: (key: string, value: string, weight: string) => string;
  edgeRead: (sentence: string, word: string, layer: number, weights: string) => string;
  edgeUnread: string;
  weightOfEdge: string;
}

export const abcdFigureWords: Loaders<AbcdWords> = {
  en: () => import('./en/abcd_figures'),
  ru: () => import('./ru/abcd_figures'),
};

export const pronounFigureWords: Loaders<PronounWords> = {
  en: () => import('./en/pronoun_figures'),
  ru: () => import('./ru/pronoun_figures'),
};
