import { abcd, abcdControl } from '../../abcd.js';
import { DIMENSION, PASSES } from './abcd_runs.js';
import { rateFigure, shuffledOf, successes } from './cells.js';
import type { Claim, Figure } from './claim_types.js';
import * as earlier from './earlier.js';
import { allowedOfShares, roundingError } from './statistics.js';
import { above, nearChecks, reference } from './verdict.js';

/** " ABCD ABCDABC" by the number of each token in order of first appearance. */
const PROMPT = [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 1, 2, 3];
const D_PLACES = [4, 9];
/** What may stand at the end: a token of its own, and those that stand there before. */
const PROBES = ['E', '␣', 'A', 'B', 'C', 'D'];
const probeNumber = (probe: string): number => (probe === 'E' ? 5 : PROBES.indexOf(probe) - 1);

/** "Any other token could stand in the place of E, a service token for instance." */
const anyProbe: Claim = {
  id: 'abcd-any-probe',
  source: 'post',
  draws: 4000,
  sweeps: ({ draws, seed }) =>
    PROBES.map((probe) => ({
      options: { task: 'abcd', rule: 'subtract-rms', passes: PASSES, dimension: DIMENSION, draws, seed },
      prompt: { tokens: [...PROMPT, probeNumber(probe)], targets: D_PLACES },
    })),
  evaluate(_, cells) {
    const found = PROBES.flatMap((probe, at) => cells[at]?.map((cell) => ({ probe, cell })) ?? []);
    return {
      checks: found.map(({ probe, cell }) =>
        above({ name: 'd-first', setting: { probe, passes: PASSES } }, successes(cell), shuffledOf(cell).high),
      ),
      tables: [{ name: 'rates', digits: 3, figures: found.map(({ probe, cell }) => rateFigure(cell, [], { probe })) }],
    };
  },
};

/** What a reader may take from a bright cell, and should not. */
const height: Claim = {
  id: 'abcd-height',
  source: 'reading',
  draws: 4000,
  evaluate({ core, draws, seed }) {
    const options = { embedding: 'orthogonal', dimension: DIMENSION, passes: PASSES } as const;
    const control = abcdControl(core, {
      ...options,
      shuffles: Math.min(draws, core.limits.shuffles),
      shuffleSeed: seed,
    });
    const row = abcd(core, options).similarity[PASSES - 1];
    const highest = Math.max(...D_PLACES.map((place) => row?.[place] ?? 0));
    const { medianHighest, highest95, deviation } = control;
    const { median, highest95: before95, deviation: beforeDeviation } = earlier.shuffledHeight;
    const figure = (kind: string, values: Float64Array, before: number): Figure => {
      const value = values[PASSES - 1] ?? Number.NaN;
      // How many prompts the earlier figures are from is not said, so only their rounding is allowed for, twice.
      return { setting: { kind }, value, draws, reference: reference(value, before, 2 * roundingError(2)) };
    };
    const bound = highest95[PASSES - 1] ?? 1;
    return {
      checks: [
        above({ name: 'cosine-above-shuffled', setting: { passes: PASSES } }, { value: highest, low: highest }, bound),
      ],
      tables: [
        {
          name: 'height',
          digits: 3,
          figures: [
            { setting: { kind: 'highest-d' }, value: highest },
            figure('median', medianHighest, median),
            figure('highest-95', highest95, before95),
            figure('deviation', deviation, beforeDeviation),
          ],
        },
      ],
    };
  },
};

/** Eight keys with a value each; which of them is asked? */
const order: Claim = {
  id: 'recall-order',
  source: 'measured',
  draws: 4000,
  sweeps: ({ draws, seed }) =>
    [0, 14].map((key) => ({
      options: { task: 'abcd', rule: 'subtract-rms', passes: 5, dimension: 256, draws, seed },
      prompt: { tokens: [...Array.from({ length: 16 }, (_, token) => token), key, 16], targets: [key + 1] },
    })),
  evaluate({ draws }, cells) {
    const figures = cells.flat().map((cell, at): Figure => {
      const before = earlier.recallOfFirstAndLast[at] ?? Number.NaN;
      const allowed = allowedOfShares(cell.rate, draws, before, earlier.UNSTATED_DRAWS, 2);
      return {
        ...rateFigure(cell, [], { asked: at === 0 ? 'first' : 'last', passes: 5 }),
        reference: reference(cell.rate, before, allowed),
      };
    });
    const table = { name: 'rates', digits: 3, figures } as const;
    const [first, last] = cells.flat();
    const ahead = first && last ? [above({ name: 'order-matters', setting: {} }, successes(first), last.high)] : [];
    return { checks: [...nearChecks('as-before', table), ...ahead], tables: [table] };
  },
};

export const abcdPromptClaims: readonly Claim[] = [anyProbe, height, order];
