import { loadCore, pronoun, seedExamples } from 'untrained';
import { beforeEach, describe, expect, it } from 'vitest';
import { PronounExperiment } from '../../../web/state/pronoun';

const core = await loadCore();

let experiment: PronounExperiment;
beforeEach(() => {
  experiment = new PronounExperiment();
  experiment.attach(core);
});

const logits = () => experiment.sentences.map(({ trace }) => trace.logits);

describe('the sentences', () => {
  it('are the two of the seed, run by the library', () => {
    expect(experiment.sentences.map(({ prompt }) => prompt)).toEqual(seedExamples.prompts);
    expect(logits()).toEqual(seedExamples.prompts.map((prompt) => pronoun(core, { prompt }).logits));
  });

  it('are run anew only where something of theirs has changed', () => {
    const [first, second] = experiment.sentences.map(({ trace }) => trace);
    experiment.change({ prompt: 'МАША ЕСТ КАШУ ОНА' });
    expect(experiment.sentences[0]?.trace).not.toBe(first);
    expect(experiment.sentences[1]?.trace).toBe(second);
    experiment.change({ layer: 2 });
    expect(experiment.sentences[1]?.trace).toBe(second);
    experiment.change({ 'temperature-context': 0.5 });
    expect(experiment.sentences[1]?.trace).not.toBe(second);
    expect(logits()[1]).toEqual(
      pronoun(core, { prompt: seedExamples.prompts[1], settings: { reads: experiment.block?.reads } }).logits,
    );
  });

  it('are none before something could be computed', () => {
    const early = new PronounExperiment();
    early.change({ 'second-prompt': '' });
    early.attach(core);
    expect([early.ready, early.block, early.layers]).toEqual([false, undefined, 1]);
    early.change({ 'second-prompt': 'МАША ОНА' });
    expect([early.ready, early.sentences.length]).toEqual([true, 2]);
  });
});

describe('the shown part', () => {
  it.each([
    [undefined, 4],
    [2, 2],
    [2.7, 2],
    [0, 1],
    [-5, 1],
    [99, 4],
    [Number.NaN, 1],
  ])('is for layer %s layer %i of four', (layer, shown) => {
    experiment.change({ layers: 4, layer });
    expect([experiment.layers, experiment.layer]).toEqual([4, shown]);
  });

  it.each([
    [undefined, undefined],
    [0, 0],
    [2, 2],
    [2.7, 2],
    [-1, 0],
    [99, 3],
  ])('is for step %s step %s of three', (step, shown) => {
    experiment.change({ preset: 'seed-block', step });
    expect(experiment.step).toBe(shown);
  });

  it('has the norm as the step after the reads', () => {
    experiment.change({ preset: 'prediction-error', step: 99 });
    expect([experiment.steps, experiment.step]).toEqual([4, 4]);
    experiment.change({ step: Number.NaN });
    expect(experiment.step).toBe(0);
  });

  it('is a memory that the block reads', () => {
    experiment.change({ reads: 'swapped,relation' });
    const shown = (memory: string) => {
      experiment.change({ memory });
      return experiment.memory;
    };
    expect(['swapped', 'relation', 'context', 'other'].map(shown)).toEqual([
      'swapped',
      'relation',
      'swapped',
      'swapped',
    ]);
    experiment.change({ reads: '' });
    expect([experiment.block?.reads, experiment.memory]).toEqual([[], 'context']);
  });
});

describe('mistakes', () => {
  it('in one prompt are told there and leave that sentence as it was', () => {
    const before = logits();
    experiment.change({ prompt: ' ' });
    expect(experiment.errors.map((error) => error?.parameter)).toEqual(['prompt', undefined]);
    expect(experiment.sentences.map(({ error }) => error?.code)).toEqual(['empty-prompt', undefined]);
    expect(logits()).toEqual(before);
    expect(experiment.isAlone(0)).toBe(false);
    experiment.change({ 'second-prompt': 'МАША ОНА' });
    expect(experiment.sentences[1]?.trace.tokens).toEqual(['МАША', 'ОНА']);
    expect(logits()[0]).toEqual(before[0]);
  });

  it('in the graph are told with their place, and leave relations and sentences', () => {
    const { relations } = experiment;
    const before = logits();
    experiment.change({ graph: 'A = B\nC =' });
    expect(experiment.graphError).toMatchObject({ parameter: 'graph', line: 2 });
    expect(experiment.errorAt('graph')).toBe(experiment.graphError);
    expect([experiment.relations, logits()]).toEqual([relations, before]);
    expect(experiment.errorAt('prompt')).toBeUndefined();
  });

  it('in the graph do not hide one in a prompt', () => {
    experiment.change({ graph: '=', 'second-prompt': '' });
    expect(experiment.errors.map((error) => error?.parameter)).toEqual(['graph', 'prompt']);
    expect([experiment.errorAt('graph')?.parameter, experiment.errorAt('prompt')?.code]).toEqual([
      'graph',
      'empty-prompt',
    ]);
  });

  it.each([
    ['dimension', 3],
    ['readout-gain', -1],
    ['layers', 0],
  ])('in %s are told there, once for both sentences', (name, value) => {
    experiment.change({ [name]: value });
    expect(experiment.errorAt(name)?.parameter).toBe(name);
    expect([experiment.isAlone(0), experiment.isAlone(1)]).toEqual([false, false]);
  });

  it('of one sentence alone are told with it', () => {
    experiment.change({ dimension: 8, graph: '', 'second-prompt': 'a b c d e f g h i' });
    expect(experiment.errors.map((error) => error?.parameter)).toEqual([undefined, 'dimension']);
    expect([experiment.isAlone(0), experiment.isAlone(1)]).toEqual([false, true]);
  });
});

