import type { SweepRun } from 'untrained/lab';
import type { Answer, Fault, Question, SweepPart } from './messages';

/** What of a worker is used here. */
export interface WorkerLike {
  postMessage(question: Question): void;
  terminate(): void;
  onmessage: ((event: { readonly data: Answer }) => void) | null;
  onerror: ((event: { preventDefault?(): void; readonly message?: string }) => void) | null;
}

/** Some draws of a run. */
export interface Job {
  /** The run's number in the sweep. */
  readonly index: number;
  readonly run: SweepRun;
  readonly first: number;
  readonly count: number;
}

export interface PoolOptions {
  start: () => WorkerLike;
  /** The most workers at a time. */
  size: number;
  jobs: Iterator<Job>;
  done: (job: Job, part: SweepPart) => void;
  /** It cannot go on: the input is refused, or workers die again and again. */
  failed: (fault: Fault) => void;
}

/** A job that this many workers have died of is not given to another. */
const MOST_DEATHS = 3;

/** A part takes some tenths of a second; a worker that says nothing for so long is dead. */
export const SILENCE_MS = 30_000;

interface Member {
  readonly worker: WorkerLike;
  job: Job | undefined;
  /** The run that it has. */
  known: number | undefined;
  silence: ReturnType<typeof setTimeout> | undefined;
}

/**
 * Gives jobs to workers until there are none left. What a worker that died had to do is done again by another. Which
 * worker does what is decided by their speed, and so is the order of `done`.
 */
export class WorkerPool {
  readonly #options: PoolOptions;
  readonly #members = new Set<Member>();
  /** Jobs of workers that died; they come first. */
  readonly #again: Job[] = [];
  readonly #deaths = new Map<Job, number>();
  #paused = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#fill();
  }

  /** How many workers there are. */
  get size(): number {
    return this.#members.size;
  }

  /** No new job is given out; what is being done is finished. */
  pause(): void {
    this.#paused = true;
  }

  resume(): void {
    this.#paused = false;
    for (const member of this.#members) if (!member.job) this.#give(member);
    this.#fill();
  }

  /** Ends all workers at once; nothing is told any more. */
  stop(): void {
    for (const member of this.#members) this.#dismiss(member);
    this.#members.clear();
  }

  /** As many workers as there are jobs for, up to the most. */
  #fill(): void {
    while (!this.#paused && this.#members.size < this.#options.size) {
      const job = this.#next();
      if (!job) return;
      this.#begin(job);
    }
  }

  #next(): Job | undefined {
    const again = this.#again.shift();
    if (again) return again;
    const next = this.#options.jobs.next();
    return next.done ? undefined : next.value;
  }

  #begin(job: Job): void {
    const worker = this.#options.start();
    const member: Member = { worker, job: undefined, known: undefined, silence: undefined };
    this.#members.add(member);
    worker.onmessage = ({ data }) => this.#take(member, data);
    worker.onerror = (event) => {
      event.preventDefault?.();
      this.#replace(member, event.message);
    };
    this.#ask(member, job);
  }

  #ask(member: Member, job: Job): void {
    const { index, run, first, count } = job;
    member.job = job;
    member.silence = setTimeout(() => this.#replace(member, undefined), SILENCE_MS);
    // The words of a text are known to the page; a worker computes with their numbers.
    const sent = member.known === index ? undefined : { ...run, vocabulary: [] };
    member.worker.postMessage({ ask: 'part', run: sent, first, count });
    member.known = index;
  }

  #give(member: Member): void {
    const job = this.#paused ? undefined : this.#next();
    if (job) this.#ask(member, job);
  }

  #take(member: Member, answer: Answer): void {
    const { job } = member;
    if (!job || !this.#members.has(member)) return;
    clearTimeout(member.silence);
    member.job = undefined;
    if ('fault' in answer) {
      this.stop();
      this.#options.failed(answer.fault);
      return;
    }
    // Given out before it is told, so that the worker does not wait for what is done with the part.
    this.#give(member);
    if ('part' in answer) this.#options.done(job, answer.part);
  }

  #replace(member: Member, reason: string | undefined): void {
    if (!this.#members.delete(member)) return;
    const { job } = member;
    this.#dismiss(member);
    if (job) {
      const deaths = (this.#deaths.get(job) ?? 0) + 1;
      this.#deaths.set(job, deaths);
      if (deaths >= MOST_DEATHS) {
        this.stop();
        const message = `a worker stopped ${deaths} times at the same place${reason ? `: ${reason}` : ''}`;
        this.#options.failed({ code: 'module-stopped', message, details: {} });
        return;
      }
      this.#again.push(job);
    }
    this.#fill();
  }

  #dismiss({ worker, silence }: Member): void {
    clearTimeout(silence);
    worker.onmessage = null;
    worker.onerror = null;
    worker.terminate();
  }
}
