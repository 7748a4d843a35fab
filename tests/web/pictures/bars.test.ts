import { describe, expect, it } from 'vitest';
import { barIndices, bars, extentOf, MAXIMUM_BARS } from '../../../web/pictures/bars';
import { textWidth } from '../../../web/pictures/measure';
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

  it('keep names whole, in bold too, up to a width', () => {
    const named = (label: string) =>
      bars({ label: 'names', width: 300, bars: [{ label, value: 1, accent: true }] }).shapes.find(
        ({ tag, attributes }) => tag === 'text' && attributes['text-anchor'] === 'end',
      );
    const short = named('hippopotamus');
    expect(short?.text).toBe('hippopotamus');
    expect(Number(short?.attributes.x)).toBeGreaterThan(textWidth('hippopotamus', 12.5));
    expect(named('w'.repeat(40))?.text).toMatch(/^w+…$/);
  });

  it('are the largest in size where there are many, in their own order', () => {
    const values = Array.from({ length: 2 * MAXIMUM_BARS }, (_, index) => (index % 2 === 0 ? 0 : -index));
    expect(barIndices(values)).toEqual(Array.from({ length: MAXIMUM_BARS }, (_, index) => 2 * index + 1));
    expect(barIndices([3, 0, -1])).toEqual([0, 1, 2]);
  });

  it('stay finite when everything is zero', () => {
    const flat = bars({ label: 'zero', width: 300, bars: [{ label: 'A', value: 0 }] });
    for (const { attributes } of flat.shapes) {
      for (const value of Object.values(attributes)) expect(String(value)).not.toContain('NaN');
    }
  });
});
