import { pairMargins } from '../pair_fit.js';
import { parsePronounPairs } from '../pronoun_pairs.js';
import { sweep } from '../sweep.js';
import { shuffledOf } from './cells.js';
import type { Check, Claim, Figure, FigureTable } from './claim_types.js';
import { share } from './statistics.js';
import { UNSEEN_PAIRS } from './unseen_pairs.js';
import { above } from './verdict.js';

/** That of pairs that were not searched on, of at most √2. */
const MARGIN_BEFORE = 1.1;

const PRESET = 'prediction-error';
/** Vectors that are the same in every draw. */
const vectors = { embedding: 'orthogonal', dimension: 1000 } as const;

export const unseenPairs: Claim = {
  id: 'unseen-pairs',
  source: 'measured',
  draws: 100,
  evaluate({ lab, draws, seed }) {
    const prompts = parsePronounPairs(UNSEEN_PAIRS);
    const asked = { pairsFile: UNSEEN_PAIRS, ...vectors };
    const { margins, resolvedPrompts } = pairMargins(lab, lab.presets[PRESET], asked);
    const right = share(resolvedPrompts, prompts.length);
    // The control: each time one of the sentences, with the right sides of its relations dealt anew.
    const dealt = sweep(lab, { ...asked, task: 'pronoun', preset: PRESET, draws: prompts.length * draws, seed });
    const [control] = dealt.map(shuffledOf);
    const rate: Figure = {
      setting: { kind: 'resolved' },
      ...right,
      draws: prompts.length,
      chance: 1 / 2,
      ...(control && { control }),
    };
    const table: FigureTable = {
      name: 'margins',
      digits: 2,
      figures: prompts.map(({ prompt, right: word }, at) => ({ setting: { prompt, word }, value: margins[at] ?? 0 })),
    };
    const checks = table.figures.map(
      ({ setting, value }): Check => above({ name: 'resolved', setting }, { value, low: value }, MARGIN_BEFORE),
    );
    const chance = Math.max(1 / 2, control?.high ?? 0);
    return {
      checks: [...checks, above({ name: 'above-chance', setting: {} }, right, chance)],
      tables: [{ name: 'first-rates', digits: 3, figures: [rate] }, table],
    };
  },
};
