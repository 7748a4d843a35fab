import { loadCore, tokenVectors } from 'untrained';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  logitsAt,
  normFormula,
  readFormula,
  type StepWords,
  stepFigure,
  stopFormulas,
  stopLines,
  stopTitle,
} from '../../../web/figures/pronoun_step';
import { PronounExperiment, type Sentence } from '../../../web/state/pronoun';
import { fixed } from '../../../web/text/format';
import { loadWords } from '../support/words';

const core = await loadCore();
const words: StepWords = {
  figures: await loadWords('pronounFigures', 'en'),
  stepping: await loadWords('stepping', 'en'),
};

let experiment: PronounExperiment;
beforeEach(() => {
  experiment = new PronounExperiment();
  experiment.attach(core);
});

const sentence = (index = 0): Sentence => {
  const found = experiment.sentences[index];
  if (!found) throw new Error('nothing was computed');
  return found;
};

describe('the logits at a stop', () => {
  it.each(['published', 'prediction-error', 'seed-block'])('are at last those of the run: %s', (preset) => {
    experiment.change({ preset });
    const { trace } = sentence();
    expect(logitsAt(trace, { layer: experiment.layers, step: experiment.steps })).toEqual(trace.logits);
  });

  it('are those of a block with fewer layers, at the end of each of them', () => {
    experiment.change({ preset: 'prediction-error', 'readout-gain': 3, layers: 4 });
    const { trace } = sentence();
    for (const layers of [1, 2, 3]) {
      experiment.change({ layers });
      expect(logitsAt(trace, { layer: layers, step: 4 })).toEqual(sentence().trace.logits);
    }
  });

  it('are those of a block with fewer reads, after each of the last layer', () => {
    // In place, the words before the probe would have done fewer reads too.
    experiment.change({ preset: 'seed-block', layers: 1, update: 'layer-by-layer' });
    const { trace } = sentence();
    const lists = ['', 'relation', 'relation,context', 'relation,context,swapped'];
    for (const [step, reads] of lists.entries()) {
      experiment.change({ reads });
      expect(logitsAt(trace, { layer: 1, step })).toEqual(sentence().trace.logits);
    }
  });

  it('are none where they are read from a context that has not been read yet', () => {
    const { trace } = sentence();
    const first = [0, 1, 2, 3].map((step) => logitsAt(trace, { layer: 1, step }));
    expect(first.map((logits) => logits !== undefined)).toEqual([false, false, true, true]);
    expect(logitsAt(trace, { layer: 2, step: 1 })).toEqual(first[2]);
  });
});

describe('the formulas', () => {
  it('have the sign, the gain and the temperature of each read', () => {
    const { 'prediction-error': block } = core.presets;
    expect(block.reads.map((read) => readFormula(block, read))).toEqual([
      'q ← q − 10·mem(q, K, V, T = 0.01)',
      'q ← q − 9·mem(q, X, X, T = 0.2)',
      'q ← q − 5·mem(q, V, K, T = 0.5)',
    ]);
    expect(normFormula(block)).toBe('X ← RMSNorm(q)');
  });

  it('tell q from y where the word itself is what is added to', () => {
    const block = { ...core.presets['seed-block'], base: 'x' as const };
    expect(block.reads.map((read) => readFormula(block, read))).toEqual([
      'q ← q + mem(q, K, V, T = 0.1)',
      'y ← y + mem(q, X, X, T = 0.1)',
      'y ← y + mem(y, V, K, T = 0.1)',
    ]);
    expect(normFormula(block)).toBe('X ← y');
  });

  it('are that of the shown stop, or all of them', () => {
    experiment.change({ preset: 'prediction-error' });
    expect(stopFormulas(experiment)).toHaveLength(4);
    const at = (step: number) => {
      experiment.change({ step });
      return [stopTitle(experiment, words), ...stopFormulas(experiment)];
    };
    expect(at(0)).toEqual(['Layer 2, before the first read', 'q ← X']);
    expect(at(2)).toEqual(['Layer 2, read 2 of 3: context', 'q ← q − 9·mem(q, X, X, T = 0.2)']);
    expect(at(4)).toEqual(['Layer 2, the norm', 'X ← RMSNorm(q)']);
  });
});

