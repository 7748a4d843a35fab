import { describe, expect, it } from 'vitest';
import { layRelations, type Relations, relationLinks } from '../../../web/pictures/relation_layout';
import { relations } from '../../../web/pictures/relations';
import { role } from '../../../web/pictures/scene';

const relation = (key: string, ...terms: (string | [string, number])[]): Relations => ({
  key,
  terms: terms.map((term) =>
    typeof term === 'string' ? { token: term, weight: 1 } : { token: term[0], weight: term[1] },
  ),
});

const seed = [
  relation('ОНА', 'МАША', 'КАШУ'),
  relation('ВКУСНАЯ', 'КАШУ'),
  relation('ГОЛОДНАЯ', 'МАША'),
  relation('МАША', 'ЕСТ'),
  relation('ЕСТ', 'КАШУ'),
  relation('ПОТОМУ', 'ЧТО'),
];
const crowd = Array.from({ length: 20 }, (_, i) =>
  relation(`word${i}`, `word${(i * 7 + 3) % 23}`, `word${(i * 5) % 11}`),
);
const circle = [relation('A', 'B'), relation('B', 'A'), relation('C', 'C')];

describe('relationLinks', () => {
  it('joins edges between the same two words, and keeps their order', () => {
    const { names, links } = relationLinks([relation('A', 'B', ['B', 2]), relation('B', 'A')]);
    expect(names).toEqual(['A', 'B']);
    expect(links).toEqual([
      { from: 0, to: 1, weights: [1, 2] },
      { from: 1, to: 0, weights: [1] },
    ]);
  });
});

describe('layRelations', () => {
  it.each([
    ['the seed’s graph', seed],
    ['a crowd', crowd],
    ['circles', circle],
  ])('%s: boxes never overlap and stay inside, at any width', (_, graph) => {
    for (const width of [260, 330, 460, 700]) {
      const { nodes, height } = layRelations(graph, width);
      nodes.forEach((a, i) => {
        expect(a.x - a.width / 2).toBeGreaterThanOrEqual(0);
        expect(a.x + a.width / 2).toBeLessThanOrEqual(width);
        expect(a.y - a.height / 2).toBeGreaterThanOrEqual(0);
        expect(a.y + a.height / 2).toBeLessThanOrEqual(height);
        for (const b of nodes.slice(i + 1)) {
          const apart =
            Math.abs(a.x - b.x) >= (a.width + b.width) / 2 || Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
          expect(apart, `${a.name} and ${b.name} at ${width}`).toBe(true);
        }
      });
    }
  });

  it.each([260, 330, 460, 700])('no arrows of the seed’s graph cross at %i px', (width) => {
    const { nodes, links } = layRelations(seed, width);
    const side = (a: number, b: number, p: number) => {
      const [u, v, w] = [nodes[a], nodes[b], nodes[p]];
      return u && v && w ? Math.sign((v.x - u.x) * (w.y - u.y) - (v.y - u.y) * (w.x - u.x)) : 0;
    };
    links.forEach((one, i) => {
      for (const other of links.slice(i + 1)) {
        if (new Set([one.from, one.to, other.from, other.to]).size < 4) continue;
        const crossing =
          side(one.from, one.to, other.from) !== side(one.from, one.to, other.to) &&
          side(other.from, other.to, one.from) !== side(other.from, other.to, one.to);
        expect(crossing).toBe(false);
      }
    });
  });

  it('gives the same layout for the same graph', () => {
    expect(layRelations(crowd, 400)).toEqual(layRelations(crowd, 400));
  });

  it('of no relations is empty', () => {
    expect(layRelations([], 400)).toEqual({ nodes: [], links: [], width: 400, height: 0 });
  });
});

describe('relations', () => {
  const scene = relations({
    label: 'graph',
    layout: layRelations([relation('ОНА', 'МАША', ['КАШУ', -0.5]), ...circle], 400),
    present: new Set(['ОНА', 'МАША']),
    accent: 'ОНА',
    lit: [1],
  });
  const boxes = scene.shapes.filter(({ tag }) => tag === 'rect');

  it('draws a box for each word, dashed where it stands in no sentence', () => {
    expect(boxes).toHaveLength(6);
    expect(boxes.filter(({ attributes }) => attributes['stroke-dasharray'])).toHaveLength(4);
    expect(boxes.filter(({ attributes }) => attributes.stroke === role('accent'))).toHaveLength(1);
  });

  it('has a place to point at for each edge, and lets one stand out', () => {
    expect(scene.spots).toHaveLength(5);
    const accented = scene.shapes.filter(({ attributes }) => attributes['stroke-width'] === 2.6);
    expect(accented).toHaveLength(1);
    expect(accented[0]?.attributes.stroke).toBe(role('accent'));
  });

  it('draws a line and a head for each edge, and weights other than 1', () => {
    expect(scene.shapes.filter(({ tag }) => tag === 'path')).toHaveLength(2 * 5);
    expect(scene.shapes.filter(({ text }) => text === '−0.5')).toHaveLength(1);
    expect(scene.shapes.some(({ text }) => text === '1')).toBe(false);
    expect(JSON.stringify(scene)).not.toMatch(/NaN|null/);
  });
});
