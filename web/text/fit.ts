import type { BlockSettings, Memory } from 'untrained';
import type { Loaders } from './languages';

/** Words of the panel that searches a setting. */
export interface FitWords {
  lead: string;
  /** A table of wanted logits, by its sentence. */
  wanted: (sentence: string) => string;
  word: string;
  target: string;
  found: string;
  difference: string;
  /** What a field of the table holds. */
  targetOf: (word: string, sentence: string) => string;
  blank: string;
  row: (word: string, layer: number) => string;
  rowHint: string;
  rowFault: (count: number) => string;
  rowError: (error: string) => string;
  start: string;
  stop: string;
  adopt: string;
  adopted: string;
  loading: string;
  /** How far the search is. */
  searching: (swarm: number, swarms: number, tried: string) => string;
  stopped: (tried: string) => string;
  done: (tried: string) => string;
  best: (rms: string) => string;
  free: (numbers: number, choices: number) => string;
  /** @param last what the last read reads: the swapped relations, or once more the relations */
  choices: (block: BlockSettings, last: Memory | undefined) => string;
  curve: (loss: string, tried: string) => string;
  loss: string;
  tried: string;
  ownVectors: string;
}

export const fitWords: Loaders<FitWords> = {
  en: () => import('./en/fit'),
  ru: () => import('./ru/fit'),
};
