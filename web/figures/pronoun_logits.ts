import type { PronounTrace } from 'untrained';
import { MAXIMUM_BARS } from '../pictures/bars';
import {
  logitBars,
  logitMarks,
  logitsPicture,
  type Marks,
  publishedMarks,
  sharedWords,
} from '../pictures/pronoun_logits';
import type { PronounExperiment, Sentence } from '../state/pronoun';
import type { PronounWords } from '../text/figures';
import { fixed, shortNumber, signed, visibleToken } from '../text/format';
import type { CellPlace, Figure, Provenance } from './figure';
import { explained, markedTrace, markedWords } from './marked';
import { publishedOf } from './pronoun_seed';

// Apart from the figures of what is read, which need more code to be drawn.

export const pronounFigureNames = ['logits', 'arcs', 'weights'] as const;
export type SentenceFigureName = (typeof pronounFigureNames)[number];

/** What is pointed at in a figure of the experiment. */
export interface Pointed {
  /** The figure's name, such as `weights-1`. */
  figure: string;
  place: CellPlace;
}

/** Everything about a figure that does not depend on which figure it is. */
export interface Shown {
  experiment: PronounExperiment;
  sentence: Sentence;
  trace: PronounTrace;
  words: PronounWords;
  pointed: Pointed | undefined;
}

/** Names of the figures of one sentence, which counts from 0. */
export const figureName = (name: SentenceFigureName, sentence: number): string => `${name}-${sentence + 1}`;

/** What a figure of one of the two sentences is made from. */
export function shownSentence(
  experiment: PronounExperiment,
  index: number,
  words: PronounWords,
  pointed?: Pointed,
): Shown | undefined {
  const sentence = experiment.sentences[index];
  return sentence && { experiment, sentence, trace: markedTrace(sentence.trace), words, pointed };
}

/** A figure with what has to be said of the reader's own vectors. */
export const told = (figure: Figure, { experiment, sentence, words }: Shown): Figure =>
  explained(figure, experiment, [sentence.trace], words.ownVectors);

/** What a sentence's logits are held against: those of the compared setting, else the published ones. */
function marksOf(sentence: Sentence): {
  marks: Marks | undefined;
  isComparison: boolean;
} {
  const { trace, compared } = sentence;
  if (compared) return { marks: markedWords(logitMarks(compared), trace), isComparison: true };
  const published = publishedOf(sentence);
  const marks = published && markedWords(publishedMarks(trace, published), trace);
  return { marks, isComparison: false };
}

/** The logits of a sentence. */
export function logits(shown: Shown): Figure {
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
