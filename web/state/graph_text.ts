import { tokenize } from 'untrained';

// The text of a relation graph as it was written, comments and spaces included, for those who change it. What it means
// is for the library to say: everything here takes the text for one that the library can read.

/** A word or a sign of a line, from `start` up to `end`, in UTF-16 units of the line. */
export interface Piece {
  text: string;
  start: number;
  end: number;
}

/** One summand: a name, and before it a weight where one is written. */
export interface WrittenTerm {
  name: Piece;
  weight: Piece | undefined;
}

/** A line that holds a relation. */
export interface WrittenRelation {
  /** From 0. */
  line: number;
  key: Piece;
  terms: readonly WrittenTerm[];
}

// White_Space of Unicode: what JavaScript calls so, and the next-line character. In composed form, which the library
// reads, an equals sign with a stroke through it is another character, of which names may be made.
const operator = /=(?!\p{M}*\u0338)|[+*#]/u;
const pieces = /=(?!\p{M}*\u0338)|[+*#]|([^\s\u0085=+*#]|=(?=\p{M}*\u0338))+/gu;
const between = /[\s\u0085]/u;

/** Names as they are compared: in composed form. */
export const sameName = (a: string, b: string): boolean => a.normalize('NFC') === b.normalize('NFC');

/** The words and signs of a line, without its comment. */
function piecesOf(line: string): Piece[] {
  const found: Piece[] = [];
  for (const { 0: text, index } of line.matchAll(pieces)) {
    if (text === '#') break;
    found.push({ text, start: index, end: index + text.length });
  }
  return found;
}

/** The relations of a text, line by line. */
export function writtenRelations(text: string): WrittenRelation[] {
  return text.split('\n').flatMap((content, line) => {
    const [key, , ...rest] = piecesOf(content);
    if (!key) return [];
    const terms: WrittenTerm[] = [];
    for (let at = 0; at < rest.length; at += 2) {
      const hasWeight = rest[at + 1]?.text === '*';
      const weight = hasWeight ? rest[at] : undefined;
      if (hasWeight) at += 2;
      const name = rest[at];
      if (name) terms.push({ name, weight });
    }
    return [{ line, key, terms }];
  });
}

/** Every word of a text, in composed form. */
export const writtenWords = (text: string): Set<string> =>
  new Set(
    writtenRelations(text).flatMap(({ key, terms }) =>
      [key, ...terms.map(({ name }) => name)].map((piece) => piece.text.normalize('NFC')),
    ),
  );

/** What keeps a name from being written in a graph. */
export type NameProblem = 'empty' | 'space' | 'sign' | 'pieces';

/** Why a name cannot be written in a graph; none where it can. */
export function nameProblem(name: string): NameProblem | undefined {
  if (name === '') return 'empty';
  if (between.test(name)) return 'space';
  if (operator.test(name)) return 'sign';
  const tokens = tokenize(name, 'word');
  return tokens.length === 1 && tokens[0] === name.normalize('NFC') ? undefined : 'pieces';
}
