import { type Cells, type Colour, cellShapes, css, isCrowded, type Shape, type Theme } from './scene';

const one = String.raw`(rgb\([^)]*\)|[^,()]+)`;
const following = new RegExp(String.raw`light-dark\(${one},\s*${one}\)`, 'g');
const written = /rgb\((\d+) (\d+) (\d+)\)/g;

const hexadecimal = (channel: string): string => Number(channel).toString(16).padStart(2, '0');

/** A colour of one theme, in the spelling that every drawing program reads. */
export const inTheme = (colour: string | number, theme: Theme): string =>
  String(colour)
    .replace(following, theme === 'light' ? '$1' : '$2')
    .replace(written, (_, ...channels) => `#${channels.slice(0, 3).map(hexadecimal).join('')}`);

/** A shape with the colours of one theme. */
export function themed(shape: Shape, theme: Theme): Shape {
  const attributes = { ...shape.attributes };
  for (const name of ['fill', 'stroke']) {
    const colour = attributes[name];
    if (colour !== undefined) attributes[name] = inTheme(colour, theme);
  }
  const { children } = shape;
  return { ...shape, attributes, ...(children && { children: children.map((child) => themed(child, theme)) }) };
}

/** Neighbours in a row that have one colour. */
export interface Run {
  row: number;
  column: number;
  length: number;
  colour: string;
}

/** All cells, row by row, as runs of one colour. */
export function* cellRuns(cells: Cells, theme: Theme): Generator<Run> {
  for (const [row, values] of cells.values.entries()) {
    let run: Run | undefined;
    for (let column = 0; column < values.length; column++) {
      const colour = colourOf(cells.colour(values[column] ?? 0, theme));
      if (run?.colour === colour) {
        run.length++;
        continue;
      }
      if (run) yield run;
      run = { row, column, length: 1, colour };
    }
    if (run) yield run;
  }
}

const colourOf = (colour: Colour): string => inTheme(css(colour), 'light');

/** The cells as shapes of one theme: each its own where they are few, else a path for each colour. */
export function themedCells(cells: Cells, theme: Theme): Shape[] {
  if (!isCrowded(cells)) return cellShapes(cells).map((shape) => themed(shape, theme));
  const paths = new Map<string, string[]>();
  for (const { row, column, length, colour } of cellRuns(cells, theme)) {
    const path = paths.get(colour) ?? [];
    path.push(`M${column} ${row}h${length}v1h-${length}z`);
    paths.set(colour, path);
  }
  const children = [...paths].map(([fill, path]): Shape => ({ tag: 'path', attributes: { fill, d: path.join('') } }));
  const transform = `translate(${cells.x} ${cells.y}) scale(${cells.cellWidth} ${cells.cellHeight})`;
  // Smoothed edges would let the background through between cells.
  return [{ tag: 'g', attributes: { transform, 'shape-rendering': 'crispEdges' }, children }];
}