describe('the relations', () => {
  it('stay the same object while only a comment, a space or a prompt changes', () => {
    const { relations } = experiment;
    experiment.change({ graph: `${seedExamples.graph.replaceAll('=', ' = ')}  # a comment` });
    experiment.change({ prompt: 'ОНА' });
    expect([experiment.graphError, experiment.values.prompt]).toEqual([undefined, 'ОНА']);
    expect(experiment.relations).toBe(relations);
    experiment.change({ graph: 'A = 0.5*B' });
    expect(experiment.relations).toEqual([{ key: 'A', terms: [{ token: 'B', weight: 0.5 }], line: 1 }]);
  });
});

describe('the preset', () => {
  it('is changed by parameters of the block only', () => {
    experiment.change({ seed: 2, layer: 1, memory: 'relation', graph: 'A = B', embedding: 'gaussian' });
    expect(experiment.changed).toBe(false);
    for (const change of [{ layers: 2 }, { 'gain-context': 1 }, { reads: 'context' }]) {
      experiment.change(change);
      expect(experiment.changed).toBe(true);
      experiment.undo();
    }
    expect(experiment.changed).toBe(false);
  });

  it('can be had again, in one step', () => {
    experiment.change({ preset: 'seed-block' });
    experiment.change({ layers: 2 });
    experiment.change({ 'sign-swapped': '-1', seed: 7 });
    expect(experiment.block).not.toEqual(core.presets['seed-block']);
    experiment.undoChanges();
    expect([experiment.changed, experiment.preset, experiment.values.seed]).toEqual([false, 'seed-block', 7]);
    expect(experiment.block).toMatchObject(core.presets['seed-block']);
    experiment.undo();
    expect(experiment.values).toMatchObject({ layers: 2, 'sign-swapped': '-1' });
  });

  it('that is chosen takes changes to the last one back', () => {
    experiment.change({ layers: 5, 'temperature-context': 0.5 });
    experiment.choosePreset('prediction-error');
    expect(experiment.changed).toBe(false);
    expect(experiment.block).toMatchObject(core.presets['prediction-error']);
  });

  it('that is unknown is the first one', () => {
    experiment.change({ preset: 'none' });
    expect([experiment.preset, experiment.errorAt('preset')?.code]).toEqual(['published', 'unknown-choice']);
  });
});

describe('a comparison', () => {
  it('has the traces of the setting that was kept', () => {
    const before = logits();
    experiment.compare();
    experiment.change({ preset: 'prediction-error' });
    expect(experiment.sentences.map(({ compared }) => compared?.logits)).toEqual(before);
    expect(logits()).not.toEqual(before);
    experiment.stopComparing();
    expect(experiment.sentences.map(({ compared }) => compared)).toEqual([undefined, undefined]);
  });

  it('has an error of its own', () => {
    experiment.compare({ ...experiment.values, 'second-prompt': '' });
    expect([experiment.comparedError?.parameter, experiment.errorAt('prompt')]).toEqual(['prompt', undefined]);
    expect(experiment.sentences.map(({ compared }) => compared !== undefined)).toEqual([true, false]);
  });
});

describe('a change to the block', () => {
  const before = () => experiment.snapshot.values;

  it('keeps the setting before it, and both are one step back', () => {
    const first = experiment.snapshot;
    experiment.changeBlock({ 'gain-context': 2 });
    expect(experiment.compared).toBe(first.values);
    expect(experiment.sentences[0]?.compared?.logits).toEqual(pronoun(core).logits);
    experiment.undo();
    expect(experiment.snapshot).toBe(first);
  });

  it('leaves a setting that is kept already', () => {
    const first = before();
    experiment.changeBlock({ 'gain-context': 2 });
    experiment.changeBlock({ layers: 1 });
    experiment.choosePreset('seed-block');
    expect(experiment.compared).toBe(first);
  });

  it('that takes the first back leaves nothing to compare', () => {
    experiment.changeBlock({ 'gain-context': 2 });
    experiment.change({ layer: 1, step: 2 });
    experiment.undoChanges();
    expect(experiment.compared).toBe(undefined);
    expect(experiment.changed).toBe(false);
  });

  it('to what the preset has anyway is none', () => {
    const { published } = core.presets;
    experiment.changeBlock({ layers: 1, norm: 'rms', 'sign-context': '1', reads: 'context' });
    expect(experiment.changed).toBe(true);
    experiment.changeBlock({ layers: published.layers });
    experiment.changeBlock({ norm: published.norm });
    experiment.changeBlock({ 'sign-context': String(published.reads[1]?.sign) });
    expect(experiment.values.layers).toBe(undefined);
    expect(experiment.compared).toBeDefined();
    experiment.changeBlock({ reads: 'relation,context,relation-2' });
    expect([experiment.changed, experiment.compared]).toEqual([false, undefined]);
  });

  it('that is a mistake leaves what is shown beside what it was beside', () => {
    experiment.changeBlock({ 'gain-context': -1 });
    expect(experiment.errors[0]?.parameter).toBe('gain-context');
    expect(experiment.sentences[0]?.compared).toBe(undefined);
    experiment.changeBlock({ 'gain-context': 1 });
    const { compared } = experiment.sentences[0] ?? {};
    expect(compared?.logits).toEqual(pronoun(core).logits);
    experiment.changeBlock({ 'gain-context': -1 });
    expect(experiment.sentences[0]?.compared).toBe(compared);
    experiment.stopComparing();
    expect(experiment.sentences[0]?.compared).toBe(undefined);
  });

  it('keeps nothing where only the view is another', () => {
    experiment.change({ layer: 1 });
    expect(experiment.compared).toBe(undefined);
  });
});
