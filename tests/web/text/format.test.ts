import { describe, expect, it } from 'vitest';
import {
  fixed,
  sentenceCase,
  shortNumber,
  signed,
  visibleToken,
  withoutIsolates,
  withPlace,
} from '../../../web/text/format';

describe('fixed', () => {
  it.each([
    [0.5, 2, '0.50'],
    [-0.5, 2, '−0.50'],
    [-0.001, 2, '0.00'],
    [0, 0, '0'],
  ])('%f with %i digits is %s', (value, digits, text) => expect(fixed(value, digits)).toBe(text));
});

describe('signed', () => {
  it.each([
    [0.5, '+0.50'],
    [-0.5, '−0.50'],
    [0.001, '0.00'],
  ])('%f is %s', (value, text) => expect(signed(value, 2)).toBe(text));
});

describe('shortNumber', () => {
  it.each([
    [0.03160444602287455, '0.0316'],
    [-2, '−2'],
    [12345678, '12350000'],
  ])('%f is %s', (value, text) => expect(shortNumber(value)).toBe(text));
});

describe('visibleToken', () => {
  it('gives what cannot be seen a sign, and leaves the rest', () => {
    expect([' ', '\n', '\t', 'A', '👩‍🔬'].map(visibleToken)).toEqual(['␣', '⏎', '⇥', 'A', '👩‍🔬']);
  });

  it('keeps what is written from right to left apart from what stands around it', () => {
    expect(['א', 'ب', 'A'].map(visibleToken)).toEqual(['\u2068א\u2069', '\u2068ب\u2069', 'A']);
    expect(withoutIsolates(withPlace('א', 1))).toBe('א₂');
  });

  it('has a place that counts from 1', () => {
    expect(withPlace('D', 9)).toBe('D₁₀');
    expect(withPlace(' ', 0)).toBe('␣₁');
  });
});

describe('sentenceCase', () => {
  it('makes a sentence of a message', () => {
    expect(sentenceCase('passes must be 1')).toBe('Passes must be 1.');
    expect(sentenceCase('Done.')).toBe('Done.');
  });
});
