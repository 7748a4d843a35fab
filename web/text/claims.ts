import type { Check, CheckName, ClaimId, ClaimSource, TableName, Verdict } from 'untrained/lab';
import type { Language } from './languages';

/** The parts of the page, with the claims of each in order. */
export const claimGroups = {
  abcd: ['abcd-add', 'abcd-subtract', 'abcd-subtract-rms', 'abcd-any-probe', 'abcd-height'],
  attention: ['attention-uniform'],
  recall: ['recall', 'recall-order', 'planted-key', 'repeated-25x4', 'repeated-filler', 'real-text'],
  pronoun: ['pronoun-tasty', 'pronoun-hungry', 'attention-hungry', 'attention-probe', 'three-reads', 'unseen-pairs'],
  memory: ['memory-read'],
} as const satisfies Record<string, readonly ClaimId[]>;

export type ClaimGroup = keyof typeof claimGroups;

/** What is said of one claim. */
export interface ClaimSaying {
  title: string;
  /** The post's own words, in Russian. */
  quote?: string;
  /** What was said. */
  meaning: string;
  /** What one has to know to read the numbers. */
  note?: string;
}

/** The page in each language is a file of its own, so that all can be read without a script. */
export const claimsFiles: Readonly<Record<Language, string>> = { en: 'claims.html', ru: 'claims.ru.html' };

/** Words of the page of claims. Between backticks stands code. */
export interface ClaimsWords {
  heading: string;
  /** What the page is, for those who list it. */
  description: string;
  introduction: string;
  skip: string;
  home: string;
  other: string;
  summary: string;
  rules: string;
  rule: readonly string[];
  legend: string;
  groups: Record<ClaimGroup, string>;
  verdicts: Record<Verdict, string>;
  sources: Record<ClaimSource, string>;
  checks: Record<CheckName, string>;
  /** How a check's number is held against its bound, such as "; had to be more than 0.9". */
  relations: Record<Exclude<Check['relation'], 'all'>, string>;
  met: string;
  unmet: string;
  drawn: (draws: number) => string;
  countOf: (met: number, all: number) => string;
  agreement: (agreeing: number, all: number) => string;
  ranges: (spans: string) => string;
  nowhere: string;
  numbers: string;
  again: string;
  tables: Record<TableName, string>;
  columns: Record<'here' | 'interval' | 'draws' | 'chance' | 'control' | 'said' | 'difference' | 'allowed', string>;
  curve: (last: number) => string;
  curveNames: Record<'axis' | 'rate' | 'shuffled' | 'chance' | 'choiceChance', string>;
  agrees: string;
  differs: string;
  /** Names of numbers that a figure was computed for. */
  settings: Record<string, string>;
  /** Words among their values. */
  values: Record<string, string>;
}
