import type { PlainElement } from '../element';

/** A part of an instrument that is loaded when it is first wanted. */
export class Later<Part> {
  #part: Part | undefined;
  #loading: Promise<void> | undefined;

  constructor(
    private readonly host: PlainElement,
    private readonly load: () => Promise<Part>,
  ) {}

  /** The part, once it is there; the element is then updated. A failed load is tried again at the next wish. */
  get(): Part | undefined {
    if (this.#part) return this.#part;
    this.#loading ??= this.load().then(
      (part) => {
        this.#part = part;
        this.host.requestUpdate();
      },
      () => {
        this.#loading = undefined;
      },
    );
    return undefined;
  }
}
