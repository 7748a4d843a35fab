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

/**
 * How often a word comes first, beside graphs whose relations lead elsewhere: with orthogonal vectors, which are no
 * sample, and with vectors drawn at random.
 */
function firstRates(context: ClaimContext, prompt: string, word: string): Figure[] {
  const { core, draws, seed } = context;
  const isFirst = (options: object): boolean => ranking(pronoun(core, { ...PRESET, prompt, ...options }))[0] === word;
  const count = (options: (draw: number) => object): number =>
    Array.from({ length: draws }, (_, draw) => isFirst(options(draw))).filter(Boolean).length;
  const gaussian = (draw: number) => ({ embedding: 'gaussian', seed: seed + draw });
  const other = (draw: number) => ({ graph: otherGraph(context, draw) });
  const chance = 1 / seedExamples.vocabulary.length;
  return [
    {
      setting: { word, vectors: 'orthogonal' },
      value: isFirst({}) ? 1 : 0,
      chance,
      control: share(count(other), draws),
    },
    {
      setting: { word, vectors: 'gaussian' },
      ...share(count(gaussian), draws),
      draws,
      chance,
      control: share(
        count((draw) => ({ ...gaussian(draw), ...other(draw) })),
        draws,
      ),
    },
  ];
}

/** A published table of logits; `first` and `second` are the words that the post names. */
function logitsClaim(id: Claim['id'], at: number, first: string, second: string): Claim {
  return {
    id,
    source: 'post',
    draws: 300,
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
      const rates = firstRates(context, sentence(at), first);
      return {
        checks: [
          ranked('first', first, order, 1),
          ranked('second', second, order, 2),
          ...rates.map(({ setting, value, low = value, control }) =>
            above({ name: 'above-chance', setting }, { value, low }, control?.high ?? 1),
          ),
          ...nearChecks('as-printed', table),
        ],
        tables: [
          table,
          { name: 'settings', digits: 3, figures: [rms] },
          { name: 'first-rates', digits: 3, figures: rates },
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
