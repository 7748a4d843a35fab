import type { UntrainedError } from 'untrained';
import type { FigureWords } from './figures';
import type { Loaders } from './languages';
import type { SweepPairsWords } from './sweep_pairs';

/** Settings to begin from. */
export type PresetName =
  | 'map'
  | 'recall'
  | 'long'
  | 'abcd'
  | 'repeated'
  | 'planted'
  | 'dimension'
  | 'pronoun'
  | 'control';

/** A name, and what stands below it. */
interface Named {
  name: string;
  note: string;
}

/** Why a cell cannot be opened in the instrument. */
export type UnopenedReason = 'update' | 'mechanism';

/** Words of the claims lab, but for those of its page. A parameter, task or choice without words has its own name. */
export interface SweepWords extends FigureWords {
  heading: string;
  pairs: SweepPairsWords;
  setting: string;
  presets: string;
  presetNames: Record<PresetName, Named>;
  tasks: Partial<Record<string, Named>>;
  parameters: Partial<Record<string, string>>;
  choices: Partial<Record<string, string>>;
  rangeHint: string;
  textHint: string;
  openText: string;
  linkNote: string;
  longText: (characters: string) => string;
  dropText: string;
  faultWithout: (error: UntrainedError) => string;
  addressUnknown: (names: string) => string;
  checking: string;
  /** @param cells how many, @param draws of each, @param time as `duration` has it, @param workers how many */
  estimate: (cells: string, draws: string, time: string, workers: number) => string;
  start: string;
  long: (time: string) => string;
  startLong: string;
  notNow: string;
  pause: string;
  resume: string;
  cancel: string;
  duration: (seconds: number) => string;
  progressLabel: string;
  running: (percent: string, left: string | undefined) => string;
  paused: (percent: string) => string;
  finished: (draws: string, time: string) => string;
  cancelled: (percent: string) => string;
  failed: (reason: string) => string;
  nothing: string;
  stale: string;
  view: string;
  across: string;
  down: string;
  mapLabel: (across: string, down: string, others: string) => string;
  rateKey: string;
  curveLabel: (across: string, others: string) => string;
  singleLabel: (others: string) => string;
  rate: string;
  low: string;
  high: string;
  shuffled: string;
  shuffledLow: string;
  shuffledHigh: string;
  chance: string;
  choiceChance: string;
  medianMargin: string;
  prefix: string;
  hits: string;
  draws: string;
  worstMargin: string;
  worstSeed: string;
  waiting: string;
  correlated: string;
  chanceNote: string;
  mapHint: string;
  /** The same for fingers. */
  touchHint: string;
  cellSetting: (name: string, value: string) => string;
  cellRate: (setting: string, rate: string) => string;
  interval: (successes: string, draws: string, low: string, high: string) => string;
  chances: (chance: string, choice: string) => string;
  shuffledRate: (rate: string, low: string, high: string) => string;
  margins: (median: string, worst: string, seed: string) => string;
  prefixMatching: (score: string, chance: string) => string;
  nextWord: (hits: string, longest: string, frequent: string) => string;
  above: (cells: string, all: string) => string;
  best: (rate: string, setting: string) => string;
  notYet: (setting: string) => string;
  open: string;
  openNote: string;
  unopened: Record<UnopenedReason, string>;
}

export const sweepWords: Loaders<SweepWords> = {
  en: () => import('./en/sweep'),
  ru: () => import('./ru/sweep'),
};
