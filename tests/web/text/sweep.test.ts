import { defaultsOf } from 'untrained';
import { taskNames } from 'untrained/lab';
import { describe, expect, it } from 'vitest';
import { pageParameters } from '../../../web/state/sweep/parameters';
import { languages } from '../../../web/text/languages';
import { loadWords } from '../support/words';

/** Every text of a dictionary, those that are made from values with the values put in. */
function textsOf(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [String(words('1', '2', '3', '4'))];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : [];
}

const dictionaries = await Promise.all(languages.map((language) => loadWords('sweep', language)));
const [english, russian] = dictionaries;

describe('the words of the claims lab', () => {
  it('are the same in both languages, none of them left in the other', () => {
    const names = (words: object): string[] =>
      Object.entries(words).flatMap(([name, value]) =>
        typeof value === 'object' ? names(value).map((inner) => `${name}.${inner}`) : [name],
      );
    expect(names(russian ?? {}).sort()).toEqual(names(english ?? {}).sort());
    const told = { error: undefined, faultWithout: undefined };
    for (const text of textsOf({ ...english, ...told })) expect(text).not.toMatch(/[а-яё]{3}/i);
    for (const text of textsOf({ ...russian, ...told })) expect(text).not.toMatch(/\b(the|of|and|with|for)\b/i);
  });

  it('name every task, parameter and choice that the page has', () => {
    for (const words of dictionaries) {
      expect(taskNames.filter((name) => !words.tasks[name])).toEqual([]);
      expect(pageParameters.filter(({ name }) => !words.parameters[name])).toEqual([]);
      const choices = pageParameters.filter(({ name }) => name !== 'task').flatMap((each) => each.choices ?? []);
      expect(choices.filter((name) => !words.choices[name])).toEqual([]);
    }
    expect(Object.keys(defaultsOf(pageParameters)).length).toBeGreaterThan(10);
  });

  it('say times in the unit that reads best', () => {
    expect([0.2, 1, 45, 120, 7200, 400_000].map((seconds) => english?.duration(seconds))).toEqual([
      'a second',
      '1 second',
      '45 seconds',
      '2 minutes',
      '2 hours',
      '5 days',
    ]);
    expect([1, 2, 5, 21, 11].map((seconds) => russian?.duration(seconds))).toEqual([
      '1 секунду',
      '2 секунды',
      '5 секунд',
      '21 секунду',
      '11 секунд',
    ]);
  });
});
