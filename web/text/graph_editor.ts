import type { Loaders } from './languages';
/** Words of the editor of the drawn graph. */
export interface GraphEditorWords {
  drawing: string;
  keys: string;
  keyList: string;
  hints: { move: string; connect: string };
  mode: string;
  modes: { move: string; connect: string };
  newWord: string;
  add: string;
  layAgain: string;
  weight: string;
  weightOf: (index: number) => string;
  cut: string;
  close: string;
  arrowFrom: string;
  remove: string;
  word: (word: string, from: number, to: number) => string;
  arrow: (from: string, to: string, weights: string) => string;
  loose: (list: string) => string;
  connecting: (from: string) => string;
  freed: string;
  did: {
    connected: (from: string, to: string) => string;
    cut: (from: string, to: string) => string;
    weighed: (from: string, to: string, weight: string) => string;
    added: (word: string) => string;
    removed: (word: string) => string;
    moved: (word: string) => string;
    laid: string;
  };
  refused: {
    exists: (from: string, to: string) => string;
    known: (word: string) => string;
    empty: string;
    space: string;
    sign: string;
    pieces: (word: string) => string;
    weight: string;
    broken: (mistake: string) => string;
  };
}

export const graphEditorWords: Loaders<GraphEditorWords> = {
  en: () => import('./en/graph_editor'),
  ru: () => import('./ru/graph_editor'),
};
