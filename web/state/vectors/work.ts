/** How long the page may stand still at a time. */
const SLICE_MS = 12;

/** Long work in slices, between which the page goes on, that tells how far it is and can be stopped. */
export class Work {
  #until = performance.now() + SLICE_MS;

  /** @param progress takes the share that is done, 0 … 1 */
  constructor(
    private readonly signal: AbortSignal | undefined,
    private readonly progress: (done: number) => void = () => {},
  ) {}

  /** To be called often; lets the page go on when it is time. @throws the signal's reason when stopped */
  async pause(done: number): Promise<void> {
    this.signal?.throwIfAborted();
    if (performance.now() < this.#until) return;
    this.progress(done);
    await new Promise((resolve) => setTimeout(resolve));
    this.signal?.throwIfAborted();
    this.#until = performance.now() + SLICE_MS;
  }
}
