import {
  abcdOptions,
  abcdParameters,
  defaultsOf,
  load,
  parseParameter,
  pronounOptions,
  pronounParameters,
  readNames,
} from 'untrained';
import { describe, expect, test } from 'vitest';
import { thrown } from './thrown';

const untrained = await load();
const defaults = defaultsOf(pronounParameters);

const parameter = (name: string) => {
  const found = [...abcdParameters, ...pronounParameters].find((known) => known.name === name);
  if (!found) throw new Error(`no parameter ${name}`);
  return found;
};

test('the defaults are what the library runs by default', () => {
  expect(untrained.abcd(abcdOptions(defaultsOf(abcdParameters)))).toEqual(untrained.abcd());
  expect(untrained.pronoun(pronounOptions(defaults, untrained.presets))).toEqual(untrained.pronoun());
});

test('names are unique and in kebab-case', () => {
  for (const parameters of [abcdParameters, pronounParameters]) {
    const names = parameters.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*(-2)?$/);
  }
});

describe('the core knows every choice that is declared', () => {
  const choices = (parameters: typeof abcdParameters) =>
    parameters.flatMap(({ name, choices: words }) => (words ?? []).map((word) => [name, word] as const));

  test.each(choices(abcdParameters))('abcd %s %s', (name, word) => {
    expect(untrained.abcd(abcdOptions({ [name]: word })).settings).toMatchObject({ [name]: word });
  });

  test.each(choices(pronounParameters))('pronoun %s %s', (name, word) => {
    const settings = untrained.pronoun(
      pronounOptions({ preset: 'seed-block', reads: readNames.join(), [name]: word }, untrained.presets),
    ).settings;
    expect(JSON.stringify(settings)).toContain(name.startsWith('sign') ? `:${word}` : `"${word}"`);
  });

  test.each([
    ['rule', abcdParameters],
    ['embedding', abcdParameters],
    ['update', pronounParameters],
    ['base', pronounParameters],
    ['norm', pronounParameters],
    ['rows', pronounParameters],
    ['readout', pronounParameters],
    ['normalize-context', pronounParameters],
  ] as const)('and no other %s', (name, parameters) => {
    const run = () =>
      parameters === abcdParameters
        ? untrained.abcd(abcdOptions({ [name]: '?' }))
        : untrained.pronoun(pronounOptions({ preset: 'seed-block', [name]: '?' }, untrained.presets));
    expect(thrown(run).message).toBe(`${name} must be one of ${parameter(name).choices?.join(', ')}, not "?"`);
  });
});

test('a declared minimum is the least that the core takes', () => {
  for (const { name, kind, minimum } of pronounParameters) {
    if (minimum === undefined || kind === 'choice') continue;
    const run = (value: number) =>
      untrained.pronoun(
        pronounOptions(
          { preset: 'seed-block', reads: readNames.join(), embedding: 'gaussian', [name]: value },
          untrained.presets,
        ),
      );
    expect(() => run(minimum)).not.toThrow();
    expect(thrown(() => run(minimum - 1))).toMatchObject({ code: 'out-of-range', parameter: name, minimum });
  }
});

describe('texts', () => {
  test.each([
    ['passes', '15', 15],
    ['passes', ' 15 ', 15],
    ['passes', '1.5', 1.5],
    ['gain-context', '1e-3', 1e-3],
    ['probe', '-1', -1],
    ['rule', 'add', 'add'],
    ['prompt', ' a ', ' a '],
    ['coordinates', '', true],
    ['coordinates', 'false', false],
  ])('%s=%j', (name, text, value) => {
    expect(parseParameter(parameter(name), text)).toBe(value);
  });

  test.each(['', ' ', 'ten', '1,5', '1 2', 'NaN'])('passes=%j is no number', (text) => {
    expect(thrown(() => parseParameter(parameter('passes'), text))).toMatchObject({
      code: 'out-of-range',
      parameter: 'passes',
      found: text,
    });
  });
});
