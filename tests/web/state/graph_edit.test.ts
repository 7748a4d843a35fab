import fc from 'fast-check';
import { loadCore, parseGraph, seedExamples } from 'untrained';
import { describe, expect, it } from 'vitest';
import { addEdge, cutEdge, isWeight, removeWord, setWeight } from '../../../web/state/graph_edit';

const core = await loadCore();

interface Edge {
  key: string;
  token: string;
  weight: number;
}

/** All edges of a text, in order, as the library reads them. */
const edgesOf = (text: string): Edge[] =>
  parseGraph(core, text).relations.flatMap(({ key, terms }) =>
    terms.map(({ token, weight }) => ({ key, token, weight })),
  );

describe('the text changes as little as possible', () => {
  const text = '# people\nA = 0.5*B + C   # two\n\n  D=E+F\r\nG = A';

  it.each([
    ['an edge of a known key', addEdge(text, 'A', 'G'), text.replace('+ C ', '+ C + G ')],
    ['one with a weight', addEdge(text, 'D', 'X', -2), text.replace('+F\r', '+F + -2*X\r')],
    ['one of a new key', addEdge(text, 'X', 'A'), `${text}\r\nX = A`],
    ['one after a last line break', addEdge('A = B\n', 'B', 'C'), 'A = B\nB = C\n'],
    ['one in an empty text', addEdge('', 'B', 'C', 0.5), 'B = 0.5*C'],
    ['one of a key on two lines', addEdge('A = B\nA = C # x\n# y', 'A', 'D'), 'A = B\nA = C + D # x\n# y'],
    ['another weight', setWeight(text, 'A', 'B', 0, 3), text.replace('0.5*B', '3*B')],
    ['a first weight', setWeight(text, 'D', 'F', 0, -1.5), text.replace('+F', '+-1.5*F')],
    ['the weight 1', setWeight(text, 'A', 'B', 0, 1), text.replace('0.5*B', 'B')],
    ['the same weight', setWeight('A = 0.50*B', 'A', 'B', 0, 0.5), 'A = 0.50*B'],
    ['a weight of the second edge', setWeight('A = B + 2 * B', 'A', 'B', 1, 7), 'A = B + 7 * B'],
    ['a cut at the end', cutEdge(text, 'A', 'C'), text.replace(' + C', '')],
    ['a cut at the beginning', cutEdge(text, 'A', 'B'), text.replace('0.5*B + ', '')],
    ['a cut of a whole line', cutEdge(text, 'G', 'A'), text.replace('\nG = A', '')],
    ['a cut of all but the comment', cutEdge('A = B # why\nC = B', 'A', 'B'), '# why\nC = B'],
    ['a cut of two edges', cutEdge('A = B + C + 2*B\nA = B', 'A', 'B'), 'A = C'],
    ['a word without its edges', removeWord(text, 'A'), '# people\n# two\n\n  D=E+F\r'],
    ['a name in another form', cutEdge('e\u0301 = A + B', 'é', 'A'), 'e\u0301 = B'],
  ])('%s', (_, changed, expected) => {
    expect(changed).toBe(expected);
    expect(() => parseGraph(core, changed)).not.toThrow();
  });

  it('is left as it is where there is nothing to change', () => {
    expect(setWeight(text, 'A', 'X', 0, 2)).toBe(text);
    expect(setWeight(text, 'A', 'B', 1, 2)).toBe(text);
    expect([cutEdge(text, 'B', 'A'), removeWord(text, 'people')]).toEqual([text, text]);
  });
});

