import type { AbcdTrace, PronounTrace, RandomAttention } from 'untrained';
import type { Experiment } from '../state/experiment';
import { sourceOf } from '../state/own_vectors';
import { excerpt, isRightToLeft, RANDOM_MARK, visibleToken } from '../text/format';
import type { OwnVectorFigureWords } from '../text/own_vectors';
import type { Figure } from './figure';

/** A token with a mark where its vector is random although a file was given. */
const marked = (token: string, missing: ReadonlySet<string>): string =>
  missing.has(token) ? (isRightToLeft(token) ? token : visibleToken(token)) + RANDOM_MARK : token;

type Trace = AbcdTrace | PronounTrace | RandomAttention;

/** Words whose vectors are random in a run with a file. */
export const missingIn = (trace: Trace | undefined): ReadonlySet<string> => sourceOf(trace)?.missing ?? new Set();

/**
 * A run with the tokens as a figure names them: those that the file of word vectors does not have are marked, in
 * every place alike.
 */
export function markedTrace<Run extends Trace>(trace: Run): Run {
  const missing = missingIn(trace);
  if (missing.size === 0) return trace;
  const mark = (token: string): string => marked(token, missing);
  const vocabulary = 'vocabulary' in trace ? { vocabulary: trace.vocabulary.map(mark) } : {};
  const tokens = { tokens: trace.tokens.map(mark), ...vocabulary };
  if (!('edges' in trace)) return { ...trace, ...tokens };
  const edges = trace.edges.map((edge) => ({
    ...edge,
    key: mark(edge.key),
    value: edge.value.split(' + ').map(mark).join(' + '),
    terms: edge.terms.map((term) => ({ ...term, token: mark(term.token) })),
  }));
  return { ...trace, ...tokens, edges };
}

/** Values by word, with the words as {@link markedTrace} names them. */
export const markedWords = <Value>(values: ReadonlyMap<string, Value>, trace: PronounTrace): Map<string, Value> =>
  new Map([...values].map(([word, value]) => [marked(word, missingIn(trace)), value]));

/** A figure that says what the mark means, where there is one, or that a file which is asked for is not there. */
export function explained(
  figure: Figure,
  { values, vectors }: Experiment,
  runs: readonly (Trace | undefined)[],
  words: OwnVectorFigureWords,
): Figure {
  const source = runs.map(sourceOf).find((found) => (found?.missing.size ?? 0) > 0);
  const isAbsent = values['vectors-sha256'] !== undefined && !vectors;
  const told = [
    ...(source ? [words.mark(RANDOM_MARK, excerpt(source.file.name))] : []),
    ...(isAbsent ? [words.absent(excerpt(String(values['vectors-name'] ?? '')))] : []),
  ];
  if (told.length === 0) return figure;
  const { summary } = figure;
  // The first sentence stands out.
  return { ...figure, summary: [...(summary.length > 0 ? summary : ['']), ...told] };
}
