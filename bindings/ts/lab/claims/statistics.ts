/** A standard normal lies within ± this in 95 of 100 cases. */
const STANDARD_ERRORS = 1.959963984540054;

/**
 * Standard errors that two samples of one thing may be apart: more happen once in 370 times, so that a table of
 * forty-five figures has such a one in one of eight runs.
 */
const ALLOWED_ERRORS = 3;

/** A number with its 95 % interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A share with Wilson's interval, as the core has it: exactly 0 and 1 at no success and at nothing else.
 *
 * @param successes 0 … draws
 * @param draws at least 1
 */
export function share(successes: number, draws: number): Estimate {
  const value = successes / draws;
  const square = STANDARD_ERRORS ** 2;
  const center = value + square / (2 * draws);
  const reach = STANDARD_ERRORS * Math.sqrt((value * (1 - value)) / draws + square / (4 * draws ** 2));
  const scale = 1 / (1 + square / draws);
  return {
    value,
    low: successes === 0 ? 0 : (center - reach) * scale,
    high: successes === draws ? 1 : (center + reach) * scale,
  };
}

/** Collects numbers for their mean. */
export class Sample {
  #count = 0;
  #sum = 0;
  #squares = 0;

  add(value: number): void {
    this.#count += 1;
    this.#sum += value;
    this.#squares += value * value;
  }

  get count(): number {
    return this.#count;
  }

  get deviation(): number {
    const mean = this.#sum / this.#count;
    return Math.sqrt(Math.max(0, this.#squares / this.#count - mean * mean));
  }

  /** The mean, with the normal interval. */
  get estimate(): Estimate {
    const value = this.#sum / this.#count;
    const reach = (STANDARD_ERRORS * this.deviation) / Math.sqrt(this.#count);
    return { value, low: value - reach, high: value + reach };
  }
}

/** Half a unit of the last digit. */
export const roundingError = (digits: number): number => 0.5 * 10 ** -digits;

/**
 * How far apart two shares may be, the second known to some digits: by rounding, and by three standard errors of both
 * samples, with the variance from both together and two successes and two failures more (Agresti and Coull, 1998),
 * since no sample shows that a share is exactly 0 or 1.
 */
export function allowedOfShares(a: number, drawsA: number, b: number, drawsB: number, digits: number): number {
  const pooled = (a * drawsA + b * drawsB + 2) / (drawsA + drawsB + 4);
  return roundingError(digits) + ALLOWED_ERRORS * Math.sqrt(pooled * (1 - pooled) * (1 / drawsA + 1 / drawsB));
}

/** The same for means of numbers with this standard deviation. */
export const allowedOfMeans = (deviation: number, drawsA: number, drawsB: number, digits: number): number =>
  roundingError(digits) + ALLOWED_ERRORS * deviation * Math.sqrt(1 / drawsA + 1 / drawsB);
