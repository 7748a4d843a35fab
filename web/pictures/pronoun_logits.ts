import type { PronounTrace, PublishedComparison } from 'untrained';
import { signed, visibleToken } from '../text/format';
import { type Bar, barIndices, bars, extentOf } from './bars';
import type { Scene } from './scene';

/** The words of both sentences in one order: of first appearance, or the largest logits only where there are many. */
export function sharedWords(traces: readonly PronounTrace[]): { words: string[]; all: number } {
  const sizes = new Map<string, number>();
  for (const { vocabulary, logits } of traces) {
    for (const [i, word] of vocabulary.entries())
      sizes.set(word, Math.max(sizes.get(word) ?? 0, Math.abs(logits[i] ?? 0)));
  }
  const all = [...sizes.keys()];
  return { words: barIndices([...sizes.values()]).map((index) => all[index] ?? ''), all: all.length };
}

/** A value that each logit is held against, by word: a published one, or the one before a change. */
export type Marks = ReadonlyMap<string, number>;

/** The logits of a trace by word. */
export const logitMarks = ({ vocabulary, logits }: PronounTrace): Marks =>
  new Map(vocabulary.map((word, index) => [word, logits[index] ?? Number.NaN]));

/** The published logits by word. */
export const publishedMarks = ({ vocabulary }: PronounTrace, published: PublishedComparison): Marks =>
  new Map(
    vocabulary.flatMap((word, index): [string, number][] => {
      const value = published.logits[index];
      return typeof value === 'number' ? [[word, value]] : [];
    }),
  );

/** One bar a word, with what it is held against where there is something. */
export function logitBars(trace: PronounTrace, marks: Marks | undefined, words: readonly string[]): Bar[] {
  const first = ranked(trace)[0];
  return words.map((word) => {
    const index = trace.vocabulary.indexOf(word);
    const value = index < 0 ? Number.NaN : (trace.logits[index] ?? Number.NaN);
    const bar: Bar = { label: visibleToken(word), value, accent: index >= 0 && index === first };
    const mark = marks?.get(word);
    if (mark === undefined) return bar;
    bar.mark = mark;
    if (Number.isFinite(value - mark)) bar.note = signed(value - mark, 3);
    return bar;
  });
}

/** The logits of one sentence, on the scale of both. @param headings what stands above the numbers and the notes */
export function logitsPicture(
  sentences: readonly (readonly Bar[])[],
  index: number,
  { label, width, headings }: { label: string; width: number; headings: readonly [string, string] },
): Scene {
  const shown = sentences[index] ?? [];
  return bars({
    label,
    bars: shown,
    width,
    extent: extentOf(sentences.flat()),
    ...(shown.some(({ note }) => note !== undefined) ? { headings } : {}),
  });
}

/** Vocabulary indices by falling logit. */
export const ranked = ({ logits }: PronounTrace): number[] =>
  Array.from(logits.keys()).sort((a, b) => (logits[b] ?? 0) - (logits[a] ?? 0));
