import { abcd, loadCore } from 'untrained';
import { beforeEach, describe, expect, it } from 'vitest';
import { AbcdExperiment } from '../../../web/state/abcd';
import { abcdUnit, abcdWalk, chooseAbcdUnit } from '../../../web/state/abcd_walk';

const core = await loadCore();

let experiment: AbcdExperiment;
beforeEach(() => {
  experiment = new AbcdExperiment();
  experiment.change({ prompt: 'ABAC', passes: 3 });
  experiment.attach(core);
});

const stop = () => [experiment.pass, experiment.token];

describe('the way through the recurrence', () => {
  it('has a stop before the first pass and one after each', () => {
    expect(abcdUnit(experiment)).toBe('pass');
    expect(abcdWalk(experiment)).toMatchObject({ place: 3, last: 3 });
    abcdWalk(experiment).go(0);
    expect([abcdWalk(experiment).place, ...stop()]).toEqual([0, 0, undefined]);
    abcdWalk(experiment).go(2);
    expect([abcdWalk(experiment).place, ...stop()]).toEqual([2, 2, undefined]);
  });

  it('has a stop for each token of each pass, in their order, and back to the same places', () => {
    chooseAbcdUnit(experiment, 'token');
    const { last } = abcdWalk(experiment);
    expect(last).toBe(12);
    const stops = [];
    for (let place = 0; place <= last; place++) {
      abcdWalk(experiment).go(place);
      expect(abcdWalk(experiment).place).toBe(place);
      stops.push(stop());
    }
    expect(stops[0]).toEqual([0, undefined]);
    expect(stops.slice(1)).toEqual([1, 2, 3].flatMap((pass) => [0, 1, 2, 3].map((token) => [pass, token])));
  });

  it('ends each pass with the map of the whole pass', () => {
    chooseAbcdUnit(experiment, 'token');
    abcdWalk(experiment).go(8);
    expect(experiment.trace?.map).toEqual(abcd(core, { prompt: 'ABAC', passes: 3, map: 2 }).map);
    abcdWalk(experiment).go(7);
    expect(experiment.trace?.map).not.toEqual(abcd(core, { prompt: 'ABAC', passes: 3, map: 2 }).map);
  });

  it.each([0, 2, 3])('keeps its place in pass %i when the unit is another', (pass) => {
    experiment.change({ pass });
    chooseAbcdUnit(experiment, 'token');
    expect([abcdUnit(experiment), abcdWalk(experiment).place]).toEqual(['token', pass * 4]);
    chooseAbcdUnit(experiment, 'pass');
    expect([abcdUnit(experiment), abcdWalk(experiment).place]).toEqual(['pass', pass]);
  });
});
