import { type AbcdTrace, standouts } from 'untrained';
import type { AbcdWords } from '../text/abcd';
import { visibleToken } from '../text/texts';
import { barIndices, bars } from './bars';
import { grid } from './grid';
import type { Scene } from './scene';

/** What a picture of the experiment needs besides the trace. */
export interface AbcdView {
  words: AbcdWords;
  /** Width to fill, in CSS pixels. */
  width: number;
  /** The chosen pass, from 1; 0 is before the first. */
  pass: number;
}

/** A position as people count. */
export const place = (position: number): string => String(position + 1);

/** The token at a position of the prompt, as it is shown. */
export const tokenAt = (trace: AbcdTrace, position: number): string => visibleToken(trace.tokens[position] ?? '');

/** Similarity of the probe with every token, a row a pass. */
export function similarityPicture(trace: AbcdTrace, { words, width, pass }: AbcdView): Scene {
  const passes = trace.similarity.length;
  const options = {
    label: words.heatmapLabel(tokenAt(trace, trace.probe), passes),
    values: trace.similarity,
    rowLabels: trace.similarity.map((_, p) => place(p)),
    columnLabels: trace.tokens.map(visibleToken),
    width,
    scale: 'cosine' as const,
    maximumCell: 120,
    // Few passes get taller rows, many shorter ones, so that the picture keeps about one height.
    cellHeight: Math.min(30, Math.max(8, Math.round(400 / passes))),
    accentColumns: [trace.probe],
    markedColumns: standouts(trace.similarity[pass - 1] ?? [], trace.probe),
  };
  return grid(pass > 0 ? { ...options, markedRow: pass - 1 } : options);
}

/** Similarity of every token with every other after one pass. */
export function mapPicture(trace: AbcdTrace, map: readonly ArrayLike<number>[], view: AbcdView): Scene {
  const labels = trace.tokens.map(visibleToken);
  return grid({
    label: view.words.mapLabel(view.pass),
    values: map,
    rowLabels: labels,
    columnLabels: labels,
    width: view.width,
    scale: 'cosine',
    square: true,
    maximumCell: 34,
    minimumCell: 4,
    accentColumns: [trace.probe],
    accentRows: [trace.probe],
  });
}

/** The probe's vector as coefficients of the token vectors, after one pass (from 1); the largest where there are many. */
export function coordinatesPicture(trace: AbcdTrace, coordinates: ArrayLike<number>, view: AbcdView): Scene {
  const probe = tokenAt(trace, trace.probe);
  return bars({
    label: view.words.coordinatesLabel(probe, view.pass),
    bars: barIndices(coordinates).map((index) => ({
      label: visibleToken(trace.vocabulary[index] ?? ''),
      value: coordinates[index] ?? 0,
      accent: trace.vocabulary[index] === trace.tokens[trace.probe],
    })),
    width: view.width,
  });
}
