import type { PronounTrace } from 'untrained';
import type { ReadTable } from '../pictures/pronoun';
import type { PronounWords } from '../text/figures';
import { fixed, shortNumber, visibleToken } from '../text/format';
import type { CellPlace, Provenance } from './figure';
import { again } from './read_label';

/** Below this a weight is not told among those that a word reads. */
export const LEAST_TOLD = 0.005;

/** A weight with the numbers it was computed from, a line a sentence. */
export function weightProvenance(
  trace: PronounTrace,
  table: ReadTable,
  { row, column }: CellPlace,
  words: PronounWords,
): Provenance | undefined {
  const read = table.reads[row];
  const weight = read?.weights[column];
  const settings = trace.settings.block.reads[read?.step ?? 0];
  if (!read || weight === undefined || !settings) return undefined;
  const edge = trace.edges[column];
  const context = visibleToken(trace.tokens[column] ?? '');
  const [key, value] = read.read === 'context' ? [context, context] : [edge?.key ?? '', edge?.value ?? ''];
  const { normalize, temperature, sign, gain } = settings;
  return {
    value: words.weight(
      table.rowNames[row] ?? '',
      table.columnNames[column] ?? '',
      fixed(weight, 6),
      again(settings.name, words),
    ),
    lines: [
      temperature === 0 ? words.coldest : words.softmax(softmaxFormula(read.scores, column, temperature, weight)),
      ...(normalize === 'none' ? [] : [words.normalized[normalize]]),
      `${words.source[read.read](key, value)} ${words.applied(sign < 0 ? '−' : '', shortNumber(gain, 5))}`,
    ],
    // The row's other weights share the sum that this one was divided by.
    lights: Array.from(read.weights, (_, other) => ({ row, column: other })).filter((cell) => cell.column !== column),
  };
}

/** One softmax weight in numbers: exp((score − highest) / T) over the sum of all of these. */
function softmaxFormula(scores: ArrayLike<number>, column: number, temperature: number, weight: number): string {
  const all = Array.from(scores);
  const highest = all.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const sum = all.reduce((total, score) => total + Math.exp((score - highest) / temperature), 0);
  const subtracted = highest < 0 ? `(${fixed(highest, 6)})` : fixed(highest, 6);
  const score = fixed(scores[column] ?? 0, 6);
  return `exp((${score} − ${subtracted}) / ${shortNumber(temperature, 6)}) / ${fixed(sum, 6)} = ${fixed(weight, 6)}`;
}

/** What one word reads, most first, as a sentence. */
export function readingSentence(table: ReadTable, token: number, name: string, words: PronounWords): string {
  const weights = table.reads.find((read) => read.token === token)?.weights;
  if (!weights || weights.length === 0) return words.readsNothing(name);
  const even = Array.from(weights).every((weight) => Math.abs(weight - 1 / weights.length) < LEAST_TOLD);
  if (even && weights.length > 2) return words.evenly(name, weights.length);
  const told = Array.from(weights.keys())
    .filter((index) => (weights[index] ?? 0) >= LEAST_TOLD)
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0))
    .map((index) => `${table.columnNames[index]} ${fixed(weights[index] ?? 0, 2)}`);
  return words.readsWords(name, told.join(', '));
}
