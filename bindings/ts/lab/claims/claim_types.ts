import type { Core } from '../../core.js';
import type { Lab } from '../lab.js';
import type { SweepCell, SweepOptions } from '../sweep_types.js';

/** The claims, in the order in which they are shown. */
export const claimIds = [
  'abcd-add',
  'abcd-subtract',
  'abcd-subtract-rms',
  'abcd-any-probe',
  'abcd-height',
  'attention-uniform',
  'recall',
  'recall-order',
  'repeated-filler',
  'repeated-25x4',
  'planted-key',
  'real-text',
  'pronoun-tasty',
  'pronoun-hungry',
  'attention-hungry',
  'attention-probe',
  'three-reads',
  'unseen-pairs',
  'memory-read',
] as const;

/** The name of a claim, as `--only` takes it. */
export type ClaimId = (typeof claimIds)[number];

/** Who said it: the posts that the project follows, an earlier measurement by another program, or a reader may. */
export type ClaimSource = 'post' | 'measured' | 'reading';

/** What {@link verdictOf} says of a claim's checks. */
export type Verdict = 'holds' | 'within-limits' | 'does-not-hold' | 'not-stated';

/** What a number was computed for, such as `{ pairs: 4, passes: 15 }`. */
export type Setting = Readonly<Record<string, string | number>>;

/** One number that was computed, with what stands beside it. */
export interface Figure {
  /** What it was computed for. */
  readonly setting: Setting;
  /** The number itself. */
  readonly value: number;
  /** Lower end of its 95 % interval: Wilson's for a share, the normal one for a mean; none for what is no sample. */
  readonly low?: number;
  /** Its upper end. */
  readonly high?: number;
  /** Over how many draws; none for what is no sample. */
  readonly draws?: number;
  /** What it is by chance. */
  readonly chance?: number;
  /** What it is for one who guesses among the answers that the task's form allows. */
  readonly choiceChance?: number;
  /** What it is for the shuffled control, with the ends of its interval. */
  readonly control?: {
    /** The same measure. */
    readonly value: number;
    /** Lower end of its interval. */
    readonly low: number;
    /** Its upper end. */
    readonly high: number;
  };
  /** The published figure, or the one that was measured earlier. */
  readonly reference?: Reference;
}

/** A number of someone else beside ours. */
export interface Reference {
  /** Theirs. */
  readonly value: number;
  /** Ours minus theirs. */
  readonly difference: number;
  /** How far they may be apart by rounding and by sampling. */
  readonly allowed: number;
}

/** Figures that stand together. */
export interface FigureTable {
  /** What its numbers are. */
  readonly name: TableName;
  /** Digits after the point. */
  readonly digits: number;
  /** The part of the setting that runs along a row. */
  readonly across?: string;
  /** In the order of its rows. */
  readonly figures: readonly Figure[];
}

/** What the numbers of a table are. */
export type TableName =
  | 'rates'
  | 'both'
  | 'cosines'
  | 'means'
  | 'height'
  | 'evenness'
  | 'attention-rates'
  | 'prefix'
  | 'next-word'
  | 'logits'
  | 'first-rates'
  | 'weights'
  | 'settings'
  | 'margins'
  | 'read';

/** One thing that has to be so for a claim to hold: a number against another. */
export interface Check {
  /** What it asks. */
  readonly name: CheckName;
  /** Where it was asked. */
  readonly setting: Setting;
  /** What came out. */
  readonly value: number;
  /**
   * Above: the whole interval is above the bound. At most: it is not. At least: it is not wholly below it. Within: the whole interval is between minus the
   * bound and the bound. Near: apart from the bound by no more than rounding and sampling allow. All: a count of figures, and of how many.
   */
  readonly relation: 'above' | 'at-most' | 'at-least' | 'within' | 'near' | 'all';
  /** What the number is held against. */
  readonly bound: number;
  /** Whether it is met. */
  readonly outcome: boolean;
}

/** What a check asks. */
export type CheckName =
  | 'd-first'
  | 'd-not-first'
  | 'both-d-first'
  | 'a-outlier'
  | 'a-wiped'
  | 'cosine-above-shuffled'
  | 'near-uniform'
  | 'at-chance'
  | 'order-matters'
  | 'as-before'
  | 'all-as-before'
  | 'above-chance'
  | 'mostly-right'
  | 'mostly-wrong'
  | 'falls-apart'
  | 'first'
  | 'second'
  | 'as-printed'
  | 'on-two-words'
  | 'resolved-somewhere'
  | 'resolved-everywhere'
  | 'resolved';

/** What came out for one claim: plain data. */
export interface ClaimResult {
  /** Which claim. */
  readonly id: ClaimId;
  /** Who said it. */
  readonly source: ClaimSource;
  /** Whether what was said leaves settings open that decide the outcome. */
  readonly open: boolean;
  /** What follows from the checks. */
  readonly verdict: Verdict;
  /** How many draws its shares are from, where a figure does not name fewer; 1 where nothing is drawn. */
  readonly draws: number;
  /** What has to be so. */
  readonly checks: readonly Check[];
  /** All numbers. */
  readonly tables: readonly FigureTable[];
  /** Where it holds, as numbers from … to, where that was looked for. */
  readonly ranges?: {
    /** Which number was varied. */
    readonly parameter: string;
    /** First and last number of each stretch in which it holds. */
    readonly spans: readonly (readonly [number, number])[];
  };
  /** What recomputes the numbers. */
  readonly commands: readonly string[];
}

/** Draws that a claim needs; of the prompt given, if one is, in the place of the task's own. */
export interface ClaimSweep {
  readonly options: SweepOptions;
  /** Of the task `abcd`: vocabulary indices, the probe last, and the right positions. */
  readonly prompt?: { readonly tokens: readonly number[]; readonly targets: readonly number[] };
}

/** How a claim is computed. */
export interface ClaimContext {
  readonly core: Core;
  readonly lab: Lab;
  /** How many draws. */
  readonly draws: number;
  /** Of the first of them. */
  readonly seed: number;
  /** The text that windows are taken from, for the claim that needs one. */
  readonly text?: ClaimText | undefined;
}

/** A text of some thousand words, with the name of its file. */
export interface ClaimText {
  /** As the command is given it. */
  readonly name: string;
  /** Its words. */
  readonly text: string;
}

/** What a claim's computation gives; the rest of its result follows from it. */
export type Findings = Pick<ClaimResult, 'checks' | 'tables' | 'ranges'> & {
  /** Commands beside those of its sweeps. */
  readonly commands?: readonly string[];
};

/** A claim and how it is computed. */
export interface Claim {
  readonly id: ClaimId;
  readonly source: ClaimSource;
  readonly open?: boolean;
  /** Whether it needs {@link ClaimContext.text}. */
  readonly needsText?: boolean;
  /** How many draws unless another number is asked for. */
  readonly draws: number;
  /** The sweeps that it needs, which can be computed part by part. */
  sweeps?(context: ClaimContext): readonly ClaimSweep[];
  /** The rest, from the cells of each sweep. It takes a second or less. */
  evaluate(context: ClaimContext, cells: readonly (readonly SweepCell[])[]): Findings;
}
