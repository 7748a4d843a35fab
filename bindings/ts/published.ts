import { type PublishedAttention, seedExamples } from './examples.js';
import type { PronounTrace } from './pronoun_types.js';
import { tokenize } from './tokens.js';

/** Published numbers beside ours: differences are ours − published, in the order of the trace's own arrays. */
export interface PublishedComparison {
  /** One for each word of the trace's vocabulary; null where none was published. */
  logits: (number | null)[];
  /** Ours − published, for each word of the vocabulary; null where none was published. */
  differences: (number | null)[];
  /** Root mean square of the differences. */
  rms: number;
  /** The published rows that the trace has too. */
  attention: (PublishedAttention & {
    /** They are context reads. */
    read: 'context';
    /** Ours − published, for each earlier token. */
    differences: number[];
  })[];
}

/**
 * The published figures of the prompt and probe that were run. Source: the seed's post on the pronoun, which prints
 * logits of both sentences and three rows of weights, to two decimals.
 *
 * @param trace a run of the block under any setting
 * @returns undefined where the seed has none
 */
export function comparePublished(trace: PronounTrace): PublishedComparison | undefined {
  const published = seedExamples.published.find(
    ({ prompt }) =>
      tokenize(prompt, 'word').join(' ') === trace.tokens.join(' ') && trace.probe === trace.tokens.length - 1,
  );
  if (!published) return undefined;
  const values = new Map<string, number | undefined>(
    seedExamples.vocabulary.map((word, index) => [word, published.logits[index]]),
  );
  const logits = trace.vocabulary.map((word) => values.get(word) ?? null);
  const differences = logits.map((value, index) => (value === null ? null : (trace.logits[index] ?? 0) - value));
  return {
    logits,
    differences,
    rms: rootMeanSquare(differences),
    attention: compareAttention(trace, published.attention),
  };
}

function compareAttention(
  trace: PronounTrace,
  published: readonly PublishedAttention[],
): PublishedComparison['attention'] {
  return published.flatMap((row) => {
    const ours = trace.attention.find(
      ({ layer, token, read }) => layer === row.layer && token === row.token && read === 'context',
    );
    if (!ours) return [];
    const differences = row.weights.map((weight, index) => (ours.weights[index] ?? 0) - weight);
    return [{ ...row, read: 'context' as const, differences }];
  });
}

function rootMeanSquare(differences: readonly (number | null)[]): number {
  const known = differences.filter((value) => value !== null);
  return Math.sqrt(known.reduce((sum, value) => sum + value * value, 0) / Math.max(known.length, 1));
}
