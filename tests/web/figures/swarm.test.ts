import { loadLab, swarm } from 'untrained/lab';
import { describe, expect, it } from 'vitest';
import { moveAt, swarmFigure } from '../../../web/figures/swarm';
import { LANDSCAPE_CELLS, SwarmExperiment } from '../../../web/state/swarm';
import { words as en } from '../../../web/text/en/swarm';
import { words as ru } from '../../../web/text/ru/swarm';

const lab = await loadLab();

function experimentOf(values: Parameters<SwarmExperiment['change']>[0] = {}): SwarmExperiment {
  const experiment = new SwarmExperiment();
  experiment.change(values);
  experiment.attach(lab);
  return experiment;
}

const mapOf = (experiment: SwarmExperiment, words = en) => swarmFigure(experiment, 'swarm', words);
const curveOf = (experiment: SwarmExperiment, words = en) => swarmFigure(experiment, 'best-so-far', words);

describe('the figure of a swarm', () => {
  it('tells how good the best place is after the shown moves, and where', () => {
    const experiment = experimentOf({ step: 6 });
    const { curve, best, smallest } = swarm(lab, { dimensions: 2, iterations: 100 });
    const [x = 0, y = 0] = best[6] ?? [];
    const difference = (curve[6] ?? 0) - smallest;
    expect(mapOf(experiment)?.title).toBe('After 6 of 100 moves');
    expect(mapOf(experiment)?.summary[0]).toBe(
      `The best so far is ${Number(difference.toPrecision(3))} above the lowest value, at (${x.toPrecision(3)}, ${y.toPrecision(3)}).`,
    );
  });

  it('has the particles’ places as its numbers', () => {
    const experiment = experimentOf({ step: 2, particles: 4 });
    const rows = mapOf(experiment)
      ?.table()
      .rows.map(({ values }) => [...values]);
    expect(rows).toEqual(experiment.run?.trace.positions[2]?.map((place) => [...place]));
  });

  it('counts the particles that have left the box, and those beside what is shown', () => {
    const experiment = experimentOf({ step: 6 });
    const places = experiment.run?.trace.positions[6] ?? [];
    const outside = places.filter((place) => place.some((coordinate) => coordinate < 0 || coordinate > 5)).length;
    expect(outside).toBeGreaterThan(0);
    expect(mapOf(experiment)?.summary).toContain(en.outside(outside, 30));
    experiment.change({ zoom: 1024 });
    expect(mapOf(experiment)?.summary.join()).toMatch(/\d+ of 30 particles are in the box, but beside/);
    experiment.change({ zoom: 1, walls: 'absorbing' });
    expect(mapOf(experiment)?.summary.join()).not.toMatch(/outside|beside/);
  });

  it('tells of a cell its value, its share of the map, and who is there', () => {
    const experiment = experimentOf({ function: 'sphere', step: 100 });
    const figure = mapOf(experiment);
    const corner = figure?.tell?.({ row: 0, column: 0 });
    // The mean of the function over the upper left cell, and nothing is higher.
    const side = 200 / LANDSCAPE_CELLS;
    const points = [0.125, 0.375, 0.625, 0.875].map((part) => 100 - part * side);
    const mean = (2 * points.reduce((sum, point) => sum + point ** 2, 0)) / 4;
    expect(corner?.value).toContain(`(−99.2, 99.2)`);
    expect(corner?.value).toContain(String(Number(mean.toPrecision(4))));
    expect(corner?.lines).toEqual([en.valueShare('0')]);
    const half = LANDSCAPE_CELLS / 2;
    const around = [half - 1, half].flatMap((row) =>
      [half - 1, half].map((column) => figure?.tell?.({ row, column })?.lines.join() ?? ''),
    );
    expect(around.join()).toMatch(/Here: particle \d+/);
    expect(figure?.tell?.({ row: LANDSCAPE_CELLS, column: 0 })).toBeUndefined();
  });

  it('says where it shows two coordinates of more', () => {
    const experiment = experimentOf({ function: 'ackley', dimensions: 5, iterations: 10 });
    expect(mapOf(experiment)?.summary).toContain(en.sliceNote);
    expect(mapOf(experiment)?.tell?.({ row: 0, column: 0 })?.lines).toContain(en.valueSlice);
    expect(mapOf(experimentOf())?.summary).not.toContain(en.sliceNote);
  });
});

describe('the figure of the best value', () => {
  it.each([
    ['sphere', 'reached'],
    ['rastrigin', 'at once'],
    ['rosenbrock', 'not reached'],
  ] as const)('tells of %s whether its goal was %s', (name, how) => {
    const experiment = experimentOf(
      name === 'rosenbrock' ? { function: name, dimensions: 30, iterations: 5 } : { function: name },
    );
    const { reached, evaluations } = experiment.run?.trace ?? { reached: undefined, evaluations: 0 };
    const count = evaluations.toLocaleString('en').replaceAll(',', '\u202f');
    const told = {
      reached: en.reached(reached ?? -1, count),
      'at once': en.reachedAtOnce(count),
      'not reached': en.notReached(5, count),
    };
    expect(curveOf(experiment)?.summary[0]).toBe(told[how]);
  });

  it('has how far every move’s best is above the lowest value, and nothing below it', () => {
    const { trace } = experimentOf({ function: 'sphere' }).run ?? {};
    const rows = curveOf(experimentOf({ function: 'sphere' }))?.table().rows ?? [];
    expect(rows.map(({ values }) => values[0])).toEqual([...(trace?.curve ?? [])]);
    const tutorial = curveOf(experimentOf({ iterations: 400 }))?.table().rows ?? [];
    expect(Math.min(...tutorial.map(({ values }) => Number(values[0])))).toBeGreaterThanOrEqual(0);
    expect(tutorial.at(-1)?.values[0]).toBeLessThan(1e-12);
  });

  it('tells of a move what stands beside it in the table', () => {
    const experiment = experimentOf({ function: 'sphere', iterations: 3000 });
    const move = moveAt(experiment, 10) ?? -1;
    expect(move).toBe(151);
    const difference = experiment.run?.trace.curve[move] ?? 0;
    expect(difference).toBeLessThan(1e-3);
    expect(curveOf(experiment)?.tell?.({ row: 10, column: 0 })?.value).toMatch(
      /^After 151 moves: (< 10⁻¹²|\d\.\d·10⁻)/,
    );
    expect(curveOf(experiment)?.tell?.({ row: 200, column: 0 })).toBeUndefined();
  });
});

it('speaks Russian with the right forms', () => {
  const title = (step: number) => curveOf(experimentOf({ step, iterations: step }), ru)?.table().caption;
  expect([title(1), title(2), title(5), title(21)].map((caption) => caption?.match(/за (\d+ \S+),/)?.[1])).toEqual([
    '1 ход',
    '2 хода',
    '5 ходов',
    '21 ход',
  ]);
});
