import { describe, expect, it } from 'vitest';
import { bars, extentOf } from '../../../web/pictures/bars';
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
    const place = Number(/^M([\d.]+) /.exec(String(mark?.attributes.d))?.[1]);
    expect(place).toBeCloseTo(Number(a?.x) + Number(a?.width) / 2, 6);
  });

  it('share a scale that is given, and write notes under headings', () => {
    const shared = bars({
      label: 'bars',
      width: 300,
      extent: extentOf([{ label: 'A', value: 4, mark: -4 }]),
      headings: ['value', 'note'],
      bars: [
        { label: 'A', value: 2, note: '+1' },
        { label: 'B', value: Number.NaN },
      ],
    });
    const [a, b] = rectangles(shared.shapes);
    expect(Number(a?.width)).toBeLessThan(300 / 4);
    expect(b).toBeUndefined();
    const texts = shared.shapes.map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['value', 'note', 'A', '2.000', '+1', 'B']));
  });

  it('stay finite when everything is zero', () => {
    const flat = bars({ label: 'zero', width: 300, bars: [{ label: 'A', value: 0 }] });
    for (const { attributes } of flat.shapes) {
      for (const value of Object.values(attributes)) expect(String(value)).not.toContain('NaN');
    }
  });
});
