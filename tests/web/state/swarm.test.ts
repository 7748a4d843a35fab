import { loadLab, swarm, swarmFunctions, swarmOptions } from 'untrained/lab';
import { describe, expect, it } from 'vitest';
import { exampleOf } from '../../../web/state/gallery';
import { LANDSCAPE_CELLS, MAXIMUM_MOVED, planeFunctions, SwarmExperiment } from '../../../web/state/swarm';
import { swarmExamples } from '../../../web/state/swarm_examples';
import { swarmWalk } from '../../../web/state/swarm_walk';

const lab = await loadLab();

function experimentOf(values: Parameters<SwarmExperiment['change']>[0] = {}): SwarmExperiment {
  const experiment = new SwarmExperiment();
  experiment.change(values);
  experiment.attach(lab);
  return experiment;
}

describe('the swarm', () => {
  it('is the library’s, in two coordinates unless others are asked for', () => {
    const { run, step, lastStep } = experimentOf({ function: 'rastrigin', seed: 4, iterations: 20 });
    expect(run?.trace).toEqual(swarm(lab, { function: 'rastrigin', dimensions: 2, seed: 4, iterations: 20 }));
    expect([step, lastStep]).toEqual([20, 20]);
  });

  it('is computed anew only where it would be another', () => {
    const experiment = experimentOf();
    const before = experiment.run;
    experiment.change({ step: 3, trail: 7 });
    expect(experiment.run?.trace).toBe(before?.trace);
    expect([experiment.step, experiment.trail]).toEqual([3, 7]);
    experiment.change({ zoom: 8 });
    expect(experiment.run?.trace).toBe(before?.trace);
    expect(experiment.run?.landscape).not.toBe(before?.landscape);
    const { landscape } = experiment.run ?? {};
    experiment.change({ topology: 'ring' });
    expect(experiment.run?.trace).not.toEqual(before?.trace);
    expect(experiment.run?.landscape).toBe(landscape);
    // Only a moved minimum hangs on the seed.
    experiment.change({ seed: 2 });
    expect(experiment.run?.landscape).toBe(landscape);
    experiment.change({ shifted: true });
    const moved = experiment.run?.landscape;
    experiment.change({ seed: 3 });
    expect(experiment.run?.landscape).not.toEqual(moved);
  });

  it.each([
    [-1, 100],
    [2.7, 2],
    [1e9, 100],
    [Number.NaN, 100],
  ])('shows step %d as %i of 100', (step, shown) => {
    expect(experimentOf({ step }).step).toBe(shown);
  });

  it('has trails that do not cover the map, whatever is asked for', () => {
    expect(experimentOf({ trail: 1e300 }).trail).toBe(666);
    expect(experimentOf({ trail: 5, particles: 10_000, iterations: 3 }).trail).toBe(2);
    expect(experimentOf({ trail: -1 }).trail).toBe(0);
  });

  it('lies on cells with the function’s means, the lowest ones nearest to its minimum', () => {
    const { run } = experimentOf({ function: 'sphere' });
    const { means, shares } = run?.landscape ?? { means: [], shares: [] };
    expect([means.length, means[0]?.length]).toEqual([LANDSCAPE_CELLS, LANDSCAPE_CELLS]);
    const half = LANDSCAPE_CELLS / 2;
    const [corner = 0, middle = 0] = [means[0]?.[0], means[half]?.[half]];
    // Of x² + y² over a cell from 0 to w in both: 2·w²/3, and here of four points in each: 2·w²·(21/64).
    const cell = 200 / LANDSCAPE_CELLS;
    expect(middle).toBeCloseTo((2 * cell ** 2 * 21) / 64, 9);
    expect(corner).toBeGreaterThan(19_000);
    expect(shares[0]?.[0]).toBe(0);
    expect(shares[half]?.[half]).toBeGreaterThan(0.999);
  });

  it('keeps what it showed where an input is wrong, and says where', () => {
    const experiment = experimentOf();
    const { run } = experiment;
    experiment.change({ particles: 0 });
    expect([experiment.error?.parameter, experiment.run]).toEqual(['particles', run]);
    experiment.change({ particles: 10, zoom: 0 });
    expect(experiment.error?.parameter).toBe('zoom');
    experiment.change({ zoom: 1 });
    expect(experiment.error).toBeUndefined();
    expect(experiment.run?.trace.positions[0]).toHaveLength(10);
  });

  it('is ready to be mended where the very first input is wrong', () => {
    const experiment = experimentOf({ dimensions: 3 });
    expect([experiment.ready, experiment.run, experiment.error?.parameter]).toEqual([true, undefined, 'dimensions']);
  });

  it('refuses what a page would stand still for', () => {
    const { error } = experimentOf({ function: 'sphere', dimensions: 1000, iterations: 200 });
    expect(error?.code).toBe('too-large');
    expect([error?.found, error?.maximum]).toEqual([String(30 * 1000 * 201), MAXIMUM_MOVED]);
  });
});

it.each(swarmFunctions)('%s is known to have two dimensions or any', (name) => {
  const { error } = experimentOf({ function: name, dimensions: 3, iterations: 1 });
  expect(error?.parameter === 'dimensions').toBe(planeFunctions.includes(name));
});

describe('the examples', () => {
  it.each(swarmExamples.map((example) => [example.name, example] as const))(
    '%s is computed, and known again',
    (_, example) => {
      const experiment = experimentOf({ ...example.values, ...example.shown });
      expect(experiment.error).toBeUndefined();
      expect(exampleOf(swarmExamples, experiment.values)).toBe(example);
      experiment.change({ step: 1, zoom: 2, seed: 9 });
      expect(exampleOf(swarmExamples, experiment.values)).toBe(example);
      experiment.change({ iterations: 7 });
      expect(exampleOf(swarmExamples, experiment.values)).toBeUndefined();
    },
  );

  it('differ where their sentences say that they do: over five seeds the ring finds what following the best misses', () => {
    const reached = (name: 'stuck' | 'ring') =>
      Array.from({ length: 5 }, (_, index) => {
        const values = swarmExamples.find((example) => example.name === name)?.values ?? {};
        return swarm(lab, { ...swarmOptions({ ...values, seed: index + 1 }), traced: false }).reached;
      }).filter((move) => move !== undefined).length;
    expect(reached('stuck')).toBeLessThanOrEqual(1);
    expect(reached('ring')).toBe(5);
  });
});

it('is walked move by move', () => {
  const experiment = experimentOf({ iterations: 5, step: 2 });
  const { place, last } = swarmWalk(experiment);
  expect([place, last]).toEqual([2, 5]);
  swarmWalk(experiment).go(3);
  expect(experiment.step).toBe(3);
});
