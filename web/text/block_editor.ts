import type { BlockSettings, Memory } from 'untrained';
import type { Loaders } from './languages';

/** Words of the block's editor. */
export interface BlockEditorWords {
  hint: string;
  /** A read with its place in the order, from 1. */
  numbered: (place: number, name: string) => string;
  names: Record<Memory, string>;
  /** What asks, what is compared with it, and what comes back. */
  meanings: Record<Memory, string>;
  switch: (name: string) => string;
  off: string;
  copy: (name: string) => string;
  /** The second read of a memory. */
  again: (name: string) => string;
  second: string;
  /** Before the memories that can be read once more. */
  onceMore: string;
  earlier: (name: string) => string;
  later: (name: string) => string;
  drag: (name: string) => string;
  placed: (name: string, place: number, count: number) => string;
  layers: (count: number, update: BlockSettings['update']) => string;
  none: string;
  /** The drawn block, in words. */
  diagram: (reads: string, layers: string) => string;
  /** What stands around the two lines with what the sentences come to. */
  outcome: string;
  answers: (sentence: string, now: string, before: string) => string;
}

export const blockEditorWords: Loaders<BlockEditorWords> = {
  en: () => import('./en/block_editor'),
  ru: () => import('./ru/block_editor'),
};
