import { readFileSync } from 'node:fs';
import { type Core, loadCore, type PronounTrace } from 'untrained';
import { beforeAll, describe, expect, it } from 'vitest';
import { AbcdExperiment } from '../../../web/state/abcd';
import { abcdExamples, exampleOf, pronounExamples } from '../../../web/state/gallery';
import { PronounExperiment } from '../../../web/state/pronoun';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

const highest = (values: ArrayLike<number>, but: number): number =>
  Array.from(values).reduce((best, value, at, all) => (at !== but && value > (all[best] ?? -9) ? at : best), 0);

describe('the examples of the ABCD experiment', () => {
  it.each(abcdExamples)('turn to what they say, whatever the seed: $name', ({ values, expected }) => {
    const experiment = new AbcdExperiment();
    experiment.attach(core);
    for (let seed = 1; seed <= 10; seed++) {
      experiment.replace({ values: { ...values, seed } });
      const { trace } = experiment;
      const row = trace?.similarity.at(-1) ?? [];
      expect(trace?.tokens[highest(row, trace.probe)]).toBe(expected[0]);
    }
  });

  it('begin with the default', () => {
    expect(exampleOf(abcdExamples, new AbcdExperiment().values)?.name).toBe('abcd');
  });
});

describe('the examples of the pronoun experiment', () => {
  const run = (example: (typeof pronounExamples)[number]) => {
    const experiment = new PronounExperiment();
    experiment.attach(core);
    experiment.replace({ values: example.values });
    return experiment.sentences.map(({ trace }) => trace);
  };
  const first = ({ vocabulary, logits, tokens, probe }: PronounTrace) =>
    vocabulary[highest(logits, vocabulary.indexOf(tokens[probe] ?? ''))];

  it.each(pronounExamples)('turn to what they say rather than to the other: $name', (example) => {
    run(example).forEach(({ vocabulary, logits }, index) => {
      const [right, wrong] = [index, 1 - index].map((at) => logits[vocabulary.indexOf(example.expected[at] ?? '')]);
      expect(right).toBeGreaterThan(wrong ?? Number.NaN);
    });
  });

  it('put that first, but for the cup, whose note says so', () => {
    const firsts = Object.fromEntries(pronounExamples.map((example) => [example.name, run(example).map(first)]));
    expect(firsts).toEqual({
      masha: ['КАШУ', 'МАША'],
      trophy: ['TROPHY', 'SUITCASE'],
      fish: ['FISH', 'WORM'],
      cup: ['WATER', 'BOTTLE'],
    });
  });

  it('begin with the default, and are pairs of the searched list', () => {
    expect(exampleOf(pronounExamples, new PronounExperiment().values)?.name).toBe('masha');
    const list = readFileSync(new URL('../../data/winograd.txt', import.meta.url), 'utf8');
    for (const { values, expected } of pronounExamples) {
      for (const line of String(values.graph).trim().split('\n')) expect(list).toContain(`G ${line}\n`);
      expect(list).toContain(`S ${expected[0]} ${expected[1]} ${values.prompt}\n`);
      expect(list).toContain(`S ${expected[1]} ${expected[0]} ${values['second-prompt']}\n`);
    }
  });

  it('are none where the reader has changed something they set', () => {
    const experiment = new PronounExperiment();
    experiment.change({ graph: 'A = B' });
    expect(exampleOf(pronounExamples, experiment.values)).toBeUndefined();
  });
});
