/** From a key press to the new picture, in milliseconds. */
export interface KeyTime {
  /** Until the page has handed the picture over to be put on the screen. */
  shown: number;
  /** The same without the time between the task that answered the key and the next frame. */
  work: number;
}

/** What each press is called among the browser's own measures. */
const MEASURE = 'untrained-key';

/** How many presses are kept. */
const KEPT = 20;

/** Resolves in a task of its own: when what runs now, or the frame that is being made, is done. */
const nextTask = (): Promise<number> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(performance.now());
    };
    port2.postMessage(null);
  });

const nextFrame = (): Promise<number> =>
  new Promise((resolve) => requestAnimationFrame(() => resolve(performance.now())));

/**
 * Takes the time of every change that is typed into the page.
 *
 * @fires change when there is a new time
 */
export class KeyTimes extends EventTarget {
  /** The latest ones, oldest first. */
  readonly times: KeyTime[] = [];
  #pressed: number | undefined;

  watch(): void {
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        this.#pressed = timeStamp;
      },
      { capture: true },
    );
    // What comes after an arrow or Shift has nothing to do with it.
    addEventListener(
      'keyup',
      () => {
        this.#pressed = undefined;
      },
      { capture: true },
    );
    addEventListener('input', ({ timeStamp }) => void this.#measure(timeStamp), { capture: true });
  }

  async #measure(inputAt: number): Promise<void> {
    // Changes by mouse, paste or dictation have no key before them.
    const begun = this.#pressed ?? inputAt;
    this.#pressed = undefined;
    const framed = nextFrame();
    const handled = await nextTask();
    const frame = await framed;
    const painted = await nextTask();
    const time = { shown: painted - begun, work: Math.min(handled, frame) - begun + painted - frame };
    performance.measure(MEASURE, { start: begun, end: painted, detail: time });
    this.times.push(time);
    if (this.times.length > KEPT) this.times.shift();
    this.dispatchEvent(new Event('change'));
  }
}
