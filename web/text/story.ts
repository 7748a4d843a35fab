import type { Loaders } from './languages';
/** The steps of the guided story, in order. */
export const storyStepNames = [
  'uniform',
  'large',
  'add',
  'subtract',
  'subtract-rms',
  'evidence',
  'query',
  'word',
  'memory',
] as const;
export type StoryStepName = (typeof storyStepNames)[number];

/** A token with its place and a number, as they are shown. */
export interface Told {
  token: string;
  value: string;
}

/** The numbers of each step, as they are shown. */
export interface StoryNumbers {
  uniform: {
    scale: string;
    last: string;
    count: number;
    mean: string;
    least: string;
    most: string;
    effective: string;
    even: string;
  };
  large: {
    scale: string;
    last: string;
    count: number;
    highest: Told;
    /** Whether the token that is read most is itself. */
    isItself: boolean;
    effective: string;
    even: string;
    evenBefore: string;
    draws: number;
    average: string;
  };
  add: { passes: number; probe: string; expected: readonly string[]; least: string; most: string };
  subtract: { probe: string; first: Told; other: Told; stray: Told };
  'subtract-rms': { probe: string; expected: readonly Told[]; stray: Told; strayBefore: Told };
  evidence: {
    probe: string;
    first: Told;
    wanted: string;
    shuffles: number;
    median: string;
    rare: string;
    draws: number;
    won: number;
  };
  query: { edges: readonly string[]; probe: string; reads: readonly Told[]; layer: number };
  word: { probe: string; different: readonly string[]; firsts: readonly Told[] };
  memory: { layer: number; probe: string; relation: readonly Told[]; context: Told; swapped: readonly Told[] };
}

/** A piece of a sentence; one with a mark lights a part of the picture. */
export type StoryPart = string | { readonly mark: string; readonly text: string };

export interface StoryText {
  readonly title: string;
  /** The sentences, in paragraphs. */
  readonly text: readonly (readonly StoryPart[])[];
}

/** Words of the guided story. */
export interface StoryWords {
  story: string;
  progress: (step: number, steps: number) => string;
  back: string;
  next: string;
  finish: string;
  close: string;
  keys: string;
  waiting: string;
  failed: string;
  changed: string;
  again: string;
  closed: string;
  restore: string;
  keep: string;
  steps: { readonly [Name in StoryStepName]: (numbers: StoryNumbers[Name]) => StoryText };
}

/** A marked piece of a sentence. */
export const marked = (mark: string, text: string): StoryPart => ({ mark, text });

export const storyWords: Loaders<StoryWords> = {
  en: () => import('./en/story'),
  ru: () => import('./ru/story'),
};
