import { loadCore, seedExamples } from 'untrained';
import { describe, expect, it } from 'vitest';
import { sentenceFigure } from '../../../web/figures/pronoun';
import { readingSentence } from '../../../web/figures/pronoun_provenance';
import { isSeeds } from '../../../web/figures/pronoun_seed';
import { readTable } from '../../../web/pictures/pronoun';
import { PronounExperiment } from '../../../web/state/pronoun';
import { languages } from '../../../web/text/languages';
import { loadWords } from '../support/words';
import { numbersIn } from './numbers';

const core = await loadCore();

/** What a number with six digits may be off by. */
const HALF = 5e-7;

const run = (values: PronounExperiment['values'] = {}): PronounExperiment => {
  const experiment = new PronounExperiment();
  experiment.change(values);
  experiment.attach(core);
  return experiment;
};

const settings = [1, 2, 77].flatMap((seed) =>
  (['context', 'relation', 'swapped'] as const).map((memory) => ({
    preset: 'seed-block',
    embedding: 'gaussian',
    dimension: 200,
    seed,
    memory,
    layer: 2,
    [`temperature-${memory}`]: 0.37,
  })),
);

describe.each(languages)('in %s', async (language) => {
  const words = await loadWords('pronounFigures', language);
  const weightsOf = (experiment: PronounExperiment) => {
    const figure = sentenceFigure(experiment, 'weights', 0, words);
    if (!figure) throw new Error('no weights');
    return figure;
  };

  it.each(settings)('softmax comes out as it is written: seed $seed, $memory', (values) => {
    const figure = weightsOf(run(values));
    const { rows } = figure.table();
    rows.forEach((shown, row) => {
      let total = 0;
      let highestSeen = Number.NEGATIVE_INFINITY;
      let highestTold = Number.NaN;
      shown.values.forEach((value, column) => {
        if (value === null) return;
        const told = figure.tell?.({ row, column });
        const [score = 0, highest = 0, temperature = 0, sum = 0, weight = 0] = numbersIn(told?.lines[0]);
        expect(temperature).toBe(0.37);
        expect(Math.abs(weight - value)).toBeLessThanOrEqual(HALF + 1e-9);
        const allowed = weight * ((2 * HALF) / temperature + HALF / sum) + 2 * HALF;
        expect(Math.abs(Math.exp((score - highest) / temperature) / sum - weight)).toBeLessThan(allowed);
        total += weight;
        highestSeen = Math.max(highestSeen, score);
        highestTold = highest;
      });
      expect(highestSeen).toBe(highestTold);
      expect(Math.abs(total - 1)).toBeLessThan(HALF * shown.values.length + 1e-9);
    });
  });

  it('at temperature 0 no formula is told', () => {
    const figure = weightsOf(run({ 'temperature-context': 0 }));
    expect(figure.tell?.({ row: 2, column: 0 })?.lines[0]).toBe(words.coldest);
    expect(figure.table().rows.every(({ values }) => values.every((value) => value === null || value >= 0))).toBe(true);
  });

  it.each([
    ['1', 0.5, '0.5 × '],
    ['-1', 2, '−2 × '],
  ])('sign %s and gain %f are those that are applied', (sign, gain, text) => {
    const figure = weightsOf(run({ 'sign-context': sign, 'gain-context': gain }));
    expect(figure.tell?.({ row: 2, column: 0 })?.lines.at(-1)).toContain(text);
  });

  it.each(['query', 'key', 'both'] as const)('normalizing the %s has a line', (normalize) => {
    const lines = (value: string) =>
      weightsOf(run({ 'normalize-context': value })).tell?.({ row: 2, column: 0 })?.lines;
    expect(lines(normalize)?.[1]).toBe(words.normalized[normalize]);
    expect(lines('none')).toHaveLength(2);
  });

  it.each(['relation', 'swapped'] as const)('a row of the %s memory tells key and value', (memory) => {
    const told = weightsOf(run({ preset: 'seed-block', memory })).tell?.({ row: 0, column: 0 });
    expect(told?.lines.at(-1)).toContain(words.source[memory]('ОНА', 'МАША'));
    expect(told?.value).toContain('ОНА→МАША');
  });

  it('a word reads the most of it first, nothing, or all evenly', () => {
    const experiment = run({ 'temperature-context': core.limits.temperature });
    const [{ trace } = { trace: undefined }] = experiment.sentences;
    if (!trace) throw new Error('no trace');
    const step = trace.settings.block.reads.findIndex(({ memory }) => memory === 'context');
    const table = readTable(trace, 1, step);
    expect(readingSentence(table, 7, 'X', words)).toBe(words.evenly('X', 7));
    expect(readingSentence(table, 0, 'X', words)).toBe(words.readsNothing('X'));
    expect(readingSentence(table, 1, 'X', words)).toBe(words.readsWords('X', 'МАША 1.00'));
    const weights = Float64Array.of(0.1, 0.7, 0.196, 0.004);
    const reads = table.reads.map((read) => (read.token === 4 ? { ...read, weights } : read));
    const sentence = words.readsWords('X', 'ЕСТ 0.70, КАШУ 0.20, МАША 0.10');
    expect(readingSentence({ ...table, reads }, 4, 'X', words)).toBe(sentence);
  });
});

describe('the seed’s graph', () => {
  it('is known by its edges in their order, whatever stands around them', () => {
    expect(isSeeds(run())).toBe(true);
    expect(isSeeds(run({ graph: `# seed\n\n${seedExamples.graph.replaceAll('=', '  =  ')}` }))).toBe(true);
  });

  it.each([
    ['without a line', seedExamples.graph.trim().split('\n').slice(1).join('\n')],
    ['in another order', seedExamples.graph.trim().split('\n').reverse().join('\n')],
    ['with another weight', seedExamples.graph.replace('= ', '= 0.5*')],
    ['empty', ''],
  ])('is another one %s', (_, graph) => {
    const experiment = run({ graph });
    expect(experiment.graphError).toBeUndefined();
    expect(isSeeds(experiment)).toBe(false);
  });
});
