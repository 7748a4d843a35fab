import type { Embedding } from 'untrained';
import type { FigureWords } from './figures';
import type { HistoryWords } from './instrument';
import type { Loaders } from './languages';
import type { OwnVectorControlWords } from './own_vectors';

/** Words around and inside the figures of untrained attention. Tokens come as they are shown, with their place. */
export interface AttentionWords extends FigureWords {
  weights: (scale: string) => string;
  weightsLabel: (scale: string) => string;
  weightsTooMany: (tokens: number, most: number) => string;
  weightKey: string;
  /** @param effective how many tokens the last one reads in effect, of how many @param share of the plain mean */
  lastRow: (token: string, effective: string, count: number) => string;
  even: (share: string) => string;
  weight: (token: string, read: string, weight: string) => string;
  score: (token: string, read: string, score: string) => string;
  softmax: (count: number, weight: string) => string;
  plainMean: (count: number, mean: string, times: string) => string;
  effective: (token: string, effective: string, count: number) => string;
  first: (token: string) => string;
  evenness: string;
  evennessLabel: (draws: number) => string;
  evennessLead: string;
  evennessWaiting: string;
  evennessTooMany: (tokens: number, most: number) => string;
  evennessOne: string;
  evennessHere: (scale: string, share: string) => string;
  usual: string;
  /** What marks the usual scales in the picture. */
  usualMark: string;
  meanMark: string;
  scaleAxis: string;
  atScale: (scale: string, mean: string) => string;
  spread: (draws: number, low: string, high: string) => string;
  scaleColumn: string;
  meanColumn: string;
  lowColumn: string;
  highColumn: string;
}

/** Words of the whole instrument of untrained attention. */
export interface AttentionInstrumentWords extends HistoryWords, OwnVectorControlWords {
  heading: string;
  lead: string;
  formulaNote: string;
  prompt: string;
  promptHint: string;
  split: string;
  splits: { character: string; word: string };
  scale: string;
  exactScale: string;
  scaleNote: string;
  matrixSeed: string;
  matrixDice: string;
  vectors: string;
  embedding: string;
  embeddings: Record<Embedding, string>;
  dimension: string;
  seed: string;
}

export const attentionFigureWords: Loaders<AttentionWords> = {
  en: () => import('./en/attention_figures'),
  ru: () => import('./ru/attention_figures'),
};

export const attentionInstrumentWords: Loaders<AttentionInstrumentWords> = {
  en: () => import('./en/attention_instrument'),
  ru: () => import('./ru/attention_instrument'),
};
