import type { Attention, MemoryRow, PronounTrace, PublishedComparison } from 'untrained';
import { signed, visibleToken, withPlace } from '../text/format';
import { arcs } from './arcs';
import { type Bar, barIndices, bars, extentOf } from './bars';
import { grid } from './grid';
import type { Scene } from './scene';

/** The words of a prompt as they are shown; where one is repeated each has its place, from 1, as an index. */
export function wordNames({ tokens }: PronounTrace): string[] {
  const counts = new Map<string, number>();
  for (const token of tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  return tokens.map((token, position) =>
    (counts.get(token) ?? 0) > 1 ? withPlace(token, position) : visibleToken(token),
  );
}

/** An edge of the memory as `ОНА→МАША`, with its weight where that is not 1. */
export const edgeName = ({ key, value, weight }: MemoryRow): string =>
  `${key}→${weight === 1 ? '' : `${String(weight).replace('-', '−')}·`}${value}`;

/** The weights of one read in one layer: a row for each reading word, a column for each row of the memory. */
export interface ReadTable {
  reads: Attention[];
  rowNames: string[];
  columnNames: string[];
  /** The row of the probe. */
  probeRow: number;
}

/** @param step index of the read in the block's settings */
export function readTable(trace: PronounTrace, layer: number, step: number): ReadTable {
  const names = wordNames(trace);
  const all = trace.attention.filter((read) => read.layer === layer && read.step === step);
  const context = all[0]?.read === 'context';
  // The first word has nothing before it, and so no row.
  const reads = context ? all.filter(({ token }) => token > 0) : all;
  return {
    reads,
    rowNames: reads.map(({ token }) => names[token] ?? ''),
    columnNames: context ? names.slice(0, -1) : trace.edges.map(edgeName),
    probeRow: reads.findIndex(({ token }) => token === trace.probe),
  };
}

/** The weights of one read in one layer as a grid. */
export function weightsPicture(table: ReadTable, label: string, width: number): Scene {
  return grid({
    label,
    values: table.reads.map(({ weights }) => weights),
    rowLabels: table.rowNames,
    columnLabels: table.columnNames,
    width,
    scale: 'weight',
    numbers: true,
    cellHeight: Math.min(32, Math.max(8, Math.round(400 / Math.max(table.reads.length, 1)))),
    minimumCell: 8,
    accentRows: [table.probeRow],
  });
}

/** What each word reads of the sentence in one layer. @param focus the word whose arcs alone are drawn */
export function arcsPicture(
  trace: PronounTrace,
  table: ReadTable,
  label: string,
  width: number,
  focus?: number,
): Scene {
  const weights: (ArrayLike<number> | undefined)[] = trace.tokens.map(() => undefined);
  for (const read of table.reads) weights[read.token] = read.weights;
  return arcs({ label, words: trace.tokens.map(visibleToken), weights, accent: trace.probe, focus, width });
}

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
