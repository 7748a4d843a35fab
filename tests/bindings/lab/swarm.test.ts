import { defaultsOf } from 'untrained';
import { loadLab, swarm, swarmFunctions, swarmLandscape, swarmOptions, swarmParameters } from 'untrained/lab';
import { describe, expect, it } from 'vitest';

const lab = await loadLab();

describe('a swarm', () => {
  it('comes to the minimum of the tutorial function, every step of it kept', () => {
    const { positions, best, curve, position, minimum, smallest, reached, lower, upper } = swarm(lab, {
      particles: 20,
      iterations: 60,
    });
    expect([positions.length, best.length, curve.length]).toEqual([61, 61, 61]);
    expect(positions.every((step) => step.length === 20 && step.every((point) => point.length === 2))).toBe(true);
    expect([lower, upper]).toEqual([0, 5]);
    expect(smallest).toBeCloseTo(-1.80835, 5);
    expect(minimum[0]).toBeCloseTo(3.186, 2);
    expect(minimum[1]).toBeCloseTo(3.13, 2);
    expect(position[0]).toBeCloseTo(minimum[0] ?? 0, 2);
    expect(position[1]).toBeCloseTo(minimum[1] ?? 0, 2);
    expect(best.at(-1)).toEqual(position);
    expect(reached).toBeGreaterThan(0);
    for (let step = 1; step < curve.length; step++) expect(curve[step]).toBeLessThanOrEqual(curve[step - 1] ?? 0);
  });

  it('has values that are those of its points', () => {
    const { best, curve } = swarm(lab, { iterations: 10 });
    best.forEach(([x = 0, y = 0], step) => {
      const value = (x - 3.14) ** 2 + (y - 2.72) ** 2 + Math.sin(3 * x + 1.41) + Math.sin(4 * y - 1.73);
      expect(curve[step]).toBeCloseTo(value, 12);
    });
  });

  it('ends at the goal unless it is traced, with the same numbers until then', () => {
    const options = { function: 'sphere', iterations: 3000, particles: 30, seed: 5 } as const;
    const whole = swarm(lab, options);
    const ended = swarm(lab, { ...options, traced: false });
    expect(ended.reached).toBe(whole.reached);
    expect(ended.positions).toEqual([]);
    expect(ended.curve).toEqual(whole.curve.subarray(0, (whole.reached ?? 0) + 1));
    expect(ended.position).toHaveLength(30);
    // Of more coordinates two are kept.
    expect(whole.positions[0]?.[0]).toHaveLength(2);
  });

  it.each(swarmFunctions)('moves the minimum of %s where it is asked to', (name) => {
    const [still, moved] = [false, true].map((shifted) =>
      swarm(lab, { function: name, shifted, iterations: 1, traced: false }),
    );
    expect(moved?.minimum).not.toEqual(still?.minimum);
    const middle = [0.25, 0.75].map((part) => (moved?.lower ?? 0) + part * ((moved?.upper ?? 0) - (moved?.lower ?? 0)));
    for (const coordinate of moved?.minimum ?? []) {
      expect(coordinate).toBeGreaterThanOrEqual(middle[0] ?? 0);
      expect(coordinate).toBeLessThanOrEqual(middle[1] ?? 0);
    }
  });

  it.each([
    [{ function: 'cube' as never }, 'function must be one of sphere,'],
    [{ dimensions: 3 }, 'dimensions must be between 2 and 2, not 3'],
    [{ function: 'sphere' as const, dimensions: 1001 }, 'dimensions must be between 1 and 1000'],
    [{ particles: 0 }, 'particles must be'],
    [{ inertia: 1 }, 'inertia must lie between -1 and 1'],
    [{ cognitive: 3, social: 3 }, 'cognitive + social must lie between 0 and 2 (1 + inertia)'],
    [{ walls: 'rubber' as never }, 'walls must be one of'],
    [{ iterations: 1_000_000, particles: 1000 }, 'a trace must keep at most 33554432 numbers'],
    [{ function: 'sphere' as const, iterations: 1_000_000, particles: 1000, traced: false }, 'multiplications'],
    [{ seed: -1 }, 'seed must be'],
  ])('refuses %j', (options, message) => {
    expect(() => swarm(lab, options)).toThrow(message);
  });

  it('has one table of its defaults', () => {
    expect(swarmOptions(defaultsOf(swarmParameters))).toMatchObject({
      function: 'tutorial',
      particles: 30,
      inertia: 0.7298,
    });
  });
});

describe('the landscape under a swarm', () => {
  it('has the values at the middles of its cells, from the lower ends', () => {
    const { lower, upper, values } = swarmLandscape(
      lab,
      { function: 'sphere', dimensions: 2 },
      { rows: 2, columns: 4 },
    );
    expect([...lower, ...upper]).toEqual([-100, -100, 100, 100]);
    expect(values.map((row) => [...row])).toEqual([
      [8125, 3125, 3125, 8125],
      [8125, 3125, 3125, 8125],
    ]);
  });

  it('is that of the run: a moved minimum is moved in both, and stands in the middle of what is seen closer', () => {
    const options = { function: 'ackley', dimensions: 30, shifted: true, seed: 4 } as const;
    const { minimum } = swarm(lab, { ...options, iterations: 0 });
    for (const zoom of [1, 40]) {
      const size = { rows: 100, columns: 100, zoom };
      const { lower, upper, values } = swarmLandscape(lab, options, size);
      const [x = 0, y = 0] = [0, 1].map((axis) => {
        const [from = 0, to = 0] = [lower[axis], upper[axis]];
        return Math.floor((100 * ((minimum[axis] ?? 0) - from)) / (to - from) + 1e-9);
      });
      // The four cells around a middle are alike, but for rounding.
      expect(values[y]?.[x]).toBeCloseTo(Math.min(...values.flatMap((row) => [...row])), 12);
      if (zoom > 1) expect([x, y]).toEqual([50, 50]);
      expect(swarmLandscape(lab, { ...options, seed: 5 }, size).values).not.toEqual(values);
    }
  });

  it.each([
    [{ function: 'sphere', dimensions: 1 } as const, {}, 'dimensions must be between 2 and 1000, not 1'],
    [{}, { rows: 0 }, 'rows must be between 1 and 1000, not 0'],
    [{}, { columns: 1.5 }, 'columns must be a whole number between 1 and 1000, not 1.5'],
    [{}, { zoom: 0.5 }, 'zoom must be between 1 and 1000000, not 0.5'],
    [{ function: 'cube' as never }, {}, 'function must be one of sphere,'],
  ])('refuses %j in %j', (options, size, message) => {
    expect(() => swarmLandscape(lab, options, { rows: 10, columns: 10, ...size })).toThrow(message);
  });
});
