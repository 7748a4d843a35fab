import type { Attention, MemoryRow, PronounTrace } from 'untrained';
import { visibleToken, withPlace } from '../text/format';
import { arcs } from './arcs';
import { grid } from './grid';
import type { Scene } from './scene';

export * from './pronoun_logits';

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
