import type { Language } from '../state/preferences';

/** The same words in every language; the type makes a missing translation an error. */
export type Texts<Words> = Readonly<Record<Language, Words>>;

/** Tokens that cannot be seen get a visible sign. */
const signs: Record<string, string> = { ' ': '␣', '\n': '⏎', '\t': '⇥', '\u00a0': '⍽' };

export const visibleToken = (token: string): string => signs[token] ?? token;

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
