import type { UntrainedError } from 'untrained';

/** What can be wrong with a file before its text is looked at. */
export type LocalFileFault = 'large' | 'encoding' | 'unreadable' | 'insecure';

/** Words around a file of pairs of sentences. */
export interface SweepPairsWords {
  /** Where no file is used. */
  usual: string;
  sizes: (sentences: number, pairs: number) => string;
  choose: string;
  orDrop: string;
  /** What stays, and what the link has. */
  note: string;
  format: string;
  formatNote: string;
  use: (file: string) => string;
  putAway: string;
  asked: (file: string, hash: string) => string;
  another: (file: string, hash: string, asked: string, askedHash: string) => string;
  /** Below the figures. */
  source: (file: string, hash: string) => string;
  fileFaults: Record<LocalFileFault, (file: string, megabytes: string) => string>;
  /** A mistake in the file; undefined for what is no such mistake. */
  fault: (error: UntrainedError) => string | undefined;
}

/** What a mistake in a file of pairs is about; undefined for what is no such mistake. */
export function pairsMistake({ code, parameter, found, line }: UntrainedError) {
  if (parameter === 'candidates') return 'word';
  if (parameter !== 'pairs-file') return undefined;
  if (code !== 'shape-mismatch') return 'other';
  if (line === 0) return 'none';
  return /^\s*S(\s|$)/.test(found) ? 'sentence' : 'kind';
}
