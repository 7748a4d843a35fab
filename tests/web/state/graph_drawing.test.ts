import { loadCore, seedExamples } from 'untrained';
import { beforeEach, describe, expect, it } from 'vitest';
import { GraphDrawing } from '../../../web/state/graph_drawing';
import type { Place } from '../../../web/state/places';
import { PronounExperiment } from '../../../web/state/pronoun';

const core = await loadCore();
const GRAPH = 'A = B + C # two\nB = A';

let experiment: PronounExperiment;
let shown: Map<string, Place>;
let drawing: GraphDrawing;
beforeEach(() => {
  experiment = new PronounExperiment();
  experiment.attach(core);
  experiment.change({ graph: GRAPH });
  experiment.forget();
  shown = new Map([
    ['A', { x: 0.1, y: 0.1 }],
    ['B', { x: 0.5, y: 0.5 }],
    ['C', { x: 0.9, y: 0.9 }],
  ]);
  drawing = new GraphDrawing(experiment, () => shown);
});

const PLACES = 'A 0.1 0.1; B 0.5 0.5; C 0.9 0.9';
const state = () => [experiment.values.graph, experiment.values.places];
const loose = () => drawing.sketch().loose;

describe('arrows', () => {
  it('are drawn into the text, and everything stays where it stands; one step to undo', () => {
    expect(drawing.connect('C', 'A')).toEqual({ did: 'connected', from: 'C', to: 'A' });
    expect(state()).toEqual([`${GRAPH}\nC = A`, PLACES]);
    drawing.connect('C', 'B');
    expect(state()).toEqual([`${GRAPH}\nC = A + B`, PLACES]);
    experiment.undo();
    expect(state()).toEqual([`${GRAPH}\nC = A`, PLACES]);
    experiment.undo();
    expect(state()).toEqual([GRAPH, undefined]);
    experiment.redo();
    expect(experiment.relations.at(-1)).toMatchObject({ key: 'C', terms: [{ token: 'A', weight: 1 }] });
  });

  it('that are there already are refused', () => {
    expect(drawing.connect('A', 'B')).toEqual({ refused: 'exists', from: 'A', to: 'B' });
    expect([state(), experiment.canUndo]).toEqual([[GRAPH, undefined], false]);
  });

  it('take weights that a graph can hold', () => {
    expect(drawing.weigh('A', 'C', 0, -0.5)).toEqual({ did: 'weighed', from: 'A', to: 'C', weight: -0.5 });
    expect(state()).toEqual(['A = B + -0.5*C # two\nB = A', undefined]);
    for (const weight of [Number.NaN, 1e7]) {
      expect(drawing.weigh('A', 'C', 0, weight)).toEqual({ refused: 'weight' });
    }
    expect(experiment.values.graph).toBe('A = B + -0.5*C # two\nB = A');
  });

  it('that are cut leave their words in the drawing until the text is changed by other means', () => {
    expect(drawing.cut('A', 'C')).toMatchObject({ did: 'cut' });
    expect(state()).toEqual(['A = B # two\nB = A', 'A 0.1 0.1; B 0.5 0.5']);
    expect(loose()).toEqual(['C']);
    expect(drawing.sketch().places?.get('C')).toEqual({ x: 0.9, y: 0.9 });
    drawing.connect('B', 'C');
    expect(state()).toEqual(['A = B # two\nB = A + C', PLACES]);
    expect(loose()).toEqual([]);
    experiment.undo();
    experiment.undo();
    expect([state(), loose()]).toEqual([[GRAPH, undefined], []]);
  });

  it('of a graph that has all that it may are refused', () => {
    experiment.change({ graph: Array.from({ length: 4096 }, () => 'A = B').join('\n') });
    expect(drawing.connect('B', 'A')).toMatchObject({ refused: 'graph', error: { code: 'graph-too-large' } });
  });
});

describe('words', () => {
  it('wait without an arrow, and come into the text with one', () => {
    expect(drawing.add(' e\u0301 ', { x: 0.3, y: 0.2 })).toEqual({ did: 'added', word: 'é' });
    expect([state(), loose()]).toEqual([[GRAPH, undefined], ['é']]);
    expect(drawing.sketch().places).toEqual(new Map([...shown, ['é', { x: 0.3, y: 0.2 }]]));
    shown.set('é', { x: 0.3, y: 0.2 });
    drawing.connect('é', 'A');
    expect(state()).toEqual([`${GRAPH}\né = A`, `${PLACES}; é 0.3 0.2`]);
    expect(loose()).toEqual([]);
  });

  it('that cannot be written or are there already are refused', () => {
    const refused = (word: string) => drawing.add(word);
    expect(refused('A')).toEqual({ refused: 'known', word: 'A' });
    expect(refused(' ')).toEqual({ refused: 'empty', word: '' });
    expect(refused('X Y')).toEqual({ refused: 'space', word: 'X Y' });
    expect(refused('X=Y')).toEqual({ refused: 'sign', word: 'X=Y' });
    expect(refused('X-Y')).toEqual({ refused: 'pieces', word: 'X-Y' });
    drawing.add('X');
    expect(refused('X')).toEqual({ refused: 'known', word: 'X' });
    expect(loose()).toEqual(['X']);
  });

  it('are removed with all their arrows, and what had no others stays', () => {
    expect(drawing.remove('A')).toEqual({ did: 'removed', word: 'A' });
    expect([state(), loose()]).toEqual([
      ['# two', undefined],
      ['B', 'C'],
    ]);
    drawing.remove('B');
    expect(loose()).toEqual(['C']);
    experiment.undo();
    expect([state(), loose()]).toEqual([[GRAPH, undefined], []]);
  });
});

