import { comparePublished, load, type PronounTrace, seedExamples } from 'untrained';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  arcsPicture,
  edgeName,
  logitBars,
  logitsPicture,
  publishedMarks,
  ranked,
  readTable,
  sharedWords,
  weightsPicture,
  wordNames,
} from '../../../web/pictures/pronoun';
import { signed } from '../../../web/text/format';

let traces: PronounTrace[];
beforeAll(async () => {
  const untrained = await load();
  traces = seedExamples.prompts.map((prompt) => untrained.pronoun({ prompt }));
});
const first = (): PronounTrace => traces[0] as PronounTrace;

describe('names', () => {
  it('carry the place of words that are repeated, and the weight of edges where it is not 1', () => {
    expect(wordNames(first())).toEqual(['МАША', 'ЕСТ', 'КАШУ', 'ПОТОМУ', 'ЧТО', 'ОНА₆', 'ВКУСНАЯ', 'ОНА₈']);
    expect(edgeName({ key: 'A', value: 'B', weight: 1, terms: [] })).toBe('A→B');
    expect(edgeName({ key: 'A', value: 'B', weight: -0.5, terms: [] })).toBe('A→−0.5·B');
  });
});

describe('readTable', () => {
  it('has a row for each word with something before it, and a column for each earlier word', () => {
    const step = first().settings.block.reads.findIndex(({ memory }) => memory === 'context');
    const table = readTable(first(), 3, step);
    expect(table.rowNames).toEqual(wordNames(first()).slice(1));
    expect(table.columnNames).toEqual(wordNames(first()).slice(0, -1));
    expect(table.reads.map(({ weights }) => weights.length)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(table.probeRow).toBe(6);
  });

  it('has a column for each edge where the relations are read', () => {
    const table = readTable(first(), 1, 0);
    expect(table.rowNames).toHaveLength(8);
    expect(table.columnNames[0]).toBe('ОНА→МАША');
    expect(table.columnNames).toHaveLength(7);
  });

  it('is empty for a layer that there is not', () => {
    expect(readTable(first(), 99, 0).reads).toEqual([]);
  });

  it('becomes pictures with the trace’s own numbers', () => {
    const table = readTable(first(), 3, 1);
    const picture = weightsPicture(table, 'weights', 300);
    expect(picture.cells?.values).toEqual(table.reads.map(({ weights }) => weights));
    expect(picture.width).toBeLessThanOrEqual(300);
    expect(arcsPicture(first(), table, 'arcs', 300).spots).toHaveLength(8);
  });
});

describe('logits', () => {
  const view = { label: 'logits', width: 400, headings: ['logit', 'difference'] as const };

  it('stand in one order of words for both sentences', () => {
    expect(sharedWords(traces)).toEqual({ words: [...seedExamples.vocabulary], all: 8 });
  });

  it('are cut to the largest where there are many', () => {
    const vocabulary = Array.from({ length: 100 }, (_, i) => `w${i}`);
    const long = { ...first(), vocabulary, logits: Float64Array.from(vocabulary, (_, i) => (i % 2 ? -i : i)) };
    const { words, all } = sharedWords([long]);
    expect(all).toBe(100);
    expect(words).toEqual(vocabulary.slice(76));
  });

  it('have the published value as mark and the difference as note', () => {
    const words = sharedWords(traces).words;
    const bars = traces.map((trace) => {
      const published = comparePublished(trace);
      return logitBars(trace, published && publishedMarks(trace, published), words);
    });
    expect(bars[0]?.map(({ mark }) => mark)).toEqual([...(seedExamples.published[0]?.logits ?? [])]);
    const bar = bars[0]?.[2];
    expect(bar?.note).toBe(signed((bar?.value ?? 0) - 1.74, 3));
    expect(bars[0]?.filter(({ accent }) => accent).map(({ label }) => label)).toEqual(['КАШУ']);
    const zero = bars.map((_, i) => {
      const [line] = logitsPicture(bars, i, view).shapes;
      return String(line?.attributes.d).split(' ')[0];
    });
    expect(zero[0]).toBe(zero[1]);
  });

  it('leave a word without a bar that one sentence does not know', () => {
    const [bar] = logitBars(first(), undefined, ['НЕТ']);
    expect(bar).toMatchObject({ label: 'НЕТ', value: Number.NaN, accent: false });
    const picture = logitsPicture([[{ label: 'НЕТ', value: Number.NaN }]], 0, view);
    expect(JSON.stringify(picture)).not.toMatch(/NaN|null/);
  });

  it('are ranked by size', () => {
    expect(ranked({ ...first(), logits: Float64Array.of(-1, 3, 2) })).toEqual([1, 2, 0]);
  });
});
