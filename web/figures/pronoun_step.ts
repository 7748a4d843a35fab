import type { BlockSettings, Memory, PronounTrace, Read } from 'untrained';
import { logitBars, logitMarks, logitsPicture, readTable, sharedWords, wordNames } from '../pictures/pronoun';
import type { PronounExperiment, Sentence } from '../state/pronoun';
import type { PronounWords } from '../text/figures';
import { fixed, shortNumber, signed, visibleToken } from '../text/format';
import type { SteppingWords } from '../text/stepping';
import type { Figure } from './figure';
import { markedTrace } from './marked';
import { readingSentence } from './pronoun_provenance';
import { readLabel } from './read_label';

/** A stop on the probe's way through the block: so many steps of a layer have been done, from 0. */
export interface Stop {
  /** From 1. */
  layer: number;
  step: number;
}

/** The words that a step is told in. */
export interface StepWords {
  figures: PronounWords;
  stepping: SteppingWords;
}

const sources: Record<Memory, string> = { relation: 'K, V', context: 'X, X', swapped: 'V, K' };

/** The vector that a read is added to, and the one that asks. */
export function vectorsOf({ base }: BlockSettings, { memory }: Read): { target: 'q' | 'y'; query: 'q' | 'y' } {
  if (base === 'q') return { target: 'q', query: 'q' };
  return { target: memory === 'relation' ? 'q' : 'y', query: memory === 'swapped' ? 'y' : 'q' };
}

/** What comes out of the block before its norm. */
const outputName = ({ base }: BlockSettings): 'q' | 'y' => (base === 'q' ? 'q' : 'y');

/** A read as an assignment with its sign, gain and temperature. */
export function readFormula(block: BlockSettings, read: Read): string {
  const { target, query } = vectorsOf(block, read);
  const gain = read.gain === 1 ? '' : `${shortNumber(read.gain, 5)}·`;
  const call = `mem(${query}, ${sources[read.memory]}, T = ${shortNumber(read.temperature)})`;
  return `${target} ← ${target} ${read.sign < 0 ? '−' : '+'} ${gain}${call}`;
}

/** The end of the block as an assignment. */
export const normFormula = (block: BlockSettings): string =>
  block.norm === 'none' ? `X ← ${outputName(block)}` : `X ← RMSNorm(${outputName(block)})`;

/** Logits as they would be read if the block ended at a stop for the probe: one for each word; none where nothing has been read. */
export function logitsAt(trace: PronounTrace, { layer, step }: Stop): Float64Array | undefined {
  const { reads, readout, readoutGain } = trace.settings.block;
  const done = trace.steps.slice(0, (layer - 1) * reads.length + Math.min(step, reads.length));
  const seen = readout === 'context' ? done.findLast(({ read }) => read === 'context')?.value : outputAt();
  return seen?.map((value) => value * readoutGain);

  function outputAt(): Float64Array | undefined {
    if (step > reads.length) return trace.probeLayers[layer];
    return step === 0 ? trace.probeLayers[layer - 1] : done.at(-1)?.output;
  }
}

/** What is done at the shown stop, in a few words; none where the layer is shown as a whole. */
export function stopTitle(experiment: PronounExperiment, { figures, stepping }: StepWords): string | undefined {
  const { layer, step, block } = experiment;
  if (step === undefined || !block) return undefined;
  const { start, read, norm } = stepping.stop;
  const done = block.reads[step - 1];
  if (step === 0) return start(layer);
  return done ? read(layer, step, block.reads.length, readLabel(done.name, figures)) : norm(layer);
}

/** The formula of the shown stop; those of the whole block where the layer is shown as a whole. */
export function stopFormulas({ block, step }: PronounExperiment): string[] {
  if (!block) return [];
  const all = [...block.reads.map((read) => readFormula(block, read)), normFormula(block)];
  if (step === undefined) return all;
  if (step === 0) return [block.base === 'q' ? 'q ← X' : 'q ← X, y ← X'];
  return all.slice(step - 1, step);
}

