import { describe, expect, it } from 'vitest';
import { fitCurve } from '../../../web/pictures/fit_curve';

const view = {
  label: 'the error',
  width: 300,
  tried: 100,
  names: { loss: 'error', tried: 'settings tried' },
  number: (value: number) => value.toFixed(2),
};
const lineOf = (points: { tried: number; loss: number }[]): string =>
  String(fitCurve(points, view).shapes.at(-1)?.attributes.d);

describe('the curve of the error', () => {
  it('falls in steps, on a scale from 0 to what it began with', () => {
    // 44 to 288 across, 22 to 124 down.
    expect(
      lineOf([
        { tried: 0, loss: 2 },
        { tried: 50, loss: 1 },
      ]),
    ).toBe('M44.0 22.0H166.0V73.0H288.0');
  });

  it('cuts a beginning that is far off', () => {
    expect(
      lineOf([
        { tried: 0, loss: 1000 },
        { tried: 50, loss: 1 },
      ]),
    ).toBe('M44.0 22.0H166.0V90.0H288.0');
    expect(
      fitCurve(
        [
          { tried: 0, loss: 1000 },
          { tried: 50, loss: 1 },
        ],
        view,
      ).shapes.map(({ text }) => text),
    ).toContain('3.00');
  });

  it('is empty before anything was found', () => {
    const { shapes, label } = fitCurve([], view);
    expect(label).toBe('the error');
    expect(shapes.filter(({ tag }) => tag === 'path')).toHaveLength(1);
  });
});
