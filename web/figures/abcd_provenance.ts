import type { AbcdUpdate, Rule } from 'untrained';
import type { AbcdExperiment } from '../state/abcd';
import type { AbcdWords } from '../text/figures';
import { fixed, withPlace } from '../text/format';

/** A rule as an assignment to a token. */
export const formula = (rule: Rule, name: string): string =>
  ({
    add: `${name} ← ${name} + m`,
    subtract: `${name} ← ${name} − m`,
    'subtract-rms': `${name} ← RMSNorm(${name} − m)`,
  })[rule];

/** The same for a share of a token's vector, with the numbers in it. */
function shareFormula(rule: Rule, before: number, mean: number, divisor: number, after: number): string {
  const sign = rule === 'add' ? '+' : '−';
  const sum = `${fixed(before, 4)} ${sign} ${mean < 0 ? `(${fixed(mean, 4)})` : fixed(mean, 4)}`;
  return rule === 'subtract-rms'
    ? `(${sum}) / ${fixed(divisor, 4)} = ${fixed(after, 4)}`
    : `${sum} = ${fixed(after, 4)}`;
}

/** A trace with the updates that made it. */
export type Run = Pick<AbcdExperiment, 'trace'> & { update(pass: number, token: number): AbcdUpdate | undefined };

/**
 * How a token's vector came about in one pass, with the numbers, a line a sentence.
 *
 * @param index the token vector whose share is told, rather than the lengths
 */
export function tokenLines(run: Run, position: number, pass: number, words: AbcdWords, index?: number): string[] {
  const { trace } = run;
  if (!trace) return [];
  const name = withPlace(trace.tokens[position] ?? '', position);
  const { rule, embedding } = trace.settings;
  if (pass === 0) return [words.start(name, words.embeddings[embedding])];
  if (position === 0) return [words.unchanged(name)];
  const update = run.update(pass, position);
  const first = words.update(formula(rule, name), position);
  if (!update) return [first];
  const { before, mean, after, beforeLength, meanLength, afterLength, cosine, divisor } = update;
  if (index !== undefined) {
    return [first, shareFormula(rule, before[index] ?? 0, mean[index] ?? 0, divisor, after[index] ?? 0)];
  }
  return [
    first,
    words.lengths(name, fixed(beforeLength, 4), fixed(meanLength, 4), fixed(cosine, 4)),
    rule === 'subtract-rms' ? words.divided(name, fixed(divisor, 4)) : words.becomes(name, fixed(afterLength, 4)),
  ];
}
