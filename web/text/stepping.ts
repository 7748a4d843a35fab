import type { Loaders } from './languages';
/** What one step can be: of the recurrence a pass or a token, of the block a layer or a read, of a swarm a move. */
export type StepUnit = 'pass' | 'token' | 'layer' | 'read' | 'move';

/** Words of the step-through of both experiments. */
export interface SteppingWords {
  title: string;
  play: string;
  pause: string;
  first: string;
  last: string;
  back: Record<StepUnit, string>;
  forward: Record<StepUnit, string>;
  unit: string;
  units: Record<StepUnit, string>;
  /** What is said where the reader's system asks for less motion. */
  calm: (seconds: string) => string;
  pass: string;
  token: string;
  ofAll: (value: string, all: number) => string;
  /** A pass as a whole, by its rule. */
  wholePass: (pass: number, formula: string) => string;
  probe: (token: string) => string;
  stop: {
    start: (layer: number) => string;
    read: (layer: number, read: number, reads: number, memory: string) => string;
    norm: (layer: number) => string;
  };
  /** The vector `name` of a word at the first stop. */
  unread: (name: string, word: string, layer: number) => string;
  lengths: (name: string, before: string, value: string, after: string) => string;
  normed: (name: string, length: string) => string;
  logits: (sentence: string) => string;
  logitsLabel: (probe: string) => string;
  logitsNote: (readout: string) => string;
  logitsNothing: string;
  stopBefore: string;
  stopBeforeMark: string;
  stopBeforeValue: (before: string, difference: string) => string;
  /** The block, drawn. */
  diagram: string;
  diagramLabel: (list: string) => string;
}

export const steppingWords: Loaders<SteppingWords> = {
  en: () => import('./en/stepping'),
  ru: () => import('./ru/stepping'),
};
