import { loadCore } from 'untrained';
import { beforeAll, describe, expect, it } from 'vitest';
import { abcdFigure } from '../../../web/figures/abcd';
import { abcdSavedParameters } from '../../../web/figures/abcd_saved';
import type { Figure } from '../../../web/figures/figure';
import { graphFigure } from '../../../web/figures/graph';
import { markedTrace } from '../../../web/figures/marked';
import { sentenceFigure } from '../../../web/figures/pronoun';
import { pronounSavedParameters } from '../../../web/figures/pronoun_saved';
import { savedJson, savedSvg } from '../../../web/figures/saved';
import { missingWords } from '../../../web/figures/saved_parameters';
import { AbcdExperiment } from '../../../web/state/abcd';
import type { OwnVectors } from '../../../web/state/own_vectors';
import { PronounExperiment } from '../../../web/state/pronoun';
import { ownRows, scaled } from '../../../web/state/vectors/rows';
import { words as abcdWords } from '../../../web/text/en/abcd_figures';
import { words as pronounWords } from '../../../web/text/en/pronoun_figures';

/** A file that has some words, in lower case. */
const fileOf = (known: string): OwnVectors => ({
  name: 'own.txt',
  sha256: known,
  dimension: 4,
  count: known.length,
  bytes: 100,
  rows(core, words, seed) {
    return ownRows(core, this, words, seed);
  },
  find: (asked) => {
    const word = asked.toLowerCase();
    const at = known.split(',').indexOf(word);
    return at < 0 ? undefined : { word, line: at + 1, vector: scaled(Float64Array.of(1, at, at * at, -1)) };
  },
});

/** Every text in a figure's picture. */
const drawnTexts = (figure: Figure | undefined): string[] =>
  Array.from(JSON.stringify(figure?.draw?.(600).shapes ?? []).matchAll(/"text":"([^"]*)"/g), ([, text]) => text ?? '');

const mark = '° has a random vector: the word is not in own.txt.';
const abcd = new AbcdExperiment();
const pronoun = new PronounExperiment();
beforeAll(async () => {
  const core = await loadCore();
  abcd.attach(core);
  pronoun.attach(core);
  abcd.useVectors(fileOf('a,b,c'));
  pronoun.useVectors(fileOf('маша,кашу,она'));
});

describe('words that a file does not have', () => {
  it.each(['heatmap', 'map', 'coordinates'] as const)(
    'are marked in the picture, the table and the words of %s',
    (name) => {
      const figure = abcdFigure(abcd, name, abcdWords);
      expect(drawnTexts(figure)).toEqual(expect.arrayContaining(['␣°', 'A', 'D°']));
      const { columns = [], rows = [] } = figure?.table() ?? {};
      expect(`${columns} ${rows.map((row) => row.name)}`).toMatch(/D°/);
      expect(figure?.summary).toContain(mark);
      expect(savedSvg(figure as Figure, { version: '1', experiment: 'abcd', parameters: {} }, 'light')).toContain(mark);
    },
  );

  it.each(['logits', 'arcs', 'weights'] as const)('are marked in %s of both sentences', (name) => {
    for (const index of [0, 1]) {
      const figure = sentenceFigure(pronoun, name, index, pronounWords);
      expect(drawnTexts(figure)).toEqual(expect.arrayContaining(['ЕСТ°', 'МАША']));
      expect(figure?.summary).toContain(mark);
    }
  });

  it('are marked at the edges of the graph, in the drawing and in the weights', () => {
    expect(drawnTexts(graphFigure(pronoun, pronounWords))).toEqual(expect.arrayContaining(['ЕСТ°', 'МАША']));
    const { edges } = markedTrace(pronoun.sentences[0]?.trace as never);
    expect((edges as { key: string; value: string }[]).map(({ key, value }) => `${key} ${value}`)).toContain(
      'МАША ЕСТ°',
    );
  });

  it('keep their numbers, without the published ones, beside those of a compared setting', () => {
    const table = () => sentenceFigure(pronoun, 'logits', 0, pronounWords)?.table();
    const eats = () => table()?.rows.find(({ name }) => name === 'ЕСТ°')?.values ?? [];
    const { trace } = pronoun.sentences[0] ?? {};
    const logit = trace?.logits[trace.vocabulary.indexOf('ЕСТ')];
    expect(eats()).toEqual([logit]);
    pronoun.compare();
    expect(eats()).toEqual([logit, logit, 0]);
    pronoun.stopComparing();
    expect(table()?.columns).toHaveLength(1);
  });
});

describe('a cell before the first pass', () => {
  it('names the word of the file, or says that the vector is random', () => {
    abcd.change({ pass: 0 });
    const figure = abcdFigure(abcd, 'map', abcdWords);
    expect(figure?.tell?.({ row: 0, column: 1 })?.lines).toEqual([
      '␣°₁ is a random vector: the word is not in own.txt.',
      'A₂ is the vector of “a” in own.txt, brought to length √d.',
    ]);
    expect(figure?.summary.join(' ')).toContain('these are the cosines of own.txt');
    expect(figure?.key?.().label).not.toContain('chance');
  });
});

describe('what is saved', () => {
  it('names the file that was used and the words that it does not have', () => {
    const runs = pronoun.sentences.map(({ trace }) => trace);
    expect(missingWords(runs)).toEqual(['ЕСТ', 'ПОТОМУ', 'ЧТО', 'ВКУСНАЯ', 'ГОЛОДНАЯ']);
    for (const [parameters, sha256] of [
      [abcdSavedParameters(abcd), 'a,b,c'],
      [pronounSavedParameters(pronoun), 'маша,кашу,она'],
    ] as const) {
      const used = { 'vectors-name': 'own.txt', 'vectors-sha256': sha256, embedding: null, dimension: 4 };
      expect(parameters).toMatchObject(used);
    }
    const figure = abcdFigure(abcd, 'heatmap', abcdWords) as Figure;
    const provenance = { version: '1', experiment: 'abcd', parameters: {}, missingWords: [' ', 'D'] } as const;
    expect(JSON.parse(savedJson(figure, provenance)).missingWords).toEqual([' ', 'D']);
  });

  it('does not name a file that was asked for and has not come', async () => {
    const asking = new AbcdExperiment();
    asking.attach(await loadCore());
    asking.change({ 'vectors-name': 'absent.txt', 'vectors-sha256': 'ff' });
    const parameters = abcdSavedParameters(asking);
    expect(parameters).toMatchObject({ 'vectors-name': null, 'vectors-sha256': null, embedding: 'gaussian' });
    expect(missingWords([asking.trace])).toBeUndefined();
    const told = abcdFigure(asking, 'heatmap', abcdWords)?.summary.join(' ');
    expect(told).not.toContain('°');
    expect(told).toContain('The file absent.txt, which this setting asks for, is not open here');
  });
});
