import type { Core } from 'untrained';
import { type FitOptions, type FitProgress, fit, type Lab } from 'untrained/lab';

/** A search gives way to the page after about this time. */
const SLICE_MS = 12;

/** A point of the curve: the error of the best setting after so many tried. */
export interface CurvePoint {
  readonly tried: number;
  readonly loss: number;
}

/** A search in slices, with the page alive between them. The latest start wins. */
export class FitRun {
  progress: FitProgress | undefined;
  curve: CurvePoint[] = [];
  running = false;
  /** What the library refused. */
  problem: unknown;
  /** Which start this is. */
  #turn = 0;

  constructor(
    private readonly changed: () => void,
    private readonly pause: () => Promise<void> = () => new Promise((resolve) => setTimeout(resolve)),
    private readonly now: () => number = () => performance.now(),
  ) {}

  async start(core: Core, lab: Lab, options: FitOptions): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.progress = undefined;
    this.problem = undefined;
    this.curve = [];
    this.running = true;
    try {
      let begun = this.now();
      for (const progress of fit(core, lab, { ...options, every: 1 })) {
        this.#take(progress);
        if (this.now() - begun < SLICE_MS) continue;
        this.changed();
        await this.pause();
        if (turn !== this.#turn) return;
        begun = this.now();
      }
    } catch (problem) {
      this.problem = problem;
    }
    if (turn === this.#turn) this.stop();
  }

  /** What has been found so far stays. */
  stop(): void {
    this.#turn += 1;
    this.running = false;
    this.changed();
  }

  #take(progress: FitProgress): void {
    this.progress = progress;
    const { best, evaluations } = progress;
    if (best && best.loss !== this.curve.at(-1)?.loss) this.curve.push({ tried: evaluations, loss: best.loss });
  }
}
