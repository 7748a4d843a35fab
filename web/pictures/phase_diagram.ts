import { along } from './colour';
import { grid } from './grid';
import { textWidth } from './measure';
import { type Cells, type Colour, isCrowded, role, roles, type Scene, type Shape, type Theme, text } from './scene';
import { labelled } from './value_labels';

export interface PhaseDiagramOptions {
  /** Success rates in [0, 1], a row for each value from top to bottom; NaN where nothing has been computed yet. */
  readonly rates: readonly (readonly number[])[];
  readonly across: { readonly name: string; readonly values: readonly number[] };
  readonly down: { readonly name: string; readonly values: readonly number[] };
  readonly label: string;
  readonly width: number;
}

/** Room for the names of the axes above the numbers of the columns. */
const NAMES = 22;

const EDGE = 8;

/** About how high the diagram becomes, however many rows it has. */
const HEIGHT = 360;

/**
 * Dark blue over teal to light yellow, the same in both themes: lightness rises all the way, so that it reads in grey and
 * with any common colour blindness, and no end of it is the colour of the surface.
 */
const RATES: readonly Colour[] = [
  [38, 37, 92],
  [41, 82, 122],
  [38, 128, 132],
  [74, 168, 116],
  [164, 204, 84],
  [250, 232, 120],
];

export const rateColour = (rate: number, theme: Theme): Colour =>
  Number.isNaN(rate) ? surface[theme] : along(RATES, rate);

const channels = (hexadecimal: string): Colour => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hexadecimal.slice(at, at + 2), 16));
  return [red, green, blue];
};
const surface: Record<Theme, Colour> = { light: channels(roles.surface.light), dark: channels(roles.surface.dark) };

/** A success rate for each pair of two numbers. */
export function phaseDiagram({ rates, across, down, label, width }: PhaseDiagramOptions): Scene {
  const rowLabels = down.values.map(String);
  const names = [`↓ ${down.name}`, `${across.name} →`] as const;
  const diagram = grid({
    label,
    values: rates,
    rowLabels,
    // Written below, where it is known how much room numbers of this length have.
    columnLabels: across.values.map(() => ''),
    // The number of the last column may be wider than the column.
    width: width - EDGE,
    scale: 'cosine',
    colour: rateColour,
    numbers: true,
    maximumCell: 72,
    minimumCell: 5,
    cellHeight: Math.min(32, Math.max(4, Math.round(HEIGHT / Math.max(rates.length, 1)))),
  });
  const cells = diagram.cells as Cells;
  const x = (column: number): number => cells.x + (column + 0.5) * cells.cellWidth;
  const muted = { fill: role('muted'), 'font-size': 12 };
  // Beside each other where there is room, the one for the rows where they stand.
  const aside = Math.max(cells.x, textWidth(names[0]) + 16);
  const shapes: Shape[] = [
    text(0, 13, names[0], muted),
    text(aside, 13, names[1], muted),
    ...labelled(across.values, x).map((column) =>
      text(x(column), NAMES + cells.y - 7, String(across.values[column]), { ...muted, 'text-anchor': 'middle' }),
    ),
    { tag: 'g', attributes: { transform: `translate(0 ${NAMES})` }, children: diagram.shapes.filter(hasContent) },
    ...(isCrowded(cells) ? [] : missingMarks(cells)),
  ];
  return {
    ...diagram,
    width: Math.max(diagram.width + EDGE, aside + textWidth(names[1])),
    height: diagram.height + NAMES,
    shapes,
    cells: { ...cells, y: cells.y + NAMES },
  };
}

const hasContent = ({ tag, text: content }: Shape): boolean => tag !== 'text' || content !== '';

/** A dot in the place of what is still to come, which is no rate. */
function missingMarks({ x, y, cellWidth, cellHeight, values }: Cells): Shape[] {
  const radius = Math.min(1.5, cellWidth / 4, cellHeight / 4);
  return values.flatMap((row, r) =>
    Array.from(row).flatMap((value, c): Shape[] => {
      if (!Number.isNaN(value)) return [];
      const [cx, cy] = [x + (c + 0.5) * cellWidth - 0.5, NAMES + y + (r + 0.5) * cellHeight - 0.5];
      return [{ tag: 'circle', attributes: { cx, cy, r: radius, fill: role('muted') } }];
    }),
  );
}

const KEY_STEPS = 40;

/** The colours of the rates, with their ends and middle named. */
export function rateKey(width: number, label: string): Scene {
  const step = width / KEY_STEPS;
  const shapes = Array.from({ length: KEY_STEPS }, (_, index): Shape => {
    const [red, green, blue] = along(RATES, index / (KEY_STEPS - 1));
    const fill = `rgb(${red} ${green} ${blue})`;
    return { tag: 'rect', attributes: { x: index * step, y: 5, width: step + 0.5, height: 8, fill } };
  });
  for (const [share, anchor] of [
    [0, 'start'],
    [0.5, 'middle'],
    [1, 'end'],
  ] as const) {
    const name = share === 1 ? '100 %' : String(100 * share);
    shapes.push(text(share * width, 27, name, { 'text-anchor': anchor, 'font-size': 11, fill: role('muted') }));
  }
  return { width, height: 31, label, shapes };
}
