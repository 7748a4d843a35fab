import { UntrainedError } from '../errors.js';
import { oneToken, toRawRelations } from '../graph.js';
import { isOverlong, normalizeText, tokenizePrompt, Vocabulary } from '../tokens.js';
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
 * @throws UntrainedError shape-mismatch, with the line, where a line is none of these or there is no sentence
 */
export function parsePronounPairs(text: string): PronounPrompt[] {
  if (isOverlong(text, MAXIMUM_WORDS)) {
    throw wrong(`the pairs are ${text.length} characters long; they must have at most ${MAXIMUM_WORDS} words`, text, 0);
  }
  const prompts: PronounPrompt[] = [];
  let pair = '';
  let graph = '';
  for (const [index, line] of normalizeText(text).split(/\r?\n/).entries()) {
    const [kind, ...rest] = line.trim().split(/\s+/u);
    if (kind === '#') {
      pair = rest.join(' ');
      graph = '';
    } else if (kind === 'G') {
      graph += `${rest.join(' ')}\n`;
    } else if (kind === 'S') {
      const [right = '', wrongOne = '', ...words] = rest;
      if (words.length < 3) throw wrong('a sentence is `S right wrong words`, with the pronoun last', line, index + 1);
      prompts.push({ pair, graph, prompt: words.join(' '), right, wrong: wrongOne });
    } else if (kind !== '') {
      throw wrong('a line of pairs must begin with #, G or S and a space', line, index + 1);
    }
  }
  if (prompts.length === 0) throw wrong('the pairs have no sentence, which is a line that begins with S', '', 0);
  return prompts;
}

const wrong = (message: string, found: string, line: number): UntrainedError =>
  new UntrainedError('shape-mismatch', line > 0 ? `pairs line ${line}: ${message}` : message, {
    parameter: 'pairs-file',
    found: found.slice(0, 80),
    line,
  });

/** The sentences as they cross into the module: each with its words numbered as `pronoun` numbers them. */
export function rawPronounPrompts(lab: Lab, prompts: readonly PronounPrompt[]): RawPronounPrompt[] {
  const pairs = new Vocabulary();
  return prompts.map((each) => {
    const vocabulary = new Vocabulary();
    const words = tokenizePrompt(each.prompt, 'word', lab.limits.tokens);
    const tokens = vocabulary.indices(words);
    for (const word of [each.right, each.wrong]) {
      if (words.lastIndexOf(word, -2) < 0) {
        const sentence = `"${each.prompt}"`;
        throw wrong(`"${word}" must be a word before the pronoun of the sentence ${sentence}`, word, 0);
      }
    }
    const [right, wrongOne] = [vocabulary.index(each.right), vocabulary.index(each.wrong)];
    const relations = toRawRelations(graphOf(lab, each), vocabulary);
    return { tokens, relations, right, wrong: wrongOne, pair: pairs.index(each.pair) };
  });
}

/** The relations of a sentence. @throws the codes that begin with `graph-`, with the line among the pair's relations */
function graphOf(lab: Lab, { graph, pair }: PronounPrompt): RelationGraph {
  try {
    const { relations } = callLab(lab, (module) => module.parseGraph(graph));
    return {
      relations: relations.map(({ key, terms }) => ({
        key: oneToken(key),
        line: key.line,
        terms: terms.map(({ name, weight }) => ({ token: oneToken(name), weight })),
      })),
    };
  } catch (problem) {
    if (!(problem instanceof UntrainedError)) throw problem;
    const { code, message, found, line, column } = problem;
    throw new UntrainedError(code, `pair "${pair}": ${message}`, { parameter: 'pairs-file', found, line, column });
  }
}
