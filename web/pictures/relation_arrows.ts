import { textWidth } from './measure';
import type { Link, PlacedNode, RelationLayout } from './relation_boxes';
import type { Point } from './relation_geometry';

/** An arrow as it is drawn. */
export interface Arrow {
  /** The line, as an SVG path. */
  path: string;
  tip: Point;
  /** Where the line ends and the head begins. */
  neck: Point;
  /** The direction of the head, of length 1. */
  towards: Point;
  /** Its weights, where one is another than 1, else empty. */
  label: string;
  /** Where the label stands, or would stand. */
  middle: Point;
}

/** How far an arrow bends where another one leads back. */
const BEND = 14;
export const HEAD = 7;

const LABEL_FONT = 12;
const LABEL_HEIGHT = 15;

/** How much of an arrow has to be seen beside its label. */
const LEAST_SEEN = 26;

/** Shares of an arrow's length where its label may stand, the best first. */
const stands = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73];

/** All arrows of a layout; labels keep off boxes and each other where there is room. */
export function arrowsOf(layout: RelationLayout): Arrow[] {
  // An arrow that leads back to its own word stands above it, with its label.
  const taken = layout.links.flatMap(({ from, to }): Box[] => {
    const node = from === to ? layout.nodes[from] : undefined;
    const top = node && node.y - node.height / 2;
    return node && top !== undefined ? [{ x: node.x + node.width / 2 - 13, y: top - 14, width: 34, height: 34 }] : [];
  });
  return layout.links.map((link) => {
    const label = labelOf(link);
    const way = course(layout, link);
    if (!way) return { ...loop(layout.nodes[link.from]), label };
    const { start, handle, end } = way;
    const length = Math.hypot(end.x - handle.x, end.y - handle.y) || 1;
    const towards = { x: (end.x - handle.x) / length, y: (end.y - handle.y) / length };
    const neck = { x: end.x - HEAD * towards.x, y: end.y - HEAD * towards.y };
    const path = `M${start.x} ${start.y}Q${handle.x} ${handle.y} ${neck.x} ${neck.y}`;
    const at = (t: number): Point => ({
      x: (1 - t) ** 2 * start.x + 2 * t * (1 - t) * handle.x + t ** 2 * end.x,
      y: (1 - t) ** 2 * start.y + 2 * t * (1 - t) * handle.y + t ** 2 * end.y,
    });
    if (label === '') return { path, tip: end, neck, towards, label, middle: at(0.5) };
    const options = labelOptions({ width: textWidth(label, LABEL_FONT) + 4, height: LABEL_HEIGHT }, start, neck, at);
    const costs = options.map(
      ({ box, cost }) => cost + COVERS * [...layout.nodes, ...taken].filter((other) => overlap(box, other)).length,
    );
    const best = options[costs.indexOf(Math.min(...costs))]?.box ?? { ...at(0.5), width: 0, height: 0 };
    taken.push(best);
    return { path, tip: end, neck, towards, label, middle: { x: best.x, y: best.y } };
  });
}

/** What it costs a label to cover a box or another label, or its own arrow, or to stand beside that. */
const COVERS = 10;
const HIDES = 5;
const BESIDE = 1;

/** Where a label may stand: on its arrow, where enough of that is left to see, or on either side of it. */
function labelOptions(
  { width, height }: { width: number; height: number },
  start: Point,
  end: Point,
  at: (share: number) => Point,
): { box: Box; cost: number }[] {
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const along = { x: (end.x - start.x) / length, y: (end.y - start.y) / length };
  const hidden = Math.min(width / Math.abs(along.x), height / Math.abs(along.y));
  const aside = (Math.abs(along.y) * width + Math.abs(along.x) * height) / 2 + 1;
  return stands.flatMap((share) =>
    [0, 1, -1].map((side) => {
      const { x, y } = at(share);
      const box = { x: x + side * aside * along.y, y: y - side * aside * along.x, width, height };
      const own = side === 0 ? (hidden > length - LEAST_SEEN ? HIDES : 0) : BESIDE;
      return { box, cost: own + Math.abs(share - 0.5) };
    }),
  );
}

/** A box around its centre. */
type Box = Pick<PlacedNode, 'x' | 'y' | 'width' | 'height'>;

const overlap = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;

const labelOf = ({ weights }: Link): string =>
  weights.every((weight) => weight === 1) ? '' : weights.map((weight) => String(weight).replace('-', '−')).join('; ');

/** The middle handle of the arrow's curve, and the points where it leaves and meets the boxes. */
function course(
  { nodes, links }: RelationLayout,
  { from, to }: Link,
): { start: Point; handle: Point; end: Point } | undefined {
  const a = nodes[from];
  const b = nodes[to];
  if (!a || !b || a === b) return undefined;
  const distance = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const twoWay = links.some((link) => link.from === to && link.to === from);
  const bend = twoWay ? 2 * BEND : 0;
  const handle = {
    x: (a.x + b.x) / 2 - (bend * (b.y - a.y)) / distance,
    y: (a.y + b.y) / 2 + (bend * (b.x - a.x)) / distance,
  };
  return { start: edgeOf(a, handle, 1), handle, end: edgeOf(b, handle, 3) };
}

/** Where the line from the centre of a box towards a point leaves it, `gap` pixels further on. */
function edgeOf(node: PlacedNode, towards: Point, gap: number): Point {
  const x = towards.x - node.x;
  const y = towards.y - node.y;
  const length = Math.hypot(x, y) || 1;
  // The ends of a box are half circles around the ends of its middle line.
  const radius = node.height / 2;
  const flat = node.width / 2 - radius;
  const reach = { x: x / length, y: y / length };
  const straight = radius / Math.max(Math.abs(reach.y), 1e-9);
  const atStraight = Math.abs(reach.x * straight);
  const along = Math.abs(reach.x) * flat;
  const round = along + Math.sqrt(Math.max(0, along * along - flat * flat + radius * radius));
  const out = (atStraight <= flat ? straight : round) + gap;
  return { x: node.x + reach.x * out, y: node.y + reach.y * out };
}

/** The arrow of a token that stands for itself: above the box and back. */
function loop(node: PlacedNode | undefined): Omit<Arrow, 'label'> {
  const { x: centre, y, width, height } = node ?? { x: 0, y: 0, width: 0, height: 0 };
  const top = y - height / 2;
  const x = centre + width / 2 - 16;
  const tip = { x: x + 9, y: top - 1 };
  const neck = { x: tip.x + 1.5, y: tip.y - HEAD };
  const path = `M${x - 9} ${top}C${x - 14} ${top - 24} ${x + 16} ${top - 24} ${neck.x} ${neck.y}`;
  return { path, tip, neck, towards: { x: -0.2, y: 0.98 }, middle: { x, y: y - 34 } };
}
