import { expect, it } from 'vitest';
import { controlCurve } from '../../../web/pictures/control_curve';

const point = (at: number, value: number) => ({ at, value, low: value, high: value });

it('a curve beside its control rises where shares do, and names both', () => {
  const { shapes, label } = controlCurve({
    label: 'shares',
    points: [point(1, 0), point(2, 0.5), point(3, 1)],
    control: [point(1, 0.25), point(2, 0.25), point(3, 0.25)],
    axis: 'passes',
    names: { ours: 'here', control: 'there' },
    width: 320,
  });
  expect(label).toBe('shares');
  const curves = shapes.filter(({ attributes }) => attributes['stroke-width'] === 2);
  const [control, ours] = curves.map(({ attributes }) =>
    [...String(attributes.d).matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const),
  );
  const heights = ours?.map(([, y]) => y) ?? [];
  expect(heights[0]).toBeGreaterThan(heights[1] ?? Number.NaN);
  expect((heights[0] ?? 0) - (heights[1] ?? 0)).toBeCloseTo((heights[1] ?? 0) - (heights[2] ?? 0), 6);
  expect(new Set(control?.map(([, y]) => y)).size).toBe(1);
  expect(ours?.map(([x]) => x)).toEqual(control?.map(([x]) => x));
  const texts = shapes.map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining(['1', '3', 'passes', '— here', '- - there']));
});
