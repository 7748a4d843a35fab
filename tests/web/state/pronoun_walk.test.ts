import { loadCore } from 'untrained';
import { beforeEach, describe, expect, it } from 'vitest';
import { PronounExperiment } from '../../../web/state/pronoun';
import { choosePronounUnit, pronounUnit, pronounWalk } from '../../../web/state/pronoun_walk';

const core = await loadCore();

let experiment: PronounExperiment;
beforeEach(() => {
  experiment = new PronounExperiment();
  experiment.attach(core);
});

const stop = () => [experiment.layer, experiment.step, experiment.memory];

describe('the way through the block', () => {
  it('has a stop for each layer', () => {
    expect(pronounUnit(experiment)).toBe('layer');
    expect(pronounWalk(experiment)).toMatchObject({ place: 2, last: 2 });
    pronounWalk(experiment).go(0);
    expect([pronounWalk(experiment).place, ...stop()]).toEqual([0, 1, undefined, 'context']);
  });

  it.each([
    ['published', 3, ['relation', 'context', 'relation-2']],
    ['prediction-error', 2, ['relation', 'context', 'swapped', 'norm']],
  ])('has a stop for each read of %s, and for its norm', (preset, layers, steps) => {
    experiment.change({ preset });
    choosePronounUnit(experiment, 'read');
    const { place, last } = pronounWalk(experiment);
    expect([place, last]).toEqual([last, layers * steps.length]);
    for (let at = 0; at <= last; at++) {
      pronounWalk(experiment).go(at);
      expect(pronounWalk(experiment).place).toBe(at);
      const step = steps[(at - 1) % steps.length];
      if (step && step !== 'norm') expect(experiment.memory).toBe(step);
    }
    pronounWalk(experiment).go(steps.length + 1);
    expect(stop()).toEqual([2, 1, 'relation']);
  });

  it('follows the order of the reads', () => {
    experiment.change({ reads: 'swapped,relation', step: 0, layer: 1 });
    expect(pronounWalk(experiment)).toMatchObject({ place: 0, last: 6 });
    pronounWalk(experiment).go(1);
    expect(stop()).toEqual([1, 1, 'swapped']);
  });

  it('has nothing to step through where nothing is read', () => {
    experiment.change({ reads: '', step: 0 });
    expect(pronounWalk(experiment)).toMatchObject({ place: 0, last: 0 });
  });

  it('is one step to undo where it is played', () => {
    choosePronounUnit(experiment, 'read');
    const before = experiment.snapshot;
    pronounWalk(experiment).go(0);
    pronounWalk(experiment).go(1, true);
    pronounWalk(experiment).go(2, true);
    experiment.undo();
    expect(experiment.snapshot).toBe(before);
  });
});
