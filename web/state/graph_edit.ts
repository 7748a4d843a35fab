import { sameName, type WrittenRelation, type WrittenTerm, writtenRelations } from './graph_text';

// Changes to the text of a relation graph that leave comments, order, spaces and all other lines as they are. The text
// must be one that the library can read, and so is what comes out, as long as names and weights can be written.

/** The largest weight of a graph, in size. */
export const MAXIMUM_WEIGHT = 1e6;

/** Whether a number can be the weight of an edge. */
export const isWeight = (weight: number): boolean => Math.abs(weight) <= MAXIMUM_WEIGHT;

const termText = (token: string, weight: number): string => (weight === 1 ? token : `${weight}*${token}`);

/** Writes an edge at the end of the key's last line, or on a line of its own where the key has none. */
export function addEdge(text: string, key: string, token: string, weight = 1): string {
  const known = writtenRelations(text).findLast((relation) => sameName(relation.key.text, key));
  const term = termText(token, weight);
  const end = known?.terms.at(-1)?.name.end;
  if (known && end !== undefined)
    return changeLine(text, known.line, (line) => `${line.slice(0, end)} + ${term}${line.slice(end)}`);
  return addLine(text, `${key} = ${term}`);
}

/** A new last line, with line breaks as the text has them. */
function addLine(text: string, line: string): string {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  if (text === '') return line;
  return text.endsWith('\n') ? `${text}${line}${lineBreak}` : `${text}${lineBreak}${line}`;
}

/** Gives an edge another weight; `index` counts the edges between the same two words, from 0. */
export function setWeight(text: string, key: string, token: string, index: number, weight: number): string {
  const found = edges(text, key, token)[index];
  if (!found) return text;
  const { name, weight: written } = found.term;
  if (Number(written?.text ?? 1) === weight) return text;
  return changeLine(text, found.relation.line, (line) => {
    if (weight === 1) return line.slice(0, written?.start ?? name.start) + line.slice(name.start);
    if (written) return line.slice(0, written.start) + String(weight) + line.slice(written.end);
    return `${line.slice(0, name.start)}${weight}*${line.slice(name.start)}`;
  });
}

/** Takes every edge from `key` to `token` out. A line left without any goes, unless it has a comment. */
export function cutEdge(text: string, key: string, token: string): string {
  return keepTerms(text, (relation, { name }) => !(sameName(relation.key.text, key) && sameName(name.text, token)));
}

/** Takes a word out with all its edges, those to it and those from it. */
export function removeWord(text: string, word: string): string {
  return keepTerms(text, ({ key }, { name }) => !sameName(key.text, word) && !sameName(name.text, word));
}

/** Every edge from `key` to `token`, in order. */
function edges(text: string, key: string, token: string): { relation: WrittenRelation; term: WrittenTerm }[] {
  return writtenRelations(text)
    .filter((relation) => sameName(relation.key.text, key))
    .flatMap((relation) => relation.terms.map((term) => ({ relation, term })))
    .filter(({ term }) => sameName(term.name.text, token));
}

function changeLine(text: string, at: number, change: (line: string) => string): string {
  return text
    .split('\n')
    .map((line, index) => (index === at ? change(line) : line))
    .join('\n');
}

function keepTerms(text: string, keeps: (relation: WrittenRelation, term: WrittenTerm) => boolean): string {
  const lines: (string | undefined)[] = text.split('\n');
  for (const relation of writtenRelations(text)) {
    const kept = relation.terms.map((term) => keeps(relation, term));
    if (!kept.includes(false)) continue;
    const line = lines[relation.line] ?? '';
    lines[relation.line] = kept.includes(true) ? withoutTerms(line, relation, kept) : commentOf(line);
  }
  return lines.filter((line) => line !== undefined).join('\n');
}

/** A line without some of its terms: each goes with the plus before it, those at the beginning with the one after. */
function withoutTerms(line: string, { terms }: WrittenRelation, kept: readonly boolean[]): string {
  const startOf = ({ weight, name }: WrittenTerm): number => weight?.start ?? name.start;
  const first = kept.indexOf(true);
  let left = line;
  for (let at = terms.length - 1; at >= 0; at--) {
    const [before, term, after] = [terms[at - 1], terms[at], terms[at + 1]];
    if (kept[at] || !term) continue;
    if (at > first && before) left = left.slice(0, before.name.end) + left.slice(term.name.end);
    else if (after) left = left.slice(0, startOf(term)) + left.slice(startOf(after));
  }
  return left;
}

const commentOf = (line: string): string | undefined =>
  line.includes('#') ? line.slice(line.indexOf('#')) : undefined;
