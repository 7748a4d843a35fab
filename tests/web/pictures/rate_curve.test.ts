import { describe, expect, it } from 'vitest';
import { type RatePoint, rateCurve } from '../../../web/pictures/rate_curve';
import { type Shape, spotAt } from '../../../web/pictures/scene';

const words = { axis: 'passes', rate: 'RATE', shuffled: 'SHUFFLED', chance: 'CHANCE', choiceChance: 'CHOICE' };
const point = (rate: number): RatePoint => ({
  rate,
  low: rate - 0.1,
  high: rate + 0.1,
  chance: 0.1,
  choiceChance: 0.25,
});
const shuffledPoint = (rate: number): RatePoint => ({ ...point(rate), shuffled: { rate: 0.2, low: 0.1, high: 0.3 } });
const draw = (values: readonly number[], points: readonly (RatePoint | undefined)[], width = 600) =>
  rateCurve({ values, points, label: 'L', width, words });

const texts = (shapes: readonly Shape[]): string[] => shapes.flatMap(({ text }) => (text === undefined ? [] : [text]));
const circles = (shapes: readonly Shape[]) =>
  shapes.flatMap(({ tag, attributes }) => (tag === 'circle' ? [[attributes.cx, attributes.cy] as number[]] : []));

describe('the curve of success rates', () => {
  it('has each rate at its height: 100 % on top, 0 % at the bottom', () => {
    const { shapes, spots } = draw([1, 2, 3], [point(0), point(0.5), point(1)]);
    const [none = [], half = [], all = []] = circles(shapes);
    const spot = spots?.[0];
    expect(all[1]).toBeCloseTo(spot?.y ?? 0);
    expect(none[1]).toBeCloseTo((spot?.y ?? 0) + (spot?.height ?? 0));
    expect(half[1]).toBeCloseTo(((none[1] ?? 0) + (all[1] ?? 0)) / 2);
    expect([none[0], half[0], all[0]]).toEqual([...[none[0], half[0], all[0]]].sort((a, b) => Number(a) - Number(b)));
  });

  it('names its lines, and the control only where it was run', () => {
    expect(texts(draw([1, 2], [point(0.5), point(0.6)]).shapes)).not.toContain('SHUFFLED');
    const shown = texts(draw([1, 2], [shuffledPoint(0.5), shuffledPoint(0.6)]).shapes);
    for (const name of ['RATE', 'SHUFFLED', 'CHANCE', 'CHOICE', 'passes', '0 %', '100 %'])
      expect(shown).toContain(name);
  });

  it('leaves a gap where nothing has been computed yet', () => {
    const points = [point(0.5), undefined, point(0.7), point(0.8)];
    expect(circles(draw([1, 2, 3, 4], points).shapes)).toHaveLength(3);
    expect(draw([1, 2, 3, 4], points).spots).toHaveLength(4);
    // No path crosses the gap.
    const lines = draw([1, 2, 3, 4], points).shapes.filter(({ attributes }) => attributes['stroke-width'] === 2.5);
    const data = lines.map(({ attributes }) => String(attributes.d));
    expect(data.filter((d) => d.includes('L')).map((d) => d.split('L').length)).toEqual([2]);
    expect(draw([1, 2], [undefined, undefined]).shapes.length).toBeGreaterThan(0);
  });

  it('spaces values that grow by factors evenly, others by their size', () => {
    const at = (values: readonly number[]) =>
      circles(
        draw(
          values,
          values.map(() => point(0.5)),
        ).shapes,
      ).map(([x = 0]) => x);
    const [a = 0, b = 0, c = 0] = at([16, 64, 256]);
    expect(b - a).toBeCloseTo(c - b);
    const [d = 0, e = 0, f = 0] = at([1, 2, 4]);
    expect((f - e) / (e - d)).toBeCloseTo(2);
  });

  it('is pointed at everywhere, each place at its nearest value', () => {
    const { spots = [], width } = draw([1, 2, 3], [point(0.5), point(0.5), point(0.5)]);
    const y = (spots[0]?.y ?? 0) + 5;
    expect([50, width / 2, width - 20].map((x) => spotAt(spots, x, y))).toEqual([0, 1, 2]);
  });

  it.each([120, 360, 1600])('keeps everything within %i px', (width) => {
    const values = Array.from({ length: 40 }, (_, index) => index + 1);
    const scene = draw(
      values,
      values.map(() => shuffledPoint(0.5)),
      width,
    );
    expect(scene.width).toBe(Math.max(width, 124));
    for (const { tag, attributes } of scene.shapes) {
      if (tag === 'text') expect(Number(attributes.x)).toBeLessThanOrEqual(scene.width);
      expect(Number(attributes.y ?? 0)).toBeLessThanOrEqual(scene.height);
    }
  });
});
