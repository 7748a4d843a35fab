import { count } from '../checks.js';
import { share } from '../lab/claims/statistics.js';
import { loadLab } from '../lab/lab.js';
import { swarm } from '../lab/swarm.js';
import { swarmOptions, swarmParameters } from '../lab/swarm_parameters.js';
import type { SwarmOptions, SwarmTrace } from '../lab/swarm_types.js';
import type { Parameter } from '../parameters.js';
import type { Untrained } from '../untrained.js';
import { type Arguments, UsageError } from './options.js';
import { decimals, json, table } from './printing.js';
import { Progress } from './progress.js';

const MOST_RUNS = 10_000;
const runsParameter: Parameter = {
  name: 'runs',
  kind: 'integer',
  default: 100,
  help: `runs, each with the next seed, at most ${MOST_RUNS}`,
};

export const swarmCommand = {
  name: 'swarm',
  summary:
    'Particle swarms on functions that optimisers are compared on: how often one reaches the goal, and how soon.',
  parameters: [...swarmParameters, runsParameter],
  run: async (untrained: Untrained, { values, hasPrompt, json: asJson }: Arguments): Promise<Iterable<string>> => {
    if (hasPrompt) throw new UsageError('swarm takes no prompt');
    const asked = count('runs', values.runs, MOST_RUNS);
    const lab = await loadLab();
    const options: SwarmOptions = { ...swarmOptions(values), traced: false };
    const seed = Number(options.seed);
    const progress = new Progress(process.stderr);
    progress.start(asked);
    const runs = Array.from({ length: asked }, (_, index) => {
      const run = swarm(lab, { ...options, seed: seed + index });
      progress.add(1);
      return run;
    });
    progress.end();
    const report = reportOf(runs);
    const { traced, ...settings } = options;
    return asJson ? json({ version: untrained.version, settings, ...report }) : readable(settings, report);
  },
};

interface Report {
  readonly dimensions: number;
  readonly goal: number;
  readonly runs: number;
  readonly successes: number;
  readonly rate: number;
  readonly low: number;
  readonly high: number;
  /** Moves of the middle one of the runs that reached the goal. */
  readonly medianIterations: number | null;
  /** The smallest value that any run found, above the function's smallest. */
  readonly bestAbove: number;
}

function reportOf(runs: readonly SwarmTrace[]): Report {
  const reached = runs.flatMap((run) => run.reached ?? []).sort((a, b) => a - b);
  const { value: rate, low, high } = share(reached.length, runs.length);
  const middle = ((reached[(reached.length - 1) >> 1] ?? 0) + (reached[reached.length >> 1] ?? 0)) / 2;
  return {
    dimensions: runs[0]?.position.length ?? 0,
    goal: runs[0]?.goal ?? 0,
    runs: runs.length,
    successes: reached.length,
    rate,
    low,
    high,
    medianIterations: reached.length > 0 ? middle : null,
    bestAbove: Math.min(...runs.map(({ curve, smallest }) => (curve.at(-1) ?? 0) - smallest)),
  };
}

function* readable(settings: SwarmOptions, report: Report): Generator<string> {
  const { dimensions, goal, runs, successes, rate, low, high, medianIterations, bestAbove } = report;
  yield `Function ${settings.function}${settings.shifted ? ', shifted' : ''}, ${dimensions} dimensions; ${settings.particles} particles, ${settings.topology}, ${settings.walls} walls\n`;
  yield `reached: runs that found a value of ${goal} or below; moves: the median of these\n\n`;
  yield table(
    ['runs', 'reached', 'rate', '95 % interval', 'moves', 'nearest to the smallest value'],
    [
      [
        String(runs),
        String(successes),
        decimals(rate, 3),
        `${decimals(low, 3)} to ${decimals(high, 3)}`,
        medianIterations === null ? '' : String(medianIterations),
        bestAbove.toExponential(2),
      ],
    ],
  );
}
