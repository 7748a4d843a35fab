import { UntrainedError } from '../errors.js';
import { oneToken, toRawRelations } from '../graph.js';
import { isOverlong, normalizeText, tokenize, Vocabulary } from '../tokens.js';
import type { RelationGraph } from '../types.js';
import { callLab, type Lab } from './lab.js';
import type { RawPronounPrompt } from './module.js';

/** A sentence whose last word, the pronoun, stands for one of two words before it. */
export interface PronounPrompt {
  /** The pair that it is of; its sentences have one name. */
  readonly pair: string;
  /** Its relations, one a line. */
  readonly graph: string;
  /** The sentence, the pronoun last. */
  readonly prompt: string;
  /** What the pronoun stands for. */
  readonly right: string;
  /** The other candidate. */
  readonly wrong: string;
}

/** A file of more words than this is no list of pairs. */
const MAXIMUM_WORDS = 100_000;

/** In which lines of its file a sentence and its relations stand, for messages. */
const places = new WeakMap<PronounPrompt, { readonly sentence: number; readonly relations: readonly number[] }>();

/** The seed's pair and three in the way of Winograd's, as a file has them; see {@link parsePronounPairs}. */
export const PRONOUN_PAIRS = `# masha
G ОНА = МАША + КАШУ
G ВКУСНАЯ = КАШУ
G ГОЛОДНАЯ = МАША
G МАША = ЕСТ
G ЕСТ = КАШУ
G ПОТОМУ = ЧТО
S КАШУ МАША МАША ЕСТ КАШУ ПОТОМУ ЧТО ОНА ВКУСНАЯ ОНА
S МАША КАШУ МАША ЕСТ КАШУ ПОТОМУ ЧТО ОНА ГОЛОДНАЯ ОНА
# trophy
G IT = TROPHY + SUITCASE
G BIG = TROPHY
G SMALL = SUITCASE
G TROPHY = FIT
G FIT = SUITCASE
G BECAUSE = IT
S TROPHY SUITCASE TROPHY DOES NOT FIT IN SUITCASE BECAUSE IT IS BIG IT
S SUITCASE TROPHY TROPHY DOES NOT FIT IN SUITCASE BECAUSE IT IS SMALL IT
# fish
G IT = FISH + WORM
G HUNGRY = FISH
G TASTY = WORM
G FISH = ATE
G ATE = WORM
S FISH WORM FISH ATE WORM IT WAS HUNGRY IT
S WORM FISH FISH ATE WORM IT WAS TASTY IT
# cup
G IT = BOTTLE + CUP
G FULL = CUP
G EMPTY = BOTTLE
G POURED = WATER
G FROM = BOTTLE
G INTO = CUP
S CUP BOTTLE POURED WATER FROM BOTTLE INTO CUP UNTIL IT WAS FULL IT
S BOTTLE CUP POURED WATER FROM BOTTLE INTO CUP UNTIL IT WAS EMPTY IT
`;

/**
 * The sentences of a file of pairs. A line `# name` starts a pair; `G key = value + value` is one of its relations;
 * `S right wrong words…` is one of its sentences, whose last word must resolve to `right`, not to `wrong`. Lines before
 * the first pair's relations that start with `#` say what they like; empty lines are left aside.
 *
 * @param text the file's text
 * @returns the sentences in its order
 * @throws UntrainedError shape-mismatch, with the line, where a line is none of these, the two candidates are not two
 *   words before the pronoun, or there is no sentence
 */
