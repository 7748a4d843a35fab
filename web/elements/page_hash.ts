/** Browsers refuse pages that write their address on every key or move. */
const WRITE_DELAY_MS = 300;

/** The part of the page's address after `#`, kept true to what is shown, and taken where the reader goes to another. */
export class PageHash {
  #written = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param take shows what an address asks for
   * @param present what is shown, as an address without its `#`
   */
  constructor(
    private readonly take: (hash: string) => void,
    private readonly present: () => string,
  ) {}

  /** Takes every address from now on that was not written here. */
  follow(): void {
    addEventListener('hashchange', this.#changed);
  }

  /** Takes and writes none until followed again. */
  leave(): void {
    removeEventListener('hashchange', this.#changed);
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
  }

  /** The address as it is, which is taken with this. */
  read(): string {
    this.#written = location.hash;
    return this.#written;
  }

  /** Writes what is shown, once for all changes of a moment. */
  writeSoon(): void {
    this.#waiting ??= setTimeout(() => {
      this.#waiting = undefined;
      history.replaceState(null, '', `#${this.present()}`);
      this.#written = location.hash;
    }, WRITE_DELAY_MS);
  }

  readonly #changed = (): void => {
    if (location.hash !== this.#written) this.take(this.read());
  };
}
