import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RelationLayout } from '../../../web/pictures/relation_boxes';
import { layRelations, type Relations } from '../../../web/pictures/relation_layout';
import { heightFor, placeOf } from '../../../web/pictures/relation_placed';

const relation = (key: string, ...tokens: string[]): Relations => ({
  key,
  terms: tokens.map((token) => ({ token, weight: 1 })),
});

const seed = [
  relation('ОНА', 'МАША', 'КАШУ'),
  relation('ВКУСНАЯ', 'КАШУ'),
  relation('ГОЛОДНАЯ', 'МАША'),
  relation('МАША', 'ЕСТ'),
  relation('ЕСТ', 'КАШУ'),
  relation('ПОТОМУ', 'ЧТО'),
];

const nodeOf = ({ nodes }: RelationLayout, wanted: string) => nodes.find(({ name }) => name === wanted);

function expectNoOverlap({ nodes, width, height }: RelationLayout): void {
  nodes.forEach((a, i) => {
    expect(a.x - a.width / 2).toBeGreaterThanOrEqual(0);
    expect(a.x + a.width / 2).toBeLessThanOrEqual(width);
    expect(a.y - a.height / 2).toBeGreaterThanOrEqual(0);
    expect(a.y + a.height / 2).toBeLessThanOrEqual(height);
    for (const b of nodes.slice(i + 1)) {
      const apart = Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
      expect(apart, `${a.name} and ${b.name} at ${width}`).toBe(true);
    }
  });
}

describe('words that were put by hand', () => {
  it('stay where they were put, inside the picture', () => {
    const places = new Map([
      ['ОНА', { x: 0.5, y: 1.6 }],
      ['ЧТО', { x: 1, y: 0 }],
    ]);
    const layout = layRelations(seed, 400, places);
    expect(nodeOf(layout, 'ОНА')).toMatchObject({ x: 200, y: 1.6 * heightFor(400) });
    expect(layout.height).toBeGreaterThan(1.6 * heightFor(400));
    const what = nodeOf(layout, 'ЧТО');
    expect((what?.x ?? 0) + (what?.width ?? 0) / 2).toBe(397);
    expect(what?.y).toBeGreaterThan(15);
    expectNoOverlap(layout);
  });

  it('have the others around them, the same each time', () => {
    const places = new Map([['КАШУ', { x: 0.8, y: 1 }]]);
    const layout = layRelations(seed, 500, places);
    expect(layRelations(seed, 500, places)).toEqual(layout);
    const far = (name: string) =>
      Math.hypot((nodeOf(layout, name)?.x ?? 0) - 400, (nodeOf(layout, name)?.y ?? 0) - 300);
    for (const near of ['ВКУСНАЯ', 'ЕСТ', 'ОНА']) expect(far(near)).toBeLessThan(260);
    expectNoOverlap(layout);
  });

  it('that the graph does not have change nothing', () => {
    expect(layRelations(seed, 500, new Map([['X', { x: 0, y: 0 }]]))).toEqual(layRelations(seed, 500));
  });

  it('are where they were once all of them are put where they are', () => {
    for (const width of [300, 400, 520, 700]) {
      const free = layRelations(seed, width);
      const layout = layRelations(seed, width, new Map(free.nodes.map((node) => [node.name, placeOf(node, width)])));
      expect(layout.height).toBeCloseTo(free.height, 6);
      for (const { name, x, y } of free.nodes) {
        expect(nodeOf(layout, name)?.x).toBeCloseTo(x, 6);
        expect(nodeOf(layout, name)?.y).toBeCloseTo(y, 6);
      }
    }
  });

  it('leave room for an arrow between them, however near they were put', () => {
    const near = new Map([
      ['ПОТОМУ', { x: 0.5, y: 0.5 }],
      ['ЧТО', { x: 0.51, y: 0.52 }],
    ]);
    const layout = layRelations([relation('ПОТОМУ', 'ЧТО')], 400, near);
    expect(Math.abs((nodeOf(layout, 'ПОТОМУ')?.y ?? 0) - (nodeOf(layout, 'ЧТО')?.y ?? 0))).toBeGreaterThan(30 + 17);
    const apart = layRelations([relation('ПОТОМУ', 'ПОТОМУ'), relation('ЧТО', 'ЧТО')], 400, near);
    expect(Math.abs((nodeOf(apart, 'ПОТОМУ')?.y ?? 0) - (nodeOf(apart, 'ЧТО')?.y ?? 0))).toBeLessThan(30 + 17);
  });

  it('never overlap, wherever they were put and at any width', () => {
    const names = ['ОНА', 'МАША', 'КАШУ', 'ВКУСНАЯ', 'ГОЛОДНАЯ', 'ЕСТ', 'ПОТОМУ', 'ЧТО'];
    const place = fc.record({
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1.5, noNaN: true }),
    });
    const places = fc.array(fc.tuple(fc.constantFrom(...names), place), { maxLength: 12 });
    fc.assert(
      fc.property(places, fc.integer({ min: 250, max: 800 }), (list, width) => {
        expectNoOverlap(layRelations([...seed, relation('ЧТО', 'ЧТО')], width, new Map(list)));
      }),
      { numRuns: 150 },
    );
  });
});
