import type { Core } from 'untrained';
import { type AbcdFigureName, abcdFigure } from '../../../../web/figures/abcd';
import { abcdSavedParameters } from '../../../../web/figures/abcd_saved';
import { type AttentionFigureName, attentionFigure } from '../../../../web/figures/attention';
import { attentionSavedParameters } from '../../../../web/figures/attention_saved';
import type { Figure } from '../../../../web/figures/figure';
import { graphFigure } from '../../../../web/figures/graph';
import { type SentenceFigureName, sentenceFigure } from '../../../../web/figures/pronoun';
import { pronounSavedParameters } from '../../../../web/figures/pronoun_saved';
import type { SnippetSource } from '../../../../web/figures/snippets/source';
import { AbcdExperiment } from '../../../../web/state/abcd';
import { AttentionExperiment } from '../../../../web/state/attention';
import type { Experiment } from '../../../../web/state/experiment';
import type { OwnVectors } from '../../../../web/state/own_vectors';
import { PronounExperiment } from '../../../../web/state/pronoun';
import { words as abcdWords } from '../../../../web/text/en/abcd_figures';
import { words as attentionWords } from '../../../../web/text/en/attention_figures';
import { words as pronounWords } from '../../../../web/text/en/pronoun_figures';

export const ADDRESS = 'https://example.org/#1.abc';

type Values = Parameters<Experiment['change']>[0];

/** A figure of the causal mean as its element hands it on. */
export function abcdSource(core: Core, name: AbcdFigureName, values: Values = {}, vectors?: OwnVectors): SnippetSource {
  const experiment = new AbcdExperiment();
  if (vectors) experiment.useVectors(vectors);
  experiment.change(values);
  experiment.attach(core);
  return {
    figure: abcdFigure(experiment, name, abcdWords) as Figure,
    provenance: {
      version: '1.2.3',
      experiment: 'abcd',
      parameters: abcdSavedParameters(experiment),
      address: ADDRESS,
      values: experiment.values,
      settable: experiment.parameters,
      vectors: experiment.vectors,
    },
  };
}

/** A figure of one sentence, from 0, or the graph, as its element hands it on. */
export function pronounSource(
  core: Core,
  name: SentenceFigureName | 'graph',
  sentence = 0,
  values: Values = {},
): SnippetSource {
  const experiment = new PronounExperiment();
  experiment.change(values);
  experiment.attach(core);
  const figure =
    name === 'graph' ? graphFigure(experiment, pronounWords) : sentenceFigure(experiment, name, sentence, pronounWords);
  return {
    figure: figure as Figure,
    provenance: {
      version: '1.2.3',
      experiment: 'pronoun',
      parameters: pronounSavedParameters(experiment),
      address: undefined,
      values: experiment.values,
      settable: experiment.parameters,
      vectors: experiment.vectors,
    },
  };
}

/** A figure of untrained attention as its element hands it on. */
export function attentionSource(core: Core, name: AttentionFigureName, values: Values = {}): SnippetSource {
  const experiment = new AttentionExperiment();
  experiment.change(values);
  experiment.attach(core);
  experiment.computeCurve();
  return {
    figure: attentionFigure(experiment, name, attentionWords) as Figure,
    provenance: {
      version: '1.2.3',
      experiment: 'attention',
      parameters: attentionSavedParameters(experiment),
      address: ADDRESS,
      values: experiment.values,
      settable: experiment.parameters,
      vectors: experiment.vectors,
    },
  };
}

/** Those that only the library computes. */
export const drawnCases: typeof cases = [
  ['untrained attention', (core) => attentionSource(core, 'softmax', { scale: 2, 'matrix-seed': 4, prompt: 'abca' })],
  ['the evenness of words', (core) => attentionSource(core, 'evenness', { prompt: 'to be or not', tokens: 'word' })],
];

/** The numbers of a figure's table, row by row; only the first column of a logits table is computed by it. */
export const numbersOfTable = ({ figure }: SnippetSource): number[][] => {
  const { rows } = figure.table();
  const computed = rows.map(({ values }) => (figure.name.startsWith('logits') ? values.slice(0, 1) : values));
  return computed.map((row) => row.filter((value) => value !== null)).filter((row) => row.length > 0);
};

/** Cases that between them use every rule, every moment and every kind of read. */
export const cases: readonly [string, (core: Core) => SnippetSource][] = [
  ['the heatmap', (core) => abcdSource(core, 'heatmap')],
  ['the heatmap of a sum that is added', (core) => abcdSource(core, 'heatmap', { rule: 'add', passes: 4 })],
  [
    'the heatmap in the middle of a pass',
    (core) => abcdSource(core, 'heatmap', { pass: 3, token: 5, rule: 'subtract' }),
  ],
  ['the map before the first pass', (core) => abcdSource(core, 'map', { pass: 0 })],
  ['the map in the middle of a pass', (core) => abcdSource(core, 'map', { pass: 4, token: 9, seed: 3 })],
  ['the coordinates', (core) => abcdSource(core, 'coordinates')],
  ['the coordinates before the first pass', (core) => abcdSource(core, 'coordinates', { pass: 0, probe: 2 })],
  ['the coordinates of a sum that is added', (core) => abcdSource(core, 'coordinates', { rule: 'add', pass: 2 })],
  ['the coordinates of a difference', (core) => abcdSource(core, 'coordinates', { rule: 'subtract', pass: 7 })],
  [
    'words in few dimensions',
    (core) => abcdSource(core, 'map', { prompt: 'to be or not to be', tokens: 'word', dimension: 3 }),
  ],
  ['logits', (core) => pronounSource(core, 'logits')],
  ['logits of the second sentence', (core) => pronounSource(core, 'logits', 1)],
  ['logits of a block that subtracts', (core) => pronounSource(core, 'logits', 1, { preset: 'prediction-error' })],
  ['logits of the posts’ block', (core) => pronounSource(core, 'logits', 0, { preset: 'seed-block', layers: 2 })],
  [
    'logits with every setting another',
    (core) =>
      pronounSource(core, 'logits', 0, {
        graph: 'ОНА = 0.5*МАША + КАШУ\nВКУСНАЯ = -2*КАШУ',
        rows: 'relation',
        update: 'layer-by-layer',
        norm: 'rms',
        base: 'x',
        readout: 'output',
        reads: 'swapped,relation,context',
        'normalize-context': 'both',
        'normalize-relation': 'query',
        'temperature-swapped': 0,
        embedding: 'gaussian',
        dimension: 50,
      }),
  ],
  ['arcs', (core) => pronounSource(core, 'arcs', 1, { layer: 2 })],
  ['weights of the relations', (core) => pronounSource(core, 'weights', 0, { memory: 'relation', layer: 1 })],
  [
    'weights of the second read of the relations',
    (core) => pronounSource(core, 'weights', 1, { memory: 'relation-2' }),
  ],
  [
    'weights of second reads in another order',
    (core) =>
      pronounSource(core, 'weights', 0, {
        reads: 'relation-2,context-2,relation,context',
        'gain-relation-2': 0.5,
        'temperature-context-2': 0,
        memory: 'context-2',
        layer: 2,
      }),
  ],
  ['weights without relations', (core) => pronounSource(core, 'weights', 0, { graph: '' })],
];
