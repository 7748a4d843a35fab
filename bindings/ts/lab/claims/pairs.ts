import { pronoun } from '../../pronoun.js';
import { type PronounPrompt, parsePronounPairs } from '../pronoun_pairs.js';
import type { Check, Claim, ClaimContext, Figure, FigureTable } from './claim_types.js';
import { shuffled } from './shuffling.js';
import { share } from './statistics.js';
import { UNSEEN_PAIRS } from './unseen_pairs.js';
import { above } from './verdict.js';

/** That of pairs that were not searched on, of at most √2. */
const MARGIN_BEFORE = 1.1;

/** How far the right word is ahead of the wrong one, in lengths of the logits: −√2 … √2. */
function margin({ core }: ClaimContext, { prompt, graph, right, wrong }: PronounPrompt): number {
  const { vocabulary, logits } = pronoun(core, { prompt, graph, preset: 'prediction-error' });
  const logit = (word: string) => logits[vocabulary.indexOf(word)] ?? 0;
  return (logit(right) - logit(wrong)) / Math.max(Math.hypot(...logits), Number.MIN_VALUE);
}

/** The relations with the words that they lead to in random order. */
function withOtherGraph({ core, seed }: ClaimContext, prompt: PronounPrompt, draw: number): PronounPrompt {
  const relations = prompt.graph
    .trim()
    .split('\n')
    .map((line) => line.split(' = '));
  const values = shuffled(
    core,
    relations.map(([, value = '']) => value),
    seed + draw,
  );
  return { ...prompt, graph: relations.map(([key], at) => `${key} = ${values[at]}`).join('\n') };
}

export const unseenPairs: Claim = {
  id: 'unseen-pairs',
  source: 'measured',
  draws: 100,
  evaluate(context) {
    const prompts = parsePronounPairs(UNSEEN_PAIRS);
    const margins = prompts.map((prompt) => margin(context, prompt));
    let controls = 0;
    for (let draw = 0; draw < context.draws; draw++) {
      for (const prompt of prompts) if (margin(context, withOtherGraph(context, prompt, draw)) > 0) controls++;
    }
    const control = share(controls, prompts.length * context.draws);
    const right = share(margins.filter((each) => each > 0).length, prompts.length);
    const rate: Figure = { setting: { kind: 'resolved' }, ...right, draws: prompts.length, chance: 1 / 2, control };
    const table: FigureTable = {
      name: 'margins',
      digits: 2,
      figures: prompts.map(({ prompt, right: word }, at) => ({ setting: { prompt, word }, value: margins[at] ?? 0 })),
    };
    const checks = table.figures.map(
      ({ setting, value }): Check => above({ name: 'resolved', setting }, { value, low: value }, MARGIN_BEFORE),
    );
    return {
      checks: [...checks, above({ name: 'above-chance', setting: {} }, right, Math.max(1 / 2, control.high))],
      tables: [{ name: 'first-rates', digits: 3, figures: [rate] }, table],
    };
  },
};
