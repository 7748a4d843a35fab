import type { AbcdTrace, Rule } from 'untrained';
import type { AbcdExperiment } from '../state/abcd';
import { sourceOf } from '../state/own_vectors';
import type { AbcdWords } from '../text/figures';
import { excerpt, fixed, withPlace } from '../text/format';
import { markedTrace } from './marked';

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

/** Which vector a token was given. */
function startLine(trace: AbcdTrace, position: number, name: string, words: AbcdWords): string {
  const source = sourceOf(trace);
  if (!source) return words.start(name, words.embeddings[trace.settings.embedding]);
  const { file, missing } = source;
  const fileName = excerpt(file.name);
  const token = trace.tokens[position] ?? '';
  if (missing.has(token)) return words.ownVectors.startRandom(name, fileName);
  return words.ownVectors.start(name, file.find(token)?.word ?? token, fileName);
}

/**
 * How a token's vector came about in one pass, with the numbers, a line a sentence.
 *
 * @param index the token vector whose share is told, rather than the lengths
 */
export function tokenLines(
  experiment: AbcdExperiment,
  position: number,
  pass: number,
  words: AbcdWords,
  index?: number,
): string[] {
  const { trace } = experiment;
  if (!trace) return [];
  const name = withPlace(markedTrace(trace).tokens[position] ?? '', position);
  const { rule } = trace.settings;
  if (pass === 0) return [startLine(trace, position, name, words)];
  if (position === 0) return [words.unchanged(name)];
  const update = experiment.update(pass, position);
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
