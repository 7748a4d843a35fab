import type { Link } from './relation_boxes';
import { cross, type Point } from './relation_geometry';

/** Orders that are compared: enough that few drawings of ten words need a second simulation. */
const RINGS = 128;
/** Pairs of arrows that are looked at in all of them; of graphs with more than 40 arrows fewer orders are compared. */
const MOST_PAIRS = RINGS * 40 ** 2;

let ranked: { key: string; rings: Point[][] } | undefined;

/**
 * Places around an ellipse for `count` words, in several orders, those where arrows cross least first and of these the
 * ones with the shortest arrows. A letter typed into a word changes none of it, so the last answer is kept.
 *
 * @param wanted how many there are at least
 */
export function rings(count: number, links: readonly Link[], wanted: number): Point[][] {
  const compared = Math.floor(MOST_PAIRS / Math.max(links.length, 1) ** 2);
  const key = `${count} ${links.map(({ from, to }) => `${from}-${to}`).join(' ')}`;
  if (ranked?.key !== key) {
    const all = Array.from({ length: Math.max(wanted, Math.min(RINGS, compared)) }, (_, start) => ring(count, start));
    const costs = new Map(all.map((each) => [each, costOf(each, links)]));
    ranked = { key, rings: all.sort((a, b) => (costs.get(a) ?? 0) - (costs.get(b) ?? 0)) };
  }
  return ranked.rings;
}

function ring(count: number, start: number): Point[] {
  const radius = 40 + 12 * Math.sqrt(count);
  return shuffled(count, start).map((place) => {
    const turn = (2 * Math.PI * place) / count;
    return { x: 1.4 * radius * Math.cos(turn), y: radius * Math.sin(turn) };
  });
}

/** More than any arrows together are long. */
const CROSSING = 1e6;

function costOf(places: readonly Point[], links: readonly Link[]): number {
  const ends = links.map(({ from, to }) => [places[from], places[to]] as const);
  let cost = 0;
  ends.forEach(([a, b], index) => {
    if (!a || !b) return;
    cost += Math.hypot(a.x - b.x, a.y - b.y);
    for (let other = index + 1; other < ends.length; other++) {
      const [c, d] = ends[other] ?? [];
      if (c && d && a !== c && a !== d && b !== c && b !== d && cross(a, b, c, d)) cost += CROSSING;
    }
  });
  return cost;
}

/** The first order is that in which the words come; the others depend on their number alone. */
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
