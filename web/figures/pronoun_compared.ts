import { memoryOf, type PronounTrace, type ReadName } from 'untrained';
import { comparedGrid, differenceKey, type Scale } from '../pictures/compared';
import { extentOfDifferences } from '../pictures/difference_colour';
import { scaleKey } from '../pictures/grid';
import { edgeName, type ReadTable, readTable } from '../pictures/pronoun';
import { align, type Pair } from '../state/align';
import type { PronounExperiment } from '../state/pronoun';
import type { ComparedWords, PairWords } from '../text/compared';
import type { PronounWords } from '../text/figures';
import { shortNumber } from '../text/format';
import {
  type Aligned,
  alignedTable,
  alignTables,
  differenceSummary,
  type Rows,
  refusedFigure,
  tellDifference,
  tellGap,
} from './aligned';
import type { SentenceComparedName } from './compared_names';
import { type CellPlace, type Figure, KEY_WIDTH, type Provenance } from './figure';
import { MAXIMUM_MAP_WORDS, stepOf, whyNoWeights } from './pronoun';
import { readingSentence, weightProvenance } from './pronoun_provenance';
import { readLabel } from './read_label';

/** One of two traces whose weights are held against each other. */
interface Side {
  trace: PronounTrace;
  table: ReadTable;
}

/** The weights of one read in two traces, in common rows and columns. */
export interface ComparedWeights {
  first: Side;
  second: Side;
  aligned: Aligned;
  rowNames: string[];
  columnNames: string[];
  /** Rows of the probes. */
  probes: number[];
  extent: number;
}

/** The weights of a read in one layer of each trace, aligned token by token; why not, where one has none. */
export function comparedWeights(
  traces: readonly [first: PronounTrace, second: PronounTrace],
  layers: readonly [first: number, second: number],
  name: ReadName,
  words: PronounWords,
  compared: ComparedWords,
): ComparedWeights | string {
  const sides: Side[] = [];
  for (const [index, trace] of traces.entries()) {
    const table = readTable(trace, layers[index] ?? 1, stepOf(trace, name));
    const refused = whyNoWeights(table, trace, name, words);
    if (refused) return refused;
    sides.push({ trace, table });
  }
  const [first, second] = sides as [Side, Side];
  const tokens = align(first.trace.tokens, second.trace.tokens);
  if (tokens.length > MAXIMUM_MAP_WORDS) return compared.tooManyWords(tokens.length, MAXIMUM_MAP_WORDS);
  const rows = placed(tokens, [first, second].map(rowOf));
  const columns =
    memoryOf(name) === 'context'
      ? placed(tokens, [first, second].map(columnOf))
      : align(first.trace.edges.map(edgeName), second.trace.edges.map(edgeName));
  const aligned = alignTables(weightsOf(first), weightsOf(second), rows, columns);
  const [a, b] = [first.table, second.table];
  return {
    first,
    second,
    aligned,
    rowNames: rows.map(([i, j]) => (j === undefined ? a.rowNames[i ?? 0] : b.rowNames[j]) ?? ''),
    columnNames: columns.map(([i, j]) => (j === undefined ? a.columnNames[i ?? 0] : b.columnNames[j]) ?? ''),
    probes: rows.flatMap(([i, j], r) => (i === first.table.probeRow || j === second.table.probeRow ? [r] : [])),
    extent: extentOfDifferences(aligned.difference),
  };
}

const weightsOf = ({ table }: Side): Rows => table.reads.map(({ weights }) => weights);

type Place = (token: number) => number | undefined;

/** The row of a token; the first one reads nothing of the context. */
const rowOf =
  ({ table }: Side): Place =>
  (token) => {
    const row = table.reads.findIndex((read) => read.token === token);
    return row < 0 ? undefined : row;
  };

/** The column of a token in the context; nobody reads the last one. */
const columnOf =
  ({ table }: Side): Place =>
  (token) =>
    token < table.columnNames.length ? token : undefined;

/** Where pairs of tokens stand in two tables; those that stand in neither are left out. */
const placed = (tokens: readonly Pair[], places: readonly Place[]): Pair[] =>
  tokens
    .map((pair): Pair => {
      const [i, j] = pair.map((token, side) => (token === undefined ? undefined : places[side]?.(token)));
      return [i, j];
    })
    .filter(([i, j]) => i !== undefined || j !== undefined);

