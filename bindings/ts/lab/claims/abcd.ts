import type { Rule } from '../../types.js';
import { AbcdRuns, cosineTable, DIMENSION, PASSES, type Subtracting } from './abcd_runs.js';
import { cellAt, rateFigure, shuffledOf, successes } from './cells.js';
import type { Check, Claim, ClaimContext, ClaimSweep, Figure, FigureTable } from './claim_types.js';
import { above, atMost, spansWhere, within } from './verdict.js';

/** Where the curve of passes ends. */
const MOST_PASSES = 40;
/** The chance level of the cosine of two random vectors. */
const CHANCE = 1 / Math.sqrt(DIMENSION);

const sweepOf = (rule: Rule, { draws, seed }: ClaimContext): ClaimSweep => ({
  options: {
    task: 'abcd',
    rule,
    passes: Array.from({ length: MOST_PASSES }, (_, at) => at + 1),
    dimension: DIMENSION,
    draws,
    seed,
  },
});

/** The share of draws in which a D comes first, at every pass. */
const ratesTable = (cells: readonly Parameters<typeof rateFigure>[0][]): FigureTable => ({
  name: 'rates',
  digits: 3,
  figures: cells.map((cell) => rateFigure(cell, ['passes'])),
});

const command = (rule: Rule): string => `npx untrained abcd --rule ${rule} --embedding orthogonal --passes ${PASSES}`;

const add: Claim = {
  id: 'abcd-add',
  source: 'post',
  draws: 10_000,
  sweeps: (context) => [sweepOf('add', context)],
  evaluate(context, [cells = []]) {
    const checks = cells.slice(0, PASSES).map((cell) => {
      const about = { name: 'd-not-first', setting: { passes: cell.setting.passes ?? 0 } } as const;
      return atMost(about, successes(cell), shuffledOf(cell).high);
    });
    return {
      checks,
      tables: [ratesTable(cells), cosineTable(context, 'add')],
      commands: [command('add')],
    };
  },
};

/** What is said of the stray A: that there is one, or that the norm has wiped it out. */
function strayCheck(context: ClaimContext, rule: Subtracting, runs: AbcdRuns): Check {
  const place = (rule === 'subtract' ? runs : new AbcdRuns(context, 'subtract')).highestA();
  const setting = { passes: PASSES, place: place + 1 };
  return rule === 'subtract'
    ? above({ name: 'a-outlier', setting }, runs.mean(place), CHANCE)
    : within({ name: 'a-wiped', setting }, runs.mean(place), CHANCE);
}

const aboveControl = ({ low = 0, control }: Figure): boolean => low > (control?.high ?? 1);

const subtracting = (rule: Subtracting): Claim => ({
  id: `abcd-${rule}`,
  source: 'post',
  draws: 10_000,
  sweeps: (context) => [sweepOf(rule, context)],
  evaluate(context, [cells = []]) {
    const runs = new AbcdRuns(context, rule);
    const cell = cellAt(cells, { passes: PASSES });
    const both = runs.both();
    const rates = ratesTable(cells);
    const setting = { passes: PASSES };
    return {
      checks: [
        above({ name: 'd-first', setting }, successes(cell), shuffledOf(cell).high),
        above({ name: 'both-d-first', setting }, both, both.control?.high ?? 1),
        strayCheck(context, rule, runs),
      ],
      tables: [rates, { name: 'both', digits: 3, figures: [both] }, cosineTable(context, rule), runs.means(rule)],
      ranges: { parameter: 'passes', spans: spansWhere(rates.figures, 'passes', aboveControl) },
      commands: [command(rule)],
    };
  },
});

export const abcdClaims: readonly Claim[] = [add, subtracting('subtract'), subtracting('subtract-rms')];
