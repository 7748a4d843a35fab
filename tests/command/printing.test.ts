import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimals, json, quoted, table } from '../../dist/package/command/printing.js';

const printed = (value: object): string => [...json(value)].join('');

test('JSON is spread over lines down to rows', () => {
  expect(printed({ a: [1, 2], rows: [new Float64Array([1, 2]), [3]], none: undefined, settings: { x: [[1]] } })).toBe(`{
  "a": [1,2],
  "rows": [
    [1,2],
    [3]
  ],
  "settings": {"x":[[1]]}
}
`);
});

test('of a list, each object is', () => {
  expect(printed([{ a: 1 }, { b: [{ c: 2 }] }])).toBe(`[
  {
    "a": 1
  },
  {
    "b": [
      {"c":2}
    ]
  }
]
`);
});

test('whatever is printed is read back', () => {
  const value = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 });
  fc.assert(
    fc.property(fc.oneof(value, fc.array(value, { minLength: 1 })), (object) => {
      expect(JSON.parse(printed(object))).toEqual(JSON.parse(JSON.stringify(object)));
    }),
  );
});

test('numbers have no negative zero', () => {
  expect([decimals(-1e-9, 4), decimals(-0.25, 4), decimals(-1e-9, 0)]).toEqual(['0.0000', '-0.2500', '0']);
});

test('tokens are quoted, control characters spelled out', () => {
  expect([quoted(' '), quoted('"'), quoted('\n'), quoted('\u009b'), quoted('👍🏿')]).toEqual([
    '" "',
    '"\\""',
    '"\\n"',
    '"\\u009b"',
    '"👍🏿"',
  ]);
});

test('tables align all columns but the last to the right', () => {
  expect(
    table(
      ['#', 'token'],
      [
        ['1', 'a'],
        ['10', 'bb'],
      ],
    ),
  ).toBe(' #  token\n 1  a\n10  bb\n');
});
