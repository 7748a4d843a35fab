import { fixed } from '../text/format';
import { divergingColour, inkOn, weightColour } from './colour';
import { shorten, textWidth, widest } from './measure';
import { type Cells, css, role, type Scene, type Shape, text } from './scene';

export interface GridOptions {
  /** What the picture shows, for those who cannot see it. */
  label: string;
  values: readonly ArrayLike<number>[];
  rowLabels: readonly string[];
  columnLabels: readonly string[];
  /** Width to fill, in CSS pixels; the picture is wider where cells would become narrower than `minimumCell`. */
  width: number;
  /** `cosine`: [−1, 1], diverging. `weight`: [0, 1]. */
  scale: 'cosine' | 'weight';
  /** Another colour for each value than the scale's. */
  colour?: Cells['colour'];
  /** Square cells, as for a similarity map. */
  square?: boolean;
  cellHeight?: number;
  maximumCell?: number;
  minimumCell?: number;
  /** A row drawn with its numbers and a mark. */
  markedRow?: number;
  /** Write the numbers into all cells, where they fit. */
  numbers?: boolean;
  /** Columns whose labels are set in the accent colour: the probe. */
  accentColumns?: readonly number[];
  accentRows?: readonly number[];
  /** Columns with a mark below them: what stands out. */
  markedColumns?: readonly number[];
  /** Width of the row labels in pixels; as wide as they need unless given. */
  gutter?: number;
}

const HEADER = 22;

/** Room for the marks below the columns, kept also while there are none, so that the page does not jump. */
const FOOTER = 16;

/** Labels up to this long are never cut; longer ones end in an ellipsis. */
const LONGEST_LABEL = 132;

/** Column labels that do not fit above their columns lean to the right by this angle. */
const SLANT_DEGREES = 52;
/** Beyond the end of a slanted label, half its height. */
const LABEL_END = 4;
const LEAN = Math.cos((SLANT_DEGREES * Math.PI) / 180);
const RISE = Math.sin((SLANT_DEGREES * Math.PI) / 180);

/** Room right of and below the cells, for the mark around a row. */
const EDGE = 2;

/** A cell at least this wide has room for a number of two digits. */
const NUMBER_ROOM = 34;

/** How many labels to leave out between two that are shown, so that they stand at least `room` pixels apart. */
const stride = (cell: number, room: number): number => Math.max(1, Math.ceil(room / cell));

/** Where the columns stand, and what their labels need above them and to their right. */
interface Columns {
  gutter: number;
  cellWidth: number;
  header: number;
  stride: number;
  slanted: boolean;
  labels: string[];
}

function layColumns(options: GridOptions): Columns {
  const count = Math.max(options.columnLabels.length, 1);
  const labels = options.columnLabels.map((label) => shorten(label, LONGEST_LABEL));
  const gutter = options.gutter ?? Math.max(28, Math.min(widest(options.rowLabels), LONGEST_LABEL) + 14);
  const cellIn = (room: number) =>
    Math.min(options.maximumCell ?? 64, Math.max(options.minimumCell ?? 8, (room - gutter - EDGE) / count));
  const upright = cellIn(options.width);
  const step = stride(upright, 12);
  // One character is never worth a slant.
  if (widest(labels) <= Math.max(upright * step - 2, 18)) {
    return { gutter, cellWidth: upright, header: HEADER, stride: step, slanted: false, labels };
  }
  // The widest cells with which each label ends inside the width.
  const room = options.width - gutter - EDGE - LABEL_END;
  const widths = labels.map((label, c) => (room - textWidth(label) * LEAN) / (c + 0.5));
  const cellWidth = Math.max(options.minimumCell ?? 8, Math.min(upright, ...widths));
  const header = Math.ceil(widest(labels) * RISE) + 14;
  return { gutter, cellWidth, header, stride: stride(cellWidth, 15), labels, slanted: true };
}

/** How far slanted labels reach beyond the last column. */
const overhang = (labels: readonly string[], cellWidth: number): number =>
  Math.max(0, ...labels.map((label, c) => textWidth(label) * LEAN + LABEL_END - (labels.length - c - 0.5) * cellWidth));

function columnLabels(
  { gutter, cellWidth, header, slanted, labels, stride: step }: Columns,
  accents: readonly number[],
): Shape[] {
  return labels.flatMap((label, c) => {
    const accent = accents.includes(c);
    if (!accent && (c % step !== 0 || accents.some((other) => Math.abs(other - c) < step))) return [];
    const x = gutter + (c + 0.5) * cellWidth;
    const turned = { 'text-anchor': 'start', transform: `rotate(${-SLANT_DEGREES} ${x} ${header - 6})` };
    return text(slanted ? x + 2 : x, header - (slanted ? 4 : 7), label, {
      ...(slanted ? turned : { 'text-anchor': 'middle' }),
      ...(accent ? { fill: role('accent'), 'font-weight': 700 } : { fill: role('muted') }),
    });
  });
}

