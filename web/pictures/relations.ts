import { RANDOM_MARK } from '../text/format';
import type { Point } from './relation_geometry';
import { FONT, type Link, type PlacedNode, type RelationLayout } from './relation_layout';
import { type Role, role, type Scene, type Shape, type Spot, text } from './scene';

export interface RelationsOptions {
  /** What the picture shows, for those who cannot see it. */
  label: string;
  /** From {@link layRelations}, which takes too long to be done for every change of colour. */
  layout: RelationLayout;
  /** Tokens that stand in a prompt; the others are drawn dashed. */
  present: ReadonlySet<string>;
  /** The token that stands out: the probe. */
  accent?: string | undefined;
  /** Tokens whose vectors are random although a file was given; they are marked. */
  random?: ReadonlySet<string> | undefined;
  /** Arrows that stand out, as indices into the links of the layout. */
  lit?: readonly number[] | undefined;
}

/** How far an arrow bends where another one leads back. */
const BEND = 14;
const HEAD = 7;

/** The side of the square that stands for an arrow when pointed at. */
const SPOT = 30;

/** The relation graph: tokens as boxes, arrows from keys to values. */
export function relations(options: RelationsOptions): Scene {
  const { layout, lit = [] } = options;
  const shapes: Shape[] = [
    ...layout.links.flatMap((link, index) => arrow(layout, link, lit.includes(index) ? 'accent' : 'muted')),
    ...layout.nodes.flatMap((node) => box(node, options)),
    // Last, so that no arrow or box covers a weight.
    ...layout.links.flatMap((link) => weightLabel(layout, link)),
  ];
  const spots = layout.links.map((link) => spotOf(layout, link));
  return { width: layout.width, height: layout.height, label: options.label, shapes, spots };
}

function box(node: PlacedNode, { present, accent, random }: RelationsOptions): Shape[] {
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
    text(node.x, node.y + 5, random?.has(node.name) ? node.label + RANDOM_MARK : node.label, {
      'text-anchor': 'middle',
      'font-size': FONT,
      ...(present.has(node.name) ? {} : { fill: role('muted') }),
      ...(stands ? { fill: role('accent'), 'font-weight': 700 } : {}),
    }),
  ];
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

function arrow(layout: RelationLayout, link: Link, colour: Role): Shape[] {
  const way = course(layout, link);
  if (!way) return loop(layout, link, colour);
  const { start, handle, end } = way;
  const length = Math.hypot(end.x - handle.x, end.y - handle.y) || 1;
  const towards = { x: (end.x - handle.x) / length, y: (end.y - handle.y) / length };
  const neck = { x: end.x - HEAD * towards.x, y: end.y - HEAD * towards.y };
  const path = `M${start.x} ${start.y}Q${handle.x} ${handle.y} ${neck.x} ${neck.y}`;
  return [stroke(path, colour), head(end, neck, towards, colour)];
}

/** A token that stands for itself: an arrow above the box and back. */
function loop({ nodes }: RelationLayout, { from, to }: Link, colour: Role): Shape[] {
  const node = nodes[from];
  if (!node || from !== to) return [];
  const top = node.y - node.height / 2;
  const x = node.x + node.width / 2 - 16;
  const end = { x: x + 9, y: top - 1 };
  const neck = { x: end.x + 1.5, y: end.y - HEAD };
  return [
    stroke(`M${x - 9} ${top}C${x - 14} ${top - 24} ${x + 16} ${top - 24} ${neck.x} ${neck.y}`, colour),
    head(end, neck, { x: -0.2, y: 0.98 }, colour),
  ];
}

const stroke = (d: string, colour: Role): Shape => ({
  tag: 'path',
  attributes: { d, fill: 'none', stroke: role(colour), 'stroke-width': colour === 'accent' ? 2.6 : 1.4 },
});

function head(end: Point, neck: Point, towards: Point, colour: Role): Shape {
  const half = HEAD / 2;
  const left = `${neck.x - half * towards.y} ${neck.y + half * towards.x}`;
  const right = `${neck.x + half * towards.y} ${neck.y - half * towards.x}`;
  return { tag: 'path', attributes: { d: `M${end.x} ${end.y}L${left}L${right}z`, fill: role(colour) } };
}

/** Where the weight of an arrow stands, or would stand. */
export function middleOf(layout: RelationLayout, link: Link): Point {
  const way = course(layout, link);
  const node = layout.nodes[link.from];
  if (!way) return { x: (node?.x ?? 0) + (node?.width ?? 0) / 2 - 16, y: (node?.y ?? 0) - 34 };
  const { start, handle, end } = way;
  return { x: 0.25 * start.x + 0.5 * handle.x + 0.25 * end.x, y: 0.25 * start.y + 0.5 * handle.y + 0.25 * end.y };
}

/** What can be pointed at of an arrow: its middle. */
function spotOf(layout: RelationLayout, link: Link): Spot {
  const { x, y } = middleOf(layout, link);
  return { x: x - SPOT / 2, y: y - SPOT / 2, width: SPOT, height: SPOT };
}

/** Weights other than 1, beside the middle of the arrow, with a rim of the surface around them. */
function weightLabel(layout: RelationLayout, link: Link): Shape[] {
  if (link.weights.every((weight) => weight === 1)) return [];
  const at = middleOf(layout, link);
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
