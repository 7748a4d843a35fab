import { describe, expect, it } from 'vitest';
import type { Link } from '../../../web/pictures/relation_boxes';
import { cross, type Point } from '../../../web/pictures/relation_geometry';
import { rings } from '../../../web/pictures/relation_rings';

/** Words in a circle of arrows, named in an order in which these cross. */
const crossing: Link[] = [0, 3, 1, 4, 2, 5].map((from, index, all) => ({
  from,
  to: all[(index + 1) % all.length] ?? 0,
  weights: [1],
}));

const crossings = (places: readonly Point[], links: readonly Link[]): number =>
  links.flatMap((a, i) =>
    links.slice(i + 1).filter((b) => {
      const [p, q, r, s] = [a.from, a.to, b.from, b.to].map((end) => places[end]);
      return p && q && r && s && new Set([p, q, r, s]).size === 4 && cross(p, q, r, s);
    }),
  ).length;

describe('places around an ellipse', () => {
  it('are offered in several orders, those first where arrows cross least', () => {
    const counts = rings(6, crossing, 5).map((places) => crossings(places, crossing));
    expect(counts.length).toBeGreaterThan(100);
    expect(counts[0]).toBe(0);
    expect(Math.max(...counts)).toBeGreaterThan(3);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
  });

  it('are the same each time, also after another graph', () => {
    const before = rings(6, crossing, 5).slice(0, 3);
    rings(3, [], 1);
    expect(rings(6, crossing, 5).slice(0, 3)).toEqual(before);
  });

  it('are compared in fewer orders where arrows are many, and never in fewer than wanted', () => {
    const dense = Array.from({ length: 400 }, (_, i): Link => ({ from: i % 20, to: Math.floor(i / 20), weights: [1] }));
    expect(rings(20, dense, 7)).toHaveLength(7);
  });
});
