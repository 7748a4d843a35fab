import { memoryOf, type PronounTrace } from 'untrained';
import { wordNames } from '../pictures/pronoun';
import type { Link, RelationLayout } from '../pictures/relation_boxes';
import { layRelations, type Relations, relationLinks } from '../pictures/relation_layout';
import type { Places } from '../pictures/relation_placed';
import { relations as drawRelations } from '../pictures/relations';
import { parsePlaces } from '../state/places';
import type { PronounExperiment } from '../state/pronoun';
import type { PronounWords } from '../text/figures';
import { fixed, visibleToken } from '../text/format';
import type { CellPlace, Figure, Provenance } from './figure';
import { explained, missingIn } from './marked';
import { figureName, type Pointed } from './pronoun';
import { LEAST_TOLD } from './pronoun_provenance';
import { again } from './read_label';

/** More boxes than this are no longer told apart. */
const MAXIMUM_DRAWN_TOKENS = 60;

/** What an editor of the drawing shows beyond the state. */
export interface Sketch {
  /** Words that are in no relation yet. */
  loose: readonly string[];
  /** In place of the state's own, while a word is dragged. */
  places?: Places | undefined;
}

const NO_SKETCH: Sketch = { loose: [] };

let laid: { key: string; layout: RelationLayout } | undefined;

/** The layout of the drawn graph, which takes long enough to be kept from one drawing to the next. */
export function graphLayout(experiment: PronounExperiment, width: number, sketch = NO_SKETCH): RelationLayout {
  const places = sketch.places ?? placesOf(experiment).places;
  const relations = drawnRelations(experiment, sketch);
  const key = JSON.stringify([relations, width, [...places]]);
  if (laid?.key !== key) laid = { key, layout: layRelations(relations, width, places) };
  return laid.layout;
}

/** Where the words were put, and what of that cannot be read. */
export const placesOf = ({ values }: PronounExperiment): ReturnType<typeof parsePlaces> =>
  parsePlaces(String(values.places ?? ''));

const drawnRelations = ({ relations }: PronounExperiment, { loose }: Sketch): readonly Relations[] => [
  ...relations,
  ...loose.map((key) => ({ key, terms: [] })),
];

/** The relation graph as a drawing, the edges of a pointed-at weight lit. */
export function graphFigure(
  experiment: PronounExperiment,
  words: PronounWords,
  pointed?: Pointed,
  sketch = NO_SKETCH,
): Figure {
  const { relations, sentences } = experiment;
  const { names, links } = relationLinks(drawnRelations(experiment, sketch));
  const list = relations.map(({ key, terms }) => `${key} = ${terms.map(({ token }) => token).join(' + ')}`).join('; ');
  const label = words.graphLabel(list);
  const present = new Set(sentences.flatMap(({ trace }) => trace.tokens));
  const [first] = sentences;
  const broken = experiment.graphError !== undefined;
  const absent = names.some((name) => !present.has(name));
  const { unread } = placesOf(experiment);
  const figure = {
    name: 'graph',
    title: words.graph,
    summary: [
      '',
      broken ? words.graphBroken : words.graphArrow,
      ...(absent && !broken ? [words.graphAbsent] : []),
      ...(unread === undefined ? [] : [words.graphPlace(unread)]),
    ],
    room: 3,
    table: () => ({
      caption: label,
      corner: '',
      columns: [words.weightOfEdge],
      rows: relations.flatMap(({ key, terms }) =>
        terms.map(({ token, weight }) => ({ name: `${key} → ${token}`, values: [weight] })),
      ),
    }),
  };
  if (names.length === 0) return { ...figure, summary: [], refused: words.graphEmpty };
  if (names.length > MAXIMUM_DRAWN_TOKENS) {
    return { ...figure, summary: [], refused: words.graphTooLarge(names.length, MAXIMUM_DRAWN_TOKENS) };
  }
  const lit = pointed ? litLinks(experiment, names, links, pointed) : [];
  const traces = sentences.map(({ trace }) => trace);
  const drawn = {
    ...figure,
    draw: (width: number) =>
      drawRelations({
        label,
        layout: graphLayout(experiment, width, sketch),
        present,
        accent: first?.trace.tokens[first.trace.probe],
        lit,
        random: new Set(traces.flatMap((trace) => [...missingIn(trace)])),
      }),
    tell: ({ row }: CellPlace) => edgeProvenance(experiment, names, links[row], words),
  };
  return explained(drawn, experiment, traces, words.ownVectors);
}

/** The links that the row of a memory stands for. */
const linksOfRow = (trace: PronounTrace, row: number, names: readonly string[], links: readonly Link[]): number[] => {
  const edge = trace.edges[row];
  return links.flatMap(({ from, to }, index) =>
    edge && names[from] === edge.key && edge.terms.some(({ token }) => token === names[to]) ? [index] : [],
  );
};

function litLinks(
  experiment: PronounExperiment,
  names: readonly string[],
  links: readonly Link[],
  { figure, place }: Pointed,
): number[] {
  if (figure === 'graph') return [place.row];
  if (memoryOf(experiment.memory) === 'context') return [];
  const sentence = experiment.sentences.find(({ index }) => figureName('weights', index) === figure);
  return sentence ? linksOfRow(sentence.trace, place.column, names, links) : [];
}

/** An edge, and which words read it in the shown layer. */
function edgeProvenance(
  { sentences, layer }: PronounExperiment,
  names: readonly string[],
  link: Link | undefined,
  words: PronounWords,
): Provenance | undefined {
  if (!link) return undefined;
  const readers = sentences.flatMap(({ trace, index }) => {
    return wordNames(trace).flatMap((word, token) => {
      const told = trace.attention
        .filter((read) => read.read === 'relation' && read.layer === layer && read.token === token)
        .flatMap(({ weights, step }) => {
          const weight = Array.from(weights)
            .filter((_, row) => linksOfRow(trace, row, names, [link]).length > 0)
            .reduce((sum, each) => sum + each, 0);
          const name = trace.settings.block.reads[step]?.name ?? 'relation';
          return weight < LEAST_TOLD ? [] : [`${again(name, words)} ${fixed(weight, 3)}`.trim()];
        });
      return told.length === 0 ? [] : [words.edgeRead(words.sentences[index] ?? '', word, layer, told.join(', '))];
    });
  });
  const weights = link.weights.map((weight) => String(weight).replace('-', '−')).join('; ');
  return {
    value: words.edge(visibleToken(names[link.from] ?? ''), visibleToken(names[link.to] ?? ''), weights),
    lines: readers.length > 0 ? readers : [words.edgeUnread],
  };
}
