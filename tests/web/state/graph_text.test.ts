import fc from 'fast-check';
import { loadCore, parseGraph } from 'untrained';
import { describe, expect, it } from 'vitest';
import { nameProblem, writtenRelations } from '../../../web/state/graph_text';

const core = await loadCore();

describe('writtenRelations', () => {
  it('has each line with its words, weights and their places', () => {
    const [first, second, ...others] = writtenRelations('# no\n A = 0.5*B+C # = D\n\nE =F');
    expect(first).toEqual({
      line: 1,
      key: { text: 'A', start: 1, end: 2 },
      terms: [
        { weight: { text: '0.5', start: 5, end: 8 }, name: { text: 'B', start: 9, end: 10 } },
        { weight: undefined, name: { text: 'C', start: 11, end: 12 } },
      ],
    });
    expect([second?.line, second?.key.text, second?.terms.length, others]).toEqual([3, 'E', 1, []]);
  });

  it('reads any text that the library can read as the library does', () => {
    const pieces = fc.constantFrom(
      'A',
      'Б',
      '👍',
      ' ',
      '\u0085',
      '=',
      '+',
      '*',
      '#',
      '\n',
      '\r',
      '0.5',
      'e\u0301',
      '\u0338',
    );
    const graph = fc.array(pieces, { maxLength: 16 }).map((list) => list.join(''));
    const relation = fc.array(pieces, { maxLength: 4 }).map((list) => `A = ${list.join('')}`);
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(graph, relation), (text) => {
        let relations: ReturnType<typeof parseGraph>['relations'];
        try {
          ({ relations } = parseGraph(core, text));
        } catch {
          return;
        }
        read += relations.length;
        const written = writtenRelations(text).map(({ line, key, terms }) => ({
          line: line + 1,
          key: key.text.normalize('NFC'),
          terms: terms.map(({ name, weight }) => ({
            token: name.text.normalize('NFC'),
            weight: Number(weight?.text ?? 1),
          })),
        }));
        expect(written).toEqual(relations);
      }),
      { numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});

describe('nameProblem', () => {
  it.each([
    ['', 'empty'],
    ['A B', 'space'],
    ['A\u00a0B', 'space'],
    ['A=B', 'sign'],
    ['+', 'sign'],
    ['#tag', 'sign'],
    ['А-Б', 'pieces'],
    ['"', 'pieces'],
    ['КАШУ', undefined],
    ['שלום', undefined],
    ['👩‍👩‍👧', undefined],
    ['e\u0301', undefined],
    ['2', undefined],
  ])('of %j is %s', (name, problem) => {
    expect(nameProblem(name)).toBe(problem);
  });

  it('is none just where the library reads the name', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme', maxLength: 4 }), fc.string({ unit: 'binary', maxLength: 3 })),
        (name) => {
          let read = false;
          try {
            const { relations } = parseGraph(core, `A = ${name}`);
            read = relations[0]?.terms.length === 1 && relations[0].terms[0]?.token === name.normalize('NFC');
          } catch {}
          expect(nameProblem(name) === undefined, JSON.stringify(name)).toBe(read);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
