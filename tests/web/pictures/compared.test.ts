import { describe, expect, it } from 'vitest';
import { luminance } from '../../../web/pictures/colour';
import { type ComparedOptions, comparedGrid, differenceKey } from '../../../web/pictures/compared';
import { differenceColour, extentOfDifferences, LEAST_EXTENT } from '../../../web/pictures/difference_colour';
import { type Colour, roles, type Scene, type Theme } from '../../../web/pictures/scene';
import { themedCells } from '../../../web/pictures/themed';

const themes: Theme[] = ['light', 'dark'];
const steps = Array.from({ length: 51 }, (_, i) => i / 50);

const options: ComparedOptions = {
  label: 'a difference',
  values: [
    [0.5, Number.NaN, -0.25],
    [0, Number.NaN, 0.1],
  ],
  rowLabels: ['1', '2'],
  columnLabels: ['A', 'B', 'C'],
  width: 400,
  scale: { kind: 'difference', extent: 0.5 },
};

const hatching = ({ shapes }: Scene): number[][] =>
  shapes
    .filter(({ tag, attributes }) => tag === 'path' && attributes['stroke-width'] === 1.2)
    .flatMap(({ attributes }) => String(attributes.d).match(/[\d.]+ [\d.]+/g) ?? [])
    .map((point) => point.split(' ').map(Number));

/** What is left of red against green and blue for a dichromat (Viénot, Brettel and Mollon, 1999). */
const dichromats = [
  [0.11238, 0.88762],
  [0.29275, 0.70725],
] as const;

describe('the colours of differences', () => {
  it.each(themes)('go steadily away from the middle on both sides, %s', (theme) => {
    const at = (value: number) => luminance(differenceColour(2)(value, theme));
    for (const sign of [-2, 2]) {
      const distances = steps.map((step) => Math.abs(at(sign * step) - at(0)));
      for (const [i, distance] of distances.slice(1).entries()) {
        expect(distance).toBeGreaterThanOrEqual((distances[i] ?? 0) - 0.004);
      }
      expect(distances.at(-1)).toBeGreaterThan(0.3);
    }
  });

  it.each(themes)('keep the signs apart for red-blind and green-blind readers, %s', (theme) => {
    for (const [r, g] of dichromats) {
      const blueYellow = ([red, green, blue]: Colour) => blue - (red * r + green * g);
      for (const step of steps.filter((value) => value >= 0.2)) {
        const [less, more] = [-step, step].map((value) => blueYellow(differenceColour(1)(value, theme)));
        expect((less ?? 0) - (more ?? 0)).toBeGreaterThan(20);
      }
    }
  });

  it.each(themes)('of nothing are the background’s, %s', (theme) => {
    const hexadecimal = differenceColour(1)(Number.NaN, theme).map((part) => part.toString(16).padStart(2, '0'));
    expect(`#${hexadecimal.join('')}`).toBe(roles.surface[theme]);
  });

  it.each([
    [[[0, 0]], LEAST_EXTENT],
    [[], LEAST_EXTENT],
    [[[Number.NaN, -0.034]], 0.034],
    [[[0.1234, -0.05]], 0.13],
    [[[0.5], [-1.994]], 2],
    [[[0.3]], 0.3],
  ])('of %j reach to %f on both sides', (rows, extent) => {
    expect(extentOfDifferences(rows)).toBe(extent);
  });
});

describe('a grid with gaps', () => {
  it('hatches the places without a value, and only these', () => {
    const scene = comparedGrid(options);
    const { x = 0, y = 0, cellWidth = 0, cellHeight = 0 } = scene.cells ?? {};
    const points = hatching(scene);
    expect(points.length).toBeGreaterThan(8);
    for (const [px = 0, py = 0] of points) {
      expect(px).toBeGreaterThanOrEqual(x + cellWidth - 0.01);
      expect(px).toBeLessThanOrEqual(x + 2 * cellWidth);
      expect(py).toBeGreaterThanOrEqual(y - 0.01);
      expect(py).toBeLessThanOrEqual(y + 2 * cellHeight);
    }
    expect(hatching(comparedGrid({ ...options, values: [[1, 2, 3]] }))).toEqual([]);
  });

  it('writes no number where there is none, and no zeros of weights', () => {
    const texts = (scene: Scene) => scene.shapes.flatMap(({ text = '' }) => (/\d\.\d/.test(text) ? [text] : []));
    expect(texts(comparedGrid({ ...options, numbers: true }))).toEqual(['0.50', '−0.25', '0.00', '0.10']);
    expect(texts(comparedGrid({ ...options, numbers: true, weights: true }))).toEqual(['0.50', '−0.25', '0.10']);
  });

  it('colours values as the other pictures do, and can be saved', () => {
    for (const kind of ['cosine', 'weight'] as const) {
      const { cells } = comparedGrid({ ...options, scale: { kind } });
      for (const theme of themes) {
        expect(
          cells && themedCells(cells, theme).some(({ attributes }) => String(attributes.fill).includes('NaN')),
        ).toBe(false);
      }
    }
  });

  it('leaves the hatching out where cells are too many to be told apart', () => {
    const values = Array.from({ length: 70 }, () => Array.from({ length: 70 }, () => Number.NaN));
    const labels = values.map(() => 'x');
    expect(hatching(comparedGrid({ ...options, values, rowLabels: labels, columnLabels: labels }))).toEqual([]);
  });
});

it('the key names both ends and the middle', () => {
  const { shapes, width } = differenceKey(0.034, 132, 'key');
  expect(shapes.flatMap(({ text }) => text ?? [])).toEqual(['−0.034', '0', '+0.034']);
  expect(width).toBe(132);
});