export function parsePronounPairs(text: string): PronounPrompt[] {
  if (isOverlong(text, MAXIMUM_WORDS)) {
    throw wrong(`the pairs are ${text.length} characters long; they must have at most ${MAXIMUM_WORDS} words`, text, 0);
  }
  const prompts: PronounPrompt[] = [];
  let pair = '';
  let graph = '';
  let lines: readonly number[] = [];
  for (const [index, line] of normalizeText(text).split(/\r?\n/).entries()) {
    const [kind, ...rest] = line.trim().split(/\s+/u);
    if (kind === '#') {
      pair = rest.join(' ');
      graph = '';
      lines = [];
    } else if (kind === 'G') {
      graph += `${rest.join(' ')}\n`;
      lines = [...lines, index + 1];
    } else if (kind === 'S') {
      const [right = '', wrongOne = '', ...words] = rest;
      if (words.length < 3) throw wrong('a sentence is `S right wrong words`, with the pronoun last', line, index + 1);
      const prompt = { pair, graph, prompt: words.join(' '), right, wrong: wrongOne };
      requireCandidates(prompt, tokenize(prompt.prompt, 'word'), index + 1);
      places.set(prompt, { sentence: index + 1, relations: lines });
      prompts.push(prompt);
    } else if (kind !== '') {
      throw wrong('a line of pairs must begin with #, G or S and a space', line, index + 1);
    }
  }
  if (prompts.length === 0) throw wrong('the pairs have no sentence, which is a line that begins with S', '', 0);
  return prompts;
}

/** Where the mistake is among the relations alone. */
const GRAPH_PLACE = /^graph line \d+, column \d+: /;

const wrong = (message: string, found: string, line: number, parameter = 'pairs-file'): UntrainedError =>
  new UntrainedError('shape-mismatch', line > 0 ? `pairs line ${line}: ${message}` : message, {
    parameter,
    found: found.slice(0, 80),
    line,
  });

/** Sentences of a file as they cross into the module: each with its words numbered as `pronoun` numbers them. */
export function rawPronounPrompts(lab: Lab, prompts: readonly PronounPrompt[]): RawPronounPrompt[] {
  const pairs = new Vocabulary();
  return prompts.map((each) => {
    const vocabulary = new Vocabulary();
    const words = tokenize(each.prompt, 'word');
    requireLength(each, words.length, lab.limits.tokens);
    const tokens = vocabulary.indices(words);
    const [right, wrongOne] = [vocabulary.index(each.right), vocabulary.index(each.wrong)];
    const relations = toRawRelations(graphOf(lab, each), vocabulary);
    return { tokens, relations, right, wrong: wrongOne, pair: pairs.index(each.pair) };
  });
}

/** @throws too-many-tokens */
function requireLength(prompt: PronounPrompt, words: number, maximum: number): void {
  if (words <= maximum) return;
  const line = places.get(prompt)?.sentence ?? 0;
  const message = `pairs line ${line}: the sentence has ${words} words; it must have at most ${maximum}`;
  const found = String(words);
  throw new UntrainedError('too-many-tokens', message, { parameter: 'pairs-file', found, minimum: 1, maximum, line });
}

/** @throws shape-mismatch, unless the candidates are two words before the last one */
function requireCandidates(
  { prompt, right, wrong: other }: PronounPrompt,
  words: readonly string[],
  line: number,
): void {
  for (const word of [right, other]) {
    if (words.lastIndexOf(word, -2) < 0) {
      throw wrong(`"${word}" must be a word before the pronoun of the sentence "${prompt}"`, word, line, 'candidates');
    }
  }
  if (right === other)
    throw wrong(`the two candidates must be different words, not both "${right}"`, right, line, 'candidates');
}

/** The relations of a sentence. @throws the codes that begin with `graph-`, with the line of the file */
function graphOf(lab: Lab, prompt: PronounPrompt): RelationGraph {
  try {
    const { relations } = callLab(lab, (module) => module.parseGraph(prompt.graph));
    return {
      relations: relations.map(({ key, terms }) => ({
        key: oneToken(key),
        line: key.line,
        terms: terms.map(({ name, weight }) => ({ token: oneToken(name), weight })),
      })),
    };
  } catch (problem) {
    if (!(problem instanceof UntrainedError)) throw problem;
    const { code, message, found, line } = problem;
    const parameter = 'pairs-file';
    const inFile = places.get(prompt)?.relations[line - 1] ?? 0;
    const told = message.replace(GRAPH_PLACE, '');
    throw new UntrainedError(code, `pairs line ${inFile}: ${told}`, { parameter, found, line: inFile });
  }
}
