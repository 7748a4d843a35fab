import type { Core } from 'untrained';
import { type FitOptions, type FitProgress, type FitTarget, fit, type Lab, publishedTargets } from 'untrained/lab';

/** A search gives way to the page after about this time. */
const SLICE_MS = 12;

/** How long each state of the swarm stays for a reader who wants no motion. */
const CALM_MS = 1000;

/** A point of the curve: the error of the best setting after so many tried. */
export interface CurvePoint {
  readonly tried: number;
  readonly loss: number;
}

/** A search in slices, with the page alive between them. The latest start wins. */
export class FitRun {
  progress: FitProgress | undefined;
  /** The swarm that pictures show: the present one, or a little before. */
  shown: FitProgress | undefined;
  /** Whether it is to change once in a while only. */
  isCalm = false;
  curve: CurvePoint[] = [];
  /** What is wanted of it. */
  targets: readonly FitTarget[] = [];
  running = false;
  /** What the library refused. */
  problem: unknown;
  /** Which start this is. */
  #turn = 0;
  #shownAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly changed: () => void,
    private readonly pause: () => Promise<void> = () => new Promise((resolve) => setTimeout(resolve)),
    private readonly now: () => number = () => performance.now(),
  ) {}

  async start(core: Core, lab: Lab, options: FitOptions): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    this.clear();
    this.targets = options.targets ?? publishedTargets;
    this.running = true;
    try {
      let begun = this.now();
      for (const progress of fit(core, lab, { ...options, every: 1 })) {
        this.#take(progress);
        if (this.now() - begun < SLICE_MS) continue;
        if (!this.isCalm || this.now() - this.#shownAt >= CALM_MS) this.#show();
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
    this.#show();
  }

  /** Forgets what was found. */
  clear(): void {
    this.progress = undefined;
    this.shown = undefined;
    this.problem = undefined;
    this.curve = [];
    this.#shownAt = Number.NEGATIVE_INFINITY;
  }

  #show(): void {
    this.shown = this.progress;
    this.#shownAt = this.now();
    this.changed();
  }

  #take(progress: FitProgress): void {
    this.progress = progress;
    const { best, evaluations } = progress;
    if (best && best.loss !== this.curve.at(-1)?.loss) this.curve.push({ tried: evaluations, loss: best.loss });
  }
}
