import { abcd, loadCore } from 'untrained';
import { beforeEach, describe, expect, it } from 'vitest';
import { AbcdExperiment } from '../../../web/state/abcd';
import { sourceOf } from '../../../web/state/own_vectors';
import { PronounExperiment } from '../../../web/state/pronoun';
import { vectorFiles } from '../../../web/state/vector_files';
import { planeFile } from './vectors/files';

const core = await loadCore();

describe('an experiment with vectors of the reader’s own', () => {
  let experiment: AbcdExperiment;
  const file = planeFile('in use');
  const cosine = () => experiment.trace?.map?.[0]?.[1];
  beforeEach(() => {
    experiment = new AbcdExperiment();
    experiment.attach(core);
    experiment.change({ prompt: 'ab', dimension: 2, pass: 0 });
  });

  it('computes with them, names them, and goes back and forth', () => {
    const drawn = cosine();
    experiment.useVectors(file);
    expect(cosine()).toBeCloseTo(0.5, 12);
    expect(experiment.values).toMatchObject({ 'vectors-name': 'own.txt', 'vectors-sha256': 'in use' });
    expect(sourceOf(experiment.trace)?.file).toBe(file);
    experiment.useVectors(undefined);
    expect([cosine(), sourceOf(experiment.trace)]).toEqual([drawn, undefined]);
    experiment.undo();
    expect(cosine()).toBeCloseTo(0.5, 12);
  });

  it('gives what the library gives for these rows', () => {
    experiment.change({ prompt: 'abxab', seed: 5 });
    experiment.useVectors(file);
    const vectors = file.rows(core, ['a', 'b', 'x'], 5);
    const { similarity } = abcd(core, { ...experiment.trace?.settings, vectors: [...vectors] });
    expect(experiment.trace?.similarity).toEqual(similarity);
    expect([...(sourceOf(experiment.trace)?.missing ?? [])]).toEqual(['x']);
  });

  it('shows drawn ones until a file that is asked for has come', () => {
    const drawn = cosine();
    experiment.change({ 'vectors-name': 'own.txt', 'vectors-sha256': 'to come' });
    experiment.takeVectors();
    expect([cosine(), experiment.vectors]).toEqual([drawn, undefined]);
    vectorFiles.add(planeFile('another', { a: 0, b: 1 }));
    experiment.takeVectors();
    expect(cosine()).toBe(drawn);
    vectorFiles.add(planeFile('to come', { a: 0, b: 1 }));
    experiment.takeVectors();
    expect(cosine()).toBeCloseTo(Math.cos(1), 12);
    const { trace } = experiment;
    experiment.takeVectors();
    expect(experiment.trace).toBe(trace);
  });

  it('refuses too long a prompt as ever', () => {
    experiment.useVectors(file);
    experiment.change({ prompt: 'ab'.repeat(5000) });
    expect(experiment.error?.code).toBe('too-many-tokens');
  });

  it('has them in the compared setting alone where only that asks for them', () => {
    experiment.useVectors(file);
    experiment.compare();
    experiment.useVectors(undefined);
    expect(experiment.comparedTrace?.map?.[0]?.[1]).toBeCloseTo(0.5, 12);
    expect([sourceOf(experiment.trace), sourceOf(experiment.comparedTrace)?.file]).toEqual([undefined, file]);
  });

  it('has them for both sentences of the pronoun', () => {
    const pronoun = new PronounExperiment();
    pronoun.attach(core);
    const before = pronoun.sentences.map(({ trace }) => Array.from(trace.logits));
    pronoun.useVectors(planeFile('words', { МАША: 0, КАШУ: 1 }));
    expect(pronoun.errors).toEqual([undefined, undefined]);
    for (const [index, { trace }] of pronoun.sentences.entries()) {
      expect(Array.from(trace.logits)).not.toEqual(before[index]);
      const missing = sourceOf(trace)?.missing ?? new Set();
      expect([...missing].sort()).toEqual(trace.vocabulary.filter((word) => !['МАША', 'КАШУ'].includes(word)).sort());
    }
  });
});
