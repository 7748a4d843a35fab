import { attentionEvenness, evenness, loadCore, randomAttention } from 'untrained';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AttentionExperiment, MAXIMUM_CURVE_TOKENS } from '../../../web/state/attention';
import { planeFile } from './vectors/files';

const core = await loadCore();

let experiment: AttentionExperiment;
beforeEach(() => {
  vi.useFakeTimers();
  experiment = new AttentionExperiment();
  experiment.attach(core);
});
afterEach(() => {
  vi.useRealTimers();
});

describe('untrained attention', () => {
  it('is that of the library, with its defaults', () => {
    expect(experiment.attention).toEqual(randomAttention(core));
    expect(experiment.evenness).toBe(evenness(randomAttention(core).effective));
  });

  it('takes every parameter', () => {
    const values = {
      prompt: 'a b a',
      tokens: 'word',
      scale: 2.5,
      'matrix-seed': 7,
      embedding: 'one-hot',
      dimension: 30,
    };
    experiment.change(values);
    const { 'matrix-seed': matrixSeed, ...others } = values;
    const options = { ...others, tokens: 'word', embedding: 'one-hot', matrixSeed } as const;
    expect(experiment.attention).toEqual(randomAttention(core, options));
  });

  it('keeps what was shown where a value is mistaken, and says which', () => {
    const before = experiment.attention;
    experiment.change({ scale: -1 });
    expect([experiment.error?.parameter, experiment.attention]).toEqual(['scale', before]);
    experiment.change({ scale: 1 });
    expect(experiment.error).toBeUndefined();
  });

  it('uses a file of vectors', () => {
    const file = planeFile();
    experiment.change({ prompt: 'abc' });
    experiment.useVectors(file);
    expect(experiment.attention?.settings.vectors).toEqual(file.rows(core, ['a', 'b', 'c'], 1));
    expect(experiment.values['vectors-name']).toBe('own.txt');
  });
});

describe('the curve', () => {
  it('comes when the reader has stopped typing, and is that of the library', () => {
    expect(experiment.curve).toBeUndefined();
    vi.runAllTimers();
    expect(experiment.curve).toEqual(attentionEvenness(core));
    experiment.change({ prompt: 'abc' });
    expect([experiment.curve, experiment.hasCurve]).toEqual([undefined, true]);
    vi.runAllTimers();
    expect(experiment.curve).toEqual(attentionEvenness(core, { prompt: 'abc' }));
  });

  it('is the same for every scale and every draw of the matrices', () => {
    vi.runAllTimers();
    const { curve } = experiment;
    experiment.change({ scale: 3, 'matrix-seed': 9 });
    expect(experiment.curve).toBe(curve);
  });

  it('is none for one token, nor for very many', () => {
    for (const count of [1, MAXIMUM_CURVE_TOKENS + 1]) {
      experiment.change({ prompt: 'a'.repeat(count) });
      vi.runAllTimers();
      expect([experiment.curve, experiment.hasCurve]).toEqual([undefined, false]);
    }
  });
});