/** One sentence's weights under the kept setting, under the present one, and their difference. */
export function sentenceComparedFigures(
  experiment: PronounExperiment,
  index: number,
  words: PronounWords,
  compared: ComparedWords,
): Record<SentenceComparedName, Figure> | undefined {
  const sentence = experiment.sentences[index];
  if (!sentence?.compared) return undefined;
  const { layer, memory } = experiment;
  const before = Math.min(layer, sentence.compared.settings.block.layers);
  const told = compared.layer(before, layer);
  const title = compared.weights(readLabel(memory, words), told, words.sentences[index] ?? '');
  const found = comparedWeights([sentence.compared, sentence.trace], [before, layer], memory, words, compared);
  const one = (kind: 'compared' | 'present' | 'difference'): Figure => {
    const named = { name: `weights-${kind}-${index + 1}`, title: compared.of[kind](title) };
    return typeof found === 'string'
      ? refusedFigure(named, found)
      : weightsFigure(found, kind, named, { words, compared, pair: compared.settings });
  };
  return {
    'weights-compared': one('compared'),
    'weights-present': one('present'),
    'weights-difference': one('difference'),
  };
}

/** What the figures of a comparison are told in. */
export interface AllWords {
  words: PronounWords;
  compared: ComparedWords;
  pair: PairWords;
}

/** One of the three figures of compared weights. */
export function weightsFigure(
  found: ComparedWeights,
  kind: 'compared' | 'present' | 'difference',
  named: Pick<Figure, 'name' | 'title'>,
  all: AllWords,
): Figure {
  const { aligned, rowNames, columnNames, extent, probes } = found;
  const { words, compared, pair } = all;
  const values = { compared: aligned.first, present: aligned.second, difference: aligned.difference }[kind];
  const scale: Scale = kind === 'difference' ? { kind, extent } : { kind: 'weight' };
  const nameOf = ({ row, column }: CellPlace) => compared.weight(rowNames[row] ?? '', columnNames[column] ?? '');
  const rows = Math.max(rowNames.length, 1);
  return {
    ...named,
    draw: (width) =>
      comparedGrid({
        label: named.title,
        values,
        rowLabels: rowNames,
        columnLabels: columnNames,
        width,
        scale,
        weights: true,
        numbers: true,
        cellHeight: Math.min(28, Math.max(8, Math.round(320 / rows))),
        minimumCell: 8,
        accentRows: probes,
      }),
    key: () =>
      kind === 'difference'
        ? differenceKey(extent, KEY_WIDTH, compared.key(shortNumber(extent, 2)))
        : scaleKey('weight', KEY_WIDTH, words.weightKey),
    summary:
      kind === 'difference'
        ? [...differenceSummary(aligned, nameOf, pair, compared), words.hint]
        : [reading(kind === 'compared' ? found.first : found.second, words)],
    room: kind === 'difference' ? 4 : 5,
    tell: (place) => tell(found, kind, nameOf(place), place, all),
    table: () => alignedTable(named.title, values, rowNames, columnNames),
  };
}

/** What the probe of a side reads, in words. */
const reading = ({ trace, table }: Side, words: PronounWords): string =>
  readingSentence(table, trace.probe, table.rowNames[table.probeRow] ?? '', words);

function tell(
  found: ComparedWeights,
  kind: 'compared' | 'present' | 'difference',
  what: string,
  { row, column }: CellPlace,
  { words, pair }: AllWords,
): Provenance | undefined {
  const { aligned, rowNames, columnNames } = found;
  const [first, second] = [aligned.first[row]?.[column], aligned.second[row]?.[column]];
  if (first === undefined || second === undefined) return undefined;
  if (kind === 'difference' && !Number.isNaN(second - first)) return tellDifference(what, first, second, pair);
  const side = kind === 'compared' ? 0 : 1;
  const { trace, table } = side === 0 ? found.first : found.second;
  const [r, c] = [aligned.rows[row]?.[side], aligned.columns[column]?.[side]];
  if (kind !== 'difference' && r !== undefined && c !== undefined) {
    const told = weightProvenance(trace, table, { row: r, column: c }, words);
    return told && { ...told, lights: told.lights?.flatMap((light) => lit(aligned, side, light)) ?? [] };
  }
  const alone = (pairs: Pair | undefined) => pairs?.[0] === undefined || pairs[1] === undefined;
  const inRow = alone(aligned.rows[row]);
  const lonely = inRow ? aligned.rows[row] : aligned.columns[column];
  if (!alone(lonely)) return undefined;
  return tellGap((inRow ? rowNames[row] : columnNames[column]) ?? '', lonely?.[0] !== undefined, pair);
}

/** A cell of one side's own table in the common rows and columns. */
function lit({ rows, columns }: Aligned, side: 0 | 1, place: CellPlace): CellPlace[] {
  const row = rows.findIndex((pair) => pair[side] === place.row);
  const column = columns.findIndex((pair) => pair[side] === place.column);
  return row < 0 || column < 0 ? [] : [{ row, column }];
}
