import { loadCore, type Memory, type PronounTrace, pronoun } from 'untrained';
import { beforeEach, describe, expect, it } from 'vitest';
import { type SentenceComparedName, sentenceComparedNames, sentencesNames } from '../../../web/figures/compared_names';
import { sentenceComparedFigures } from '../../../web/figures/pronoun_compared';
import { sentencesFigures } from '../../../web/figures/sentences_compared';
import { PronounExperiment } from '../../../web/state/pronoun';
import { languages } from '../../../web/text/languages';
import { loadWords } from '../support/words';
import { numbersIn } from './numbers';
import { outside } from './places';

const core = await loadCore();
const before = 'МАША ЕСТ КАШУ ОНА ВКУСНАЯ ОНА';
const now = 'МАША ЕСТ ОНА ВКУСНАЯ ОНА';

const weight = (trace: PronounTrace, layer: number, read: Memory, token: number, column: number): number | undefined =>
  trace.attention.find((each) => each.layer === layer && each.read === read && each.token === token)?.weights[column];

describe.each(languages)('in %s', async (language) => {
  const words = await loadWords('pronounFigures', language);
  const compared = await loadWords('compared', language);

  let experiment: PronounExperiment;
  beforeEach(() => {
    experiment = new PronounExperiment();
    experiment.attach(core);
    experiment.change({ prompt: before });
    experiment.compare();
  });

  const figure = (name: SentenceComparedName, index = 0) => {
    const found = sentenceComparedFigures(experiment, index, words, compared)?.[name];
    if (!found) throw new Error(`no figure ${name}`);
    return found;
  };
  const cell = (name: SentenceComparedName, row: number, column: number) =>
    figure(name).table().rows[row]?.values[column];

  it('there are none without a second setting', () => {
    experiment.stopComparing();
    expect(sentenceComparedFigures(experiment, 0, words, compared)).toBeUndefined();
    expect(sentenceComparedFigures(experiment, 5, words, compared)).toBeUndefined();
  });

  it.each(sentenceComparedNames)('%s of each sentence have a name, a picture and a table', (name) => {
    experiment.change({ preset: 'prediction-error' });
    for (const index of [0, 1]) {
      const found = figure(name, index);
      expect(found.name).toBe(`${name}-${index + 1}`);
      expect(found.draw?.(500).label).toBe(found.table().caption);
      expect(found.tell?.({ row: 99, column: 0 })).toBeUndefined();
    }
  });

  it('weights of two settings are the library’s, and so is their difference', () => {
    experiment.change({ 'temperature-context': 0.5, layer: 2 });
    const [first, second] = [pronoun(core, { prompt: before }), experiment.sentences[0]?.trace] as const;
    for (const [row, token] of [1, 2, 3, 4, 5].entries()) {
      for (let column = 0; column < token; column++) {
        const [one = 0, other = 0] = [first, second].map(
          (trace) => trace && weight(trace, 2, 'context', token, column),
        );
        expect(cell('weights-compared', row, column)).toBe(one);
        expect(cell('weights-present', row, column)).toBe(other);
        expect(cell('weights-difference', row, column)).toBe(other - one);
      }
      expect(cell('weights-difference', row, token)).toBe(token < 5 ? null : undefined);
    }
  });

  it('a word that is gone has a row and a column of gaps', () => {
    experiment.change({ prompt: now });
    const { rows, columns } = figure('weights-difference').table();
    expect(columns).toEqual(['МАША', 'ЕСТ', 'КАШУ', 'ОНА₃', 'ВКУСНАЯ']);
    expect(rows.map(({ name }) => name)).toEqual(['ЕСТ', 'КАШУ', 'ОНА₃', 'ВКУСНАЯ', 'ОНА₅']);
    expect(rows[1]?.values).toEqual([null, null, null, null, null]);
    expect(rows.map(({ values }) => values[2])).toEqual([null, null, null, null, null]);
    const [one, other] = [before, now].map((prompt) => pronoun(core, { prompt })) as [PronounTrace, PronounTrace];
    expect(rows[4]?.values[3]).toBe((weight(other, 3, 'context', 4, 2) ?? 0) - (weight(one, 3, 'context', 5, 3) ?? 0));
    const { settings } = compared;
    expect(figure('weights-difference').tell?.({ row: 1, column: 0 })?.value).toBe(settings.onlyFirst('КАШУ'));
    expect(figure('weights-present').tell?.({ row: 4, column: 2 })?.value).toBe(settings.onlyFirst('КАШУ'));
    expect(figure('weights-difference').summary).toContain(settings.hatched);
  });

  it('a cell tells its numbers, and lights its row where it stands', () => {
    experiment.change({ prompt: now, 'temperature-context': 0.5 });
    const difference = figure('weights-difference').tell?.({ row: 4, column: 1 });
    const [one, other] = [cell('weights-compared', 4, 1) ?? 0, cell('weights-present', 4, 1) ?? 0];
    const digits = (value: number) => String(value).replaceAll('-', '−');
    expect(difference?.lines.map((line) => line.endsWith(digits(other)))).toEqual([true, false]);
    expect(difference?.lines.map((line) => line.endsWith(digits(one)))).toEqual([false, true]);
    expect(difference?.value).toContain(digits(other - one));
    const told = figure('weights-present').tell?.({ row: 4, column: 1 });
    expect(told?.value).toContain('ЕСТ');
    expect(told?.lights).toEqual([0, 3, 4].map((column) => ({ row: 4, column })));
    expect(outside(figure('weights-present'), told?.lights)).toEqual([]);
  });

  it('edges of another graph are aligned by their names', () => {
    experiment.change({ graph: 'ОНА = КАШУ\nВКУСНАЯ = КАШУ', memory: 'relation' });
    const { columns, rows } = figure('weights-difference').table();
    expect(columns).toContain('ОНА→МАША');
    expect(rows[0]?.values[columns.indexOf('ОНА→МАША')]).toBeNull();
    expect(rows[0]?.values[columns.indexOf('ОНА→КАШУ')]).not.toBeNull();
  });

  it('all three have their columns at the same places', () => {
    experiment.change({ prompt: now });
    const [one, ...others] = sentenceComparedNames.map((name) => {
      const { cells, width, height } = figure(name).draw?.(420) ?? {};
      return [
        cells?.x,
        cells?.y,
        cells?.cellWidth,
        cells?.cellHeight,
        cells?.values.map((row) => row.length),
        width,
        height,
      ];
    });
    expect(others).toEqual([one, one]);
  });

  it('a block without that read, or too many words, have a sentence in their place', () => {
    experiment.change({ reads: 'relation', memory: 'relation' });
    experiment.compare();
    experiment.change({ reads: 'context' });
    expect(figure('weights-difference').refused).toBe(words.noRead(words.reads.context));
    experiment.reset();
    experiment.change({ prompt: Array.from({ length: 201 }, (_, i) => `a${i}`).join(' '), graph: '' });
    experiment.compare();
    experiment.change({ prompt: Array.from({ length: 201 }, (_, i) => `b${i}`).join(' ') });
    expect(numbersIn(figure('weights-difference').refused).sort()).toEqual([400, 402]);
  });

  describe('the two sentences', () => {
    const both = () => {
      const found = sentencesFigures(experiment, words, compared);
      if (!found) throw new Error('no figures');
      return found;
    };

    it('have a difference of logits, the library’s subtracted', () => {
      experiment.reset();
      const [first, second] = experiment.sentences.map(({ trace }) => trace);
      const { rows, columns } = both()['sentences-logits'].table();
      expect(columns).toEqual(compared.sentences.columns);
      for (const { name, values } of rows) {
        const [one, other] = [first, second].map((trace) => trace?.logits[trace.vocabulary.indexOf(name)] ?? 0);
        expect(values).toEqual([one, other, (other ?? 0) - (one ?? 0)]);
      }
      expect(rows).toHaveLength(8);
      const told = both()['sentences-logits'].tell?.({ row: 0, column: 0 });
      expect(numbersIn(told?.value).at(-1)).toBe(rows[0]?.values[2]);
      expect(both()['sentences-logits'].tell?.({ row: 99, column: 0 })).toBeUndefined();
    });

    it('have a difference of weights in which the two words stand alone', () => {
      experiment.reset();
      const [first, second] = experiment.sentences.map(({ trace }) => trace) as [PronounTrace, PronounTrace];
      const { rows, columns } = both()['sentences-weights'].table();
      expect(columns.slice(-2)).toEqual(['ВКУСНАЯ', 'ГОЛОДНАЯ']);
      expect(rows.at(-1)?.values.slice(-2)).toEqual([null, null]);
      const layer = experiment.layer;
      expect(rows.at(-1)?.values[0]).toBe(
        (weight(second, layer, 'context', 7, 0) ?? 0) - (weight(first, layer, 'context', 7, 0) ?? 0),
      );
    });

    it('say so where a word is known to one only, or nothing differs', () => {
      experiment.change({ graph: '', prompt: 'A B C', 'second-prompt': 'D C' });
      const { table, tell } = both()['sentences-logits'];
      expect(table().rows.map(({ values }) => values[2] === null)).toEqual([true, true, false, true]);
      expect(tell?.({ row: 0, column: 0 })?.value).toBe(compared.sentences.onlyFirst('A'));
      expect(tell?.({ row: 3, column: 0 })?.value).toBe(compared.sentences.onlySecond('D'));
      experiment.change({ 'second-prompt': 'A B C' });
      for (const name of sentencesNames) expect(both()[name].summary[0]).toBe(compared.sentences.equal);
    });
  });
});
