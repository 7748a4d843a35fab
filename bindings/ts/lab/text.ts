import { UntrainedError } from '../errors.js';
import { isOverlong, tokenize, Vocabulary } from '../tokens.js';

/** A text that windows are taken from. */
export interface SweepText {
  /** Its words by number, in order of first appearance. */
  readonly words: Int32Array;
  /** Its different words, by that number. */
  readonly vocabulary: readonly string[];
}

/** Between words, whatever stands around it. */
const GAP = /[ \t\r\n]+/;

/**
 * `tokenize(text, 'word')`, in pieces: engines take time that grows with the square of the text's length, which for a
 * book is minutes.
 */
export const wordsOf = (text: string): string[] => text.split(GAP).flatMap((piece) => tokenize(piece, 'word'));

/**
 * A text in the words that the experiments split a prompt into, so that a window of it can be opened there again.
 *
 * @param text the text itself
 * @param maximum words that are allowed
 * @throws UntrainedError too-many-tokens
 */
export function sweepText(text: string, maximum: number): SweepText {
  const words = isOverlong(text, maximum) ? [] : wordsOf(text);
  if (words.length > maximum || isOverlong(text, maximum)) {
    const found = words.length > 0 ? `${words.length} words` : `${text.length} characters`;
    const message = `text has ${found}; it must have at most ${maximum} words`;
    throw new UntrainedError('too-many-tokens', message, { parameter: 'text', found, maximum });
  }
  const vocabulary = new Vocabulary();
  return { words: vocabulary.indices(words), vocabulary: vocabulary.words };
}

/** The usual sign of the probe. */
const PROBE = '□';

/**
 * The words of one window as a prompt, the probe last: a word that the window does not have.
 *
 * @param text that the window is of
 * @param start where it begins, in words
 * @param window how many words it has
 */
export function windowPrompt({ words, vocabulary }: SweepText, start: number, window: number): string {
  const shown = Array.from(words.subarray(start, start + window), (index) => vocabulary[index] ?? '');
  const taken = new Set(shown);
  let probe = PROBE;
  for (let number = 1; taken.has(probe); ++number) probe = `probe${number}`;
  return [...shown, probe].join(' ');
}
