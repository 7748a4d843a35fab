import { describe, expect, it } from 'vitest';
import { languageFor, languages } from '../../../web/text/languages';
import { allWords, loadWords } from '../support/words';

/** Every text of a dictionary, those that are made from values with the values put in. */
function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return words.length > 0 ? [String(words('A', 'B', 'C', 'D'))] : [];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : [];
}

/** What is made from errors and steps, and not from words. */
const told = { error: undefined, steps: undefined, faultWithout: undefined };

describe('dictionaries', () => {
  it.each(Object.keys(allWords) as (keyof typeof allWords)[])(
    '%s has the same words in every language, none of them left in the other',
    async (group) => {
      const [english, russian] = await Promise.all(languages.map((language) => loadWords(group, language)));
      expect(Object.keys(russian ?? {}).sort()).toEqual(Object.keys(english ?? {}).sort());
      for (const text of textsOf({ ...english, ...told })) expect(text).not.toMatch(/(?<![А-Яа-яЁё])[а-яё]{3}/);
      for (const text of textsOf({ ...russian, ...told })) expect(text).not.toMatch(/\b(the|of|and|with|for)\b/i);
    },
  );
});

describe('languageFor', () => {
  it('takes the first wanted language that there is', () => {
    expect(languageFor(['de-DE', 'ru-RU', 'en'])).toBe('ru');
    expect(languageFor(['fr'])).toBe('en');
    expect(languageFor([])).toBe('en');
  });
});
