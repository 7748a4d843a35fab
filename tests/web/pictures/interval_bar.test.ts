import { describe, expect, it } from 'vitest';
import { intervalBar } from '../../../web/pictures/interval_bar';

const numbers = (text: unknown) => [...String(text).matchAll(/-?[\d.]+/g)].map(([each]) => Number(each));

describe('a bar of an interval', () => {
  const bar = { value: 0.5, low: 0.25, high: 0.75, control: 0.25, reference: 1 };
  const { shapes, width } = intervalBar(bar, [0, 1], '');
  const circle = shapes.find(({ tag }) => tag === 'circle');
  const square = shapes.find(({ tag }) => tag === 'rect');
  const [axis, mark, interval] = shapes
    .filter(({ tag }) => tag === 'path')
    .map(({ attributes }) => numbers(attributes.d));

  it('has everything on one scale', () => {
    const [from = 0, , to = 0] = axis ?? [];
    const at = (share: number) => from + share * (to - from);
    expect(circle?.attributes.cx).toBeCloseTo(at(0.5), 6);
    expect(Number(square?.attributes.x) + Number(square?.attributes.width) / 2).toBeCloseTo(at(0.25), 6);
    expect([interval?.[0], interval?.[2]]).toEqual([at(0.25), at(0.75)]);
    expect(mark?.[0]).toBe(at(1));
    expect(to).toBeLessThan(width);
  });

  it('has only what there is, and stays inside', () => {
    const { shapes: few } = intervalBar({ value: 5 }, [0, 1], '');
    expect(few.some(({ tag }) => tag === 'rect')).toBe(false);
    expect(Number(few.find(({ tag }) => tag === 'circle')?.attributes.cx)).toBeLessThan(width);
  });

  it('marks zero where numbers are below it', () => {
    const paths = (from: number) =>
      intervalBar({ value: 0.5 }, [from, 1], '').shapes.filter(({ tag }) => tag === 'path');
    expect(paths(-1).length).toBe(paths(0).length + 1);
  });
});
