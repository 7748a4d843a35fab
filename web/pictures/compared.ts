import { shortNumber } from '../text/format';
import { divergingColour, weightColour } from './colour';
import { differenceColour, withGaps } from './difference_colour';
import { type GridOptions, grid } from './grid';
import { type Cells, css, isCrowded, role, type Scene, type Shape, text } from './scene';

/** What the numbers of a picture are. */
export type Scale = { kind: 'cosine' } | { kind: 'weight' } | { kind: 'difference'; extent: number };

export type ComparedOptions = Omit<GridOptions, 'scale' | 'colour'> & {
  scale: Scale;
  /** Whether the numbers are weights, of which zeros are not written. */
  weights?: boolean;
};

const colourOf = (scale: Scale): Cells['colour'] => {
  if (scale.kind === 'difference') return differenceColour(scale.extent);
  return withGaps(scale.kind === 'cosine' ? divergingColour : weightColour);
};

/** A grid like any other, but with places that have no value, NaN, which are hatched. */
export function comparedGrid({ scale, weights, ...options }: ComparedOptions): Scene {
  const scene = grid({ ...options, scale: weights ? 'weight' : 'cosine', colour: colourOf(scale) });
  const hatching = scene.cells && hatch(scene.cells);
  return hatching ? { ...scene, shapes: [hatching, ...scene.shapes] } : scene;
}

/** Distance of two strokes of the hatching, in pixels. */
const HATCH_STEP = 6;

/** Strokes over all cells without a value; none where cells are too small and too many to be hatched. */
function hatch(cells: Cells): Shape | undefined {
  if (isCrowded(cells)) return undefined;
  const strokes: string[] = [];
  cells.values.forEach((row, r) => {
    for (let c = 0; c < row.length; c++) {
      if (!Number.isNaN(row[c])) continue;
      const [x, y] = [cells.x + c * cells.cellWidth, cells.y + r * cells.cellHeight];
      strokes.push(...strokesOf(x, y, cells.cellWidth - 1, cells.cellHeight - 1));
    }
  });
  if (strokes.length === 0) return undefined;
  return { tag: 'path', attributes: { d: strokes.join(''), fill: 'none', stroke: role('line'), 'stroke-width': 1.2 } };
}

/** Strokes from the lower left to the upper right that go on in the neighbouring cells. */
function strokesOf(left: number, top: number, width: number, height: number): string[] {
  const [right, bottom] = [left + width, top + height];
  const strokes: string[] = [];
  // On each stroke x + y is the same, a multiple of the step.
  for (let sum = Math.ceil((left + top) / HATCH_STEP) * HATCH_STEP; sum < right + bottom; sum += HATCH_STEP) {
    const from = [Math.max(left, sum - bottom), Math.min(bottom, sum - left)] as const;
    const to = [Math.min(right, sum - top), Math.max(top, sum - right)] as const;
    strokes.push(`M${from.map(round).join(' ')}L${to.map(round).join(' ')}`);
  }
  return strokes;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The colour scale of differences, with its ends and middle named. */
export function differenceKey(extent: number, width: number, label: string): Scene {
  const steps = 41;
  const step = width / steps;
  const colour = differenceColour(1);
  const shapes: Shape[] = Array.from({ length: steps }, (_, i) => {
    const value = (2 * i) / (steps - 1) - 1;
    const fill = `light-dark(${css(colour(value, 'light'))}, ${css(colour(value, 'dark'))})`;
    return { tag: 'rect', attributes: { x: i * step, y: 5, width: step + 0.5, height: 8, fill } };
  });
  const name = (x: number, anchor: string, content: string) =>
    text(x, 27, content, { 'text-anchor': anchor, 'font-size': 11, fill: role('muted') });
  const end = shortNumber(extent, 2);
  shapes.push(name(0, 'start', `−${end}`), name(width / 2, 'middle', '0'), name(width, 'end', `+${end}`));
  return { width, height: 31, label, shapes };
}
