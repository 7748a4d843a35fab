import type { ErrorCode, ErrorDetails, ParameterValues } from 'untrained';
import type { SweepRun, sweepPart } from 'untrained/lab';

export type SweepPart = ReturnType<typeof sweepPart>;

/** A mistake in the input, as it crosses between the page and a worker. */
export interface Fault {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: ErrorDetails;
}

/** What a sweep comes to before it is started. */
export interface SweepPlan {
  readonly runs: readonly SweepRun[];
  /** Multiplications and additions of each run, nearly. */
  readonly work: readonly number[];
  /** How many of them one worker does in a second, as measured. */
  readonly speed: number;
}

/** What a worker is asked. The answer follows, before the next question is taken. */
export type Question =
  | { readonly ask: 'plan'; readonly values: ParameterValues }
  /** Draws of the run; left out where it is the one of the question before. */
  | { readonly ask: 'part'; readonly run?: SweepRun | undefined; readonly first: number; readonly count: number };

export type Answer = { readonly plan: SweepPlan } | { readonly part: SweepPart } | { readonly fault: Fault };
