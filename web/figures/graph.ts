import type { PronounTrace } from 'untrained';
import { type Link, layRelations, type Places, type RelationLayout, relationLinks } from '../pictures/relation_layout';
import { relations as drawRelations } from '../pictures/relations';
import type { PronounExperiment } from '../state/pronoun';
import type { PronounWords } from '../text/figures';
import { fixed } from '../text/format';
import type { CellPlace, Figure, Provenance } from './figure';
import { explained, missingIn } from './marked';
import { figureName, type Pointed } from './pronoun';
import { LEAST_TOLD } from './pronoun_provenance';

/** More boxes than this are no longer told apart. */
const MAXIMUM_DRAWN_TOKENS = 60;

let laid: { key: string; layout: RelationLayout } | undefined;

/** The layout of the drawn graph, which takes long enough to be kept from one drawing to the next. */
export function graphLayout(experiment: PronounExperiment, width: number): RelationLayout {
  const places = parsePlaces(String(experiment.values.places ?? ''));
  const key = JSON.stringify([experiment.relations, width, [...places]]);
  if (laid?.key !== key) laid = { key, layout: layRelations(experiment.relations, width, places) };
  return laid.layout;
}

/** `word x y; word x y`: x as a percentage of the width, y in pixels. What cannot be read is left out. */
export function parsePlaces(text: string): Places {
  const places = new Map<string, { x: number; y: number }>();
  for (const part of text.split(';')) {
    const [word, x, y] = part.trim().split(/\s+/);
    const place = { x: Number(x) / 100, y: Number(y) };
    if (word && Number.isFinite(place.x) && Number.isFinite(place.y)) places.set(word, place);
  }
  return places;
}

export const formatPlaces = (places: Places): string =>
  [...places].map(([word, { x, y }]) => `${word} ${Math.round(1000 * x) / 10} ${Math.round(y)}`).join('; ');

/** The relation graph as a drawing, the edges of a pointed-at weight lit. */
export function graphFigure(experiment: PronounExperiment, words: PronounWords, pointed?: Pointed): Figure {
  const { relations, sentences } = experiment;
  const { names, links } = relationLinks(relations);
  const list = relations.map(({ key, terms }) => `${key} = ${terms.map(({ token }) => token).join(' + ')}`).join('; ');
  const label = words.graphLabel(list);
  const present = new Set(sentences.flatMap(({ trace }) => trace.tokens));
  const [first] = sentences;
  const broken = experiment.graphError !== undefined;
  const absent = names.some((name) => !present.has(name));
  const figure = {
    name: 'graph',
    title: words.graph,
    summary: ['', broken ? words.graphBroken : words.graphArrow, ...(absent && !broken ? [words.graphAbsent] : [])],
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
        layout: graphLayout(experiment, width),
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
  if (experiment.memory === 'context') return [];
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
  const readers = sentences.flatMap(({ trace, index }) =>
    trace.attention
      .filter((read) => read.read === 'relation' && read.layer === layer)
      .flatMap(({ weights, token }) => {
        const weight = Array.from(weights)
          .filter((_, row) => linksOfRow(trace, row, names, [link]).length > 0)
          .reduce((sum, each) => sum + each, 0);
        const word = trace.tokens[token] ?? '';
        return weight < LEAST_TOLD ? [] : [words.edgeRead(words.sentences[index] ?? '', word, layer, fixed(weight, 3))];
      }),
  );
  const weights = link.weights.map((weight) => String(weight).replace('-', '−')).join('; ');
  return {
    value: words.edge(names[link.from] ?? '', names[link.to] ?? '', weights),
    lines: readers.length > 0 ? readers : [words.edgeUnread],
  };
}
