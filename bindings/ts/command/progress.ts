import type { WriteStream } from 'node:tty';

/** How often the line is written anew. */
const EVERY_MS = 200;
/** What takes longer than this is told before it has begun, also where there is no terminal. */
const TOLD_SECONDS = 60;
const WIDTH = 24;

/** How far a long computation is, on a terminal; elsewhere only how long it will take, if that is long. */
export class Progress {
  #whole = 0;
  #done = 0;
  #begun = 0;
  #written = 0;
  #told = false;

  constructor(
    private readonly stream: Pick<WriteStream, 'write' | 'isTTY'>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** @param whole how much there is to do, in any unit */
  start(whole: number): void {
    this.#whole = whole;
    this.#begun = this.now();
  }

  /** @param work how much more of it has been done */
  add(work: number): void {
    this.#done += work;
    const now = this.now();
    const left = (((now - this.#begun) / this.#done) * (this.#whole - this.#done)) / 1000;
    if (!this.stream.isTTY) {
      if (!this.#told && left > TOLD_SECONDS) this.stream.write(`untrained: about ${time(left)}\n`);
      this.#told = true;
      return;
    }
    if (now - this.#written < EVERY_MS) return;
    this.#written = now;
    const share = this.#whole > 0 ? Math.min(1, this.#done / this.#whole) : 1;
    const full = Math.floor(WIDTH * share);
    const bar = '#'.repeat(full) + '.'.repeat(WIDTH - full);
    this.stream.write(`\r[${bar}] ${Math.floor(100 * share)} %, ${time(left)} left\x1b[K`);
  }

  /** @param told one more line, if any */
  end(told?: string): void {
    if (this.stream.isTTY && this.#written > 0) this.stream.write('\r\x1b[K');
    if (told) this.stream.write(`untrained: ${told}\n`);
  }
}

/** A time for people: seconds, minutes or hours. */
export function time(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return `${Math.round(seconds / 3600)} h`;
}
