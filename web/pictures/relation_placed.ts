import { forceLink, forceManyBody, forceSimulation } from 'd3-force';
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
} from './relation_boxes';
import type { Point } from './relation_geometry';

/** Where words were put by hand: x as a share of the width, y as one of {@link heightFor} the width. */
export type Places = ReadonlyMap<string, Point>;

/** The same number of words takes about the same area at every width. */
const AREA = 150_000;
const LEAST_HEIGHT = 200;
const MOST_HEIGHT = 600;

/** What the heights of places are a share of, in pixels: the narrower the drawing, the higher it is. */
export const heightFor = (width: number): number =>
  Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, AREA / Math.max(width, 1)));

/** The place that a point of a drawing stands for. */
export const placeOf = ({ x, y }: Point, width: number): Point => ({ x: x / width, y: y / heightFor(width) });

const TICKS = 120;
const ROUNDS = 200;

/** Words at their places, and the others where the forces take them around these. */
export function layAround(names: readonly string[], links: Link[], width: number, places: Places): RelationLayout {
  const nodes = names.map((name): Node => {
    const box = boxOf(name, width);
    const place = places.get(name);
    return place ? { ...box, x: place.x * width, y: place.y * heightFor(width), held: true } : box;
  });
  const loops = loopsOf(links);
  const keepInside = (): void => {
    keepWithin(nodes, width);
    nodes.forEach((node, i) => {
      node.y = Math.max(MARGIN + BOX_HEIGHT / 2 + (loops.has(i) ? LOOP_HEIGHT : 0), node.y);
    });
  };
  keepInside();
  if (nodes.some(({ held }) => !held)) settle(nodes, links, width);
  keepInside();
  for (let round = 0; round < ROUNDS && pushApart(nodes, width, links); round++) keepInside();
  // What is caught between words that were put close together moves these too.
  for (const node of nodes) node.held = true;
  for (let round = 0; round < ROUNDS && pushApart(nodes, width, links); round++) keepInside();
  const placed = nodes.map(({ name, label, x, y, width: w, height: h }) => ({
    name,
    label,
    x,
    y,
    width: w,
    height: h,
  }));
  const height = Math.max(...placed.map(({ y }) => y + BOX_HEIGHT / 2 + MARGIN));
  return { nodes: placed, links, width, height };
}

/** Lets the forces move what is not held. */
function settle(nodes: Node[], links: readonly Link[], width: number): void {
  const held = nodes.filter((node) => node.held);
  const middle = (values: number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
  nodes.forEach((node, i) => {
    if (node.held) {
      node.fx = node.x;
      node.fy = node.y;
      return;
    }
    const near = links.flatMap(({ from, to }) => {
      const other = nodes[from === i ? to : to === i ? from : -1];
      return other?.held ? [other] : [];
    });
    const around = near.length > 0 ? near : held;
    // Not all at one point, where forces have no direction.
    const turn = 2.4 * i;
    node.x = middle(around.map(({ x }) => x)) + 40 * Math.cos(turn);
    node.y = middle(around.map(({ y }) => y)) + 40 * Math.sin(turn);
  });
  forceSimulation(nodes)
    .alphaDecay(1 - 0.001 ** (1 / TICKS))
    .force(
      'link',
      forceLink(links.map(({ from, to }) => ({ source: from, target: to })))
        .distance((_, i) => lengthOf(nodes, links[i]))
        .strength(0.5),
    )
    .force(
      'charge',
      forceManyBody()
        .strength(-420)
        .distanceMax(width / 2),
    )
    .force('boxes', (alpha) => {
      keepWithin(nodes, width);
      if (alpha > 0.3) return;
      clearArrows(nodes, links);
      pushApart(nodes, width);
    })
    .stop()
    .tick(TICKS);
}
