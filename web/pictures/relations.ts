import { FONT, type Link, layRelations, type PlacedNode, type RelationLayout, type Relations } from './relation_layout';
import { role, type Scene, type Shape, text } from './scene';

export interface RelationsOptions {
  /** What the picture shows, for those who cannot see it. */
  label: string;
  relations: readonly Relations[];
  /** Tokens that stand in a prompt; the others are drawn dashed. */
  present: ReadonlySet<string>;
  /** The token that stands out: the probe. */
  accent?: string | undefined;
  /** Width to fill, in CSS pixels. */
  width: number;
}

/** How far an arrow bends where another one leads back. */
const BEND = 14;
const HEAD = 7;

/** The relation graph: tokens as boxes, arrows from keys to values. */
export function relations(options: RelationsOptions): Scene {
  const layout = layRelations(options.relations, options.width);
  const shapes: Shape[] = [
    ...layout.links.flatMap((link) => arrow(layout, link)),
    ...layout.nodes.flatMap((node) => box(node, options)),
    // Last, so that no arrow or box covers a weight.
    ...layout.links.flatMap((link) => weightLabel(layout, link)),
  ];
  return { width: options.width, height: layout.height, label: options.label, shapes };
}

function box(node: PlacedNode, { present, accent }: RelationsOptions): Shape[] {
  const stands = node.name === accent;
  const dashed: Record<string, string> = present.has(node.name) ? {} : { 'stroke-dasharray': '4 3' };
  return [
    {
      tag: 'rect',
      attributes: {
        x: node.x - node.width / 2,
        y: node.y - node.height / 2,
        width: node.width,
        height: node.height,
        rx: node.height / 2,
        fill: role('surface'),
        stroke: role(stands ? 'accent' : 'muted'),
        'stroke-width': stands ? 2 : 1,
        ...dashed,
      },
    },
    text(node.x, node.y + 5, node.label, {
      'text-anchor': 'middle',
      'font-size': FONT,
      ...(present.has(node.name) ? {} : { fill: role('muted') }),
      ...(stands ? { fill: role('accent'), 'font-weight': 700 } : {}),
    }),
  ];
}

interface Point {
  x: number;
  y: number;
}

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

function arrow(layout: RelationLayout, link: Link): Shape[] {
  const way = course(layout, link);
  if (!way) return loop(layout, link);
  const { start, handle, end } = way;
  const length = Math.hypot(end.x - handle.x, end.y - handle.y) || 1;
  const towards = { x: (end.x - handle.x) / length, y: (end.y - handle.y) / length };
  const neck = { x: end.x - HEAD * towards.x, y: end.y - HEAD * towards.y };
  return [stroke(`M${start.x} ${start.y}Q${handle.x} ${handle.y} ${neck.x} ${neck.y}`), head(end, neck, towards)];
}

/** A token that stands for itself: an arrow above the box and back. */
function loop({ nodes }: RelationLayout, { from, to }: Link): Shape[] {
  const node = nodes[from];
  if (!node || from !== to) return [];
  const top = node.y - node.height / 2;
  const x = node.x + node.width / 2 - 16;
  const end = { x: x + 9, y: top - 1 };
  const neck = { x: end.x + 1.5, y: end.y - HEAD };
  return [
    stroke(`M${x - 9} ${top}C${x - 14} ${top - 24} ${x + 16} ${top - 24} ${neck.x} ${neck.y}`),
    head(end, neck, { x: -0.2, y: 0.98 }),
  ];
}

const stroke = (d: string): Shape => ({
  tag: 'path',
  attributes: { d, fill: 'none', stroke: role('muted'), 'stroke-width': 1.4 },
});

function head(end: Point, neck: Point, towards: Point): Shape {
  const half = HEAD / 2;
  const left = `${neck.x - half * towards.y} ${neck.y + half * towards.x}`;
  const right = `${neck.x + half * towards.y} ${neck.y - half * towards.x}`;
  return { tag: 'path', attributes: { d: `M${end.x} ${end.y}L${left}L${right}z`, fill: role('muted') } };
}

/** Weights other than 1, beside the middle of the arrow, with a rim of the surface around them. */
function weightLabel(layout: RelationLayout, link: Link): Shape[] {
  if (link.weights.every((weight) => weight === 1)) return [];
  const node = layout.nodes[link.from];
  const way = course(layout, link);
  const at = way
    ? {
        x: 0.25 * way.start.x + 0.5 * way.handle.x + 0.25 * way.end.x,
        y: 0.25 * way.start.y + 0.5 * way.handle.y + 0.25 * way.end.y,
      }
    : { x: (node?.x ?? 0) + (node?.width ?? 0) / 2 - 16, y: (node?.y ?? 0) - 34 };
  const written = link.weights.map((weight) => String(weight).replace('-', '−')).join('; ');
  return [
    text(at.x, at.y + 4, written, {
      'text-anchor': 'middle',
      stroke: role('surface'),
      'stroke-width': 4,
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    }),
  ];
}
