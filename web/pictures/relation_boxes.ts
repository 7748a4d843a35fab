import type { SimulationNodeDatum } from 'd3-force';
import { shorten, textWidth } from './measure';
import { nearest } from './relation_geometry';

/** An arrow from a key to a value; the weights are those of all edges between the two. */
export interface Link {
  from: number;
  to: number;
  weights: number[];
}

/** A token as a box around its centre. */
export interface PlacedNode {
  name: string;
  label: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface RelationLayout {
  nodes: PlacedNode[];
  links: Link[];
  width: number;
  height: number;
}

export const FONT = 14;
export const BOX_HEIGHT = 30;
/** Above and below all boxes. */
export const MARGIN = 6;
const BOX_PADDING = 11;
const WIDEST_LABEL = 120;
/** Between two boxes, one above the other and side by side; room for an arrow and its head. */
const GAP = 18;
const SIDE_GAP = 26;
/** Between boxes that were put so near to each other by hand. */
const HELD_GAP = 4;
/** The bare part of an arrow, about. */
const ARROW_LENGTH = 44;
/** An arrow passes boxes that are not its own at this distance. */
const CLEARANCE = BOX_HEIGHT / 2 + 9;
/** What an arrow from a box to itself and its weight need above the box. */
export const LOOP_HEIGHT = 32;

export interface Node extends SimulationNodeDatum, PlacedNode {
  x: number;
  y: number;
  /** Put where it is by hand: others make way for it. */
  held?: boolean | undefined;
}

/** A word's box, not yet anywhere. */
export function boxOf(name: string, width: number): PlacedNode {
  const label = shorten(name, Math.min(WIDEST_LABEL, width * 0.45), FONT);
  return { name, label, x: 0, y: 0, width: textWidth(label, FONT) + 2 * BOX_PADDING, height: BOX_HEIGHT };
}

/** How far apart the two ends of an arrow are best. */
export function lengthOf(nodes: readonly PlacedNode[], link: Link | undefined): number {
  const boxes = [link?.from, link?.to].map((end) => nodes[end ?? 0]?.width ?? 0);
  return ARROW_LENGTH + ((boxes[0] ?? 0) + (boxes[1] ?? 0)) / 3;
}

/** Words that have an arrow to themselves, which needs room above. */
export const loopsOf = (links: readonly Link[]): ReadonlySet<number> =>
  new Set(links.filter(({ from, to }) => from === to).map(({ from }) => from));

/**
 * Moves boxes that are too near to each other apart along the shorter way, or up and down where the width leaves no
 * room; whether any were. What is held stays where it is, unless two such boxes overlap or leave their arrow no room.
 */
export function pushApart(
  nodes: readonly Node[],
  width = Number.POSITIVE_INFINITY,
  links: readonly Link[] = [],
): boolean {
  let moved = false;
  const joined = (i: number, j: number): boolean =>
    links.some(({ from, to }) => (from === i && to === j) || (from === j && to === i));
  nodes.forEach((a, i) => {
    for (let j = i + 1; j < nodes.length; j++) {
      const b = nodes[j] ?? a;
      const near = a.held && b.held && !joined(i, j);
      const x = (a.width + b.width) / 2 + (near ? HELD_GAP : SIDE_GAP) - Math.abs(b.x - a.x);
      const y = (a.height + b.height) / 2 + (near ? HELD_GAP : GAP) - Math.abs(b.y - a.y);
      if (x <= 0.01 || y <= 0.01) continue;
      moved = true;
      const share = a.held === b.held ? 0.5 : a.held ? 0 : 1;
      const [left, right, part] = b.x < a.x ? [b, a, 1 - share] : [a, b, share];
      const free = left.x - part * x > left.width / 2 && right.x + (1 - part) * x < width - right.width / 2;
      if (x < y && (free || width === Number.POSITIVE_INFINITY)) {
        left.x -= part * x;
        right.x += (1 - part) * x;
      } else {
        const down = b.y < a.y ? -y : y;
        a.y -= share * down;
        b.y += (1 - share) * down;
      }
    }
  });
  return moved;
}

/** Moves boxes off the arrows of others. */
export function clearArrows(nodes: readonly Node[], links: readonly Link[]): void {
  for (const { from, to } of links) {
    const a = nodes[from];
    const b = nodes[to];
    if (!a || !b || a === b) continue;
    for (const node of nodes) {
      if (node === a || node === b || node.held || isBeyond(node, a, b)) continue;
      const near = nearest(node, a, b);
      const x = node.x - near.x;
      const y = node.y - near.y;
      const distance = Math.hypot(x, y) || 0.1;
      // A box is wider than it is high: passing beside it needs more room.
      const wanted = CLEARANCE + (Math.abs(x) / distance) * (node.width / 2 - BOX_HEIGHT / 2);
      if (near.inside && distance < wanted) {
        const push = (0.2 * (wanted - distance)) / distance;
        node.x += push * (x || 0.1);
        node.y += push * y;
      }
    }
  }
}

/** Whether a box is certainly clear of an arrow, which most are. */
function isBeyond(node: Node, a: Node, b: Node): boolean {
  const room = CLEARANCE + node.width / 2;
  return (
    node.x < Math.min(a.x, b.x) - room ||
    node.x > Math.max(a.x, b.x) + room ||
    node.y < Math.min(a.y, b.y) - room ||
    node.y > Math.max(a.y, b.y) + room
  );
}

/** Between two words, as between equal charges; d3's own force builds a tree at every step, made for thousands. */
const CHARGE = -420;

/** Moves all words away from each other. */
export function repel(nodes: readonly Node[], alpha: number): void {
  nodes.forEach((a, i) => {
    for (let j = i + 1; j < nodes.length; j++) {
      const b = nodes[j] ?? a;
      const x = b.x - a.x;
      const y = b.y - a.y;
      const push = (CHARGE * alpha) / Math.max(x * x + y * y, 1);
      a.vx = (a.vx ?? 0) + push * x;
      a.vy = (a.vy ?? 0) + push * y;
      b.vx = (b.vx ?? 0) - push * x;
      b.vy = (b.vy ?? 0) - push * y;
    }
  });
}

export function keepWithin(nodes: readonly Node[], width: number): void {
  for (const node of nodes) {
    const half = node.width / 2 + 3;
    node.x = half * 2 > width ? width / 2 : Math.min(width - half, Math.max(half, node.x));
  }
}
