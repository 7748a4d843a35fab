import { describe, expect, it } from 'vitest';
import type { Point } from '../../../web/pictures/clip';
import type { Shape } from '../../../web/pictures/scene';
import { type SwarmMapOptions, swarmMap } from '../../../web/pictures/swarm_map';

const words = { particle: 'particle', best: 'best', minimum: 'lowest' };
const options: SwarmMapOptions = {
  lower: [0, 0],
  upper: [8, 4],
  shares: [Float64Array.of(0, 0.25), Float64Array.of(0.5, 1)],
  paths: [
    [
      [1, 1],
      [3, 3],
    ],
    [
      [7, 3],
      [9, 3],
    ],
  ],
  best: [3, 3],
  minimum: [6, 2],
  label: 'a swarm',
  width: 456,
  words,
};

const circles = ({ shapes }: { shapes: readonly Shape[] }) => shapes.filter(({ tag }) => tag === 'circle');
const texts = ({ shapes }: { shapes: readonly Shape[] }) => shapes.flatMap(({ text }) => text ?? []);
const paths = ({ shapes }: { shapes: readonly Shape[] }) =>
  shapes.flatMap(({ tag, attributes }) => (tag === 'path' ? [String(attributes.d)] : []));

describe('the map of a swarm', () => {
  const scene = swarmMap(options);

  it('has the second coordinate upwards', () => {
    const { cells } = scene;
    expect(cells?.values.map((row) => [...(row as Float64Array)])).toEqual([
      [0.5, 1],
      [0, 0.25],
    ]);
    expect([cells?.x, cells?.cellWidth, cells?.cellHeight]).toEqual([46, 200, 200]);
  });

  it('puts particles where they are, and none that is outside', () => {
    const [sign, particle, ...others] = circles(scene);
    expect(sign).toBeDefined();
    expect(others).toEqual([]);
    const top = scene.cells?.y ?? 0;
    expect([particle?.attributes.cx, particle?.attributes.cy]).toEqual([46 + 400 * (3 / 8), top + 400 * (1 / 4)]);
  });

  it('draws trails up to the edge', () => {
    const top = scene.cells?.y ?? 0;
    expect(paths(scene)).toContain(`M${46 + 350}.0 ${(top + 100).toFixed(1)}L446.0 ${(top + 100).toFixed(1)}`);
  });

  it('names its signs and the ends and middles of both coordinates', () => {
    expect(texts(scene)).toEqual(
      expect.arrayContaining(['particle', 'best', 'lowest', 'x₁', 'x₂', '0', '4', '8', '2']),
    );
  });

  it('marks the best and the lowest place only where they are seen', () => {
    const beside: Point = [50, 50];
    const signsOnly = swarmMap({ ...options, paths: [], best: beside, minimum: beside });
    // A cross is two lines, one behind the other.
    expect(paths(swarmMap({ ...options, paths: [] }))).toHaveLength(paths(signsOnly).length + 3);
  });

  it.each([
    [{ lower: [3.1851, 0], upper: [3.1853, 1] } as const, '3.1852'],
    [{ lower: [-600, 0], upper: [600, 1] } as const, '−600'],
    [{ lower: [-5.12, 0], upper: [5.12, 1] } as const, '5.12'],
  ])('tells places apart in %j', (box, shown) => {
    expect(texts(swarmMap({ ...options, ...box, paths: [] }))).toContain(shown);
  });

  it('is as wide as its place, within bounds', () => {
    expect(swarmMap({ ...options, width: 10 }).cells?.cellWidth).toBe(60);
    expect(swarmMap({ ...options, width: 5000 }).cells?.cellWidth).toBe(280);
  });
});
