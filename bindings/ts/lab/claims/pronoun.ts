import { seedExamples } from '../../examples.js';
import { pronoun } from '../../pronoun.js';
import type { PronounTrace } from '../../pronoun_types.js';
import { comparePublished } from '../../published.js';
import type { Check, Claim, ClaimContext, Figure, FigureTable } from './claim_types.js';
import { shuffled } from './shuffling.js';
import { roundingError, share } from './statistics.js';
import { above, nearChecks, reference } from './verdict.js';

/** What is printed has two digits. */
const PRINTED = roundingError(2);
const PRESET = { preset: 'published' } as const;
const COMMAND = 'npx untrained pronoun --preset published';

const sentence = (at: number): string => seedExamples.prompts[at] ?? '';

/** Words by falling logit. */
function ranking({ vocabulary, logits }: PronounTrace): string[] {
  const order = vocabulary.map((word, at) => ({ word, logit: logits[at] ?? 0 }));
  return order.sort((a, b) => b.logit - a.logit).map(({ word }) => word);
}

const WORD = /[^\s=+]+/g;

/** The graph with the words that its relations lead to in random order. */
function otherGraph({ core, seed }: ClaimContext, draw: number): string {
  const lines = seedExamples.graph.trim().split('\n');
  const values = lines.flatMap((line) => (line.split('=')[1] ?? '').match(WORD) ?? []);
  const dealt = shuffled(core, values, seed + draw)[Symbol.iterator]();
  return lines
    .map((line) => line.replace(/=.*/, (after) => after.replace(WORD, () => dealt.next().value ?? '')))
    .join('\n');
}

/** How often a word comes first, with vectors drawn at random, beside graphs whose relations lead elsewhere. */
function firstRate(context: ClaimContext, prompt: string, word: string): Figure {
  const { core, draws, seed } = context;
  const count = (options: (draw: number) => object): number => {
    let first = 0;
    for (let draw = 0; draw < draws; draw++) {
      if (ranking(pronoun(core, { ...PRESET, prompt, ...options(draw) }))[0] === word) first++;
    }
    return first;
  };
  const found = count((draw) => ({ embedding: 'gaussian', seed: seed + draw }));
  const control = count((draw) => ({ graph: otherGraph(context, draw) }));
  return {
    setting: { word, vectors: 'gaussian' },
    ...share(found, draws),
    draws,
    chance: 1 / seedExamples.vocabulary.length,
    control: share(control, draws),
  };
}

/** A published table of logits; `first` and `second` are the words that the post names. */
function logitsClaim(id: Claim['id'], at: number, first: string, second: string): Claim {
  return {
    id,
    source: 'post',
    draws: 500,
    evaluate(context) {
      const trace = pronoun(context.core, { ...PRESET, prompt: sentence(at) });
      const published = comparePublished(trace);
      const order = ranking(trace);
      const table: FigureTable = {
        name: 'logits',
        digits: 3,
        figures: trace.vocabulary.map((word, index) => {
          const value = trace.logits[index] ?? Number.NaN;
          return {
            setting: { word },
            value,
            reference: reference(value, published?.logits[index] ?? Number.NaN, PRINTED),
          };
        }),
      };
      const rms: Figure = { setting: { kind: 'rms' }, value: published?.rms ?? Number.NaN };
      const rate = firstRate(context, sentence(at), first);
      return {
        checks: [
          ranked('first', first, order, 1),
          ranked('second', second, order, 2),
          above(
            { name: 'above-chance', setting: rate.setting },
            { value: rate.value, low: rate.low ?? 0 },
            rate.control?.high ?? 1,
          ),
          ...nearChecks('as-printed', table),
        ],
        tables: [
          table,
          { name: 'settings', digits: 3, figures: [rms] },
          { name: 'first-rates', digits: 3, figures: [rate] },
        ],
        commands: [COMMAND],
      };
    },
  };
}

/** A word's rank by logit, from 1, which the post gives. */
function ranked(name: 'first' | 'second', word: string, order: readonly string[], bound: number): Check {
  const value = order.indexOf(word) + 1;
  return { name, setting: { word }, value, relation: 'near', bound, outcome: value === bound };
}

/** A published row of attention weights of the second sentence. */
function rowClaim(id: Claim['id'], at: number, more: (table: FigureTable) => Check[]): Claim {
  return {
    id,
    source: 'post',
    draws: 1,
    evaluate({ core }) {
      const trace = pronoun(core, { ...PRESET, prompt: sentence(1) });
      const row = comparePublished(trace)?.attention[at];
      const table: FigureTable = {
        name: 'weights',
        digits: 3,
        figures: (row?.weights ?? []).map((weight, place) => {
          const value = weight + (row?.differences[place] ?? Number.NaN);
          const setting = { place: place + 1, word: trace.tokens[place] ?? '' };
          return { setting, value, reference: reference(value, weight, PRINTED) };
        }),
      };
      const error = table.figures.reduce((sum, { reference: beside }) => sum + Math.abs(beside?.difference ?? 0), 0);
      const sum: Figure = { setting: { kind: 'absolute-error' }, value: error };
      return {
        checks: [...nearChecks('as-printed', table), ...more(table)],
        tables: [table, { name: 'settings', digits: 3, figures: [sum] }],
        commands: [COMMAND],
      };
    },
  };
}

/** "All attention is on ОНА ГОЛОДНАЯ": on the last two words, but for one part of a hundred. */
function onTwoWords({ figures }: FigureTable): Check[] {
  const value = figures.slice(-2).reduce((sum, figure) => sum + figure.value, 0);
  return [above({ name: 'on-two-words', setting: {} }, { value, low: value }, 0.99)];
}

export const pronounClaims: readonly Claim[] = [
  logitsClaim('pronoun-tasty', 0, 'КАШУ', 'ВКУСНАЯ'),
  logitsClaim('pronoun-hungry', 1, 'МАША', 'ОНА'),
  rowClaim('attention-hungry', 0, () => []),
  rowClaim('attention-probe', 1, onTwoWords),
];