/** A grid of coloured cells with labelled rows and columns. */
export function grid(options: GridOptions): Scene {
  const columns = options.columnLabels.length;
  const rows = options.values.length;
  const placed = layColumns(options);
  const { gutter, cellWidth, header } = placed;
  const cellHeight = options.square ? cellWidth : (options.cellHeight ?? 18);
  const colour = options.colour ?? (options.scale === 'cosine' ? divergingColour : weightColour);
  const cells: Cells = { x: gutter, y: header, cellWidth, cellHeight, values: options.values, columns, colour };
  const shapes: Shape[] = columnLabels(placed, options.accentColumns ?? []);

  const rowStride = stride(cellHeight, 14);
  options.rowLabels.forEach((label, r) => {
    const accent = (options.accentRows?.includes(r) ?? false) || options.markedRow === r;
    const beside = options.accentRows?.some((other) => Math.abs(other - r) < rowStride) ?? false;
    if (!accent && (r % rowStride !== 0 || beside)) return;
    shapes.push(
      text(gutter - 8, header + (r + 0.5) * cellHeight + 4, shorten(label, gutter - 10), {
        'text-anchor': 'end',
        ...(accent ? { fill: role('accent'), 'font-weight': 700 } : { fill: role('muted') }),
      }),
    );
  });

  if (options.numbers && cellWidth >= NUMBER_ROOM) {
    options.values.forEach((row, r) => {
      // Weights are mostly nothing: a zero in each of those cells would hide the others.
      const told = cellNumbers(cells, row, header + r * cellHeight);
      shapes.push(...told.filter((shape) => options.scale === 'cosine' || shape.text !== fixed(0, 2)));
    });
  }
  const marked = options.markedRow === undefined ? undefined : options.values[options.markedRow];
  if (marked && options.markedRow !== undefined) {
    const top = header + options.markedRow * cellHeight;
    if (cellWidth >= NUMBER_ROOM && !options.numbers) shapes.push(...cellNumbers(cells, marked, top));
    shapes.push({
      tag: 'rect',
      attributes: {
        x: gutter - 1.5,
        y: top - 1.5,
        width: columns * cellWidth + 2,
        height: cellHeight + 2,
        rx: 3,
        fill: 'none',
        stroke: role('accent'),
        'stroke-width': 1.5,
      },
    });
  }
  const bottom = header + rows * cellHeight;
  for (const c of options.markedColumns ?? []) {
    const x = gutter + (c + 0.5) * cellWidth;
    shapes.push({
      tag: 'path',
      attributes: { d: `M${x} ${bottom + 5}l6 9h-12z`, fill: role('accent') },
    });
  }
  return {
    width: gutter + columns * cellWidth + EDGE + (placed.slanted ? overhang(placed.labels, cellWidth) : 0),
    height: bottom + (options.markedColumns ? FOOTER : 2),
    label: options.label,
    shapes,
    cells,
  };
}

/** Room above the colour scale for the bracket of what comes about by chance. */
const CHANCE_MARK = 5;

function cellNumbers(cells: Cells, values: ArrayLike<number>, top: number): Shape[] {
  const written = (value: number, c: number) =>
    text(cells.x + (c + 0.5) * cells.cellWidth - 0.5, top + cells.cellHeight / 2 + 4, fixed(value, 2), {
      'text-anchor': 'middle',
      'font-size': 11,
      fill: `light-dark(${inkOn(cells.colour(value, 'light'))}, ${inkOn(cells.colour(value, 'dark'))})`,
    });
  return Array.from(values, (value, c) => (Number.isNaN(value) ? [] : [written(value, c)])).flat();
}

/**
 * The colour scale with its ends and middle named.
 *
 * @param chance cosines up to this size, of either sign, come about by chance: marked above the scale
 */
export function scaleKey(scale: 'cosine' | 'weight', width: number, label: string, chance?: number): Scene {
  const colour = scale === 'cosine' ? divergingColour : weightColour;
  const steps = 41;
  const low = scale === 'cosine' ? -1 : 0;
  const step = width / steps;
  const shapes: Shape[] = Array.from({ length: steps }, (_, i) => {
    const value = low + ((1 - low) * i) / (steps - 1);
    return {
      tag: 'rect',
      attributes: {
        x: i * step,
        y: CHANCE_MARK,
        width: step + 0.5,
        height: 8,
        fill: `light-dark(${css(colour(value, 'light'))}, ${css(colour(value, 'dark'))})`,
      },
    };
  });
  const name = (x: number, anchor: string, content: string) =>
    text(x, CHANCE_MARK + 22, content, { 'text-anchor': anchor, 'font-size': 11, fill: role('muted') });
  shapes.push(name(0, 'start', scale === 'cosine' ? '−1' : '0'), name(width, 'end', '1'));
  if (scale === 'cosine') shapes.push(name(width / 2, 'middle', '0'));
  if (chance !== undefined) {
    const [from, to] = [-1, 1].map((sign) => (width * (1 + sign * Math.min(chance, 1))) / 2);
    const bracket = `M${from} ${CHANCE_MARK - 1}V1H${to}V${CHANCE_MARK - 1}`;
    shapes.push({ tag: 'path', attributes: { d: bracket, fill: 'none', stroke: role('ink'), 'stroke-width': 1 } });
  }
  return { width, height: CHANCE_MARK + 26, label, shapes };
}
