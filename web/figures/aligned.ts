import type { Pair } from '../state/align';
import type { ComparedWords, PairWords } from '../text/compared';
import { shortNumber } from '../text/format';
import type { CellPlace, Figure, Provenance, Table } from './figure';

/** Numbers in rows, which may be shorter than others. */
export type Rows = readonly ArrayLike<number>[];

/** Two tables in common rows and columns. Where one has no number there is NaN. */
export interface Aligned {
  readonly rows: readonly Pair[];
  readonly columns: readonly Pair[];
  readonly first: readonly number[][];
  readonly second: readonly number[][];
  /** Second minus first. */
  readonly difference: readonly number[][];
}

/** Brings two tables into common rows and columns; each row ends where neither has a number any more. */
export function alignTables(first: Rows, second: Rows, rows: readonly Pair[], columns: readonly Pair[]): Aligned {
  const cells = (table: Rows, side: 0 | 1): number[][] =>
    rows.map((row) => columns.map((column) => at(table, row[side], column[side])));
  const [a, b] = [cells(first, 0), cells(second, 1)];
  const lengths = a.map(
    (row, r) => 1 + row.findLastIndex((value, c) => !(Number.isNaN(value) && Number.isNaN(b[r]?.[c]))),
  );
  const cut = (table: number[][]) => table.map((row, r) => row.slice(0, lengths[r]));
  const difference = a.map((row, r) => row.map((value, c) => (b[r]?.[c] ?? Number.NaN) - value));
  return { rows, columns, first: cut(a), second: cut(b), difference: cut(difference) };
}

function at(table: Rows, row: number | undefined, column: number | undefined): number {
  if (row === undefined || column === undefined) return Number.NaN;
  return table[row]?.[column] ?? Number.NaN;
}

export const hasGaps = (values: Rows): boolean => values.some((row) => Array.from(row).some(Number.isNaN));

/** Aligned numbers as a table; what is not there is null. */
export const alignedTable = (
  caption: string,
  values: Rows,
  rowNames: readonly string[],
  columns: readonly string[],
): Table => ({
  caption,
  corner: '',
  columns,
  rows: rowNames.map((name, r) => ({ name, values: columns.map((_, c) => orNull(values[r]?.[c])) })),
});

const orNull = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

/** A number with all its digits. */
export const inFull = (value: number): string => String(value).replaceAll('-', '−');

const signedInFull = (value: number): string => (value > 0 ? `+${inFull(value)}` : inFull(value));

/** A difference with what it is the difference of, all digits. */
export const tellDifference = (what: string, first: number, second: number, words: PairWords): Provenance => ({
  value: words.difference(what, signedInFull(second - first)),
  lines: [words.second(inFull(second)), words.first(inFull(first))],
});

/** What is told where only one of two has a row or column of that name. */
export const tellGap = (name: string, hasFirst: boolean, words: PairWords): Provenance => ({
  value: hasFirst ? words.onlyFirst(name) : words.onlySecond(name),
  lines: [],
});

/** The cell with the largest difference in size; none where all are the same. */
export function largestDifference({ difference }: Aligned): (CellPlace & { value: number }) | undefined {
  let found: (CellPlace & { value: number }) | undefined;
  for (const [row, values] of difference.entries()) {
    for (const [column, value] of values.entries()) {
      if (Math.abs(value) > Math.abs(found?.value ?? 0)) found = { row, column, value };
    }
  }
  return found;
}

/** What the difference says as a whole. */
export function differenceSummary(
  aligned: Aligned,
  nameOf: (place: CellPlace) => string,
  pair: PairWords,
  words: ComparedWords,
): string[] {
  const most = largestDifference(aligned);
  const value = most && (most.value > 0 ? '+' : '') + shortNumber(most.value, 3);
  return [
    most && value ? words.largest(nameOf(most), value) : pair.equal,
    hasGaps(aligned.difference) ? pair.hatched : '',
  ];
}

/** What stands in the place of a figure that cannot be drawn. */
export const refusedFigure = (named: Pick<Figure, 'name' | 'title'>, refused: string): Figure => ({
  ...named,
  refused,
  summary: [],
  table: () => alignedTable(named.title, [], [], []),
});
