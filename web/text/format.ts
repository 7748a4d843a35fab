/** Stands at a word whose vector is random although a file of vectors was given. */
export const RANDOM_MARK = '°';

/** Tokens that cannot be seen get a visible sign. */
const signs: Record<string, string> = { ' ': '␣', '\n': '⏎', '\t': '⇥', '\u00a0': '⍽' };

/** Letters of scripts that are written from right to left. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1eeff}]/u;

export const isRightToLeft = (text: string): boolean => rightToLeft.test(text);

/**
 * A token as it is shown. One that is written from right to left is kept apart from what stands around it, which would
 * change places with it otherwise.
 */
export const visibleToken = (token: string): string =>
  signs[token] ?? (isRightToLeft(token) ? `\u2068${token}\u2069` : token);

/** A shown text for where nothing is drawn. */
export const withoutIsolates = (text: string): string => text.replace(/[\u2068\u2069]/g, '');

const subscriptDigits = '₀₁₂₃₄₅₆₇₈₉';

/** A token with its place in the prompt, from 0, as a small index that counts from 1: D₁₀. */
export const withPlace = (token: string, position: number): string =>
  visibleToken(token) + String(position + 1).replace(/\d/g, (digit) => subscriptDigits[Number(digit)] ?? digit);

/** A number with a true minus sign and a fixed number of digits after the point. */
export function fixed(value: number, digits: number): string {
  const text = value.toFixed(digits);
  // "-0.00" says nothing that "0.00" does not.
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

/** A difference with its sign. */
export const signed = (value: number, digits: number): string => {
  const text = fixed(value, digits);
  return Number(value.toFixed(digits)) > 0 ? `+${text}` : text;
};

/** A number in as few digits as tell it. */
export const shortNumber = (value: number, digits = 4): string =>
  String(Number(value.toPrecision(digits))).replace('-', '−');

/** A sentence from a message that begins small and has no full stop. */
export const sentenceCase = (text: string): string =>
  text.charAt(0).toUpperCase() + text.slice(1) + (text.endsWith('.') ? '' : '.');

/** As much of a text as a sentence can carry. */
export const excerpt = (text: string, most = 40): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** Digits of a SHA-256 that tell files apart for people. */
export const SHORT_HASH = 12;
