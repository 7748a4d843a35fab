import fc from 'fast-check';
import { tokenize } from 'untrained';
import { describe, expect, test } from 'vitest';
import { normalizeText, Vocabulary } from '../../dist/package/tokens.js';

describe('words', () => {
  test.each([
    ['МАША ЕСТ  КАШУ, потому что она вкусная.', ['МАША', 'ЕСТ', 'КАШУ', 'потому', 'что', 'она', 'вкусная']],
    ["don't stop—now (please)!", ["don't", 'stop', 'now', 'please']],
    ['А-Б', ['А', 'Б']],
    ['3.14 is 10% more', ['3.14', 'is', '10', 'more']],
    ['שלום, עולם', ['שלום', 'עולם']],
    ['hi 👩‍👩‍👧🏽‍👦👍🏿!', ['hi', '👩‍👩‍👧🏽‍👦', '👍🏿']],
    ['press #️⃣ ‼️ 🏽', ['press', '#️⃣', '‼️', '🏽']],
    ['2 + 2 = 4 €', ['2', '+', '2', '=', '4', '€']],
    ['` ^ ¨ - _ … «»', []],
    [' \t\n\u00a0\u200b\ufeff\u0301', []],
    ['', []],
  ])('%j', (text, tokens) => {
    expect(tokenize(text, 'word')).toEqual(tokens);
  });
});

describe('characters', () => {
  test.each([
    [' A\tB\n', [' ', 'A', '\t', 'B', '\n']],
    ['\r\n', ['\r\n']],
    ['🇷🇺🇩🇪', ['🇷🇺', '🇩🇪']],
    ['e\u0301', ['é']],
    ['', []],
  ])('%j', (text, tokens) => {
    expect(tokenize(text, 'character')).toEqual(tokens);
  });

  test('half a surrogate pair is a replacement character', () => {
    expect(tokenize('a\ud83db', 'character')).toEqual(['a', '\ufffd', 'b']);
  });
});

const anyText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    fc.constantFrom(' ', 'a', '\u200d', '👍', '🏽'),
  ),
});

test('characters are all of the text', () => {
  fc.assert(fc.property(anyText, (text) => tokenize(text, 'character').join('') === normalizeText(text)));
});

test('words are parts of the text, in order, without white space', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const normalized = normalizeText(text);
      let from = 0;
      for (const word of tokenize(text, 'word')) {
        expect(word).not.toBe('');
        expect(word.trim()).toBe(word);
        from = normalized.indexOf(word, from) + word.length;
        expect(from).toBeGreaterThanOrEqual(word.length);
      }
    }),
  );
});

test('a vocabulary keeps the order of first appearance', () => {
  const vocabulary = new Vocabulary();
  expect([...vocabulary.indices(['b', 'a', 'b', 'constructor'])]).toEqual([0, 1, 0, 2]);
  expect(vocabulary.index('__proto__')).toBe(3);
  expect(vocabulary.words).toEqual(['b', 'a', 'constructor', '__proto__']);
});
