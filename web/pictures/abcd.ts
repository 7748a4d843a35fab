import { type AbcdTrace, standouts } from 'untrained';
import { visibleToken } from '../text/format';
import { barIndices, bars } from './bars';
import { grid } from './grid';
import type { Scene } from './scene';

/** What every picture needs besides the trace. */
export interface View {
  /** What it shows, for those who cannot see it. */
  label: string;
  /** Width to fill, in CSS pixels. */
  width: number;
}

/** Which part of a run is shown. */
export interface PassView extends View {
  /** The chosen pass, from 1; 0 is before the first. */
  pass: number;
  /** The row of that pass while it is going on; later passes are not there yet. */
  within?: ArrayLike<number> | undefined;
}

/** A position as people count. */
export const place = (position: number): string => String(position + 1);

/** The token at a position of the prompt, as it is shown. */
export const tokenAt = (trace: AbcdTrace, position: number): string => visibleToken(trace.tokens[position] ?? '');

/** The rows of the similarity picture: those of all passes, or of the passes so far where one is going on. */
export function similarityRows(trace: AbcdTrace, pass: number, within?: ArrayLike<number>): ArrayLike<number>[] {
  if (!within) return trace.similarity;
  return trace.similarity.map((row, p) => (p < pass - 1 ? row : p === pass - 1 ? within : []));
}

/** Similarity of the probe with every token, a row a pass. */
export function similarityPicture(trace: AbcdTrace, { label, width, pass, within }: PassView): Scene {
  const passes = trace.similarity.length;
  const rows = similarityRows(trace, pass, within);
  const options = {
    label,
    values: rows,
    rowLabels: trace.similarity.map((_, p) => place(p)),
    columnLabels: trace.tokens.map(visibleToken),
    width,
    scale: 'cosine' as const,
    maximumCell: 120,
    // Few passes get taller rows, many shorter ones, so that the picture keeps about one height.
    cellHeight: Math.min(30, Math.max(8, Math.round(400 / passes))),
    accentColumns: [trace.probe],
    markedColumns: standouts(rows[pass - 1] ?? [], trace.probe),
  };
  return grid(pass > 0 ? { ...options, markedRow: pass - 1 } : options);
}

/** Similarity of every token with every other. */
export function mapPicture(trace: AbcdTrace, map: readonly ArrayLike<number>[], { label, width }: View): Scene {
  const labels = trace.tokens.map(visibleToken);
  return grid({
    label,
    values: map,
    rowLabels: labels,
    columnLabels: labels,
    width,
    scale: 'cosine',
    square: true,
    maximumCell: 34,
    minimumCell: 4,
    accentColumns: [trace.probe],
    accentRows: [trace.probe],
  });
}

/** A vector as coefficients of the token vectors; the largest of them where there are many. */
export function coordinatesPicture(trace: AbcdTrace, coordinates: ArrayLike<number>, { label, width }: View): Scene {
  return bars({
    label,
    bars: barIndices(coordinates).map((index) => ({
      label: visibleToken(trace.vocabulary[index] ?? ''),
      value: coordinates[index] ?? 0,
      accent: trace.vocabulary[index] === trace.tokens[trace.probe],
    })),
    width,
  });
}
