import { textWidth } from './measure';
import { role, type Shape, text } from './scene';

/** A sign with its name. */
export interface LegendEntry {
  readonly name: string;
  /** Width of the sign, in pixels. */
  readonly width: number;
  /** The sign, from its left end and on its middle line. */
  readonly sign: (x: number, middle: number) => Shape[];
}

const LINE = 20;
const SMALL = 12;

/** Signs with their names, in as many rows as they need in a width. */
export function legend(entries: readonly LegendEntry[], width: number): { shapes: Shape[]; height: number } {
  const shapes: Shape[] = [];
  let [x, row] = [0, 0];
  for (const { name, width: sign, sign: draw } of entries) {
    const needed = sign + 6 + textWidth(name, SMALL) + 18;
    if (x > 0 && x + needed > width) [x, row] = [0, row + 1];
    const middle = row * LINE + LINE / 2;
    shapes.push(...draw(x, middle), text(x + sign + 6, middle + 4, name, { 'font-size': SMALL, fill: role('ink') }));
    x += needed;
  }
  return { shapes, height: (row + 1) * LINE };
}
