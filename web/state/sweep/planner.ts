import type { ParameterValues } from 'untrained';
import type { Fault, SweepPlan } from './messages';
import type { WorkerLike } from './pool';

/** Has a worker check settings, which can take long for large ones. The latest setting counts. */
export class Planner {
  readonly #start: () => WorkerLike;
  #worker: WorkerLike | undefined;
  #busy = false;

  constructor(start: () => WorkerLike) {
    this.#start = start;
  }

  /** Tells one of both, unless another setting is asked for before that. */
  plan(values: ParameterValues, planned: (plan: SweepPlan) => void, refused: (fault: Fault) => void): void {
    // A worker cannot be interrupted, only ended.
    if (this.#busy) this.stop();
    this.#worker ??= this.#start();
    this.#busy = true;
    this.#worker.onmessage = ({ data }) => {
      this.#busy = false;
      if ('plan' in data) planned(data.plan);
      else if ('fault' in data) refused(data.fault);
    };
    this.#worker.onerror = (event) => {
      event.preventDefault?.();
      this.stop();
      refused({ code: 'module-stopped', message: event.message || 'a worker stopped', details: {} });
    };
    this.#worker.postMessage({ ask: 'plan', values });
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#busy = false;
  }
}