describe('what is told of a stop', () => {
  it('is what was read, and the lengths before and after', () => {
    experiment.change({ layer: 1, step: 1 });
    const { trace } = sentence();
    const [step] = trace.steps;
    const [told, normed, lengths] = stopLines(experiment, sentence(), words);
    expect(told).toBe('ОНА₈ reads ОНА→МАША 0.50, ОНА→КАШУ 0.50.');
    expect(normed).toBe(words.figures.normalized.query);
    // A mean of two orthogonal vectors of length 1 is √½ long.
    expect(step?.valueLength).toBeCloseTo(Math.SQRT1_2, 6);
    expect(lengths).toBe(
      `|q| = 1.0000 before, |mem| = ${fixed(step?.valueLength ?? 0, 4)}, |q| = ${fixed(step?.afterLength ?? 0, 4)} after`,
    );
  });

  it.each(['q', 'x'])('is the length that the norm divides by, with base %s', (base) => {
    experiment.change({ preset: 'prediction-error', base, reads: 'context,swapped,relation', layer: 1, step: 4 });
    const { trace } = sentence();
    const last = trace.steps[2]?.output ?? [];
    // Orthogonal token vectors: what is seen through them are coordinates.
    const length = Math.hypot(...last);
    expect(stopLines(experiment, sentence(), words)).toEqual([
      `|${base === 'q' ? 'q' : 'y'}| = ${fixed(length, 4)}, so RMSNorm divides by that.`,
    ]);
  });

  it('is at first that nothing has been read', () => {
    experiment.change({ layer: 1, step: 0 });
    expect(stopLines(experiment, sentence(), words)).toEqual([
      'Nothing has been read yet: q is the vector that ОНА₈ was given.',
    ]);
    experiment.change({ layer: 2 });
    expect(stopLines(experiment, sentence(), words)[0]).toContain('as the layer before left it');
  });

  it('is nothing of a layer as a whole', () => {
    expect(stopTitle(experiment, words)).toBe(undefined);
    expect(stopLines(experiment, sentence(), words)).toEqual([]);
    expect(stepFigure(experiment, sentence(), words)).toBe(undefined);
  });

  it('has a length of the vectors that gaussian embeddings make', () => {
    experiment.change({ embedding: 'gaussian', dimension: 40, layer: 1, step: 0 });
    const { trace } = sentence();
    const { rows, dimension } = tokenVectors(core, trace.vocabulary.length, { dimension: 40 });
    const row = rows[trace.vocabulary.indexOf('ОНА')] ?? [];
    expect(trace.steps[0]?.beforeLength).toBeCloseTo(Math.hypot(...row) / Math.sqrt(dimension), 9);
  });
});

describe('the figure of a stop', () => {
  it('has the logits of the stop and of the one before', () => {
    experiment.change({ preset: 'seed-block', layer: 2, step: 2 });
    const { trace } = sentence(1);
    const figure = stepFigure(experiment, sentence(1), words);
    const [now, before] = [2, 1].map((step) => logitsAt(trace, { layer: 2, step }));
    expect(figure?.table().rows).toEqual(
      trace.vocabulary.map((name, index) => ({ name, values: [now?.[index], before?.[index]] })),
    );
    const row = trace.vocabulary.indexOf('МАША');
    expect(figure?.tell?.({ row, column: 0 })?.value).toContain(`МАША is ${fixed(now?.[row] ?? 0, 6)}`);
    const marks = figure?.draw?.(400).shapes.filter(({ attributes }) => attributes['stroke-width'] === 2);
    expect(marks).toHaveLength(trace.vocabulary.length);
  });

  it('says why there is none', () => {
    experiment.change({ layer: 1, step: 1 });
    const figure = stepFigure(experiment, sentence(), words);
    expect([figure?.draw, figure?.refused]).toEqual([undefined, words.stepping.logitsNothing]);
  });
});
