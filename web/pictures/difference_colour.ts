import { along } from './colour';
import type { Colour, Theme } from './scene';

/**
 * Purple for less, the surface for none, green for more: other hues than those of the values themselves, told apart
 * with any common colour blindness.
 */
const difference: Record<Theme, readonly Colour[]> = {
  light: [
    [74, 18, 104],
    [132, 72, 170],
    [192, 158, 212],
    [243, 241, 236],
    [176, 212, 128],
    [92, 148, 34],
    [38, 82, 2],
  ],
  dark: [
    [230, 200, 252],
    [172, 116, 214],
    [96, 60, 126],
    [38, 41, 47],
    [56, 96, 22],
    [122, 178, 48],
    [206, 244, 142],
  ],
};

/** Where there is nothing to colour: the background. */
const nothing: Record<Theme, Colour> = { light: [255, 255, 255], dark: [28, 31, 36] };

type Colouring = (value: number, theme: Theme) => Colour;

/** A difference in [−extent, extent]; NaN is none. */
export const differenceColour =
  (extent: number): Colouring =>
  (value, theme) =>
    Number.isNaN(value) ? nothing[theme] : along(difference[theme], (value / extent + 1) / 2);

/** The given colours where there is a value, and the background where it is NaN. */
export const withGaps =
  (colour: Colouring): Colouring =>
  (value, theme) =>
    Number.isNaN(value) ? nothing[theme] : colour(value, theme);

/** Below this two numbers look the same in every picture, so no scale ends closer to 0. */
export const LEAST_EXTENT = 0.01;

/** The end of a scale that is as long on both sides of 0 and holds all differences: two digits, rounded up. */
export function extentOfDifferences(rows: readonly ArrayLike<number>[]): number {
  let most = LEAST_EXTENT;
  for (const row of rows) {
    for (let c = 0; c < row.length; c++) {
      const size = Math.abs(row[c] ?? 0);
      if (size > most) most = size;
    }
  }
  const unit = 10 ** (Math.floor(Math.log10(most)) - 1);
  const rounded = Math.ceil(most / unit - 1e-9) * unit;
  return Number(rounded.toPrecision(2));
}
