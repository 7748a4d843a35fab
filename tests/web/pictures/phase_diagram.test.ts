import { describe, expect, it } from 'vitest';
import { luminance } from '../../../web/pictures/colour';
import { phaseDiagram, rateColour, rateKey } from '../../../web/pictures/phase_diagram';
import { cellAt, roles } from '../../../web/pictures/scene';

const across = { name: 'passes', values: [1, 2, 3] };
const down = { name: 'pairs', values: [4, 8] };
const rates = [
  [0, 0.5, 1],
  [0.25, Number.NaN, 0.75],
];
const draw = (width = 500) => phaseDiagram({ rates, across, down, label: 'L', width });

describe('the map of success rates', () => {
  it('has a cell for each pair of numbers, in its colour', () => {
    const { cells } = draw();
    if (!cells) throw new Error('no cells');
    expect(cells.values).toEqual(rates);
    const middle = (row: number, column: number) =>
      [cells.x + (column + 0.5) * cells.cellWidth, cells.y + (row + 0.5) * cells.cellHeight] as const;
    expect(cellAt(cells, ...middle(1, 2))).toEqual({ row: 1, column: 2 });
    expect(cells.colour(0.5, 'light')).toEqual(rateColour(0.5, 'light'));
  });

  it('names its axes and their values', () => {
    const shown = JSON.stringify(draw().shapes);
    for (const name of ['↓ pairs', 'passes →', '"4"', '"8"', '"1"', '"2"', '"3"']) expect(shown).toContain(name);
  });

  it('marks what has not been computed with a dot, in no colour of a rate', () => {
    expect(draw().shapes.filter(({ tag }) => tag === 'circle')).toHaveLength(1);
    const hexadecimal = (theme: 'light' | 'dark') =>
      `#${rateColour(Number.NaN, theme)
        .map((channel) => channel.toString(16).padStart(2, '0'))
        .join('')}`;
    expect([hexadecimal('light'), hexadecimal('dark')]).toEqual([roles.surface.light, roles.surface.dark]);
  });

  it('grows lighter with the rate, so that it reads without colours', () => {
    const lights = Array.from({ length: 101 }, (_, index) => luminance(rateColour(index / 100, 'light')));
    lights.slice(1).forEach((light, index) => {
      expect(light).toBeGreaterThan(lights[index] ?? 1);
    });
    expect((lights.at(-1) ?? 0) - (lights[0] ?? 1)).toBeGreaterThan(0.6);
  });

  it('fits a narrow place, and draws thousands of cells', () => {
    const values = Array.from({ length: 40 }, (_, index) => index + 1);
    const many = (rows: number, columns: number, width: number) =>
      phaseDiagram({
        rates: Array.from({ length: rows }, () => Array(columns).fill(0.5)),
        across: { name: 'passes', values: values.slice(0, columns) },
        down: { name: 'd', values: Array.from({ length: rows }, (_, index) => index + 1) },
        label: 'L',
        width,
      });
    expect(many(6, 40, 290).width).toBeLessThanOrEqual(290);
    expect(many(200, 40, 800).cells?.values).toHaveLength(200);
  });

  it('has a key with the ends named', () => {
    const key = rateKey(132, 'K');
    expect(key.shapes.flatMap(({ text }) => text ?? [])).toEqual(['0', '50', '100 %']);
    expect(key.label).toBe('K');
  });
});
