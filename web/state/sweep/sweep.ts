import type { ParameterValues } from 'untrained';
import { type Lab, type SweepRun, sweepCells, sweepCuts } from 'untrained/lab';
import { type Axis, axesOf, CellTable } from './axes';
import type { Fault, SweepPart, SweepPlan } from './messages';
import { type Job, type WorkerLike, WorkerPool } from './pool';

export type SweepState = 'running' | 'paused' | 'finished' | 'cancelled' | 'failed';

/** How often unfinished runs are summed up, in milliseconds: often enough to see the picture fill. */
const SHOWN_EVERY_MS = 250;

/** Unfinished runs with more margins than this are shown when they are finished: summing up sorts them all. */
const MAXIMUM_UNFINISHED_MARGINS = 2_000_000;

/** Parts of a run that is not finished. */
interface Begun {
  readonly parts: SweepPart[];
  draws: number;
  changed: boolean;
}

/**
 * A sweep that is being computed: its cells as they come, how far it is, and its end. The cells are the same whatever
 * the number of workers, since a draw depends on its number only and sums of whole numbers on no order.
 *
 * @fires change when there are new cells, or its state is another
 */
export class Sweep extends EventTarget {
  readonly axes: readonly Axis[];
  readonly cells: CellTable;
  state: SweepState = 'running';
  fault: Fault | undefined;
  /** Runs whose cells are final. */
  finishedRuns = 0;
  readonly #begun = new Map<number, Begun>();
  readonly #pool: WorkerPool;
  readonly #totalWork: number;
  #doneWork = 0;
  /** Milliseconds in which it ran, and since when it does. */
  #ran = 0;
  #since = performance.now();
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly lab: Lab,
    /** What was asked. */
    readonly values: ParameterValues,
    readonly plan: SweepPlan,
    workers: { start: () => WorkerLike; size: number },
  ) {
    super();
    this.axes = axesOf(plan.runs);
    this.cells = new CellTable(this.axes);
    this.#totalWork = plan.work.reduce((sum, one) => sum + one, 0);
    this.#pool = new WorkerPool({
      ...workers,
      jobs: jobsOf(lab, plan.runs),
      done: (job, part) => this.#take(job, part),
      failed: (fault) => {
        this.fault = fault;
        this.#end('failed');
      },
    });
  }

  /** The share that is done, 0 … 1. */
  get progress(): number {
    return this.finishedRuns === this.plan.runs.length ? 1 : Math.min(this.#doneWork / this.#totalWork, 1);
  }

  /** Seconds that are left, as fast as it was so far; undefined where nothing is done yet. */
  get secondsLeft(): number | undefined {
    if (this.#doneWork === 0) return undefined;
    return ((this.#totalWork - this.#doneWork) / this.#doneWork) * (this.milliseconds / 1000);
  }

  /** How long it has run, pauses left out. */
  get milliseconds(): number {
    return this.#ran + (this.state === 'running' ? performance.now() - this.#since : 0);
  }

  /** How many workers there are. */
  get workers(): number {
    return this.#pool.size;
  }

  get isOver(): boolean {
    return this.state !== 'running' && this.state !== 'paused';
  }

  pause(): void {
    if (this.state !== 'running') return;
    this.#ran = this.milliseconds;
    this.state = 'paused';
    this.#pool.pause();
    this.#show();
  }

  resume(): void {
    if (this.state !== 'paused') return;
    this.#since = performance.now();
    this.state = 'running';
    this.#pool.resume();
    this.#show();
  }

  /** Ends it at once. What is computed stays. */
  cancel(): void {
    if (!this.isOver) this.#end('cancelled');
  }

  #take({ index, run }: Job, part: SweepPart): void {
    const begun = this.#begun.get(index) ?? { parts: [], draws: 0, changed: false };
    this.#begun.set(index, begun);
    begun.parts.push(part);
    begun.draws += part.count;
    begun.changed = true;
    this.#doneWork += ((this.plan.work[index] ?? 0) * part.count) / run.draws;
    if (begun.draws === run.draws) {
      this.cells.put(run, sweepCells(this.lab, run, begun.parts));
      this.#begun.delete(index);
      this.finishedRuns++;
    }
    if (this.finishedRuns === this.plan.runs.length) this.#end('finished');
    else this.#waiting ??= setTimeout(() => this.#show(), SHOWN_EVERY_MS);
  }

  #end(state: SweepState): void {
    this.#ran = this.milliseconds;
    this.state = state;
    this.#pool.stop();
    this.#show();
  }

  #show(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    for (const [index, begun] of this.#begun) {
      const run = this.plan.runs[index];
      if (!run || !begun.changed || begun.draws * run.raw.passes > MAXIMUM_UNFINISHED_MARGINS) continue;
      begun.changed = false;
      const parts = withoutGaps(begun.parts);
      if (parts.length > 0) this.cells.put(run, sweepCells(this.lab, run, parts));
    }
    this.dispatchEvent(new Event('change'));
  }
}

function* jobsOf(lab: Lab, runs: readonly SweepRun[]): Generator<Job> {
  for (const [index, run] of runs.entries()) {
    for (const { first, count } of sweepCuts(lab, run)) yield { index, run, first, count };
  }
}

/** The parts up to the first that has not come yet. */
function withoutGaps(parts: readonly SweepPart[]): SweepPart[] {
  let next = 0;
  const kept: SweepPart[] = [];
  for (const part of [...parts].sort((a, b) => a.first - b.first)) {
    if (part.first !== next) break;
    kept.push(part);
    next += part.count;
  }
  return kept;
}
