import { abcd, abcdControl, abcdUpdate, loadCore } from 'untrained';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AbcdExperiment, MAXIMUM_MAP_TOKENS } from '../../../web/state/abcd';

const core = await loadCore();
const prompt = 'abcabd';

let experiment: AbcdExperiment;
beforeEach(() => {
  vi.useFakeTimers();
  experiment = new AbcdExperiment();
  experiment.change({ prompt, passes: 6, dimension: 50 });
  experiment.attach(core);
});
afterEach(() => {
  vi.useRealTimers();
});

const lastRow = () => Array.from(experiment.trace?.similarity.at(-1) ?? []);

describe('the shown part', () => {
  it.each([
    [undefined, 6],
    [0, 0],
    [4, 4],
    [4.9, 4],
    [99, 6],
    [-3, 6],
    [Number.NaN, 6],
  ])('is for pass %s pass %i, and the map is that pass’s', (pass, shown) => {
    experiment.change({ pass });
    expect(experiment.error).toBeUndefined();
    expect(experiment.pass).toBe(shown);
    expect(experiment.trace?.map).toEqual(abcd(core, { prompt, passes: 6, dimension: 50, map: shown }).map);
  });

  it.each([
    [0, 0],
    [3, 3],
    [99, 5],
    [-1, 0],
  ])('is for token %i token %i, and the map is in the middle of the pass', (token, shown) => {
    experiment.change({ pass: 2, token });
    expect(experiment.token).toBe(shown);
    const { map } = abcd(core, { prompt, passes: 6, dimension: 50, map: 2, mapToken: shown });
    expect(experiment.trace?.map).toEqual(map);
  });

  it('has no token before the first pass, nor unless one is asked for', () => {
    expect(experiment.token).toBeUndefined();
    experiment.change({ pass: 0, token: 2 });
    expect(experiment.token).toBeUndefined();
  });

  it('is nothing before anything was computed', () => {
    const empty = new AbcdExperiment();
    empty.change({ pass: 2, token: 1 });
    expect([empty.ready, empty.pass, empty.token, empty.update(1, 1)]).toEqual([false, 0, undefined, undefined]);
  });
});

describe('bad input', () => {
  it.each([
    ['prompt', ''],
    ['passes', 0],
    ['dimension', -1],
    ['rule', 'multiply'],
  ])('in %s leaves the last trace, and its error', (name, value) => {
    const { trace } = experiment;
    experiment.change({ [name]: value });
    expect(experiment.error?.parameter).toBe(name);
    expect(experiment.trace).toBe(trace);
    experiment.undo();
    expect(experiment.error).toBeUndefined();
    expect(experiment.trace).toEqual(trace);
  });
});

describe('a comparison', () => {
  it('has the trace of the setting that was kept', () => {
    const before = lastRow();
    experiment.compare();
    experiment.change({ seed: 2 });
    expect(Array.from(experiment.comparedTrace?.similarity.at(-1) ?? [])).toEqual(before);
    expect(lastRow()).not.toEqual(before);
    experiment.stopComparing();
    expect(experiment.comparedTrace).toBeUndefined();
  });

  it('shows the same pass of a shorter trace', () => {
    experiment.replace({ values: { prompt, passes: 6, pass: 5 }, compared: { prompt, passes: 3 } });
    expect([experiment.pass, experiment.shownPass(experiment.comparedTrace)]).toEqual([5, 3]);
  });

  it('has an error of its own', () => {
    experiment.replace({ values: { prompt }, compared: { prompt: '' } });
    expect(experiment.error).toBeUndefined();
    expect(experiment.comparedError?.parameter).toBe('prompt');
    expect(experiment.comparedTrace).toBeUndefined();
  });
});

describe('the chance level', () => {
  it('comes when the reader has stopped typing, and is announced', () => {
    const announced = vi.fn();
    experiment.addEventListener('change', announced);
    vi.advanceTimersByTime(200);
    experiment.change({ seed: 2 });
    vi.advanceTimersByTime(200);
    expect(experiment.control).toBeUndefined();
    expect(announced).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(100);
    expect(experiment.control).toEqual(abcdControl(core, { prompt, passes: 6, dimension: 50, seed: 2 }));
    expect(announced).toHaveBeenCalledTimes(2);
  });

  it('is kept while only another pass is shown, and dropped with the run', () => {
    experiment.computeControl();
    const { control } = experiment;
    experiment.change({ pass: 2 });
    experiment.change({ token: 3 });
    experiment.change({ prompt: '' });
    expect(control?.deviation).toHaveLength(6);
    expect(experiment.control).toBe(control);
    experiment.change({ prompt, rule: 'add' });
    expect(experiment.control).toBeUndefined();
  });

  it('is not computed where nothing comes before the probe', () => {
    experiment.change({ probe: 0 });
    vi.runAllTimers();
    expect(experiment.control).toBeUndefined();
  });
});

describe('an update', () => {
  it('leads from one row of the probe’s coordinates to the next', () => {
    const coordinates = experiment.trace?.coordinates;
    for (const pass of [2, 6]) {
      expect(experiment.update(pass, 5)?.before).toEqual(coordinates?.[pass - 2]);
      expect(experiment.update(pass, 5)?.after).toEqual(coordinates?.[pass - 1]);
    }
  });

  it('of another token is the library’s, whatever pass is shown', () => {
    experiment.change({ pass: 1, token: 4 });
    const expected = abcdUpdate(core, { prompt, passes: 6, dimension: 50, pass: 3, token: 2 });
    const { settings: _, ...numbers } = expected;
    expect(experiment.update(3, 2)).toMatchObject(numbers);
    experiment.change({ seed: 4 });
    expect(experiment.update(3, 2)?.cosine).not.toBe(expected.cosine);
  });

  it('is none before the first pass or outside the run', () => {
    expect([experiment.update(0, 1), experiment.update(7, 1), experiment.update(1, 6)]).toEqual(
      Array(3).fill(undefined),
    );
  });
});

it('a prompt too long for a map has none', () => {
  experiment.change({ prompt: 'ab'.repeat(MAXIMUM_MAP_TOKENS / 2), passes: 1, dimension: 10 });
  expect(experiment.trace?.map).toHaveLength(MAXIMUM_MAP_TOKENS);
  experiment.change({ prompt: `${experiment.values.prompt}a` });
  expect([experiment.error, experiment.trace?.map]).toEqual([undefined, undefined]);
  expect(experiment.trace?.tokens).toHaveLength(MAXIMUM_MAP_TOKENS + 1);
});

describe('a token that is none', () => {
  it.each([
    [1.5, 1],
    [-3, 0],
    [99, 13],
    [Number.NaN, undefined],
  ])('%d is taken as %s, and the map with it', (token, taken) => {
    const experiment = new AbcdExperiment();
    experiment.attach(core);
    experiment.change({ pass: 2, token });
    expect([experiment.token, experiment.error]).toEqual([taken, undefined]);
    expect(experiment.trace?.settings.mapToken ?? undefined).toBe(taken);
  });
});
