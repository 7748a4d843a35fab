import { describe, expect, it } from 'vitest';
import { type ArcsOptions, arcs } from '../../../web/pictures/arcs';
import { role, type Scene, spotAt } from '../../../web/pictures/scene';

const words = ['МАША', 'ЕСТ', 'КАШУ', 'ОНА'];
const options: ArcsOptions = {
  label: 'arcs',
  words,
  weights: [undefined, [1], [0.5, 0.5], [0.75, 0.001, 0.249]],
  accent: 3,
  width: 500,
};

/** Curves only: heads are filled paths. */
const curves = (scene: Scene) => scene.shapes.filter(({ attributes }) => attributes.fill === 'none');
const texts = (scene: Scene) => scene.shapes.flatMap((shape) => (shape.tag === 'text' ? [shape.text] : []));

describe('arcs', () => {
  it('go from each word to those it reads, hairlines left out', () => {
    const scene = arcs(options);
    expect(curves(scene)).toHaveLength(1 + 2 + 2);
    expect(curves(scene).filter(({ attributes }) => attributes.stroke === role('accent'))).toHaveLength(2);
  });

  it('are stronger and thicker for larger weights', () => {
    const [large, small] = curves(arcs(options)).filter(({ attributes }) => attributes.stroke === role('accent'));
    expect(Number(large?.attributes['stroke-width'])).toBeGreaterThan(Number(small?.attributes['stroke-width']));
    expect(Number(large?.attributes.opacity)).toBeGreaterThan(Number(small?.attributes.opacity));
  });

  it('write the weights of the word that stands out under those it reads', () => {
    expect(texts(arcs(options))).toEqual(['МАША', '0.75', 'ЕСТ', 'КАШУ', '0.25', 'ОНА']);
    expect(texts(arcs({ ...options, focus: 1 }))).toEqual(['МАША', '1.00', 'ЕСТ', 'КАШУ', 'ОНА']);
  });

  it('run from right to left where the sentence does', () => {
    const { spots = [] } = arcs({ ...options, words: ['מאשה', 'אוכלת', 'דייסה', 'היא'] });
    const places = spots.map(({ x }) => x);
    expect(places).toEqual([...places].sort((a, b) => b - a));
    expect((spots[0]?.x ?? 0) + (spots[0]?.width ?? 0)).toBe(options.width);
    expect(places.at(-1)).toBeGreaterThanOrEqual(0);
  });

  it('are drawn for one word alone when it is in focus', () => {
    expect(curves(arcs({ ...options, focus: 2 }))).toHaveLength(2);
    expect(curves(arcs({ ...options, focus: 0 }))).toHaveLength(0);
  });

  it.each([500, 190])('have a spot for each word, in order and inside the picture, at %i px', (width) => {
    const { spots = [], height } = arcs({ ...options, width });
    expect(spots).toHaveLength(words.length);
    spots.forEach((spot, i) => {
      expect(spotAt(spots, spot.x + spot.width / 2, spot.y + spot.height / 2)).toBe(i);
      expect(spot.x + spot.width).toBeLessThanOrEqual(width + 0.001);
      expect(spot.y + spot.height).toBeLessThanOrEqual(height + 0.001);
    });
  });

  it('stand beside a column of words where a line would not fit', () => {
    const scene = arcs({ ...options, width: 190 });
    const places = scene.spots?.map(({ y }) => y) ?? [];
    expect(new Set(places).size).toBe(words.length);
    const numbers = curves(scene).flatMap(
      ({ attributes }) =>
        String(attributes.d)
          .match(/-?[\d.]+/g)
          ?.map(Number) ?? [],
    );
    expect(numbers.every(Number.isFinite)).toBe(true);
    expect(scene.width).toBe(190);
  });

  it('of a single word are none', () => {
    expect(curves(arcs({ ...options, words: ['ОНА'], weights: [undefined], accent: 0 }))).toHaveLength(0);
  });
});
