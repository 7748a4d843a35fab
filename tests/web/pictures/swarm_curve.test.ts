import { describe, expect, it } from 'vitest';
import type { Scene } from '../../../web/pictures/scene';
import { pointedMoves, type SwarmCurveOptions, swarmCurve } from '../../../web/pictures/swarm_curve';

const options: SwarmCurveOptions = {
  differences: [100, 1, 1, 0.01, 0],
  goal: 0.1,
  step: 1,
  label: 'the best so far',
  width: 474,
  words: { axis: 'moves', difference: 'above the lowest', goal: 'goal' },
};

const texts = ({ shapes }: Scene) => shapes.flatMap(({ text }) => text ?? []);
const curveOf = ({ shapes }: Scene) =>
  String(shapes.find(({ attributes }) => attributes['stroke-width'] === 2.5)?.attributes.d);

describe('the curve of the best value', () => {
  const scene = swarmCurve(options);

  it('is logarithmic, and stays until something better is found', () => {
    // From 10² at the top to 10⁻¹² at the bottom: 14 powers in 200 pixels, a hundred pixels a move.
    expect(curveOf(scene)).toBe('M58.0 26.0H158.0V54.6H358.0V83.1H458.0V226.0H458.0');
  });

  it('ends on a line that says it stands for all below', () => {
    expect(texts(scene)).toContain('≤ 10⁻¹²');
    const above = swarmCurve({ ...options, differences: [100, 1], goal: 0.1 });
    expect(texts(above)).not.toContain('≤ 10⁻¹²');
    expect(texts(above)).toEqual(expect.arrayContaining(['10²', '10¹', '10⁰', '10⁻¹']));
  });

  it('marks the shown move', () => {
    const dot = scene.shapes.find(({ tag }) => tag === 'circle');
    expect(dot?.attributes.cx).toBe(158);
    expect(dot?.attributes.cy).toBeCloseTo(54.57, 1);
  });

  it('can be pointed at, move by move', () => {
    expect(scene.spots).toHaveLength(5);
    const [first, second] = scene.spots ?? [];
    expect([first?.x, first?.width, second?.x, second?.width]).toEqual([8, 100, 108, 100]);
  });

  it('begins where something has been found', () => {
    expect(curveOf(swarmCurve({ ...options, differences: [Number.POSITIVE_INFINITY, 1, 0.5] }))).toMatch(/^M258\.0/);
  });

  it.each([0, 1, 3, 100, 3000])('names some of %i moves, none over another', (last) => {
    const scene = swarmCurve({ ...options, differences: new Float64Array(last + 1).fill(2), step: 0 });
    const names = scene.shapes.filter(
      ({ tag, text, attributes }) =>
        tag === 'text' && attributes['text-anchor'] === 'middle' && /^\d+$/.test(text ?? ''),
    );
    expect(names.length).toBeGreaterThanOrEqual(1);
    const places = names.map(({ attributes }) => Number(attributes.x));
    places.slice(1).forEach((place, index) => {
      expect(place - (places[index] ?? 0)).toBeGreaterThan(20);
    });
  });
});

it('points at all of a few moves, and at some of many, the ends among them', () => {
  expect(pointedMoves(3)).toEqual([0, 1, 2]);
  expect(pointedMoves(1)).toEqual([0]);
  const many = pointedMoves(3001);
  expect([many.length, many[0], many.at(-1)]).toEqual([200, 0, 3000]);
});
