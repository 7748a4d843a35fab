import { abcd } from '../../abcd.js';
import { planSweep, type SweepRun, sweepDraw } from '../sweep.js';
import type { SweepCell, SweepOptions } from '../sweep_types.js';
import { cellAt, groupedBy, rateFigure, successes } from './cells.js';
import type { Check, Claim, ClaimContext, Figure, FigureTable } from './claim_types.js';
import * as earlier from './earlier.js';
import { besideEarlier } from './recall.js';
import { allowedOfMeans, Sample } from './statistics.js';
import { agrees, atLeast, atMost, reference } from './verdict.js';

/** The dimensions that are tried where none is said. */
const DIMENSIONS = [128, 256, 512, 1000];
/** Enough to tell how far scores spread to a sixth or so. */
const SPREAD_DRAWS = 24;

const sweepOf25x4 = ({ draws, seed }: ClaimContext): SweepOptions => ({
  task: 'repeated',
  length: 25,
  repeats: 4,
  rule: 'subtract-rms',
  passes: earlier.repeated.passes,
  dimension: DIMENSIONS,
  draws,
  seed,
});

/** The standard deviation of the prefix-matching score among draws, which no cell tells. */
function scoreSpread({ core, lab, seed }: ClaimContext, run: SweepRun): number {
  const scores = new Sample();
  for (let draw = 0; draw < SPREAD_DRAWS; draw++) {
    const { prompt, targets } = sweepDraw(lab, run, seed + draw);
    const { dimension, passes } = run.raw;
    const { similarity } = abcd(core, { prompt, tokens: 'word', dimension, passes, seed: seed + draw });
    const weights = Array.from(similarity.at(-1)?.slice(0, -1) ?? [], (cosine) => Math.max(0, cosine));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    scores.add(targets.reduce((total, place) => total + (weights[place] ?? 0), 0) / sum);
  }
  return scores.deviation;
}

function prefixTable(context: ClaimContext, cells: readonly SweepCell[]): FigureTable {
  const runs = planSweep(context.lab, sweepOf25x4(context));
  const figures = cells
    .filter(({ setting }) => setting.passes === earlier.repeated.passes.at(-1))
    .map((cell, at): Figure => {
      const { prefixMatching: value, chance, draws } = cell;
      const run = runs[at];
      const allowed = run ? allowedOfMeans(scoreSpread(context, run), draws, earlier.UNSTATED_DRAWS, 3) : 0;
      const { setting } = rateFigure(cell, ['dimension', 'passes']);
      return { setting, value, chance, draws, reference: reference(value, earlier.repeated.prefixMatching, allowed) };
    });
  return { name: 'prefix', digits: 3, figures };
}

const repeated25x4: Claim = {
  id: 'repeated-25x4',
  source: 'measured',
  open: true,
  draws: 600,
  sweeps: (context) => [{ options: sweepOf25x4(context) }],
  evaluate(context, [cells = []]) {
    const rates: FigureTable = {
      name: 'rates',
      digits: 3,
      across: 'passes',
      figures: cells.map((cell) => {
        const before = earlier.repeated.rates[earlier.repeated.passes.indexOf(cell.setting.passes ?? 0)];
        return besideEarlier(cell, ['dimension', 'passes'], before, earlier.UNSTATED_DRAWS);
      }),
    };
    const prefix = prefixTable(context, cells);
    // One outcome for each dimension: whether all of its figures are as before.
    const all = [...rates.figures, ...prefix.figures];
    const checks = DIMENSIONS.map((dimension): Check => {
      const own = all.filter(({ setting }) => setting.dimension === dimension);
      const value = own.filter((figure) => figure.reference && agrees(figure.reference)).length;
      const bound = own.length;
      return {
        name: 'all-as-before',
        setting: { dimension },
        value,
        relation: 'all',
        bound,
        outcome: value === bound,
      };
    });
    return { checks, tables: [rates, prefix] };
  },
};

/** The passes that are spoken of, and twice as many. */
const PASSES = [15, 20, 40];
const RULES = ['subtract-rms', 'add', 'subtract'] as const;
/** What can be meant by repeated sequences with filler between them, where no numbers are said. */
const SEQUENCES = ['length', 'repeats', 'filler', 'dimension'];

const repeatedFiller: Claim = {
  id: 'repeated-filler',
  source: 'measured',
  open: true,
  draws: 600,
  sweeps: ({ draws, seed }) =>
    RULES.map((rule) => ({
      options: {
        task: 'repeated',
        length: [6, 10, 16],
        repeats: 3,
        filler: [2, 4],
        dimension: 256,
        rule,
        passes: PASSES,
        draws,
        seed,
      },
    })),
  evaluate(_, [normed = [], added = [], bare = []]) {
    const setting = (cell: SweepCell) => rateFigure(cell, [...SEQUENCES, 'passes']).setting;
    const spoken = (cells: readonly SweepCell[]) => cells.filter((cell) => cell.setting.passes !== PASSES.at(-1));
    const checks = [
      ...spoken(normed).map((cell) => atLeast({ name: 'mostly-right', setting: setting(cell) }, successes(cell), 0.95)),
      ...spoken(added).map((cell) => atMost({ name: 'mostly-wrong', setting: setting(cell) }, successes(cell), 0.03)),
      ...groupedBy(bare, SEQUENCES).map((group) => {
        const last = cellAt(group, { passes: 40 });
        const about = { name: 'falls-apart', setting: setting(last) } as const;
        return atMost(about, successes(last), cellAt(group, { passes: 15 }).rate / 2);
      }),
    ];
    const figures = [normed, added, bare].flatMap((cells, at) =>
      cells.map((cell) => rateFigure(cell, [...SEQUENCES, 'passes'], { rule: RULES[at] ?? '' })),
    );
    return { checks, tables: [{ name: 'rates', digits: 3, across: 'passes', figures }] };
  },
};

export const repeatedClaims: readonly Claim[] = [repeated25x4, repeatedFiller];
