import { forceLink, forceSimulation, forceX, forceY } from 'd3-force';
import {
  BOX_HEIGHT,
  boxOf,
  clearArrows,
  keepWithin,
  type Link,
  LOOP_HEIGHT,
  lengthOf,
  loopsOf,
  MARGIN,
  type Node,
  pushApart,
  type RelationLayout,
  repel,
} from './relation_boxes';
import { cross, nearest } from './relation_geometry';
import { layAround, type Places } from './relation_placed';
import { rings } from './relation_rings';

/** What is needed of a relation: its key and its terms. */
export interface Relations {
  key: string;
  terms: readonly { token: string; weight: number }[];
}

const TICKS = 120;
/** Starts that are tried while arrows cross. Fewer for large graphs, to stay quick. */
const STARTS = 32;
const NODES_FOR_ALL_STARTS = 10;

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

/**
 * Places the tokens so that boxes never overlap and arrows cross seldom; the same graph, width and places give the same
 * layout. Words that were put somewhere by hand stay there, the others find their places around them.
 */
export function layRelations(
  relations: readonly Relations[],
  width: number,
  places: Places = new Map(),
): RelationLayout {
  const { names, links } = relationLinks(relations);
  return names.some((name) => places.has(name))
    ? layAround(names, links, width, places)
    : layFreely(names, links, width);
}

function layFreely(names: readonly string[], links: Link[], width: number): RelationLayout {
  const starts = Math.max(1, Math.min(STARTS, Math.floor((STARTS * NODES_FOR_ALL_STARTS) / Math.max(names.length, 1))));
  let best: { nodes: Node[]; cost: number } | undefined;
  const boxes = names.map((name) => boxOf(name, width));
  // A simulation seldom frees arrows that cross when it begins.
  for (const places of rings(names.length, links, starts).slice(0, starts)) {
    const nodes = simulate(
      boxes.map((box, i) => ({ ...box, ...places[i] })),
      links,
      width,
    );
    const cost = costOf(nodes, links);
    if (!best || cost < best.cost) best = { nodes, cost };
    if (best.cost < FAULT) break;
  }
  const nodes = best?.nodes ?? [];
  const loops = loopsOf(links);
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

function simulate(nodes: Node[], links: readonly Link[], width: number): Node[] {
  // A narrow picture grows downwards.
  const aspect = Math.min(2.2, Math.max(0.55, width / 300));
  const simulation = forceSimulation(nodes)
    .alphaDecay(1 - 0.001 ** (1 / TICKS))
    .force(
      'link',
      forceLink(links.map(({ from, to }) => ({ source: from, target: to })))
        .distance((_, i) => lengthOf(nodes, links[i]))
        .strength(0.5),
    )
    .force('charge', (alpha) => repel(nodes, alpha))
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

/** Centres the layout in the width, squeezed where it is wider and a little stretched where it is narrower. */
function fitWidth(nodes: Node[], width: number): void {
  const left = Math.min(...nodes.map((node) => node.x - node.width / 2));
  const right = Math.max(...nodes.map((node) => node.x + node.width / 2));
  const scale = Math.min(1.3, (width - 8) / Math.max(right - left, 1));
  for (const node of nodes) node.x = width / 2 + (node.x - (left + right) / 2) * scale;
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
