import type { SweepCell } from '../sweep_types.js';
import { groupedBy, rateFigure, shuffledOf, successes } from './cells.js';
import type { Check, Claim, Figure, FigureTable } from './claim_types.js';
import * as earlier from './earlier.js';
import { allowedOfShares } from './statistics.js';
import { above, nearChecks, reference } from './verdict.js';

/** The rate of a cell beside the earlier one, if there is one. */
export function besideEarlier(
  cell: SweepCell,
  names: readonly string[],
  before: number | undefined,
  drawsBefore: number,
): Figure {
  const figure = rateFigure(cell, names);
  if (before === undefined) return figure;
  const allowed = allowedOfShares(cell.rate, cell.draws, before, drawsBefore, 2);
  return { ...figure, reference: reference(cell.rate, before, allowed) };
}

/** A check at the pass where recall is best: above what shuffled prompts give. */
function bestAbove(cells: readonly SweepCell[], names: readonly string[]): Check[] {
  const best = cells.reduce<SweepCell | undefined>(
    (most, next) => (next.rate > (most?.rate ?? -1) ? next : most),
    undefined,
  );
  if (!best) return [];
  const { setting } = rateFigure(best, [...names, 'passes']);
  return [above({ name: 'above-chance', setting }, successes(best), shuffledOf(best).high)];
}

const recall: Claim = {
  id: 'recall',
  source: 'measured',
  draws: 2000,
  sweeps: ({ draws, seed }) => [
    {
      options: {
        task: 'mqar',
        pairs: [4, 8],
        key: [1, 2, 3],
        rule: 'subtract-rms',
        passes: earlier.recall.passes,
        dimension: 256,
        draws,
        seed,
      },
    },
  ],
  evaluate(_, [cells = []]) {
    const names = ['pairs', 'key', 'passes'];
    const figures = cells.map((cell) => {
      const { pairs, key, passes = 0 } = cell.setting;
      const before = earlier.recall.rates[`${pairs} ${key}`]?.[earlier.recall.passes.indexOf(passes)];
      return besideEarlier(cell, names, before, earlier.recall.draws);
    });
    const table: FigureTable = { name: 'rates', digits: 2, across: 'passes', figures };
    const best = groupedBy(cells, ['pairs', 'key']).flatMap((group) => bestAbove(group, ['pairs', 'key']));
    return { checks: [...nearChecks('as-before', table), ...best], tables: [table] };
  },
};

const plantedKey: Claim = {
  id: 'planted-key',
  source: 'measured',
  draws: 600,
  sweeps: ({ draws, seed }) => {
    const common = { rule: 'subtract-rms', passes: earlier.planted.passes, dimension: 512, draws, seed } as const;
    return [
      { options: { task: 'planted', filler: [38, 98], key: 1, ...common } },
      { options: { task: 'planted', filler: 36, key: 3, ...common } },
    ];
  },
  evaluate(_, cells) {
    const figures = cells.flat().map((cell) => {
      const { filler = 0, key = 0, passes = 0 } = cell.setting;
      const count = filler + key + 1;
      const before = earlier.planted.rates[`${count} ${key}`]?.[earlier.planted.passes.indexOf(passes)];
      const figure = besideEarlier(cell, ['key', 'passes'], before, earlier.UNSTATED_DRAWS);
      return { ...figure, setting: { tokens: count, ...figure.setting } };
    });
    const table: FigureTable = { name: 'rates', digits: 3, across: 'passes', figures };
    const best = groupedBy(cells.flat(), ['filler', 'key']).flatMap((group) => bestAbove(group, ['filler', 'key']));
    return { checks: [...nearChecks('as-before', table), ...best], tables: [table] };
  },
};

export const recallClaims: readonly Claim[] = [recall, plantedKey];