/** What the shown stop does to the probe of a sentence, with the numbers, a line a sentence. */
export function stopLines(experiment: PronounExperiment, sentence: Sentence, words: StepWords): string[] {
  const trace = markedTrace(sentence.trace);
  const { layer, step } = experiment;
  const { figures, stepping } = words;
  const { block } = trace.settings;
  if (step === undefined) return [];
  const word = wordNames(trace)[trace.probe] ?? '';
  if (step === 0) return [stepping.unread(outputName(block), word, layer)];
  const read = block.reads[step - 1];
  const done = trace.steps[(layer - 1) * block.reads.length + step - 1];
  if (!read || !done) {
    const length = outputLength(trace, layer);
    return length === undefined ? [] : [stepping.normed(outputName(block), fixed(length, 4))];
  }
  const { target } = vectorsOf(block, read);
  const lengths = [done.beforeLength, done.valueLength, done.afterLength].map((length) => fixed(length, 4));
  return [
    readingSentence(readTable(trace, layer, step - 1), trace.probe, word, figures),
    ...(read.normalize === 'none' ? [] : [figures.normalized[read.normalize]]),
    stepping.lengths(target, lengths[0] ?? '', lengths[1] ?? '', lengths[2] ?? ''),
  ];
}

/** |v|/√d of what the block of a layer gives before its norm; none where there was no read to tell it. */
function outputLength(trace: PronounTrace, layer: number): number | undefined {
  const { block } = trace.settings;
  const steps = trace.steps.filter((step) => step.layer === layer);
  const last = steps.findLast(({ step }) => {
    const read = block.reads[step];
    return read && vectorsOf(block, read).target === outputName(block);
  });
  return last?.afterLength ?? steps[0]?.beforeLength;
}

/** Logits of one sentence as far as the block has come, with those of the stop before as marks. */
export function stepFigure(
  experiment: PronounExperiment,
  sentence: Sentence,
  { figures, stepping }: StepWords,
): Figure | undefined {
  const { layer, step, sentences } = experiment;
  if (step === undefined) return undefined;
  const traces = sentences.map((each) => markedTrace(each.trace));
  const at = traces.map((trace) => ({
    now: withLogits(trace, logitsAt(trace, { layer, step })),
    before: withLogits(trace, step === 0 ? undefined : logitsAt(trace, { layer, step: step - 1 })),
  }));
  const own = at[sentence.index];
  const trace = markedTrace(sentence.trace);
  const name = `step-${sentence.index + 1}`;
  const title = stepping.logits(figures.sentences[sentence.index] ?? '');
  const label = stepping.logitsLabel(visibleToken(trace.tokens[trace.probe] ?? ''));
  const values = (index: number) => (own?.now?.logits[index] ?? null) as number | null;
  const table = () => ({
    caption: label,
    corner: '',
    columns: own?.before ? [figures.logit, stepping.stopBefore] : [figures.logit],
    rows: trace.vocabulary.map((word, index) => ({
      name: visibleToken(word),
      values: own?.before ? [values(index), own.before.logits[index] ?? null] : [values(index)],
    })),
  });
  if (!own?.now) return { name, title, refused: stepping.logitsNothing, summary: [], table };
  const shared = sharedWords(traces);
  const bars = at.map(({ now, before }) => (now ? logitBars(now, before && logitMarks(before), shared.words) : []));
  return {
    name,
    title,
    draw: (width) =>
      logitsPicture(bars, sentence.index, { label, width, headings: [figures.logit, figures.difference] }),
    summary: [
      '',
      stepping.logitsNote(figures.readouts[trace.settings.block.readout]),
      ...(own.before ? [stepping.stopBeforeMark] : []),
    ],
    room: 2,
    tell: ({ row }) => {
      const index = trace.vocabulary.indexOf(shared.words[row] ?? '');
      const logit = own.now?.logits[index];
      if (logit === undefined) return undefined;
      const before = own.before?.logits[index];
      const line = before === undefined ? [] : [stepping.stopBeforeValue(fixed(before, 6), signed(logit - before, 4))];
      return { value: figures.logitValue(visibleToken(trace.vocabulary[index] ?? ''), fixed(logit, 6)), lines: line };
    },
    table,
  };
}

/** A trace that came no further. */
const withLogits = (trace: PronounTrace, logits: Float64Array | undefined): PronounTrace | undefined =>
  logits && { ...trace, logits };
