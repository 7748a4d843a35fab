import { describe, expect, it } from 'vitest';
import { browserLanguage } from '../../../web/state/preferences';
import { fixed, visibleToken } from '../../../web/text/texts';

describe('fixed', () => {
  it.each([
    [0.5, 2, '0.50'],
    [-0.5, 2, '−0.50'],
    [-0.001, 2, '0.00'],
    [0, 0, '0'],
  ])('%f with %i digits is %s', (value, digits, text) => expect(fixed(value, digits)).toBe(text));
});

describe('visibleToken', () => {
  it('gives what cannot be seen a sign, and leaves the rest', () => {
    expect([' ', '\n', '\t', 'A', '👩‍🔬'].map(visibleToken)).toEqual(['␣', '⏎', '⇥', 'A', '👩‍🔬']);
  });
});

describe('browserLanguage', () => {
  it('takes the first wanted language that there is', () => {
    expect(browserLanguage(['de-DE', 'ru-RU', 'en'])).toBe('ru');
    expect(browserLanguage(['fr'])).toBe('en');
    expect(browserLanguage([])).toBe('en');
  });
});
