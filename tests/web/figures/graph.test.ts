import { loadCore } from 'untrained';
import { beforeEach, describe, expect, it } from 'vitest';
import { graphFigure, graphLayout } from '../../../web/figures/graph';
import { sentenceFigure } from '../../../web/figures/pronoun';
import { PronounExperiment } from '../../../web/state/pronoun';
import { fixed } from '../../../web/text/format';
import { languages } from '../../../web/text/languages';
import { loadWords } from '../support/words';
import { numbersIn } from './numbers';

const core = await loadCore();

let experiment: PronounExperiment;
beforeEach(() => {
  experiment = new PronounExperiment();
  experiment.attach(core);
});

describe.each(languages)('in %s', async (language) => {
  const words = await loadWords('pronounFigures', language);

  it('the table has each edge with its weight', () => {
    experiment.change({ graph: 'A = B + 0.5*C\nB = -2*A' });
    const { caption, columns, rows } = graphFigure(experiment, words).table();
    expect(caption).toContain('A = B + C; B = A');
    expect(columns).toEqual([words.weightOfEdge]);
    expect(rows).toEqual([
      { name: 'A → B', values: [1] },
      { name: 'A → C', values: [0.5] },
      { name: 'B → A', values: [-2] },
    ]);
  });

  it('an arrow tells its weights, with a true minus', () => {
    experiment.change({ graph: 'A = B + -0.5*B\nC = A' });
    const { tell } = graphFigure(experiment, words);
    expect(tell?.({ row: 0, column: 0 })?.value).toBe(words.edge('A', 'B', '1; −0.5'));
    expect(tell?.({ row: 1, column: 0 })?.value).toBe(words.edge('C', 'A', '1'));
    expect(tell?.({ row: 2, column: 0 })).toBeUndefined();
  });

  it('an arrow tells who reads it with which weight in the shown layer', () => {
    for (const layer of [1, 3]) {
      experiment.change({ layer, memory: 'relation' });
      const lines = graphFigure(experiment, words).tell?.({ row: 0, column: 0 })?.lines ?? [];
      // Of both relation reads of each word, what is worth telling.
      const expected = experiment.sentences.flatMap(({ index }) => {
        const [first = [], second = []] = ['relation', 'relation-2'].map((memory) => {
          experiment.change({ memory });
          return sentenceFigure(experiment, 'weights', index, words)?.table().rows ?? [];
        });
        return first.flatMap(({ values }, row) => {
          const told = [values[0] ?? 0, second[row]?.values[0] ?? 0].map((weight) =>
            weight < 0.005 ? '' : fixed(weight, 3),
          );
          return told.join('') === '' ? [] : [told];
        });
      });
      expect(expected.some(([first, second]) => (layer === 1 ? first && second : first || second))).toBe(true);
      expect(lines).toHaveLength(expected.length);
      lines.forEach((line, index) => {
        const [first = '', second = ''] = expected[index] ?? [];
        const weights = [first, second && `${words.again.trim()} ${second}`].filter((part) => part !== '').join(', ');
        expect(line).toContain(weights);
        expect(numbersIn(line).at(-1)).toBe(layer);
      });
    }
  });

  it('an arrow that no word reads says so', () => {
    experiment.change({ reads: 'context' });
    expect(graphFigure(experiment, words).tell?.({ row: 0, column: 0 })?.lines).toEqual([words.edgeUnread]);
  });

  it('says when words are in neither sentence, or when the graph has a mistake', () => {
    expect(graphFigure(experiment, words).summary).not.toContain(words.graphAbsent);
    experiment.change({ graph: 'ОНА = X' });
    expect(graphFigure(experiment, words).summary).toContain(words.graphAbsent);
    experiment.change({ graph: 'ОНА =' });
    const { summary, table } = graphFigure(experiment, words);
    expect(summary).toContain(words.graphBroken);
    expect(table().rows.map(({ name }) => name)).toEqual(['ОНА → X']);
  });

  it('an empty or a large graph is refused', () => {
    experiment.change({ graph: '' });
    expect(graphFigure(experiment, words)).toMatchObject({ refused: words.graphEmpty, summary: [] });
    experiment.change({ graph: Array.from({ length: 30 }, (_, i) => `k${i} = v${i}`).join('\n') });
    expect(graphFigure(experiment, words).refused).toBeUndefined();
    experiment.change({ graph: Array.from({ length: 31 }, (_, i) => `k${i} = v${i}`).join('\n') });
    const { refused, draw, table } = graphFigure(experiment, words);
    expect([numbersIn(refused).sort(), draw, table().rows.length]).toEqual([[60, 62], undefined, 31]);
  });

  it('a weight that is pointed at changes the drawing only where it is of an edge', () => {
    const drawn = (figure?: string, column = 0) => {
      const pointed = figure === undefined ? undefined : { figure, place: { row: 0, column } };
      return JSON.stringify(graphFigure(experiment, words, pointed).draw?.(500).shapes);
    };
    const plain = drawn();
    expect(drawn('graph')).not.toBe(plain);
    expect(drawn('weights-1')).toBe(plain);
    experiment.change({ memory: 'relation' });
    expect(drawn('weights-1')).toBe(drawn('graph'));
    expect(drawn('weights-2', 1)).not.toBe(drawn('weights-1'));
    expect(drawn('arcs-1')).toBe(plain);
  });

  it('has a spot for each arrow, under the words of the table', () => {
    const { draw, table } = graphFigure(experiment, words);
    const scene = draw?.(500);
    expect(scene?.spots).toHaveLength(table().rows.length);
    expect(scene?.label).toBe(table().caption);
  });
});

describe('places', () => {
  it('put words of the drawn graph, at any width', () => {
    experiment.change({ places: 'ОНА 0.5 0.4' });
    for (const width of [400, 600]) {
      const node = graphLayout(experiment, width).nodes.find(({ name }) => name === 'ОНА');
      expect(node?.x).toBeCloseTo(width / 2, 6);
    }
  });

  it.each(languages)('that cannot be read are told in %s', async (language) => {
    const words = await loadWords('pronounFigures', language);
    experiment.change({ places: 'ОНА 0.5 0.4; ЕСТ here' });
    expect(graphFigure(experiment, words).summary).toContain(words.graphPlace('ЕСТ here'));
    expect(graphLayout(experiment, 400).nodes.find(({ name }) => name === 'ОНА')?.x).toBe(200);
  });

  it('of an editor come before those of the state, and its loose words are drawn too', async () => {
    const words = await loadWords('pronounFigures', 'en');
    experiment.change({ graph: '', places: 'X 0.2 0.5' });
    const sketch = { loose: ['X'], places: new Map([['X', { x: 0.7, y: 0.5 }]]) };
    expect(graphLayout(experiment, 400, { loose: ['X'] }).nodes[0]).toMatchObject({ name: 'X', x: 80 });
    expect(graphLayout(experiment, 400, sketch).nodes[0]?.x).toBe(280);
    expect(graphFigure(experiment, words).draw).toBeUndefined();
    expect(graphFigure(experiment, words, undefined, sketch).draw?.(400).shapes).toHaveLength(2);
  });

  it('and layouts stay until graph, width or places change', () => {
    const layout = graphLayout(experiment, 400);
    experiment.change({ graph: `${experiment.values.graph}# a comment`, layer: 1 });
    expect(graphLayout(experiment, 400)).toBe(layout);
    expect(graphLayout(experiment, 500)).not.toBe(layout);
  });
});
