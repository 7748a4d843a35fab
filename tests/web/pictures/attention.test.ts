import type { AttentionEvenness } from 'untrained';
import { describe, expect, it } from 'vitest';
import { evennessPicture, usualScales } from '../../../web/pictures/attention';

const curve: AttentionEvenness = {
  scales: [0, 1, 2],
  mean: Float64Array.of(1, 0.75, 0.5),
  low: Float64Array.of(1, 0.7, 0.4),
  high: Float64Array.of(1, 0.8, 0.6),
  draws: 5,
};
const words = { usualMark: 'usual', meanMark: 'mean', scaleAxis: 'scale' };
const picture = (here: readonly [number, number], width = 500) =>
  evennessPicture({ curve, here, label: 'label', width, words });
const dot = (here: readonly [number, number]) => {
  const { cx, cy } = picture(here).shapes.find(({ tag }) => tag === 'circle')?.attributes ?? {};
  return [Number(cx), Number(cy)] as const;
};

describe('the picture of evenness', () => {
  it('has the shown draw where the axes say', () => {
    const [left, top] = dot([0, 1]);
    const [right, bottom] = dot([2, 0]);
    expect(right).toBeGreaterThan(left);
    expect(bottom).toBeGreaterThan(top);
    expect(dot([1, 0.5])).toEqual([(left + right) / 2, (top + bottom) / 2]);
  });

  it('keeps a scale beyond the curve at its end', () => {
    expect(dot([50, 0.1])[0]).toBe(dot([2, 0.1])[0]);
  });

  it('marks the scales at which networks begin', () => {
    const band = picture([0, 1]).shapes.find(({ tag }) => tag === 'rect')?.attributes;
    expect(usualScales.map((scale) => scale.toFixed(3))).toEqual(['0.554', '0.707']);
    expect(Number(band?.x)).toBeCloseTo(dot([usualScales[0], 1])[0], 9);
    expect(Number(band?.x) + Number(band?.width)).toBeCloseTo(dot([usualScales[1], 1])[0], 9);
  });

  it.each([240, 500, 1200])('keeps everything inside %i pixels', (width) => {
    const { shapes, spots = [] } = picture([1, 0.5], width);
    for (const { x, width: wide } of spots) expect(x + wide / 2).toBeLessThanOrEqual(width);
    for (const { tag, attributes } of shapes) {
      if (tag === 'text') expect(Number(attributes.x)).toBeLessThanOrEqual(width);
    }
  });

  it('leaves out the mark that would stand in the way of another', () => {
    const texts = (width: number) => picture([1, 0.5], width).shapes.flatMap(({ text }) => text ?? []);
    expect(texts(500)).toContain('usual');
    expect(texts(130)).not.toContain('usual');
  });
});
