import { comparePublished, loadCore, pronoun, seedExamples } from 'untrained';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  figureName,
  type Pointed,
  pronounFigureNames,
  type SentenceFigureName,
  sentenceFigure,
} from '../../../web/figures/pronoun';
import { role } from '../../../web/pictures/scene';
import { PronounExperiment } from '../../../web/state/pronoun';
import { fixed, signed } from '../../../web/text/format';
import { languages } from '../../../web/text/languages';
import { loadWords } from '../support/words';
import { numbersIn } from './numbers';
import { outside } from './places';

const core = await loadCore();

describe.each(languages)('in %s', async (language) => {
  const words = await loadWords('pronounFigures', language);

  let experiment: PronounExperiment;
  beforeEach(() => {
    experiment = new PronounExperiment();
    experiment.attach(core);
  });

  const figure = (name: SentenceFigureName, index = 0, pointed?: Pointed) => {
    const found = sentenceFigure(experiment, name, index, words, pointed);
    if (!found) throw new Error(`no figure ${name}`);
    return found;
  };
  /** The upright marks beside the bars. */
  const marks = () =>
    figure('logits')
      .draw?.(400)
      .shapes.filter(({ attributes }) => attributes['stroke-width'] === 2);

  it('there is none before anything was computed, nor of a third sentence', () => {
    expect(sentenceFigure(new PronounExperiment(), 'logits', 0, words)).toBeUndefined();
    expect(sentenceFigure(experiment, 'logits', 2, words)).toBeUndefined();
  });

  it.each(pronounFigureNames)('%s have a name, a picture and a table under the same words', (name) => {
    for (const index of [0, 1]) {
      const found = figure(name, index);
      expect(found.name).toBe(`${name}-${index + 1}`);
      expect(found.title.toLowerCase()).toContain(words.sentences[index]?.toLowerCase());
      expect(found.table().caption).not.toBe('');
      expect(found.draw?.(400).label).toBe(found.table().caption);
    }
  });

  it.each([0, 1])('the logits of sentence %i stand beside the published ones', (index) => {
    const trace = pronoun(core, { prompt: seedExamples.prompts[index] ?? '' });
    const published = comparePublished(trace);
    const { table, summary } = figure('logits', index);
    expect(table().columns).toEqual([words.logit, words.published, words.difference]);
    expect(table().rows).toEqual(
      trace.vocabulary.map((name, i) => {
        const [logit = 0, mark = 0] = [trace.logits[i], published?.logits[i] ?? 0];
        return { name, values: [logit, mark, logit - mark] };
      }),
    );
    expect(summary).toContain(words.publishedMark);
    expect(marks()).toHaveLength(8);
  });

  it('a bar tells its logit and what it is held against', () => {
    const { tell, table } = figure('logits');
    table().rows.forEach(({ name, values: [logit, mark] }, row) => {
      const told = tell?.({ row, column: 0 });
      expect(told?.value).toContain(name);
      expect(told?.value).toContain(fixed(logit ?? 0, 6));
      expect(told?.lines[1]).toContain(fixed(mark ?? 0, 2));
      expect(told?.lines[1]).toContain(signed((logit ?? 0) - (mark ?? 0), 4));
    });
    expect(tell?.({ row: 8, column: 0 })).toBeUndefined();
  });

  it.each([{ graph: 'ОНА = МАША' }, { prompt: 'МАША ОНА' }])(
    'logits of another run are held against none: %o',
    (change) => {
      experiment.change(change);
      const { table, summary, tell } = figure('logits');
      expect([table().columns, summary, marks()]).toEqual([[words.logit], [], []]);
      expect(tell?.({ row: 0, column: 0 })?.lines).toHaveLength(1);
    },
  );

  it('logits are held against those of a compared setting before the published ones', () => {
    const before = experiment.sentences[0]?.trace;
    experiment.compare();
    experiment.change({ preset: 'prediction-error' });
    const { table, summary, tell } = figure('logits');
    expect(table().columns).toEqual([words.logit, words.before, words.difference]);
    expect(table().rows.map(({ values }) => values[1])).toEqual(Array.from(before?.logits ?? []));
    expect(summary).toContain(words.comparedMark);
    expect(tell?.({ row: 2, column: 0 })?.lines[1]).toContain(fixed(before?.logits[2] ?? 0, 6));
    expect(marks()).toHaveLength(8);
  });

  it('both sentences share their words, and a word that one lacks has no number there', () => {
    experiment.change({ graph: '', prompt: 'A B C', 'second-prompt': 'D C' });
    expect(figure('logits', 0).draw?.(400).spots).toHaveLength(4);
    expect(figure('logits', 1).draw?.(400).spots).toHaveLength(4);
    expect(figure('logits', 0).tell?.({ row: 3, column: 0 })).toBeUndefined();
    expect(figure('logits', 1).tell?.({ row: 3, column: 0 })?.value).toContain('D');
  });

  it.each([
    ['relation', 0],
    ['context', 1],
    ['relation-2', 2],
  ])('the weights of the %s read are the trace’s', (memory, step) => {
    experiment.change({ memory, layer: 2 });
    const found = figure('weights');
    const { rows, columns } = found.table();
    const reads = experiment.sentences[0]?.trace.attention.filter((read) => read.step === step && read.layer === 2);
    const told = reads?.filter(({ weights }) => weights.length > 0) ?? [];
    expect(columns).toHaveLength(7);
    expect(rows.map(({ values }) => values.filter((value) => value !== null))).toEqual(
      told.map(({ weights }) => Array.from(weights)),
    );
    expect(numbersIn(found.key?.().label)).toEqual([0, 1]);
  });

  it('weights are those of the read that was done last, with what the probe reads most of all lit', () => {
    experiment.change({ preset: 'seed-block', reads: 'context,relation,context', memory: 'context', layer: 1 });
    const rows = () =>
      figure('weights')
        .table()
        .rows.map(({ values }) => values.filter((value) => value !== null));
    const { trace } = experiment.sentences[0] ?? {};
    const weightsOf = (step: number) =>
      trace?.attention
        .filter((read) => read.layer === 1 && read.step === step && read.token > 0)
        .map(({ weights }) => Array.from(weights));
    expect(rows()).toEqual(weightsOf(0));
    expect(figure('weights').lights).toEqual([]);
    experiment.change({ step: 3 });
    expect(rows()).toEqual(weightsOf(2));
    expect(weightsOf(2)).not.toEqual(weightsOf(0));
    const probe = weightsOf(2)?.at(-1) ?? [];
    expect(figure('weights').lights).toEqual([{ row: 6, column: probe.indexOf(Math.max(...probe)) }]);
    experiment.change({ memory: 'relation' });
    expect(rows()).toEqual(
      trace?.attention.filter((read) => read.layer === 1 && read.step === 1).map(({ weights }) => Array.from(weights)),
    );
  });

  it('a cell of the weights tells its number and lights its row', () => {
    const found = figure('weights');
    const told = found.tell?.({ row: 3, column: 1 });
    expect(told?.value).toContain(fixed(found.table().rows[3]?.values[1] ?? Number.NaN, 6));
    expect(told?.lights?.map(({ row, column }) => [row, column])).toEqual([
      [3, 0],
      [3, 2],
      [3, 3],
    ]);
    expect(outside(found, told?.lights)).toEqual([]);
    expect(found.tell?.({ row: 0, column: 1 })).toBeUndefined();
  });

  it.each([
    [{ reads: '' }, () => words.noRead(words.reads.context)],
    [{ prompt: 'ОНА' }, () => words.oneWord],
    [{ memory: 'relation', graph: '' }, () => words.noEdges],
    [{ prompt: 'a '.repeat(401) }, () => words.weightsTooMany(401, 400)],
  ])('weights are refused where there are none or too many', (change, refused) => {
    experiment.change(change);
    const found = figure('weights');
    expect([found.refused, found.draw, found.tell]).toEqual([refused(), undefined, undefined]);
    expect(found.table().caption).not.toBe('');
  });

  it('arcs say what the probe reads, or the word that is pointed at', () => {
    const row = figure('arcs').table().rows.at(-1)?.values ?? [];
    const [probe = ''] = figure('arcs').summary;
    for (const [index, value] of row.entries()) {
      if ((value ?? 0) >= 0.005)
        expect(probe).toContain(`${figure('arcs').table().columns[index]} ${fixed(value ?? 0, 2)}`);
    }
    const at = (name: SentenceFigureName, row: number) => ({ figure: figureName(name, 0), place: { row, column: 0 } });
    expect(figure('arcs', 0, at('arcs', 0)).summary).toEqual([words.readsNothing('МАША')]);
    expect(figure('arcs', 0, at('arcs', 2)).summary[0]).toContain('КАШУ');
    expect(figure('arcs', 0, at('weights', 1)).summary).toEqual(figure('arcs', 0, at('arcs', 2)).summary);
    expect(figure('arcs', 1, at('arcs', 0)).summary).toEqual(figure('arcs', 1).summary);
  });

  it('arcs of the word that is pointed at are drawn alone', () => {
    const arcs = (pointed?: Pointed) =>
      figure('arcs', 0, pointed)
        .draw?.(600)
        .shapes.filter(({ attributes }) => attributes.fill === 'none' && attributes.stroke !== role('line')) ?? [];
    expect(arcs({ figure: 'arcs-1', place: { row: 0, column: 0 } })).toHaveLength(0);
    expect(arcs().length).toBeGreaterThan(6);
  });

  it('arcs of many words are refused', () => {
    experiment.change({ prompt: 'a b '.repeat(31) });
    const { refused, draw, table } = figure('arcs');
    expect([numbersIn(refused).sort(), draw, table().rows.length]).toEqual([[60, 62], undefined, 61]);
  });

  it('a trace that stayed after a mistake has no published marks', () => {
    experiment.change({ graph: 'ОНА = МАША' });
    experiment.change({ prompt: '' });
    experiment.change({ graph: seedExamples.graph });
    expect(figure('logits').table().columns).toEqual([words.logit]);
    expect(figure('logits', 1).table().columns).toHaveLength(3);
  });

  it('arcs of a block that does not read the sentence are refused', () => {
    experiment.change({ reads: 'relation' });
    expect(figure('arcs').refused).toBe(words.noRead(words.reads.context));
    expect(figure('arcs').summary).toEqual([]);
  });
});
