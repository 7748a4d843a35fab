import { describe, expect, it } from 'vitest';
import { type FitParticlesView, fitParticles } from '../../../web/pictures/fit_particles';
import type { Scene, Shape } from '../../../web/pictures/scene';

const view: FitParticlesView = {
  label: 'where they stand',
  width: 300,
  leader: 1,
  names: { best: 'best', worse: 'worse', better: 'better' },
  scales: [
    {
      name: 'Gain',
      lower: -5,
      upper: 5,
      marks: [{ at: 0, name: '0' }],
      axes: [
        { name: 'first', coordinate: 0 },
        { name: 'second', coordinate: 1 },
      ],
      number: (coordinate) => coordinate.toFixed(2),
    },
  ],
};
const positions = [
  [-5, 5],
  [0, 2.5],
  [5, -5],
];
/** The dots of the key come first: there is room for them. */
const KEY_DOTS = 3;
const circles = ({ shapes }: Scene): Shape[] => shapes.filter(({ tag }) => tag === 'circle').slice(KEY_DOTS);
const numbers = (shapes: readonly Shape[], name: string): number[] =>
  shapes.map(({ attributes }) => Number(attributes[name]));
const texts = ({ shapes }: Scene): (string | undefined)[] => shapes.map(({ text }) => text).filter(Boolean);

describe('the picture of a swarm', () => {
  it('has a dot for each particle but the leader on every axis, at its place', () => {
    const scene = fitParticles(positions, [3, 1, 2], view);
    expect(scene.label).toBe('where they stand');
    const dots = circles(scene);
    const [first, second] = [dots.slice(0, 2), dots.slice(2)];
    expect(second).toHaveLength(2);
    // The worse one first, under the better one.
    const [low, high] = numbers(first, 'cx');
    expect(numbers(second, 'cx')).toEqual([high, low]);
    expect(low).toBeLessThan(high ?? 0);
    expect(new Set(numbers(first, 'cy')).size).toBe(1);
    expect(numbers(first, 'cy')[0]).toBeLessThan(numbers(second, 'cy')[0] ?? 0);
    // At the upper wall, within the picture and clear of the numbers at its end.
    expect(high).toBeLessThan(300 - 52);
  });

  it('draws those with a smaller loss larger and in another colour', () => {
    const [worst, better] = circles(fitParticles(positions, [3, 1, 2], view));
    expect(better?.attributes.r).toBeGreaterThan(Number(worst?.attributes.r));
    expect(better?.attributes.fill).not.toBe(worst?.attributes.fill);
  });

  it('marks the leader on every axis, joins its places, and writes its numbers', () => {
    const scene = fitParticles(positions, [3, 1, 2], view);
    const paths = scene.shapes.filter(({ tag }) => tag === 'path').map(({ attributes }) => String(attributes.d));
    // One in the key.
    expect(paths.filter((d) => d.includes('l6 7'))).toHaveLength(3);
    expect(paths.filter((d) => /^M[\d.]+ [\d.]+L[\d.]+ [\d.]+$/.test(d))).toHaveLength(1);
    expect(texts(scene)).toEqual(expect.arrayContaining(['first', '0.00', 'second', '2.50']));
  });

  it('has a ring where a loss is infinite, and no leader where all are', () => {
    const none = Number.POSITIVE_INFINITY;
    const rings = circles(fitParticles(positions, [none, 1, 2], view)).filter(
      ({ attributes }) => attributes.fill === 'none',
    );
    expect(rings).toHaveLength(2);
    const scene = fitParticles(positions, [none, none, none], { ...view, leader: -1 });
    expect(circles(scene)).toHaveLength(6);
    expect(texts(scene)).not.toContain('0.00');
  });

  it('leaves the scale of the dots out where it has no room, and stays within a narrow place', () => {
    const narrow = fitParticles(positions, [3, 1, 2], { ...view, width: 120 });
    expect(texts(narrow)).toContain('best');
    expect(texts(narrow)).not.toContain('worse');
    const xs = numbers(
      narrow.shapes.filter(({ tag }) => tag === 'circle'),
      'cx',
    );
    expect(Math.max(...xs)).toBeLessThanOrEqual(120);
  });
});
