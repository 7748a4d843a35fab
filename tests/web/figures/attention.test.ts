import { attentionEvenness, loadCore, randomAttention } from 'untrained';
import { beforeEach, describe, expect, it } from 'vitest';
import { attentionFigure, attentionFigureNames, percent } from '../../../web/figures/attention';
import { attentionSavedParameters } from '../../../web/figures/attention_saved';
import { AttentionExperiment } from '../../../web/state/attention';
import { fixed, withPlace } from '../../../web/text/format';
import { languages } from '../../../web/text/languages';
import { loadWords } from '../support/words';
import { outside } from './places';

const core = await loadCore();
const options = { prompt: 'ab cabd', dimension: 40, scale: 1.5, matrixSeed: 3 };

describe.each(languages)('in %s', async (language) => {
  const words = await loadWords('attentionFigures', language);

  let experiment: AttentionExperiment;
  beforeEach(() => {
    experiment = new AttentionExperiment();
    experiment.change({ prompt: 'ab cabd', dimension: 40, scale: 1.5, 'matrix-seed': 3 });
    experiment.attach(core);
    experiment.computeCurve();
  });

  const figure = (name: 'softmax' | 'evenness') => {
    const found = attentionFigure(experiment, name, words);
    if (!found) throw new Error(`no figure ${name}`);
    return found;
  };

  it('there is none before anything was computed', () => {
    const empty = new AttentionExperiment();
    expect(attentionFigureNames.map((name) => attentionFigure(empty, name, words))).toEqual([undefined, undefined]);
  });

  it.each(attentionFigureNames)('the %s has a title, a picture and a table under the same words', (name) => {
    const { title, draw, table } = figure(name);
    expect(title).not.toBe('');
    expect(draw?.(400).label).toBe(table().caption);
  });

  it('the weights are the library’s, with nothing right of the diagonal', () => {
    const { weights, tokens } = randomAttention(core, options);
    const { rows, columns } = figure('softmax').table();
    expect(columns).toEqual(tokens.map(withPlace));
    rows.forEach(({ values }, i) => {
      expect(values.slice(0, i + 1)).toEqual(Array.from(weights[i]?.subarray(0, i + 1) ?? []));
      expect(values.slice(i + 1)).toEqual(Array(tokens.length - i - 1).fill(null));
    });
    expect(
      figure('softmax')
        .draw?.(400)
        .cells?.values.map(({ length }) => length),
    ).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('a weight tells its score, what softmax makes of it, and the plain mean', () => {
    const { weights, scores, effective } = randomAttention(core, options);
    const weight = weights[5]?.[2] ?? Number.NaN;
    const told = figure('softmax').tell?.({ row: 5, column: 2 });
    expect(told?.value).toContain(fixed(weight, 6));
    const lines = told?.lines.join('\n');
    for (const number of [scores[5]?.[2], weight, 1 / 6]) expect(lines).toContain(fixed(number ?? 0, 4));
    for (const number of [6 * weight, effective[5]]) expect(lines).toContain(fixed(number ?? 0, 2));
    expect(told?.lights).toHaveLength(6);
    expect(outside(figure('softmax'), told?.lights ?? [])).toEqual([]);
    expect(figure('softmax').tell?.({ row: 2, column: 3 })).toBeUndefined();
    expect(figure('softmax').tell?.({ row: 0, column: 0 })?.lines).toEqual([words.first('a₁')]);
  });

  it('the summary tells how many tokens the last one reads, and the evenness of all', () => {
    const { effective } = randomAttention(core, options);
    expect(figure('softmax').summary[0]).toContain(fixed(effective[6] ?? 0, 1));
    expect(figure('softmax').summary[1]).toContain(percent(experiment.evenness));
  });

  it('the curve’s table is the library’s, and each of its scales tells its spread', () => {
    const { scales, mean, low, high, draws } = attentionEvenness(core, { prompt: 'ab cabd', dimension: 40 });
    const { rows } = figure('evenness').table();
    expect(rows.map(({ values }) => values)).toEqual(scales.map((_, i) => [mean[i], low[i], high[i]]));
    const told = figure('evenness').tell?.({ row: 10, column: 0 });
    expect(told?.value).toContain(percent(mean[10] ?? 0));
    expect(told?.lines).toEqual([words.spread(draws, percent(low[10] ?? 0), percent(high[10] ?? 0))]);
    expect(figure('evenness').draw?.(400).spots).toHaveLength(scales.length);
  });

  it('says why there is no curve, whose place is there as soon as it will be', () => {
    const whole = figure('evenness').draw?.(400);
    experiment.change({ prompt: 'a' });
    expect(figure('evenness').refused).toBe(words.evennessOne);
    experiment.change({ prompt: 'a'.repeat(201) });
    expect(figure('evenness').refused).toBe(words.evennessTooMany(201, 200));
    experiment.change({ prompt: 'ab' });
    const waiting = figure('evenness');
    expect(waiting.summary).toEqual([words.evennessWaiting]);
    expect(waiting.draw?.(400).height).toBe(whole?.height ?? 0);
    expect(waiting.draw?.(400).spots).toEqual([]);
  });

  it('is saved with every parameter as it was used', () => {
    const saved = attentionSavedParameters(experiment);
    expect(Object.keys(saved)).toEqual(experiment.parameters.map(({ name }) => name));
    expect(saved).toMatchObject({ prompt: 'ab cabd', scale: 1.5, 'matrix-seed': 3, dimension: 40, seed: 1 });
  });
});
