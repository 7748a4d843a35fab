import { loadCore } from 'untrained';
import { beforeEach, describe, expect, it } from 'vitest';
import { AbcdExperiment } from '../../../web/state/abcd';
import { compareWith, differing, otherChoices, swap } from '../../../web/state/compared';
import type { OwnVectors } from '../../../web/state/own_vectors';
import { PronounExperiment } from '../../../web/state/pronoun';
import { planeFile } from './vectors/files';

const core = await loadCore();

let experiment: AbcdExperiment;
beforeEach(() => {
  experiment = new AbcdExperiment();
  experiment.change({ prompt: 'abcabd', passes: 4, dimension: 50 });
  experiment.attach(core);
});

const names = () => differing(experiment).map(({ name }) => name);
const rows = (trace: AbcdExperiment['trace']) => trace?.similarity.map((row) => Array.from(row));

describe('what differs', () => {
  it('is nothing without a second setting, nor right after one was kept', () => {
    expect(names()).toEqual([]);
    experiment.compare();
    expect(names()).toEqual([]);
  });

  it('is what decides the numbers, and not the part that is shown', () => {
    experiment.compare();
    experiment.change({ pass: 2, token: 1 });
    expect(names()).toEqual([]);
    experiment.change({ rule: 'add', seed: 3 });
    expect(names()).toEqual(['rule', 'seed']);
  });

  it('of the pronoun is told without layer, memory and places', () => {
    const pronoun = new PronounExperiment();
    pronoun.attach(core);
    pronoun.compare();
    pronoun.change({ layer: 1, memory: 'relation', step: 1, places: 'A 1 2' });
    expect(differing(pronoun)).toEqual([]);
    pronoun.change({ 'second-prompt': 'A B', 'gain-context': 2 });
    expect(differing(pronoun).map(({ name }) => name)).toEqual(['gain-context', 'second-prompt']);
  });
});

describe('two settings', () => {
  it('change places with what is shown left in view, and back', () => {
    experiment.compare();
    experiment.change({ rule: 'add' });
    experiment.change({ pass: 3 });
    const [now, before] = [rows(experiment.trace), rows(experiment.comparedTrace)];
    swap(experiment);
    expect([experiment.values.rule, experiment.compared?.rule]).toEqual(['subtract-rms', 'add']);
    expect([rows(experiment.trace), rows(experiment.comparedTrace)]).toEqual([before, now]);
    expect(experiment.pass).toBe(3);
    experiment.undo();
    expect([rows(experiment.trace), rows(experiment.comparedTrace)]).toEqual([now, before]);
  });

  it('do not change places where there is one', () => {
    swap(experiment);
    expect(experiment.compared).toBeUndefined();
  });

  it('can be made by changing one thing, in one step', () => {
    const before = rows(experiment.trace);
    expect(otherChoices(experiment)).toContainEqual({ name: 'rule', choices: ['add', 'subtract'] });
    compareWith(experiment, 'rule', 'add');
    expect(names()).toEqual(['rule']);
    expect(rows(experiment.comparedTrace)).toEqual(before);
    compareWith(experiment, 'seed', 4);
    expect(rows(experiment.comparedTrace)).toEqual(before);
    experiment.undo();
    experiment.undo();
    expect([experiment.compared, experiment.values.rule]).toEqual([undefined, 'subtract-rms']);
  });

  it('are shown at the same pass and, of one prompt, the same token', () => {
    experiment.compare({ ...experiment.values, pass: 1, rule: 'add' });
    experiment.change({ pass: 3, token: 2 });
    expect(experiment.comparedTrace?.settings).toMatchObject({ map: 3, mapToken: 2 });
    experiment.change({ prompt: 'abd' });
    expect(experiment.comparedTrace?.settings).toMatchObject({ map: 3, mapToken: null });
  });

  it('have a chance level each', () => {
    experiment.compare();
    experiment.change({ rule: 'add' });
    experiment.computeControl();
    expect(experiment.comparedControl?.settings.rule).toBe('subtract-rms');
    expect(experiment.control?.settings.rule).toBe('add');
    experiment.change({ passes: 3 });
    expect(experiment.comparedControl).toBeUndefined();
  });

  it('tell how a token of the kept one came about', () => {
    expect(experiment.comparedUpdate(2, 3)).toBeUndefined();
    experiment.compare();
    experiment.change({ rule: 'add' });
    expect(experiment.comparedUpdate(2, 3)?.settings.rule).toBe('subtract-rms');
    expect(experiment.comparedUpdate(0, 3)).toBeUndefined();
  });
});

describe('a kept setting with a file of vectors', () => {
  /** Every word is somewhere in the plane. */
  const file = (sha256: string): OwnVectors => ({
    ...planeFile(sha256),
    name: `${sha256}.txt`,
    find: (word) => {
      const angle = (word.codePointAt(0) ?? 0) + sha256.length;
      return { word, line: 1, vector: Float64Array.of(Math.SQRT2 * Math.cos(angle), Math.SQRT2 * Math.sin(angle)) };
    },
  });

  it('is computed with that file only', () => {
    experiment.change({ dimension: 2 });
    const drawn = rows(experiment.trace);
    experiment.compare();
    experiment.useVectors(file('one'));
    expect(rows(experiment.comparedTrace)).toEqual(drawn);
    expect(rows(experiment.trace)).not.toEqual(drawn);
    const own = rows(experiment.trace);
    experiment.compare();
    expect(rows(experiment.comparedTrace)).toEqual(own);
    expect(experiment.comparedMissing).toBeUndefined();
    experiment.useVectors(file('other'));
    expect(rows(experiment.comparedTrace)).toEqual(own);
    expect(rows(experiment.trace)).not.toEqual(own);
    experiment.compare({ ...experiment.values, 'vectors-name': 'gone.txt', 'vectors-sha256': 'gone' });
    expect([experiment.comparedMissing, experiment.comparedTrace]).toEqual(['gone.txt', undefined]);
  });

  it('of the pronoun is so too', () => {
    const pronoun = new PronounExperiment();
    pronoun.change({ dimension: 2, graph: '', prompt: 'A B A', 'second-prompt': 'B A B', embedding: 'gaussian' });
    pronoun.attach(core);
    const drawn = pronoun.sentences.map(({ trace }) => trace.logits);
    pronoun.compare();
    pronoun.useVectors(file('one'));
    expect(pronoun.sentences.map(({ compared }) => compared?.logits)).toEqual(drawn);
    pronoun.compare();
    const own = pronoun.sentences.map(({ trace }) => trace.logits);
    pronoun.useVectors(undefined);
    expect(pronoun.sentences.map(({ compared }) => compared?.logits)).toEqual(own);
    pronoun.compare({ ...pronoun.values, 'vectors-name': 'gone.txt', 'vectors-sha256': 'gone' });
    expect(pronoun.comparedMissing).toBe('gone.txt');
    expect(pronoun.sentences.map(({ compared }) => compared)).toEqual([undefined, undefined]);
  });
});