describe('places', () => {
  it('change while a word is dragged in the drawing only, and when it is dropped in one step', () => {
    drawing.drag('B', { x: 0.2, y: 0.2 });
    drawing.drag('B', { x: 0.3, y: 0.31249 });
    expect([state(), drawing.sketch().places?.get('B')]).toEqual([[GRAPH, undefined], { x: 0.3, y: 0.31249 }]);
    expect(drawing.drop()).toEqual({ did: 'moved', word: 'B' });
    drawing.drag('A', { x: 0, y: 0 });
    drawing.drop();
    expect(experiment.values.places).toBe('A 0 0; B 0.3 0.312; C 0.9 0.9');
    experiment.undo();
    expect(experiment.values.places).toBe('A 0.1 0.1; B 0.3 0.312; C 0.9 0.9');
    experiment.undo();
    expect(experiment.values.places).toBeUndefined();
  });

  it('that follow each other fast are one step where that is wanted', () => {
    for (const x of [0.2, 0.3, 0.4]) {
      drawing.drag('B', { x, y: 0.5 });
      drawing.drop(false);
    }
    experiment.undo();
    expect(state()).toEqual([GRAPH, undefined]);
  });

  it('go back when a drag is broken off', () => {
    drawing.drag('B', { x: 0.2, y: 0.2 });
    drawing.cancelDrag();
    expect([drawing.drop(), drawing.sketch().places, state()]).toEqual([undefined, undefined, [GRAPH, undefined]]);
  });

  it('of words in the state are kept where another width shows them elsewhere; those of other words are dropped', () => {
    experiment.change({ places: 'A 0.25 0.25; Z 0.5 0.5' });
    drawing.drag('C', { x: 0, y: 0 });
    drawing.drop();
    expect(experiment.values.places).toBe('A 0.25 0.25; B 0.5 0.5; C 0 0');
  });

  it('of a loose word are its own', () => {
    drawing.add('X', { x: 0.3, y: 0.2 });
    shown.set('X', { x: 0.3, y: 0.2 });
    drawing.drag('X', { x: 0.6, y: 0.7 });
    drawing.drop();
    expect(drawing.sketch().places?.get('X')).toEqual({ x: 0.6, y: 0.7 });
    expect(experiment.values.places).toBe(PLACES);
  });

  it('are all given up to lay the graph out again', () => {
    drawing.drag('B', { x: 0.2, y: 0.2 });
    drawing.drop();
    expect([drawing.isPlaced, drawing.layAgain(), drawing.isPlaced]).toEqual([true, { did: 'laid' }, false]);
    expect(experiment.values.places).toBeUndefined();
    experiment.undo();
    expect(experiment.values.places).toBe('A 0.1 0.1; B 0.2 0.2; C 0.9 0.9');
  });
});

it('a text with a mistake is left as it is, but words may be moved', () => {
  experiment.change({ graph: `${GRAPH}\nD =` });
  const graph = experiment.values.graph;
  const refusal = { refused: 'graph', error: { line: 3 } };
  expect(drawing.connect('C', 'A')).toMatchObject(refusal);
  expect(drawing.cut('A', 'B')).toMatchObject(refusal);
  expect(drawing.weigh('A', 'B', 0, 2)).toMatchObject(refusal);
  expect(drawing.remove('A')).toMatchObject(refusal);
  expect(experiment.values.graph).toBe(graph);
  drawing.drag('A', { x: 1, y: 0 });
  drawing.drop();
  expect(experiment.values).toMatchObject({ graph, places: 'A 1 0; B 0.5 0.5; C 0.9 0.9' });
});

it('the logits are those that the library computes for the new text', () => {
  const other = new PronounExperiment();
  other.attach(core);
  other.change({ graph: `${seedExamples.graph.trimEnd()}\nЧТО = 2*МАША` });
  experiment.change({ graph: seedExamples.graph });
  drawing.connect('ЧТО', 'МАША');
  drawing.weigh('ЧТО', 'МАША', 0, 2);
  expect(experiment.sentences.map(({ trace }) => trace.logits)).toEqual(
    other.sentences.map(({ trace }) => trace.logits),
  );
});
