import { memoryOf, type PronounTrace, type ReadName } from 'untrained';
import { scaleKey } from '../pictures/grid';
import { arcsPicture, type ReadTable, readTable, weightsPicture, wordNames } from '../pictures/pronoun';
import type { PronounExperiment } from '../state/pronoun';
import type { PronounWords } from '../text/figures';
import { visibleToken } from '../text/format';
import { type CellPlace, type Figure, KEY_WIDTH, type Table } from './figure';
import {
  figureName,
  logits,
  type Pointed,
  type SentenceFigureName,
  type Shown,
  shownSentence,
  told,
} from './pronoun_logits';
import { readingSentence, weightProvenance } from './pronoun_provenance';
import { again, readLabel } from './read_label';

export { figureName, type Pointed, pronounFigureNames, type SentenceFigureName } from './pronoun_logits';

/** More arcs than this are a tangle. */
const MAXIMUM_ARC_WORDS = 60;

/** A map of 400² cells is still drawn at once. */
export const MAXIMUM_MAP_WORDS = 400;

/** A figure of one of the two sentences. */
export function sentenceFigure(
  experiment: PronounExperiment,
  name: SentenceFigureName,
  index: number,
  words: PronounWords,
  pointed?: Pointed,
): Figure | undefined {
  const shown = shownSentence(experiment, index, words, pointed);
  return shown && told({ logits, arcs, weights }[name](shown), shown);
}

/** The index of a read in the block, or −1. */
export const stepOf = (trace: PronounTrace, name: ReadName): number =>
  trace.settings.block.reads.findIndex((read) => read.name === name);

/** The index of the read that is shown: the one just done, else the first of that name. */
function shownRead({ step, memory, block }: PronounExperiment, trace: PronounTrace): number {
  const isDone = step !== undefined && block?.reads[step - 1]?.name === memory;
  return isDone ? step - 1 : stepOf(trace, memory);
}

const pointedIn = ({ pointed, sentence }: Shown, name: SentenceFigureName): CellPlace | undefined =>
  pointed?.figure === figureName(name, sentence.index) ? pointed.place : undefined;

function arcs(shown: Shown): Figure {
  const { experiment, sentence, trace, words } = shown;
  const { layer } = experiment;
  const step = trace.settings.block.reads.findIndex(({ memory }) => memory === 'context');
  if (step < 0) return noArcs(shown);
  const table = readTable(trace, layer, step);
  const count = trace.tokens.length;
  // A cell of the context's weights lights the arcs of its row.
  const cell = memoryOf(experiment.memory) === 'context' ? pointedIn(shown, 'weights') : undefined;
  const word = pointedIn(shown, 'arcs')?.row ?? (cell && table.reads[cell.row]?.token);
  const focus = word !== undefined && word < count ? word : undefined;
  const told = focus ?? trace.probe;
  const label = words.arcsLabel(layer);
  const figure = {
    name: figureName('arcs', sentence.index),
    title: words.arcs(words.sentences[sentence.index] ?? '', layer),
    summary: [readingSentence(table, told, wordNames(trace)[told] ?? '', words)],
    room: 1,
    table: () => weightsTable(table, trace, label),
  };
  if (count > MAXIMUM_ARC_WORDS) return { ...figure, refused: words.arcsTooMany(count, MAXIMUM_ARC_WORDS) };
  return { ...figure, draw: (width) => arcsPicture(trace, table, label, width, focus) };
}

/** Arcs of a block that does not read the context. */
function noArcs({ experiment, sentence, words }: Shown): Figure {
  return {
    name: figureName('arcs', sentence.index),
    title: words.arcs(words.sentences[sentence.index] ?? '', experiment.layer),
    refused: words.noRead(words.reads.context),
    summary: [],
    table: () => ({ caption: words.arcsLabel(experiment.layer), corner: '', columns: [], rows: [] }),
  };
}

function weights(shown: Shown): Figure {
  const { experiment, sentence, trace, words } = shown;
  const { layer, memory } = experiment;
  const table = readTable(trace, layer, shownRead(experiment, trace));
  const label = words.weightsLabel(readLabel(memory, words), layer);
  const figure = {
    name: figureName('weights', sentence.index),
    title: words.weights[memoryOf(memory)](words.sentences[sentence.index] ?? '', layer, again(memory, words)),
    table: () => weightsTable(table, trace, label),
  };
  const refused = whyNoWeights(table, trace, memory, words);
  if (refused) return { ...figure, summary: [], refused };
  return {
    ...figure,
    draw: (width) => weightsPicture(table, label, width),
    key: () => scaleKey('weight', KEY_WIDTH, words.weightKey),
    summary: ['', words.hint],
    room: 4,
    tell: (place) => weightProvenance(trace, table, place, words),
    lights: experiment.step === undefined ? [] : mostRead(table),
  };
}

/** The cell that the probe reads most. */
function mostRead({ reads, probeRow }: ReadTable): CellPlace[] {
  const weights = reads[probeRow]?.weights ?? new Float64Array();
  const column = weights.indexOf(weights.reduce((most, weight) => Math.max(most, weight), 0));
  return column < 0 ? [] : [{ row: probeRow, column }];
}

/** Why a read has no weights to draw, where it has none. */
export function whyNoWeights(
  table: ReadTable,
  trace: PronounTrace,
  name: ReadName,
  words: PronounWords,
): string | undefined {
  const count = trace.tokens.length;
  const memory = memoryOf(name);
  if (stepOf(trace, name) < 0) return words.noRead(readLabel(name, words));
  if (count > MAXIMUM_MAP_WORDS) return words.weightsTooMany(count, MAXIMUM_MAP_WORDS);
  if (memory !== 'context' && trace.edges.length === 0) return words.noEdges;
  return memory === 'context' && table.reads.length === 0 ? words.oneWord : undefined;
}

const weightsTable = (table: ReadTable, trace: PronounTrace, caption: string): Table => ({
  caption,
  corner: '',
  columns: table.columnNames,
  rows: table.reads.map(({ weights: row, token }, index) => ({
    name: table.rowNames[index] ?? visibleToken(trace.tokens[token] ?? ''),
    values: table.columnNames.map((_, column) => row[column] ?? null),
  })),
});
