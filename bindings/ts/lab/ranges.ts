import { UntrainedError } from '../errors.js';

/** More numbers than this in one list are a slip. */
const MAXIMUM_NUMBERS = 10_000;

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const SPAN = new RegExp(`^(${NUMBER})(?:\\.\\.(${NUMBER})(?:\\.\\.(${NUMBER}))?)?$`);

/**
 * The numbers of a list such as `4,8,16`, `1..40` or `0..100..10`, in which the third number of a span is its step.
 *
 * @param parameter whose numbers they are, for messages
 * @param text the list
 * @returns its numbers in order, at most 10 000
 * @throws UntrainedError out-of-range, for what is no such list, and for spans that are empty, reversed or too long
 */
export function parseRange(parameter: string, text: string): number[] {
  const numbers = text.split(',').flatMap((part) => spanOf(parameter, part.trim()));
  if (numbers.length > MAXIMUM_NUMBERS) {
    throw refused(
      parameter,
      text,
      `${parameter} has ${numbers.length} numbers; it must have at most ${MAXIMUM_NUMBERS}`,
    );
  }
  return numbers;
}

function spanOf(parameter: string, text: string): number[] {
  const [, first, last, stepText] = SPAN.exec(text) ?? [];
  if (first === undefined) {
    throw refused(parameter, text, `${parameter} must be numbers such as 4,8,16 or 1..40, not "${text}"`);
  }
  if (last === undefined) return [Number(first)];
  const [from, to, step] = [Number(first), Number(last), Number(stepText ?? 1)];
  if (to < from) throw refused(parameter, text, `${parameter} is reversed: write ${to}..${from}, not ${text}`);
  if (step <= 0) throw refused(parameter, text, `${parameter} must have a step above 0, not ${step}`);
  const count = Math.floor((to - from) / step + 1e-9) + 1;
  if (count > MAXIMUM_NUMBERS) {
    throw refused(parameter, text, `${parameter} has ${count} numbers; it must have at most ${MAXIMUM_NUMBERS}`);
  }
  // 0.1 + 2 · 0.1 is 0.3 here, as whoever wrote 0.1..1..0.1 reads it.
  return Array.from({ length: count }, (_, index) => Number((from + index * step).toPrecision(12)));
}

const refused = (parameter: string, found: string, message: string): UntrainedError =>
  new UntrainedError('out-of-range', message, { parameter, found });
