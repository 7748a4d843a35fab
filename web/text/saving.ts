import type { Loaders } from './languages';
/** Files that a figure can be saved as. */
export const saveFormats = ['svg', 'png', 'csv', 'json'] as const;
export type SaveFormat = (typeof saveFormats)[number];

/** Texts that a figure can be copied as. */
export const snippetKinds = ['markdown', 'html', 'node', 'numpy'] as const;
export type SnippetKind = (typeof snippetKinds)[number];

/** The menu of a figure's save button, and what is written into copied texts. */
export interface SavingWords {
  saveAs: string;
  saveFormats: Record<SaveFormat, string>;
  copyAs: string;
  snippets: Record<SnippetKind, { name: string; note: string }>;
  copied: (name: string) => string;
  /** Where the browser does not let the page copy; the text stands below. */
  copyByHand: string;
  copyFailed: string;
  tooManyCells: (found: number, most: number) => string;
  tooManyNumbers: (found: number, most: number) => string;
  /** Under a table: where its numbers came from. */
  madeWith: (version: string) => string;
  /** The first lines of a program. */
  nodeComment: (title: string, version: string) => string;
  numpyComment: (title: string, version: string, tokens: string) => string;
}

export const savingWords: Loaders<SavingWords> = {
  en: () => import('./en/saving'),
  ru: () => import('./ru/saving'),
};
