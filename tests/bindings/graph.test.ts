import fc from 'fast-check';
import { load, seedExamples, UntrainedError } from 'untrained';
import { describe, expect, test } from 'vitest';
import { thrown } from './thrown';

const untrained = await load();

test("the seed's graph", () => {
  const { relations } = untrained.parseGraph(seedExamples.graph);
  expect(relations).toHaveLength(6);
  expect(relations[0]).toEqual({
    key: 'ОНА',
    terms: [
      { token: 'МАША', weight: 1 },
      { token: 'КАШУ', weight: 1 },
    ],
    line: 1,
  });
});

test('weights, comments, empty lines, carriage returns and a byte order mark', () => {
  const { relations } = untrained.parseGraph('\ufeff# first\r\n\r\nA = 0.5*B + -2 * C # and so on\r\n');
  expect(relations).toEqual([
    {
      key: 'A',
      terms: [
        { token: 'B', weight: 0.5 },
        { token: 'C', weight: -2 },
      ],
      line: 3,
    },
  ]);
});

test.each([
  ['an empty text', '', 0],
  ['a cycle', 'A = B\nB = A\nC = C', 3],
  ['a duplicate key', 'A = B\nA = C', 2],
  ['an emoji', '👩‍👩‍👧 = 👍🏿', 1],
  ['right-to-left text', 'שלום = עולם', 1],
])('%s is a graph', (_, text, count) => {
  expect(untrained.parseGraph(text).relations).toHaveLength(count);
});

test('names are compared in composed form', () => {
  expect(untrained.parseGraph('e\u0301 = Й').relations[0]?.key).toBe('é');
});

describe('mistakes have a place', () => {
  test.each([
    ['A -> B', 'graph-expected-equals', 1, 3],
    ['A', 'graph-expected-equals', 1, 2],
    ['= B', 'graph-expected-name', 1, 1],
    ['A = B\nA = ', 'graph-expected-name', 2, 5],
    ['A = B C', 'graph-expected-plus', 1, 7],
    ['A = 2 B', 'graph-expected-times', 1, 7],
    ['A = x*B', 'graph-bad-weight', 1, 5],
    ['A = NaN*B', 'graph-bad-weight', 1, 5],
    ['A = 1e999*B', 'graph-bad-weight', 1, 5],
    ['# 😀\n😀 = А-Б', 'graph-not-one-token', 2, 5],
    ['A = B + "C"', 'graph-not-one-token', 1, 9],
    ['- = B', 'graph-not-one-token', 1, 1],
  ] as const)('%j', (text, code, line, column) => {
    const error = thrown(() => untrained.parseGraph(text));
    expect(error).toMatchObject({ code, line, column, parameter: 'graph' });
    expect(error.message).toContain(`graph line ${line}, column ${column}: `);
  });

  test('a name that would be split says into what', () => {
    const { message, found } = thrown(() => untrained.parseGraph('А-Б = В'));
    expect(message).toBe('graph line 1, column 1: "А-Б" is not one token; in a prompt it is read as "А", "Б"');
    expect(found).toBe('А-Б');
  });

  test('too many edges, and too long a text', () => {
    const edges = Array.from({ length: 4097 }, (_, index) => `k${index} = v`).join('\n');
    expect(thrown(() => untrained.parseGraph(edges)).code).toBe('graph-too-large');
    expect(thrown(() => untrained.parseGraph('#'.repeat(1e6))).code).toBe('graph-too-large');
  });
});

test('any text is a graph or a mistake with a place', () => {
  const pieces = fc.constantFrom(
    'A',
    'Б',
    '👍',
    ' ',
    '=',
    '+',
    '*',
    '#',
    '\n',
    '0.5',
    '-',
    '\ud83d',
    '\u0301',
    '"',
    '\0',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(pieces, { maxLength: 20 }).map((list) => list.join('')),
        fc.string({ unit: 'binary' }),
      ),
      (text) => {
        try {
          untrained.parseGraph(text);
        } catch (error) {
          expect(error).toBeInstanceOf(UntrainedError);
          expect((error as UntrainedError).line).toBeGreaterThan(0);
          expect((error as UntrainedError).column).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 2000 },
  );
});

test('what is printed is read back', () => {
  const name = fc.constantFrom('A', 'b1', 'КАШУ', '👍', 'שלום');
  const term = fc.record({
    token: name,
    weight: fc.integer({ min: -99, max: 99 }).map((hundredths) => hundredths / 100),
  });
  const relation = fc.record({ key: name, terms: fc.array(term, { minLength: 1, maxLength: 4 }) });
  fc.assert(
    fc.property(fc.array(relation, { maxLength: 5 }), (relations) => {
      const text = relations
        .map(({ key, terms }) => `${key} = ${terms.map(({ token, weight }) => `${weight}*${token}`).join(' + ')}`)
        .join('\n');
      const expected = relations.map((relation, index) => ({ ...relation, line: index + 1 }));
      expect(untrained.parseGraph(text).relations).toEqual(expected.map(positiveZeros));
    }),
  );
});

/** −0 is printed as 0. */
const positiveZeros = <Relation extends { terms: { token: string; weight: number }[] }>(
  relation: Relation,
): Relation => ({
  ...relation,
  terms: relation.terms.map(({ token, weight }) => ({ token, weight: weight + 0 })),
});
