import type { BlockSettings, Embedding, Normalize, PresetName, Rule } from 'untrained';
import type { Loaders } from './languages';
import type { OwnVectorControlWords } from './own_vectors';

/** Words of the way back and of comparing, which every instrument has. */
export interface HistoryWords {
  undo: string;
  redo: string;
  reset: string;
}

/** Names of the settings to begin from. */
export type AbcdExampleName = 'abcd' | 'longer' | 'recall';
export type PronounExampleName = 'masha' | 'trophy' | 'fish' | 'cup';

/** Words of the settings to begin from: a title, and a sentence on what is to be seen. */
export interface GalleryWords<Name extends string> {
  example: string;
  ownExample: string;
  examples: Record<Name, { title: string; note: string }>;
}

/** The button that begins a comparison. */
export interface CompareWords {
  compare: string;
}

/** Words of the whole ABCD instrument. */
export interface AbcdInstrumentWords
  extends HistoryWords,
    CompareWords,
    OwnVectorControlWords,
    GalleryWords<AbcdExampleName> {
  heading: string;
  lead: string;
  prompt: string;
  promptHint: string;
  tokens: string;
  tokensHint: string;
  probeToken: (token: string, position: number) => string;
  split: string;
  splits: { character: string; word: string };
  rule: string;
  rules: Record<Rule, string>;
  passes: string;
  vectors: string;
  embedding: string;
  embeddings: Record<Embedding, string>;
  embeddingNotes: Record<Embedding, string>;
  dimension: string;
  seed: string;
  dice: string;
}

/** Words of the whole pronoun instrument. */
export interface PronounInstrumentWords
  extends HistoryWords,
    CompareWords,
    OwnVectorControlWords,
    GalleryWords<PronounExampleName> {
  heading: string;
  lead: string;
  /** What stands over the settings. */
  computed: string;
  memory: string;
  query: string;
  look: string;
  gloss: string;
  promptHint: string;
  answerNote: (words: number) => string;
  same: (word: string) => string;
  apart: (list: string) => string;
  beside: string;
  besideNote: string;
  rms: (count: number, value: string) => string;
  differsFromSeed: string;
  publishedRow: (word: string, layer: number) => string;
  word: string;
  published: string;
  ours: string;
  difference: string;
  layer: (layer: number, layers: number) => string;
  read: string;
  preset: string;
  presets: Record<PresetName, string>;
  presetNotes: Record<PresetName, string>;
  changed: string;
  backToPreset: string;
  /** The fold with the block's editor. */
  readByRead: string;
  graph: string;
  graphHint: string;
  temperatureNote: string;
  temperature: string;
  exactTemperature: string;
  bestMatch: string;
  more: string;
  sign: string;
  signs: { '1': string; '-1': string };
  gain: string;
  normalize: string;
  normalizations: Record<Normalize, string>;
  block: string;
  layers: string;
  update: string;
  updates: Record<BlockSettings['update'], string>;
  base: string;
  bases: Record<BlockSettings['base'], string>;
  norm: string;
  norms: Record<BlockSettings['norm'], string>;
  rows: string;
  rowChoices: Record<BlockSettings['rows'], string>;
  readout: string;
  readouts: Record<BlockSettings['readout'], string>;
  readoutGain: string;
  vectors: string;
  embedding: string;
  embeddings: Record<Embedding, string>;
  dimension: string;
  seed: string;
}

export const abcdInstrumentWords: Loaders<AbcdInstrumentWords> = {
  en: () => import('./en/abcd_instrument'),
  ru: () => import('./ru/abcd_instrument'),
};

export const pronounInstrumentWords: Loaders<PronounInstrumentWords> = {
  en: () => import('./en/pronoun_instrument'),
  ru: () => import('./ru/pronoun_instrument'),
};
