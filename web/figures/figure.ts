import type { Scene } from '../pictures/scene';

/** A cell of a picture; rows and columns count from 0. A spot is a row of one cell. */
export interface CellPlace {
  row: number;
  column: number;
}

/** What a cell shows and where that came from. */
export interface Provenance {
  /** The number in full, as a sentence or an equation. */
  value: string;
  /** The formula with the current numbers in it, a line a sentence. */
  lines: readonly string[];
  /** Cells of the same picture that went into it. */
  lights?: readonly CellPlace[];
}

/** The numbers of a figure: what a screen reader reads, and what is saved. */
export interface Table {
  caption: string;
  /** What the names of the rows are. */
  corner: string;
  columns: readonly string[];
  /** Which columns have whole numbers, such as counts, from 0. */
  whole?: readonly number[];
  /** Missing numbers are null. */
  rows: readonly { name: string; values: readonly (number | null)[] }[];
}

/**
 * One figure of an experiment as it stands now: a picture, its words and its numbers. The page, an embedded element,
 * saved files and the tests all take it from here.
 */
export interface Figure {
  /** Unique within the experiment; part of file names. */
  readonly name: string;
  readonly title: string;
  /** The picture; none where `refused` says why. */
  readonly draw?: (width: number) => Scene;
  readonly refused?: string;
  /** The colour scale. */
  readonly key?: () => Scene;
  /** Stands above the picture. */
  readonly lead?: string;
  /** What is told while nothing is pointed at; the first one stands out. */
  readonly summary: readonly string[];
  /** Lines that what is told needs at most, on a wide page; room is kept for them, so that the page does not jump. */
  readonly room?: number;
  /** What is told of a cell. */
  readonly tell?: (place: CellPlace) => Provenance | undefined;
  /** Cells that light up because of something pointed at elsewhere. */
  readonly lights?: readonly CellPlace[];
  readonly table: () => Table;
}

/** Width of a colour scale, in pixels. */
export const KEY_WIDTH = 132;
