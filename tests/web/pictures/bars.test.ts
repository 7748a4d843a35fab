import { describe, expect, it } from 'vitest';
import { bars } from '../../../web/pictures/bars';
import type { Shape } from '../../../web/pictures/scene';

const rectangles = (shapes: Shape[]) => shapes.filter(({ tag }) => tag === 'rect').map(({ attributes }) => attributes);

describe('bars', () => {
  const scene = bars({
    label: 'bars',
    width: 300,
    bars: [
      { label: 'A', value: 2, mark: 1 },
      { label: 'B', value: -1 },
      { label: 'C', value: 0 },
    ],
  });

  it('share one zero and one scale', () => {
    const [a, b, c] = rectangles(scene.shapes);
    expect(Number(a?.width)).toBeCloseTo(2 * Number(b?.width), 6);
    expect(Number(b?.x) + Number(b?.width)).toBeCloseTo(Number(a?.x), 6);
    expect(c?.width).toBe(0);
  });

  it('write each number, with a true minus', () => {
    const texts = scene.shapes.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['2.000', '−1.000', '0.000']));
  });

  it('mark the other value where it stands', () => {
    const mark = scene.shapes.find(({ attributes }) => attributes['stroke-width'] === 2);
    const [a] = rectangles(scene.shapes);
    expect(mark?.attributes.d).toMatch(new RegExp(`^M${Number(a?.x) + Number(a?.width) / 2} `));
  });

  it('stay finite when everything is zero', () => {
    const flat = bars({ label: 'zero', width: 300, bars: [{ label: 'A', value: 0 }] });
    for (const { attributes } of flat.shapes) {
      for (const value of Object.values(attributes)) expect(String(value)).not.toContain('NaN');
    }
  });
});
