import { html, nothing, type TemplateResult } from 'lit';
import type { PronounTrace, PublishedComparison, UntrainedError } from 'untrained';
import type { Bar } from '../pictures/bars';
import { logitsPicture, ranked } from '../pictures/pronoun';
import { preferences } from '../state/preferences';
import { errorText } from '../text/errors';
import type { PronounWords } from '../text/pronoun';
import { fixed, visibleToken } from '../text/texts';
import { textField } from './fields';

/** One of the two sentences with what came out for it. */
export interface Sentence {
  /** 0 or 1. */
  index: number;
  prompt: string;
  trace: PronounTrace;
  error: UntrainedError | undefined;
  /** Whether the mistake is told nowhere else than here. */
  alone: boolean;
  /** Whether the trace is of an earlier input. */
  stale: boolean;
  published: PublishedComparison | undefined;
}

export interface SentencePanel {
  sentence: Sentence;
  words: PronounWords;
  /** The bars of both sentences, on whose common scale this one is drawn. */
  bars: readonly (readonly Bar[])[];
  change: (prompt: string) => void;
}

/** The attribute, and the id, of each prompt. */
export const promptNames = ['prompt', 'second-prompt'] as const;

/** Fields that are always in view; those of the other settings may be folded away. */
export const inView = (parameter: string): boolean =>
  ['prompt', 'graph', 'preset'].includes(parameter) || parameter.startsWith('temperature-');

/** A sentence, where its pronoun turns, and the logits. */
export function sentencePanel({ sentence, words, bars, change }: SentencePanel): TemplateResult {
  const { index, prompt, trace, error, stale, published } = sentence;
  const probe = visibleToken(trace.tokens[trace.probe] ?? '');
  return html`<article class="panel sentence" data-sentence=${index + 1}>
    ${textField({
      name: promptNames[index] ?? 'prompt',
      label: words.sentences[index] ?? '',
      value: prompt,
      hint: words.promptHint,
      error: error?.parameter === 'prompt' ? errorText(error, preferences.language) : undefined,
      change,
    })}
    ${error && sentence.alone ? html`<p class="error">${errorText(error, preferences.language)}</p>` : nothing}
    <div class=${stale ? 'result stale' : 'result'}>
      ${stale ? html`<p class="note">${words.stale}</p>` : nothing}
      ${answer(trace, probe, words)}
      <h3>${words.logits}</h3>
      <untrained-picture
        class="logits"
        .draw=${(width: number) => logitsPicture(bars, index, words, words.logitsLabel(probe), width)}
      ></untrained-picture>
      ${published ? html`<p class="note">${words.publishedMark}</p>` : nothing}
    </div>
  </article>`;
}

/** Whether the two sentences come to different words. */
export function verdict(sentences: readonly Sentence[], words: PronounWords): string {
  const first = sentences.map(({ trace }) => visibleToken(trace.vocabulary[ranked(trace)[0] ?? 0] ?? ''));
  return first[0] === first[1] ? words.same(first[0] ?? '') : words.apart(first.join(', '));
}

/** The first and the second of all words, in a sentence. */
function answer(trace: PronounTrace, probe: string, words: PronounWords): TemplateResult {
  const [first, second] = ranked(trace);
  const told = (index: number) =>
    `${visibleToken(trace.vocabulary[index] ?? '')} ${fixed(trace.logits[index] ?? 0, 2)}`;
  const tie = first !== undefined && second !== undefined && trace.logits[first] === trace.logits[second];
  if (first === undefined) return html``;
  return html`<div class="answer" aria-live="polite">
    <p class="winner" data-first=${trace.vocabulary[first] ?? ''} data-second=${second === undefined ? '' : (trace.vocabulary[second] ?? '')}>
      ${tie ? words.answerTie(probe) : words.answer(probe, visibleToken(trace.vocabulary[first] ?? ''))}
    </p>
    <p class="ranking">${words.answerNumbers(told(first), second === undefined ? undefined : told(second))}</p>
    <p class="note">${words.answerNote(trace.vocabulary.length)}</p>
  </div>`;
}
