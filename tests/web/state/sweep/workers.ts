import { type Lab, loadLab } from 'untrained/lab';
import { Answers } from '../../../../web/state/sweep/answers';
import type { Question } from '../../../../web/state/sweep/messages';
import type { WorkerLike } from '../../../../web/state/sweep/pool';

export const lab: Lab = await loadLab();

/** A worker in this very thread, which answers in a later turn; and what a test can do to it. */
export class LocalWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly asked: Question[] = [];
  isTerminated = false;
  /** Says nothing more, as a worker whose thread was ended. */
  isSilent = false;
  readonly #answers = new Answers(lab);
  readonly #waiting: (() => void)[] = [];

  /** @param answers how many it gives by itself */
  constructor(private answers: number) {}

  postMessage(question: Question): void {
    const copy = structuredClone(question);
    this.asked.push(copy);
    const answer = (): void => {
      if (this.isSilent || this.isTerminated) return;
      const found = this.#answers.answer(copy);
      this.onmessage?.({ data: structuredClone(found) });
    };
    if (this.answers-- > 0) setTimeout(answer);
    else this.#waiting.push(answer);
  }

  /** Answers all that it is asked from now on, and what it was asked before. */
  release(): void {
    this.answers = Number.POSITIVE_INFINITY;
    for (const answer of this.#waiting.splice(0)) setTimeout(answer);
  }

  terminate(): void {
    this.isTerminated = true;
  }

  die(message = 'died'): void {
    this.isSilent = true;
    this.onerror?.({ message });
  }
}

/** Starts workers and keeps them. */
export class Workers {
  readonly all: LocalWorker[] = [];

  /** @param answers how many each gives before it waits to be released */
  constructor(private readonly answers = Number.POSITIVE_INFINITY) {}

  readonly start = (): LocalWorker => {
    const worker = new LocalWorker(this.answers);
    this.all.push(worker);
    return worker;
  };

  release(): void {
    for (const worker of this.all) worker.release();
  }

  get alive(): LocalWorker[] {
    return this.all.filter(({ isTerminated }) => !isTerminated);
  }
}
