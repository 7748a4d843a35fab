import { comparePublished, type Memory, type PronounTrace } from 'untrained';
import { MAXIMUM_BARS } from '../pictures/bars';
import { scaleKey } from '../pictures/grid';
import {
  arcsPicture,
  logitBars,
  logitMarks,
  logitsPicture,
  type Marks,
  publishedMarks,
  type ReadTable,
  readTable,
  sharedWords,
  weightsPicture,
  wordNames,
} from '../pictures/pronoun';
import type { PronounExperiment, Sentence } from '../state/pronoun';
import type { PronounWords } from '../text/figures';
import { fixed, shortNumber, signed, visibleToken } from '../text/format';
import { type CellPlace, type Figure, KEY_WIDTH, type Provenance, type Table } from './figure';
import { explained, markedTrace, markedWords } from './marked';
import { isSeeds, readingSentence, weightProvenance } from './pronoun_provenance';

export const pronounFigureNames = ['logits', 'arcs', 'weights'] as const;
export type SentenceFigureName = (typeof pronounFigureNames)[number];

/** What is pointed at in a figure of the experiment. */
export interface Pointed {
  /** The figure's name, such as `weights-1`. */
  figure: string;
  place: CellPlace;
}

/** Everything about a figure that does not depend on which figure it is. */
interface Shown {
  experiment: PronounExperiment;
  sentence: Sentence;
  trace: PronounTrace;
  words: PronounWords;
  pointed: Pointed | undefined;
}

/** More arcs than this are a tangle. */
const MAXIMUM_ARC_WORDS = 60;

/** A map of 400² cells is still drawn at once. */
const MAXIMUM_MAP_WORDS = 400;

/** Names of the figures of one sentence, which counts from 0. */
export const figureName = (name: SentenceFigureName, sentence: number): string => `${name}-${sentence + 1}`;

/** A figure of one of the two sentences. */
export function sentenceFigure(
  experiment: PronounExperiment,
  name: SentenceFigureName,
  index: number,
  words: PronounWords,
  pointed?: Pointed,
): Figure | undefined {
  const sentence = experiment.sentences[index];
  if (!sentence) return undefined;
  const shown = { experiment, sentence, trace: markedTrace(sentence.trace), words, pointed };
  return explained({ logits, arcs, weights }[name](shown), experiment, [sentence.trace], words.ownVectors);
}

/** What a sentence's logits are held against: those of the compared setting, else the published ones. */
function marksOf(sentence: Sentence): {
  marks: Marks | undefined;
  isComparison: boolean;
} {
  const { trace, compared } = sentence;
  if (compared) return { marks: markedWords(logitMarks(compared), trace), isComparison: true };
  // Of the trace's own graph: one that stayed after a mistake may be of another than the present one.
  const published = isSeeds(sentence) ? comparePublished(trace) : undefined;
  const marks = published && markedWords(publishedMarks(trace, published), trace);
  return { marks, isComparison: false };
}

function logits(shown: Shown): Figure {
  const { experiment, sentence, trace, words } = shown;
  const shared = sharedWords(experiment.sentences.map((each) => markedTrace(each.trace)));
  const bars = experiment.sentences.map((each) =>
    logitBars(markedTrace(each.trace), marksOf(each).marks, shared.words),
  );
  const { marks, isComparison } = marksOf(sentence);
  const probe = visibleToken(trace.tokens[trace.probe] ?? '');
  const label = words.logitsLabel(probe);
  const headings = [words.logit, words.difference] as const;
  const held = isComparison ? words.before : words.published;
  const values = (word: string): (number | null)[] => {
    const index = trace.vocabulary.indexOf(word);
    const value = index < 0 ? null : (trace.logits[index] ?? null);
    const mark = marks?.get(word) ?? null;
    return marks ? [value, mark, value === null || mark === null ? null : value - mark] : [value];
  };
  const notes = [
    ...(marks ? [isComparison ? words.comparedMark : words.publishedMark] : []),
    ...(shared.words.length < shared.all ? [words.logitsLeftOut(MAXIMUM_BARS, shared.all)] : []),
  ];
  return {
    name: figureName('logits', sentence.index),
    title: words.logits(words.sentences[sentence.index] ?? ''),
    draw: (width) => logitsPicture(bars, sentence.index, { label, width, headings }),
    summary: notes.length > 0 ? ['', ...notes] : [],
    room: 3,
    tell: ({ row }) => logitProvenance(shown, shared.words[row] ?? '', marks, isComparison),
    table: () => ({
      caption: label,
      corner: '',
      columns: marks ? [words.logit, held, words.difference] : [words.logit],
      rows: trace.vocabulary.map((word) => ({ name: visibleToken(word), values: values(word) })),
    }),
  };
}

function logitProvenance(
  { trace, words }: Shown,
  word: string,
  marks: Marks | undefined,
  isComparison: boolean,
): Provenance | undefined {
  const logit = trace.logits[trace.vocabulary.indexOf(word)];
  if (logit === undefined) return undefined;
  const { readout, readoutGain } = trace.settings.block;
  const mark = marks?.get(word);
  const held = isComparison ? words.comparedValue : words.publishedValue;
  const name = visibleToken(word);
  return {
    value: words.logitValue(name, fixed(logit, 6)),
    lines: [
      `${words.logitSource(words.readouts[readout], shortNumber(readoutGain, 6), name)} = ${fixed(logit, 6)}`,
      ...(mark === undefined ? [] : [held(fixed(mark, isComparison ? 6 : 2), signed(logit - mark, 4))]),
    ],
  };
}

/** The index of the first read of a memory in the block, or −1. */
const stepOf = (trace: PronounTrace, memory: Memory): number =>
  trace.settings.block.reads.findIndex((read) => read.memory === memory);

/** The index of the read that is shown: the one just done, else the first of the shown memory. */
function shownRead({ step, memory, block }: PronounExperiment, trace: PronounTrace): number {
  const isDone = step !== undefined && block?.reads[step - 1]?.memory === memory;
  return isDone ? step - 1 : stepOf(trace, memory);
}

const pointedIn = ({ pointed, sentence }: Shown, name: SentenceFigureName): CellPlace | undefined =>
  pointed?.figure === figureName(name, sentence.index) ? pointed.place : undefined;

function arcs(shown: Shown): Figure {
  const { experiment, sentence, trace, words } = shown;
  const { layer } = experiment;
  const step = stepOf(trace, 'context');
  if (step < 0) return noArcs(shown);
  const table = readTable(trace, layer, step);
  const count = trace.tokens.length;
  // A cell of the context's weights lights the arcs of its row.
  const cell = experiment.memory === 'context' ? pointedIn(shown, 'weights') : undefined;
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
  const label = words.weightsLabel(words.reads[memory], layer);
  const figure = {
    name: figureName('weights', sentence.index),
    title: words.weights[memory](words.sentences[sentence.index] ?? '', layer),
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

function whyNoWeights(table: ReadTable, trace: PronounTrace, memory: Memory, words: PronounWords): string | undefined {
  const count = trace.tokens.length;
  if (stepOf(trace, memory) < 0) return words.noRead(words.reads[memory]);
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
