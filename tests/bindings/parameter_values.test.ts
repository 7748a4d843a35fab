import {
  abcdOptions,
  abcdParameters,
  defaultsOf,
  load,
  parseParameter,
  pronounOptions,
  pronounParameters,
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
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
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
      pronounOptions({ preset: 'seed-block', [name]: word }, untrained.presets),
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
        pronounOptions({ preset: 'seed-block', embedding: 'gaussian', [name]: value }, untrained.presets),
      );
    expect(() => run(minimum)).not.toThrow();
    expect(thrown(() => run(minimum - 1))).toMatchObject({ code: 'out-of-range', parameter: name, minimum });
  }
});

test('a change to a memory changes all its reads, and nothing else', () => {
  const context = untrained.presets['seed-block'].reads[1];
  const presets = { ...untrained.presets, 'seed-block': { ...untrained.presets['seed-block'] } };
  if (context) presets['seed-block'].reads = [...presets['seed-block'].reads, { ...context, sign: -1 }];
  const { settings } = pronounOptions({ preset: 'seed-block', 'gain-context': 2, 'sign-swapped': '-1' }, presets);
  expect(settings?.reads?.map(({ memory, gain, sign }) => [memory, gain, sign])).toEqual([
    ['relation', 1, 1],
    ['context', 2, 1],
    ['swapped', 1, -1],
    ['context', 2, -1],
  ]);
  expect(Object.keys(settings ?? {})).toEqual(['reads']);
});

describe('the list of reads', () => {
  const memories = (reads: string, changes = {}) =>
    pronounOptions({ preset: 'seed-block', reads, ...changes }, untrained.presets).settings?.reads?.map(
      ({ memory, gain }) => [memory, gain],
    );

  test.each([
    ['relation,context,swapped', ['relation', 'context', 'swapped']],
    ['swapped, relation', ['swapped', 'relation']],
    ['context,context', ['context', 'context']],
    ['', []],
  ])('%j', (reads, expected) => {
    expect(memories(reads)?.map(([memory]) => memory)).toEqual(expected);
  });

  test('comes after the changes, which a memory that is not read keeps for later', () => {
    expect(memories('swapped,context', { 'gain-context': 3, 'gain-relation': 5 })).toEqual([
      ['swapped', 1],
      ['context', 3],
    ]);
  });

  test('names a memory that there is not', () => {
    expect(thrown(() => memories('relation,disk')).message).toBe(
      'reads must be one of relation, context, swapped, not "disk"',
    );
  });
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
