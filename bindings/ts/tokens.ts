import { UntrainedError } from './errors.js';
import type { Tokens } from './types.js';

// One locale for everyone, so that a prompt is split alike on every machine.
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** White space, punctuation, control and format characters, modifier symbols such as ^ and `, marks without a base. */
const separator = /^[\s\p{Z}\p{P}\p{Sk}\p{M}\p{Cc}\p{Cf}]*$/u;

/** Emoji may be made of punctuation (keycaps, ‼️) or of modifier symbols (skin tones). */
const emoji = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F/u;

/**
 * How long a text may be, in UTF-16 units for each token that is allowed. Words average below ten units and the
 * longest emoji have some thirty, so only texts that have too many tokens anyway are refused unsplit.
 */
const UNITS_PER_TOKEN = 64;

/** Text as every tool sees it: NFC, with U+FFFD for halves of surrogate pairs. */
export function normalizeText(text: string): string {
  return String(text)
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC');
}

/**
 * Splits text into tokens. `character`: graphemes, all of them, white space too. `word`: words, numbers, symbols and
 * emoji; white space and punctuation only separate them. Source: the boundaries of Unicode Standard Annex 29.
 *
 * @param text any text, brought to NFC first
 * @param tokens what it is split into
 * @returns n tokens in the order of the text; none where there is nothing but separators
 */
export function tokenize(text: string, tokens: Tokens): string[] {
  const normalized = normalizeText(text);
  if (tokens === 'character') return Array.from(graphemes.segment(normalized), ({ segment }) => segment);
  // A mark or a skin tone after a space comes in one segment with it.
  return Array.from(words.segment(normalized), ({ segment }) => segment.trim()).filter(isWord);
}

const isWord = (segment: string): boolean => !separator.test(segment) || emoji.test(segment);

/** Whether `text` is too long to be split at all when at most `count` pieces are allowed. */
export const isOverlong = (text: string, count: number): boolean => text.length > count * UNITS_PER_TOKEN;

/** {@link tokenize} for a prompt of at most `maximum` tokens. @throws too-many-tokens, unknown-choice */
export function tokenizePrompt(prompt: string, tokens: Tokens, maximum: number): string[] {
  if (isOverlong(prompt, maximum)) {
    const message = `prompt is ${prompt.length} characters long; it must have at most ${maximum} tokens`;
    throw new UntrainedError('too-many-tokens', message, {
      parameter: 'prompt',
      found: String(prompt.length),
      minimum: 1,
      maximum,
    });
  }
  return tokenize(prompt, tokens);
}

/** Distinct tokens in order of first appearance, each with its index. */
export class Vocabulary {
  readonly #indices = new Map<string, number>();

  /** The index of `token`, which is added when it is new. */
  index(token: string): number {
    const known = this.#indices.get(token);
    if (known !== undefined) return known;
    this.#indices.set(token, this.#indices.size);
    return this.#indices.size - 1;
  }

  indices(tokens: readonly string[]): Int32Array {
    return Int32Array.from(tokens, (token) => this.index(token));
  }

  get size(): number {
    return this.#indices.size;
  }

  get words(): string[] {
    return [...this.#indices.keys()];
  }
}
