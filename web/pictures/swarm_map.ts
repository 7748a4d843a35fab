import { shortNumber } from '../text/format';
import { type Box, clipped, isInside, type Point } from './clip';
import { weightColour } from './colour';
import { legend } from './legend';
import { line } from './line';
import { role, type Scene, type Shape, text } from './scene';

export interface SwarmMapOptions extends Box {
  /** Rows from the second coordinate's lower end, each from the first one's; 0 … 1, the larger the better. */
  readonly shares: readonly Float64Array[];
  /** The last places of each particle, the one where it is at the end. */
  readonly paths: readonly (readonly Point[])[];
  /** The best place found so far. */
  readonly best: Point;
  /** Where the smallest value is. */
  readonly minimum: Point;
  readonly label: string;
  readonly width: number;
  readonly words: { particle: string; best: string; minimum: string };
}

const LEFT = 46;
const RIGHT = 10;
const BOTTOM = 42;
const LARGEST = 560;
const SMALLEST = 120;
const small = { 'font-size': 12, fill: role('muted') };

/** Particles with their trails on the function that they search, as far as they are in its box. */
export function swarmMap(options: SwarmMapOptions): Scene {
  const { shares, paths, best, minimum, lower, upper, label, words } = options;
  const width = Math.max(options.width, LEFT + RIGHT + SMALLEST);
  const side = Math.min(LARGEST, width - LEFT - RIGHT);
  const signs = legend(
    [
      { name: words.particle, width: 10, sign: (x, middle) => [particle(x + 5, middle)] },
      { name: words.best, width: 14, sign: (x, middle) => [diamond(x + 7, middle)] },
      { name: words.minimum, width: 14, sign: (x, middle) => cross(x + 7, middle) },
    ],
    width,
  );
  const top = signs.height + 10;
  const base = top + side;
  const share = (point: Point, axis: 0 | 1): number => (point[axis] - lower[axis]) / (upper[axis] - lower[axis]);
  const at = (point: Point): Point => [LEFT + share(point, 0) * side, base - share(point, 1) * side];
  const cell = side / shares.length;
  const inBox = paths.map((path) => path.at(-1)).filter((point) => point && isInside(point, options)) as Point[];
  const shapes: Shape[] = [
    ...signs.shapes,
    { tag: 'rect', attributes: { x: LEFT, y: top, width: side, height: side, fill: 'none', stroke: role('line') } },
    ...axes(options, side, base),
    ...paths.flatMap((path) => clipped(path, options).flatMap((part) => trail(part.map(at)))),
    ...inBox.map((point) => particle(...at(point))),
    ...(isInside(minimum, options) ? cross(...at(minimum)) : []),
    ...(isInside(best, options) ? [diamond(...at(best))] : []),
  ];
  const cells = {
    x: LEFT,
    y: top,
    cellWidth: cell,
    cellHeight: cell,
    columns: shares[0]?.length ?? 0,
    values: [...shares].reverse(),
    colour: weightColour,
  };
  return { width, height: base + BOTTOM, label, shapes, cells };
}

const withOpacity = (shape: Shape, opacity: number): Shape => ({
  ...shape,
  attributes: { ...shape.attributes, opacity },
});

/** A line in the colour of text on a wider one in that of the background: seen on every colour of the map. */
function trail(points: readonly Point[]): Shape[] {
  const d = `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`;
  return [line(d, 'surface', 2.4), line(d, 'ink', 0.8)].map((shape) => withOpacity(shape, 0.7));
}

const particle = (cx: number, cy: number): Shape => ({
  tag: 'circle',
  attributes: { cx, cy, r: 4, fill: role('surface'), stroke: role('ink'), 'stroke-width': 1.5 },
});

const diamond = (x: number, y: number): Shape => ({
  tag: 'path',
  attributes: { d: `M${x} ${y - 7}l7 7l-7 7l-7 -7Z`, fill: role('ink'), stroke: role('surface'), 'stroke-width': 1.5 },
});

const cross = (x: number, y: number): Shape[] => {
  const d = `M${x - 7} ${y}h14M${x} ${y - 7}v14`;
  return [line(d, 'surface', 5), line(d, 'ink', 2)];
};

/** Both coordinates: their ends and middles, with as many digits as tell these apart. */
function axes({ lower, upper }: Box, side: number, base: number): Shape[] {
  // Numbers at the ends stay beside the square.
  const places = [
    { share: 0, anchor: 'start', down: 0 },
    { share: 0.5, anchor: 'middle', down: 4 },
    { share: 1, anchor: 'end', down: 10 },
  ];
  const value = (axis: 0 | 1, share: number): string => {
    const width = upper[axis] - lower[axis];
    return shortNumber(Number((lower[axis] + share * width).toFixed(decimals(width))), 8);
  };
  return [
    ...places.flatMap(({ share, anchor, down }) => [
      text(LEFT + share * side, base + 17, value(0, share), { ...small, 'text-anchor': anchor }),
      text(LEFT - 6, base - share * side + down, value(1, share), { ...small, 'text-anchor': 'end' }),
    ]),
    text(LEFT + side / 2, base + 36, 'x₁', { ...small, 'text-anchor': 'middle' }),
    text(LEFT - 6, base - side / 2 + 20, 'x₂', { ...small, 'text-anchor': 'end' }),
  ];
}

/** Digits after the point that tell a hundredth of a width, and the ends of all boxes in full. */
const decimals = (width: number): number => Math.min(10, Math.max(0, 3 - Math.floor(Math.log10(width))));
