import { choice, notInRange, whole } from '../../checks.js';
import type { Core } from '../../core.js';
import { UntrainedError } from '../../errors.js';
import type { Lab } from '../lab.js';
import type { RawPart } from '../module.js';
import { planSweep, type SweepRun, sweepCells, sweepCuts, sweepPart, sweepWork } from '../sweep.js';
import type { SweepCell } from '../sweep_types.js';
import { abcdClaims } from './abcd.js';
import { abcdPromptClaims } from './abcd_prompts.js';
import { attentionUniform } from './attention.js';
import { sweepCommandLine } from './cells.js';
import {
  type Claim,
  type ClaimContext,
  type ClaimId,
  type ClaimResult,
  type ClaimSweep,
  type ClaimText,
  claimIds,
} from './claim_types.js';
import { memoryRead } from './memory_read.js';
import { unseenPairs } from './pairs.js';
import { pronounClaims } from './pronoun.js';
import { realTextClaims } from './real_text.js';
import { recallClaims } from './recall.js';
import { repeatedClaims } from './repeated.js';
import { threeReads } from './three_reads.js';
import { verdictOf } from './verdict.js';

/** What claims are computed with; everything has a default. */
export interface ClaimOptions {
  /** How many draws each number takes, in the place of each claim's own; more than some claims can use. */
  draws?: number;
  /** The seed of the draws, 1 unless given. */
  seed?: number;
  /** A text for the claim that needs one. */
  text?: ClaimText | undefined;
}

const all: readonly Claim[] = [
  ...abcdClaims,
  ...abcdPromptClaims,
  attentionUniform,
  ...recallClaims,
  ...realTextClaims,
  ...repeatedClaims,
  ...pronounClaims,
  threeReads,
  unseenPairs,
  memoryRead,
];

/** More draws of what no sweep computes would take minutes. */
const MAXIMUM_DRAWS = 100_000;

/** The claim of an id. @throws UntrainedError unknown-choice */
function claimOf(id: string): Claim {
  const known = choice('only', id, claimIds);
  const claim = all.find((candidate) => candidate.id === known);
  if (!claim) throw new TypeError(`nobody computes the claim ${known}`);
  return claim;
}

/** A claim that can be computed step by step, with nothing computed yet. */
export class ClaimRun {
  /** Which claim. */
  readonly id: ClaimId;
  /** How much there is to compute in its steps, in multiplications and additions, nearly. */
  readonly work: number;
  readonly #claim: Claim;
  readonly #context: ClaimContext;
  readonly #sweeps: readonly ClaimSweep[];
  readonly #runs: readonly (readonly SweepRun[])[];

  /**
   * @param core the started module of the experiments
   * @param lab the started module of sweeps
   * @param id which claim
   * @param options draws and seed
   * @throws UntrainedError out-of-range, unknown-choice
   */
  constructor(core: Core, lab: Lab, id: string, { draws, seed = 1, text }: ClaimOptions = {}) {
    this.#claim = claimOf(id);
    this.id = this.#claim.id;
    const count = draws === undefined ? this.#claim.draws : whole('draws', draws, 1, MAXIMUM_DRAWS);
    if (count < 1 || count > MAXIMUM_DRAWS) notInRange('draws', count, 1, MAXIMUM_DRAWS);
    const first = whole('seed', seed, 0, lab.limits.seed - MAXIMUM_DRAWS);
    if (this.#claim.needsText && !text) {
      const message = `the claim ${this.id} needs a text of some thousand words`;
      throw new UntrainedError('empty-prompt', message, { parameter: 'text' });
    }
    this.#context = { core, lab, draws: count, seed: first, text };
    this.#sweeps = this.#claim.sweeps?.(this.#context) ?? [];
    this.#runs = this.#sweeps.map(({ options, prompt }) =>
      planSweep(lab, options).map((run) => (prompt ? { ...run, raw: { ...run.raw, ...asRaw(prompt) } } : run)),
    );
    this.work = this.#runs.flat().reduce((sum, run) => sum + sweepWork(lab, run, run.draws), 0);
  }

  /** Computes the sweeps, telling after each short part how much of the work it was, and then the rest. */
  *steps(): Generator<number, ClaimResult> {
    const cells: SweepCell[][] = [];
    for (const runs of this.#runs) {
      const found: SweepCell[] = [];
      for (const run of runs) found.push(...(yield* this.#cellsOf(run)));
      cells.push(found);
    }
    return this.#result(cells);
  }

  *#cellsOf(run: SweepRun): Generator<number, SweepCell[]> {
    const { lab } = this.#context;
    const parts: RawPart[] = [];
    for (const { first, count } of sweepCuts(lab, run)) {
      parts.push(sweepPart(lab, run, first, count));
      yield sweepWork(lab, run, count);
    }
    return sweepCells(lab, run, parts);
  }

  #result(cells: readonly (readonly SweepCell[])[]): ClaimResult {
    const { id, source, open = false } = this.#claim;
    const { commands = [], ...found } = this.#claim.evaluate(this.#context, cells);
    const verdict = verdictOf(found.checks, open);
    const { text } = this.#context;
    // A sweep of a prompt of its own has no command but that of the claim.
    const sweeps = this.#sweeps.flatMap(({ options, prompt }) =>
      prompt ? [] : [sweepCommandLine(options) + (options.text === undefined ? '' : file(text))],
    );
    const itself = `npx untrained claims --only ${id}${this.#claim.needsText ? file(text) : ''}`;
    const draws = this.#claim.draws === 1 ? 1 : this.#context.draws;
    return { id, source, open, verdict, draws, ...found, commands: [itself, ...sweeps, ...commands] };
  }
}

const file = (text: ClaimText | undefined): string => (text ? ` --text ${text.name}` : '');

/**
 * The claims that can be computed.
 *
 * @param hasText whether a text is given, which some of them need
 * @returns their names, in the order in which they are listed
 */
export const computableClaims = (hasText: boolean): ClaimId[] =>
  claimIds.filter((id) => hasText || !claimOf(id).needsText);

const asRaw = ({ tokens, targets }: NonNullable<ClaimSweep['prompt']>) => ({
  tokens: Int32Array.from(tokens),
  targets: Int32Array.from(targets),
});

/**
 * One claim from beginning to end.
 *
 * @param core the started module of the experiments
 * @param lab the started module of sweeps
 * @param id which claim
 * @param options draws and seed
 * @returns what it came to, with its verdict
 * @throws UntrainedError out-of-range, unknown-choice
 */
export function computeClaim(core: Core, lab: Lab, id: string, options: ClaimOptions = {}): ClaimResult {
  const steps = new ClaimRun(core, lab, id, options).steps();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