it('weights are numbers up to a million', () => {
  expect([0, -1e6, 1e6, 1e6 + 1, Number.NaN, Number.POSITIVE_INFINITY].map(isWeight)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(() => parseGraph(core, setWeight('A = B', 'A', 'B', 0, -1e6))).not.toThrow();
  expect(() => parseGraph(core, setWeight('A = B', 'A', 'B', 0, 1e6 + 1))).toThrow();
});

const name = fc.constantFrom('A', 'b1', 'КАШУ', '👍', 'שלום', '2', 'e\u0301', 'X');
const space = fc.constantFrom('', ' ', '  ', '\t', '\u00a0', '\u0085', '\u2003');
const weight = fc.integer({ min: -300, max: 300 }).map((hundredths) => hundredths / 100 + 0);
const term = fc
  .tuple(space, fc.option(weight), space, space, name)
  .map(([a, w, b, c, token]) => `${a}${w === null ? '' : `${w}${b}*${c}`}${token}`);
const comment = fc.constantFrom('', '', '# why = because + 2*x', ' #', '# ≠ =\u0338');
const line = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        space,
        name,
        space,
        fc.array(term, { minLength: 1, maxLength: 4 }),
        space,
        comment,
        fc.constantFrom('', '\r'),
      )
      .map(([a, key, b, terms, c, end, cr]) => `${a}${key}${b}=${terms.join(`${c}+`)}${c}${end}${cr}`),
  },
  { weight: 1, arbitrary: fc.tuple(space, comment).map(([a, end]) => a + end) },
);
const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'));
const composed = (word: string) => word.normalize('NFC');

/** Lines that hold no edge for which `touched` holds are still there, byte by byte and in order. */
function expectOthersKept(before: string, after: string, touched: (edge: Edge) => boolean): void {
  const kept = before.split('\n').filter((each) => !edgesOf(each).some(touched));
  const lines = after.split('\n');
  let from = 0;
  for (const each of kept) {
    const at = lines.indexOf(each, from);
    expect(at, JSON.stringify([before, after, each])).toBeGreaterThanOrEqual(0);
    from = at + 1;
  }
}

const RUNS = { numRuns: 1000 };

describe('the library reads the changed text as it was meant', () => {
  it('after an edge was added', () => {
    fc.assert(
      fc.property(text, name, name, weight, (before, key, token, w) => {
        const after = addEdge(before, key, token, w);
        const known = edgesOf(before);
        const edge = { key: composed(key), token: composed(token), weight: w };
        const last = known.findLastIndex((each) => each.key === edge.key);
        expect(edgesOf(after)).toEqual(known.toSpliced(last < 0 ? known.length : last + 1, 0, edge));
        const lines = before.split('\n');
        const changed = after.split('\n').filter((each, index) => each !== lines[index]);
        expect(changed.length).toBeLessThanOrEqual(2);
      }),
      RUNS,
    );
  });

  it('after a weight was set', () => {
    fc.assert(
      fc.property(text, fc.nat(), weight, (before, pick, w) => {
        const known = edgesOf(before);
        const at = pick % Math.max(1, known.length);
        const edge = known[at];
        if (!edge) return;
        const same = (each: Edge) => each.key === edge.key && each.token === edge.token;
        const after = setWeight(before, edge.key, edge.token, known.slice(0, at).filter(same).length, w);
        expect(edgesOf(after)).toEqual(known.with(at, { ...edge, weight: w }));
        const lines = before.split('\n');
        expect(after.split('\n').filter((each, index) => each !== lines[index]).length).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });

  it('after edges were cut', () => {
    fc.assert(
      fc.property(text, name, name, (before, key, token) => {
        const after = cutEdge(before, key, token);
        const cut = (edge: Edge) => edge.key === composed(key) && edge.token === composed(token);
        expect(edgesOf(after)).toEqual(edgesOf(before).filter((edge) => !cut(edge)));
        expectOthersKept(before, after, cut);
      }),
      RUNS,
    );
  });

  it('after a word was removed', () => {
    fc.assert(
      fc.property(text, name, (before, word) => {
        const after = removeWord(before, word);
        const cut = (edge: Edge) => [edge.key, edge.token].includes(composed(word));
        expect(edgesOf(after)).toEqual(edgesOf(before).filter((edge) => !cut(edge)));
        expectOthersKept(before, after, cut);
        for (const end of before.match(/#.*/g) ?? []) expect(after).toContain(end);
      }),
      RUNS,
    );
  });

  it('and cutting what was added gives the seed’s text again', () => {
    const { graph } = seedExamples;
    expect(cutEdge(addEdge(graph, 'ВКУСНАЯ', 'ОНА', 3), 'ВКУСНАЯ', 'ОНА')).toBe(graph);
    expect(cutEdge(addEdge(graph, 'X', 'ОНА'), 'X', 'ОНА').trimEnd()).toBe(graph.trimEnd());
  });
});
