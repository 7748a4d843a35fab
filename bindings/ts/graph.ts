import { type Core, call } from './core.js';
import { UntrainedError } from './errors.js';
import type { RawName, RawRelations } from './module.js';
import type { MemoryRow } from './pronoun_types.js';
import { isOverlong, normalizeText, tokenize, type Vocabulary } from './tokens.js';
import type { GraphTerm, RelationGraph } from './types.js';

/**
 * {@link Untrained.parseGraph} for those who import it by itself. Every name must come out of the prompt's splitter as
 * it is.
 *
 * @param core the started computation
 * @param text a relation a line
 * @returns the relations in the order of the text; none for an empty one
 * @throws UntrainedError the codes that begin with `graph-`, with line and column
 */
export function parseGraph(core: Core, text: string): RelationGraph {
  const { relations } = parsedGraph(core, text);
  return {
    relations: relations.map(({ terms, ...relation }) => ({ ...relation, terms: terms.map((term) => ({ ...term })) })),
  };
}

/** The last graph of each core: a page asks for the same one several times for each key that is pressed. */
const lastParsed = new WeakMap<Core, { text: string; graph: RelationGraph }>();

/** {@link parseGraph} for those who change nothing in what they get. @throws UntrainedError */
export function parsedGraph(core: Core, text: string): Readonly<RelationGraph> {
  const known = lastParsed.get(core);
  if (known?.text === text) return known.graph;
  const graph = parse(core, text);
  lastParsed.set(core, { text, graph });
  return graph;
}

function parse(core: Core, text: string): RelationGraph {
  const { limits } = core;
  if (isOverlong(text, limits.edges)) {
    const message = `graph is ${text.length} characters long; it must have at most ${limits.edges} edges`;
    throw new UntrainedError('graph-too-large', message, {
      parameter: 'graph',
      found: String(text.length),
      maximum: limits.edges,
    });
  }
  const { relations } = call(core, (module) => module.parseGraph(normalizeText(text)));
  return {
    relations: relations.map(({ key, terms }) => ({
      key: oneToken(key),
      terms: terms.map(({ name, weight }) => ({ token: oneToken(name), weight })),
      line: key.line,
    })),
  };
}

/** @throws graph-not-one-token */
export function oneToken({ text, line, column }: RawName): string {
  const tokens = tokenize(text, 'word');
  if (tokens.length === 1 && tokens[0] === text) return text;
  const quoted = tokens.map((token) => `"${token}"`).join(', ');
  const reading = tokens.length === 0 ? 'it has no word in it' : `in a prompt it is read as ${quoted}`;
  const message = `graph line ${line}, column ${column}: "${text}" is not one token; ${reading}`;
  throw new UntrainedError('graph-not-one-token', message, { parameter: 'graph', found: text, line, column });
}

/** Names become indices of `vocabulary`, which takes up new ones in order of appearance. */
export function toRawRelations({ relations }: RelationGraph, vocabulary: Vocabulary): RawRelations {
  const keys: number[] = [];
  const tokens: number[] = [];
  for (const { key, terms } of relations) {
    keys.push(vocabulary.index(key));
    for (const { token } of terms) tokens.push(vocabulary.index(token));
  }
  return {
    keys: Int32Array.from(keys),
    counts: Int32Array.from(relations, ({ terms }) => terms.length),
    tokens: Int32Array.from(tokens),
    weights: Float64Array.from(relations.flatMap(({ terms }) => terms.map(({ weight }) => weight))),
  };
}

/** The rows of the memory that the core made, by name. */
export function toMemoryRows(raw: RawRelations, words: readonly string[], rows: 'edge' | 'relation'): MemoryRow[] {
  let next = 0;
  return Array.from(raw.keys, (key, index) => {
    const terms = Array.from({ length: raw.counts[index] ?? 0 }, () => {
      const token = words[raw.tokens[next] ?? 0] ?? '';
      const weight = raw.weights[next] ?? 0;
      next += 1;
      return { token, weight };
    });
    // A row that is one edge has the edge's weight; a row of several terms shows the weights in its text.
    const weight = rows === 'edge' ? (terms[0]?.weight ?? 1) : 1;
    const value = rows === 'edge' ? (terms[0]?.token ?? '') : terms.map(termText).join(' + ');
    return { key: words[key] ?? '', value, weight, terms };
  });
}

const termText = ({ token, weight }: GraphTerm): string => (weight === 1 ? token : `${weight}*${token}`);
