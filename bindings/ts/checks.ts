import { UntrainedError } from './errors.js';
import type { RawMatrix } from './module.js';

// The core checks ranges. What is here has to be known before a value can cross: that a number fits into the
// core's type, that rows make a matrix, and the choices that the core never sees.

const MAXIMUM_INT = 2 ** 31 - 1;

/**
 * `value`, if the core's type can hold it: a whole number of 32 bits, or of as many as `maximum` needs.
 *
 * @param minimum bound of the core, for the message; the core itself holds the value to it
 * @throws out-of-range
 */
export function whole(parameter: string, value: unknown, minimum: number, maximum: number): number {
  if (Number.isInteger(value) && Math.abs(value as number) <= Math.max(MAXIMUM_INT, maximum)) return value as number;
  return notInRange(parameter, value, minimum, maximum);
}

/** The same, held to [1, `maximum`] here: how often something is done outside the core. @throws out-of-range */
export function count(parameter: string, value: unknown, maximum: number): number {
  const found = whole(parameter, value, 1, maximum);
  return found < 1 || found > maximum ? notInRange(parameter, value, 1, maximum) : found;
}

/** The same as {@link whole} for something that need not be asked for: null where it is not. @throws out-of-range */
export const optionalWhole = (
  parameter: string,
  value: number | null | undefined,
  minimum: number,
  maximum: number,
): number | null => (value === undefined || value === null ? null : whole(parameter, value, minimum, maximum));

/** `value`, if it lies in [0, `maximum`]. @throws out-of-range */
export const within = (parameter: string, value: unknown, maximum: number): number =>
  typeof value === 'number' && value >= 0 && value <= maximum ? value : notInRange(parameter, value, 0, maximum, '');

/** @throws out-of-range, always */
export function notInRange(
  parameter: string,
  value: unknown,
  minimum: number,
  maximum: number,
  kind = 'a whole number ',
): never {
  const found = String(value);
  const message = `${parameter} must be ${kind}between ${minimum} and ${maximum}, not ${found}`;
  throw new UntrainedError('out-of-range', message, { parameter, found, minimum, maximum });
}

/** A number as it crosses; anything else becomes NaN, which the core refuses by name. */
export const toNumber = (value: unknown): number => (typeof value === 'number' ? value : Number.NaN);

/** `value`, if it is one of `choices`. @throws unknown-choice */
export function choice<Choice extends string>(parameter: string, value: unknown, choices: readonly Choice[]): Choice {
  const found = choices.find((known) => known === value);
  if (found !== undefined) return found;
  const message = `${parameter} must be one of ${choices.join(', ')}, not "${String(value)}"`;
  throw new UntrainedError('unknown-choice', message, { parameter, found: String(value) });
}

/**
 * Rows as one matrix of at most `maximum` numbers.
 *
 * @throws shape-mismatch where rows differ in length, too-large
 */
export function toMatrix(parameter: string, rows: readonly ArrayLike<number>[], maximum: number): RawMatrix {
  const columns = rows[0]?.length ?? 0;
  const uneven = rows.findIndex((row) => row.length !== columns);
  if (uneven >= 0) {
    const message = `${parameter} must have rows of equal length; row ${uneven + 1} has ${rows[uneven]?.length} numbers and row 1 has ${columns}`;
    throw new UntrainedError('shape-mismatch', message, { parameter, found: String(rows[uneven]?.length) });
  }
  requireSize(parameter, rows.length * columns, maximum);
  const numbers = new Float64Array(rows.length * columns);
  rows.forEach((row, index) => {
    numbers.set(row, index * columns);
  });
  return { numbers, rows: rows.length, columns };
}

/** @throws too-large */
export function requireSize(parameter: string, count: number, maximum: number): void {
  if (count <= maximum) return;
  const message = `${parameter} would take ${count} numbers, more than the ${maximum} allowed`;
  throw new UntrainedError('too-large', message, { parameter, found: String(count), maximum });
}

/** The rows of a matrix that was returned row after row. They share one buffer, which is nobody else's. */
export function toRows(numbers: Float64Array, columns: number): Float64Array[] {
  const count = columns > 0 ? numbers.length / columns : 0;
  return Array.from({ length: count }, (_, row) => numbers.subarray(row * columns, (row + 1) * columns));
}

/** The entries of `object` that are not undefined, so that undefined means "the default". */
export function defined<Fields extends object>(
  object: Fields,
): { [Key in keyof Fields]: Exclude<Fields[Key], undefined> } {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof Fields]: Exclude<Fields[Key], undefined> };
}
