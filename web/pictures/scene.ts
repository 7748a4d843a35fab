/** One SVG element of a picture. */
export interface Shape {
  tag: 'svg' | 'rect' | 'text' | 'path' | 'circle' | 'line' | 'g' | 'title' | 'desc' | 'metadata';
  attributes: Record<string, string | number>;
  text?: string;
  children?: Shape[];
}

/** A grid of equal cells inside a picture, kept apart from the shapes so that large ones can be drawn on a canvas. */
export interface Cells {
  x: number;
  y: number;
  cellWidth: number;
  cellHeight: number;
  /** Rows of values; rows may be shorter than `columns`, their missing cells are not drawn. */
  values: readonly ArrayLike<number>[];
  columns: number;
  /** From a value to a colour, for one theme. */
  colour: (value: number, theme: Theme) => Colour;
}

/** A part of a picture that can be pointed at, such as a word. */
export interface Spot {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Red, green and blue, 0 … 255. */
export type Colour = readonly [number, number, number];

export type Theme = 'light' | 'dark';

/** A picture: a pure function of a trace makes it; the page, the export and the tests draw it. */
export interface Scene {
  width: number;
  height: number;
  /** What the picture shows, for those who cannot see it. */
  label: string;
  shapes: Shape[];
  cells?: Cells;
  /** In reading order. */
  spots?: readonly Spot[];
}

/** Colours by role. In the page they follow the theme; an exported picture has the light or dark ones written in. */
export const roles = {
  ink: { light: '#1d2024', dark: '#e8e6e1' },
  muted: { light: '#5b6068', dark: '#a3a7ae' },
  line: { light: '#dcd9d2', dark: '#3a3e45' },
  surface: { light: '#ffffff', dark: '#1c1f24' },
  accent: { light: '#0b6b64', dark: '#56c8bc' },
} as const;

export type Role = keyof typeof roles;

/** The colour of a role, as the page writes it: `light-dark()` follows the element's color-scheme. */
export const role = (name: Role): string => `light-dark(${roles[name].light}, ${roles[name].dark})`;

/** How far the sign of a space, which hangs below the line that letters stand on, is raised to their middle. */
const RAISED = 4;

export function text(x: number, y: number, content: string, attributes: Record<string, string | number> = {}): Shape {
  return {
    tag: 'text',
    attributes: { x, y: content[0] === '␣' ? y - RAISED : y, fill: role('ink'), 'font-size': 12, ...attributes },
    text: content,
  };
}

/** Colours of one cell in both themes as a CSS colour. */
export function cellFill(cells: Cells, value: number): string {
  return `light-dark(${css(cells.colour(value, 'light'))}, ${css(cells.colour(value, 'dark'))})`;
}

export const css = ([red, green, blue]: Colour): string => `rgb(${red} ${green} ${blue})`;

/** More cells than this are not drawn as shapes of their own. */
const MAXIMUM_CELL_SHAPES = 4000;

/** Whether there are so many cells that neighbours of one colour are better drawn as one. */
export const isCrowded = ({ values, columns }: Cells): boolean => values.length * columns > MAXIMUM_CELL_SHAPES;

/** A cell as a rectangle, smaller than its place by the gap to its neighbours. */
export const cellBox = ({ x, y, cellWidth, cellHeight }: Cells, row: number, column: number) => ({
  x: x + column * cellWidth,
  y: y + row * cellHeight,
  width: cellWidth - 1,
  height: cellHeight - 1,
  rx: 2,
});

/** The cells as SVG rectangles. */
export const cellShapes = (cells: Cells): Shape[] =>
  cells.values.flatMap((row, r) =>
    Array.from(row, (value, c) => ({
      tag: 'rect',
      attributes: { ...cellBox(cells, r, c), fill: cellFill(cells, value) },
    })),
  );

/** The cell at a point of the picture, or none. */
export function cellAt(cells: Cells, x: number, y: number): { row: number; column: number } | undefined {
  const row = Math.floor((y - cells.y) / cells.cellHeight);
  const column = Math.floor((x - cells.x) / cells.cellWidth);
  const values = cells.values[row];
  return values && column >= 0 && column < values.length ? { row, column } : undefined;
}

/** The index of the spot at a point of the picture, or none. */
export function spotAt(spots: readonly Spot[], x: number, y: number): number | undefined {
  const index = spots.findIndex(
    (spot) => x >= spot.x && x < spot.x + spot.width && y >= spot.y && y < spot.y + spot.height,
  );
  return index < 0 ? undefined : index;
}
