import { setImmediate as nextTurn } from 'node:timers/promises';
import { defined } from '../checks.js';
import { fit } from '../lab/fit.js';
import { fitChoices, fitNumberNames, fitOptions, fitParameters } from '../lab/fit_parameters.js';
import { publishedTargets } from '../lab/fit_targets.js';
import type { FitOptions, FitProgress, FitResult } from '../lab/fit_types.js';
import { loadLab } from '../lab/lab.js';
import { loadCore } from '../load.js';
import type { ParameterValues } from '../parameter_values.js';
import type { Parameter } from '../parameters.js';
import { blockValues } from '../pronoun_parameters.js';
import type { BlockSettings } from '../pronoun_types.js';
import type { Untrained } from '../untrained.js';
import { readTargets } from './fit_file.js';
import { type Arguments, UsageError } from './options.js';
import { decimals, json, table } from './printing.js';
import { readText } from './text_file.js';

/** How often the line of progress is written anew. */
const EVERY_MS = 200;

/** Where targets come from and when it ends; no part of what a swarm does. */
const ownParameters: readonly Parameter[] = [
  {
    name: 'targets',
    kind: 'text',
    help: 'a JSON file of prompts with logits and attention rows; its form is in the reference',
  },
  { name: 'seconds', kind: 'number', help: 'ends after that time, if the swarms are not done before' },
];

export const fitCommand = {
  name: 'fit',
  summary: 'Particle swarms look for a setting of the associative block that gives wanted logits and weights.',
  parameters: [...ownParameters, ...fitParameters],
  run: async (untrained: Untrained, { values, hasPrompt, json: asJson }: Arguments): Promise<Iterable<string>> => {
    if (hasPrompt) throw new UsageError('fit takes no prompt; its prompts are in the file of --targets');
    const file = values.targets === undefined ? {} : readTargets(String(values.targets));
    const options: FitOptions = { ...defined(file), ...defined(fitOptions(withGraph(values))) };
    const found = await searched(options, secondsOf(values.seconds));
    return asJson ? json(report(untrained.version, options, found)) : readable(options, found);
  },
};

/** The graph's text in place of its file's name. @throws UsageError */
function withGraph(values: ParameterValues): ParameterValues {
  return values.graph === undefined ? values : { ...values, graph: readText('--graph', String(values.graph)) };
}

function secondsOf(value: unknown): number {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (typeof value === 'number' && value > 0) return value;
  throw new UsageError(`seconds must be above 0, not ${value}`);
}

/** The last that was seen of a search, and the seconds that it took. */
interface Found {
  readonly progress: FitProgress;
  readonly best: FitResult;
  readonly seconds: number;
}

/** Runs until the swarms are done, the time is over, or Ctrl-C; the best so far is kept in each case. */
async function searched(options: FitOptions, seconds: number): Promise<Found> {
  const [core, lab] = [await loadCore(), await loadLab()];
  const begun = performance.now();
  const line = new Line(process.stderr);
  let stopped = false;
  const stop = () => {
    stopped = true;
  };
  process.once('SIGINT', stop);
  let last: FitProgress | undefined;
  try {
    for (const progress of fit(core, lab, options)) {
      if (!last) process.stderr.write('untrained: searching; Ctrl-C ends it with the best so far\n');
      last = progress;
      line.write(progress);
      // A signal is heard between two results.
      await nextTurn();
      if (stopped || performance.now() - begun >= seconds * 1000) break;
    }
  } finally {
    process.removeListener('SIGINT', stop);
    line.end();
  }
  // As a shell has it for a command that a signal ended.
  if (stopped) process.exitCode = 130;
  if (!last?.best) throw new Error('no setting was found whose numbers stay finite; search longer');
  return { progress: last, best: last.best, seconds: (performance.now() - begun) / 1000 };
}

/** How far the search is, on a terminal. */
class Line {
  #written = Number.NEGATIVE_INFINITY;

  constructor(private readonly stream: NodeJS.WriteStream) {}

  write({ swarm, iteration, evaluations, best }: FitProgress): void {
    const now = performance.now();
    if (!this.stream.isTTY || now - this.#written < EVERY_MS) return;
    this.#written = now;
    const rows = best?.attention.map((error) => decimals(error, 3)).join(', ');
    const error = best ? `rms ${decimals(best.rms, 4)}${rows ? `, rows ${rows}` : ''}` : 'nothing yet';
    this.stream.write(`\rswarm ${swarm}, move ${iteration}, ${evaluations} settings tried: ${error}\x1b[K`);
  }

  end(): void {
    if (this.stream.isTTY && this.#written > 0) this.stream.write('\r\x1b[K');
  }
}

/** How many numbers and choices were free. */
const freedom = ({ choices }: FitOptions) => ({
  numbers: fitNumberNames.length,
  choices: Object.keys(fitChoices).length - Object.keys(choices ?? {}).length,
});

function report(version: string, options: FitOptions, { progress, best, seconds }: Found): object {
  const { targets = publishedTargets, ...settings } = options;
  return {
    version,
    settings,
    block: best.block,
    pronoun: flags(best.block, options).join(' '),
    rms: best.rms,
    attention: best.attention,
    loss: best.loss,
    prompts: targets.map(({ prompt }, index) => ({ prompt, differences: best.logits[index] })),
    free: freedom(options),
    searched: { swarms: progress.swarm, evaluations: progress.evaluations, seconds: Number(seconds.toFixed(1)) },
  };
}

/** The options of `untrained pronoun` that open a setting, but for the graph. */
const flags = (block: BlockSettings, { embedding, dimension, seed }: FitOptions): string[] =>
  // A minus would begin another option.
  Object.entries(defined({ embedding, dimension, seed, ...blockValues(block) })).map(
    ([name, value]) => `--${name}=${value}`,
  );

function* readable(options: FitOptions, { progress, best, seconds }: Found): Generator<string> {
  const { targets = publishedTargets } = options;
  const { numbers, choices } = freedom(options);
  const wanted = best.logits.reduce((sum, logits) => sum + Object.keys(logits).length, 0);
  yield `Root mean square ${decimals(best.rms, 4)} over ${wanted} logits\n`;
  for (const [index, { layer, token }] of targets.flatMap(({ attention = [] }) => attention).entries()) {
    yield `Total absolute error ${decimals(best.attention[index] ?? 0, 4)} in the attention row of token ${token + 1}, layer ${layer}\n`;
  }
  yield `${numbers} free numbers and ${choices} free choices; ${progress.evaluations} settings tried in ${progress.swarm} swarms, ${seconds.toFixed(1)} s\n\n`;
  for (const [index, { prompt, logits }] of targets.entries()) {
    const rows = Object.entries(best.logits[index] ?? {}).map(([word, difference]) => {
      const value = logits[word] ?? 0;
      return [decimals(value + difference, 4), decimals(value, 4), decimals(difference, 4), word];
    });
    yield `${prompt}\n${table(['logit', 'wanted', 'difference', 'token'], rows)}\n`;
  }
  yield `untrained pronoun ${flags(best.block, options).join(' ')}\n`;
}
