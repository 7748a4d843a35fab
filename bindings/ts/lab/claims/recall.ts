import type { SweepCell } from '../sweep_types.js';
import { cellAt, groupedBy, rateFigure, shuffledOf, successes } from './cells.js';
import type { Check, Claim, Figure, FigureTable } from './claim_types.js';
import * as earlier from './earlier.js';
import { allowedOfShares, roundingError } from './statistics.js';
import { above, agrees, atMost, nearChecks, reference } from './verdict.js';

/** The rate of a cell beside the earlier one, if there is one. */
function besideEarlier(
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
  draws: 1000,
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

/** The dimensions that are tried where none is said. */
const DIMENSIONS = [128, 256, 512, 1000];

const repeated25x4: Claim = {
  id: 'repeated-25x4',
  source: 'measured',
  open: true,
  draws: 1000,
  sweeps: ({ draws, seed }) => [
    {
      options: {
        task: 'repeated',
        length: 25,
        repeats: 4,
        rule: 'subtract-rms',
        passes: earlier.repeated.passes,
        dimension: DIMENSIONS,
        draws,
        seed,
      },
    },
  ],
  evaluate(_, [cells = []]) {
    const rates: FigureTable = {
      name: 'rates',
      digits: 3,
      across: 'passes',
      figures: cells.map((cell) => {
        const before = earlier.repeated.rates[earlier.repeated.passes.indexOf(cell.setting.passes ?? 0)];
        return besideEarlier(cell, ['dimension', 'passes'], before, earlier.UNSTATED_DRAWS);
      }),
    };
    const prefix: FigureTable = {
      name: 'prefix',
      digits: 3,
      figures: cells
        .filter(({ setting }) => setting.passes === earlier.repeated.passes.at(-1))
        .map((cell): Figure => {
          const { prefixMatching: value, chance, draws } = cell;
          const { setting } = rateFigure(cell, ['dimension', 'passes']);
          // The mean of a score whose spread no cell tells: a hundredth is what a thousand draws leave of it.
          const allowed = SCORE_ERROR + roundingError(3);
          return {
            setting,
            value,
            chance,
            draws,
            reference: reference(value, earlier.repeated.prefixMatching, allowed),
          };
        }),
    };
    // One outcome for each dimension: whether all of its figures are as before.
    const all = [...rates.figures, ...prefix.figures];
    const checks = DIMENSIONS.map((dimension): Check => {
      const own = all.filter(({ setting }) => setting.dimension === dimension);
      const agreeing = own.filter((figure) => figure.reference && agrees(figure.reference)).length;
      return {
        name: 'as-before',
        setting: { dimension },
        value: agreeing,
        relation: 'near',
        bound: own.length,
        outcome: agreeing === own.length,
      };
    });
    return { checks, tables: [rates, prefix] };
  },
};

const SCORE_ERROR = 0.01;

/** What can be meant by repeated random sequences with filler between them, where no numbers are said. */
const SEQUENCES = [
  { length: 6, repeats: 3, filler: 2, dimension: 256 },
  { length: 8, repeats: 3, filler: 4, dimension: 256 },
  { length: 10, repeats: 3, filler: 2, dimension: 256 },
  { length: 10, repeats: 3, filler: 2, dimension: 512 },
  { length: 16, repeats: 3, filler: 4, dimension: 512 },
];

const repeatedFiller: Claim = {
  id: 'repeated-filler',
  source: 'measured',
  open: true,
  draws: 1000,
  sweeps: ({ draws, seed }) =>
    SEQUENCES.flatMap((sequence) =>
      (['subtract-rms', 'add', 'subtract'] as const).map((rule) => ({
        options: { task: 'repeated' as const, ...sequence, rule, passes: [15, 20, 40], draws, seed },
      })),
    ),
  evaluate(_, cells) {
    const names = ['length', 'repeats', 'filler', 'dimension', 'passes'];
    const of = (at: number, rule: number, passes: number) => cellAt(cells[3 * at + rule] ?? [], { passes });
    const checks = SEQUENCES.flatMap((_sequence, at): Check[] => {
      const [normed, added, bare] = [of(at, 0, 20), of(at, 1, 20), of(at, 2, 40)];
      const setting = (cell: SweepCell) => rateFigure(cell, names).setting;
      return [
        above({ name: 'mostly-right', setting: setting(normed) }, { value: normed.rate, low: normed.high }, 0.95),
        atMost({ name: 'mostly-wrong', setting: setting(added) }, successes(added), 0.03),
        atMost({ name: 'falls-apart', setting: setting(bare) }, successes(bare), of(at, 2, 15).rate / 2),
      ];
    });
    const rules = ['subtract-rms', 'add', 'subtract'];
    const figures = cells.flatMap((group, at) =>
      group.map((cell) => {
        const { setting, ...figure } = rateFigure(cell, names);
        const { passes = 0, ...others } = setting;
        return { ...figure, setting: { rule: rules[at % rules.length] ?? '', ...others, passes } };
      }),
    );
    return { checks, tables: [{ name: 'rates', digits: 3, across: 'passes', figures }] };
  },
};

export const recallClaims = { recall, plantedKey, repeated25x4, repeatedFiller };
