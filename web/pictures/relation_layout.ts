import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { shorten, textWidth } from './measure';
import { cross, nearest, type Point } from './relation_geometry';

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

/** What is needed of a relation: its key and its terms. */
export interface Relations {
  key: string;
  terms: readonly { token: string; weight: number }[];
}

export const FONT = 14;
const BOX_HEIGHT = 30;
/** Above and below all boxes. */
const MARGIN = 6;
const BOX_PADDING = 11;
const WIDEST_LABEL = 120;
/** Between two boxes, one above the other and side by side; room for an arrow and its head. */
const GAP = 18;
const SIDE_GAP = 26;
/** The bare part of an arrow, about. */
const ARROW_LENGTH = 44;
/** An arrow passes boxes that are not its own at this distance. */
const CLEARANCE = BOX_HEIGHT / 2 + 9;
/** What an arrow from a box to itself and its weight need above the box. */
const LOOP_HEIGHT = 32;
const TICKS = 120;
/** Starts that are tried: the first few, and more while arrows cross. Fewer for large graphs, to stay quick. */
const FEWEST_STARTS = 4;
const STARTS = 32;
const NODES_FOR_ALL_STARTS = 10;

interface Node extends SimulationNodeDatum, PlacedNode {
  x: number;
  y: number;
}

/** Tokens in order of first appearance, and the arrows between them. */
export function relationLinks(relations: readonly Relations[]): { names: string[]; links: Link[] } {
  const index = new Map<string, number>();
  const at = (name: string): number => {
    if (!index.has(name)) index.set(name, index.size);
    return index.get(name) ?? 0;
  };
  const links = new Map<string, Link>();
  for (const { key, terms } of relations) {
    const from = at(key);
    for (const { token, weight } of terms) {
      const to = at(token);
      const known = links.get(`${from} ${to}`);
      if (known) known.weights.push(weight);
      else links.set(`${from} ${to}`, { from, to, weights: [weight] });
    }
  }
  return { names: [...index.keys()], links: [...links.values()] };
}

/** Where a word was put by hand: x as a share of the width, y in pixels. */
export type Places = ReadonlyMap<string, Point>;

/**
 * Places the tokens so that boxes never overlap and arrows cross seldom; the same graph and width give the same layout.
 * Words that were put somewhere by hand stay there.
 */
export function layRelations(
  relations: readonly Relations[],
  width: number,
  places: Places = new Map(),
): RelationLayout {
  const laid = layFreely(relations, width);
  if (places.size === 0) return laid;
  const nodes = laid.nodes.map((node) => {
    const place = places.get(node.name);
    return place ? { ...node, ...within(node, place.x * width, place.y, width) } : node;
  });
  const height = Math.max(laid.height, ...nodes.map(({ y }) => y + BOX_HEIGHT / 2 + MARGIN));
  return { ...laid, nodes, height };
}

/** The nearest centre with which a box lies inside the picture. */
const within = ({ width }: PlacedNode, x: number, y: number, room: number): Point => ({
  x: Math.max(width / 2, Math.min(room - width / 2, x)),
  y: Math.max(BOX_HEIGHT / 2 + MARGIN, y),
});

function layFreely(relations: readonly Relations[], width: number): RelationLayout {
  const { names, links } = relationLinks(relations);
  const starts = Math.max(1, Math.min(STARTS, Math.floor((STARTS * NODES_FOR_ALL_STARTS) / Math.max(names.length, 1))));
  let best: { nodes: Node[]; cost: number } | undefined;
  for (let start = 0; start < starts; start++) {
    const nodes = simulate(names, links, width, start);
    const cost = costOf(nodes, links);
    if (!best || cost < best.cost) best = { nodes, cost };
    if (start + 1 >= FEWEST_STARTS && best.cost < FAULT) break;
  }
  const nodes = best?.nodes ?? [];
  const loops = new Set(links.filter(({ from, to }) => from === to).map(({ from }) => from));
  const top = Math.min(...nodes.map(({ y }, i) => y - BOX_HEIGHT / 2 - (loops.has(i) ? LOOP_HEIGHT : 0))) - MARGIN;
  const height = nodes.length === 0 ? 0 : Math.max(...nodes.map(({ y }) => y + BOX_HEIGHT / 2)) - top + MARGIN;
  const placed = nodes.map(({ name, label, x, y, width: w, height: h }) => ({
    name,
    label,
    x,
    y: y - top,
    width: w,
    height: h,
  }));
  return { nodes: placed, links, width, height };
}

function simulate(names: readonly string[], links: readonly Link[], width: number, start: number): Node[] {
  const room = Math.min(WIDEST_LABEL, width * 0.45);
  const places = shuffled(names.length, start);
  const radius = 40 + 12 * Math.sqrt(names.length);
  const nodes = names.map((name, i): Node => {
    const label = shorten(name, room, FONT);
    const turn = (2 * Math.PI * (places[i] ?? 0)) / names.length;
    const boxWidth = textWidth(label, FONT) + 2 * BOX_PADDING;
    return {
      name,
      label,
      x: 1.4 * radius * Math.cos(turn),
      y: radius * Math.sin(turn),
      width: boxWidth,
      height: BOX_HEIGHT,
    };
  });
  const lengthOf = (_: unknown, i: number): number => {
    const boxes = [links[i]?.from, links[i]?.to].map((end) => nodes[end ?? 0]?.width ?? 0);
    return ARROW_LENGTH + ((boxes[0] ?? 0) + (boxes[1] ?? 0)) / 3;
  };
  // A narrow picture grows downwards.
  const aspect = Math.min(2.2, Math.max(0.55, width / 300));
  const simulation = forceSimulation(nodes)
    .alphaDecay(1 - 0.001 ** (1 / TICKS))
    .force(
      'link',
      forceLink(links.map(({ from, to }) => ({ source: from, target: to })))
        .distance(lengthOf)
        .strength(0.5),
    )
    .force('charge', forceManyBody().strength(-420))
    .force('x', forceX(0).strength(0.09 / aspect))
    .force('y', forceY(0).strength(0.09 * aspect))
    .force('boxes', (alpha) => {
      // At first boxes may pass over arrows and each other, or they would stay caught where they began.
      if (alpha > 0.3) return;
      clearArrows(nodes, links);
      pushApart(nodes);
    })
    .stop();
  simulation.tick(TICKS);
  fitWidth(nodes, width);
  keepWithin(nodes, width);
  for (let round = 0; round < 200 && pushApart(nodes, width); round++) keepWithin(nodes, width);
  return nodes;
}

/**
 * Moves overlapping boxes apart along the shorter way, or up and down where the width leaves no room; whether any did
 * overlap.
 */
function pushApart(nodes: Node[], width = Number.POSITIVE_INFINITY): boolean {
  let moved = false;
  nodes.forEach((a, i) => {
    for (const b of nodes.slice(i + 1)) {
      const x = (a.width + b.width) / 2 + SIDE_GAP - Math.abs(b.x - a.x);
      const y = (a.height + b.height) / 2 + GAP - Math.abs(b.y - a.y);
      if (x <= 0.01 || y <= 0.01) continue;
      moved = true;
      const [left, right] = b.x < a.x ? [b, a] : [a, b];
      const free = left.x - x / 2 > left.width / 2 && right.x + x / 2 < width - right.width / 2;
      if (x < y && (free || width === Number.POSITIVE_INFINITY)) {
        left.x -= x / 2;
        right.x += x / 2;
      } else {
        const step = (b.y < a.y ? -y : y) / 2;
        a.y -= step;
        b.y += step;
      }
    }
  });
  return moved;
}

/** Moves boxes off the arrows of others. */
function clearArrows(nodes: Node[], links: readonly Link[]): void {
  for (const { from, to } of links) {
    const a = nodes[from];
    const b = nodes[to];
    if (!a || !b || a === b) continue;
    for (const node of nodes) {
      if (node === a || node === b) continue;
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

/** Centres the layout in the width, squeezed where it is wider and a little stretched where it is narrower. */
function fitWidth(nodes: Node[], width: number): void {
  const left = Math.min(...nodes.map((node) => node.x - node.width / 2));
  const right = Math.max(...nodes.map((node) => node.x + node.width / 2));
  const scale = Math.min(1.3, (width - 8) / Math.max(right - left, 1));
  for (const node of nodes) node.x = width / 2 + (node.x - (left + right) / 2) * scale;
}

function keepWithin(nodes: Node[], width: number): void {
  for (const node of nodes) {
    const half = node.width / 2 + 3;
    node.x = half * 2 > width ? width / 2 : Math.min(width - half, Math.max(half, node.x));
  }
}

/** The places around an ellipse, in an order that depends on the start alone. */
function shuffled(count: number, start: number): number[] {
  const places = Array.from({ length: count }, (_, i) => i);
  let state = start;
  for (let i = count - 1; i > 0 && start > 0; i--) {
    // The constants of Numerical Recipes' quick generator; how well it mixes does not matter here.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [places[i], places[j]] = [places[j] ?? 0, places[i] ?? 0];
  }
  return places;
}

/** What a crossing or an arrow over a box costs; everything else together costs less. */
const FAULT = 100;

/** Crossings of arrows, arrows over boxes, then length and height: what makes a graph hard to read. */
function costOf(nodes: readonly Node[], links: readonly Link[]): number {
  const ends = links.map(({ from, to }) => [nodes[from], nodes[to]] as const);
  let cost = 0;
  ends.forEach(([a, b], i) => {
    if (!a || !b) return;
    for (const [c, d] of ends.slice(i + 1)) {
      if (c && d && a !== c && a !== d && b !== c && b !== d && cross(a, b, c, d)) cost += FAULT;
    }
    for (const node of nodes) {
      if (node === a || node === b) continue;
      const near = nearest(node, a, b);
      const over = Math.abs(node.x - near.x) < node.width / 2 + 3 && Math.abs(node.y - near.y) < BOX_HEIGHT / 2 + 3;
      if (over) cost += FAULT;
    }
    cost += Math.hypot(a.x - b.x, a.y - b.y) / 200;
  });
  const ys = nodes.map(({ y }) => y);
  return cost + (Math.max(...ys) - Math.min(...ys)) / 60;
}
