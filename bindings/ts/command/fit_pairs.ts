import { setImmediate as nextTurn } from 'node:timers/promises';
import { loadLab } from '../lab/lab.js';
import {
  fitPairs,
  type PairFitOptions,
  type PairFitProgress,
  type PairMargins,
  pairFitOptions,
  pairFitParameters,
  pairMargins,
} from '../lab/pair_fit.js';
import { PRONOUN_PAIRS, parsePronounPairs } from '../lab/pronoun_pairs.js';
import type { ParameterValues } from '../parameter_values.js';
import type { Parameter } from '../parameters.js';
import { blockValues } from '../pronoun_parameters.js';
import type { BlockSettings } from '../pronoun_types.js';
import type { Untrained } from '../untrained.js';
import { type Arguments, UsageError } from './options.js';
import { decimals, json, table } from './printing.js';
import { readText } from './text_file.js';

const fileParameters: readonly Parameter[] = [
  { name: 'pairs-file', kind: 'text', help: 'the pairs that are searched on; four pairs unless given' },
  { name: 'unseen-file', kind: 'text', help: 'pairs that are left out of the search, to check what it finds' },
];

/** The preset that was searched in the same way. */
const BESIDE = 'prediction-error';

export const fitPairsCommand = {
  name: 'fit-pairs',
  summary:
    'Particle swarms look for a setting of the associative block that resolves pronouns, and check it on others.',
  parameters: [...fileParameters, ...pairFitParameters],
  run: async (untrained: Untrained, { values, hasPrompt, json: asJson }: Arguments): Promise<Iterable<string>> => {
    if (hasPrompt) throw new UsageError('fit-pairs takes no prompt; its sentences are in the file of --pairs-file');
    const files = { pairsFile: textOf(values, 'pairs-file'), unseenFile: textOf(values, 'unseen-file') };
    const options: PairFitOptions = { ...pairFitOptions(values), ...files };
    const lab = await loadLab();
    const progress = await searched(fitPairs(lab, options));
    const beside = [files.pairsFile, files.unseenFile].map((pairsFile, index) =>
      index > 0 && pairsFile === undefined
        ? undefined
        : pairMargins(lab, lab.presets[BESIDE], { ...options, pairsFile }),
    );
    const report: Report = { options, progress, beside };
    return asJson ? json(object(untrained.version, report)) : readable(report);
  },
};

interface Report {
  readonly options: PairFitOptions;
  readonly progress: PairFitProgress;
  /** Those of the preset, on the pairs that were searched on and on the others. */
  readonly beside: readonly (PairMargins | undefined)[];
}

/** @throws UsageError */
function textOf(values: ParameterValues, name: string): string | undefined {
  const file = values[name];
  return file === undefined ? undefined : readText(`--${name}`, String(file));
}

/** Runs until the swarms are done or Ctrl-C, which ends it after the swarm that is searching, with the best so far. */
async function searched(search: Iterable<PairFitProgress>): Promise<PairFitProgress> {
  let stopped = false;
  const stop = () => {
    stopped = true;
  };
  process.once('SIGINT', stop);
  let last: PairFitProgress | undefined;
  try {
    for (const progress of search) {
      last = progress;
      if (process.stderr.isTTY) {
        const { smallest } = progress.best.fitted;
        process.stderr.write(`\r${progress.swarms} swarms, smallest margin ${decimals(smallest, 3)}\x1b[K`);
      }
      // A signal is heard between two swarms.
      await nextTurn();
      if (stopped) break;
    }
  } finally {
    process.removeListener('SIGINT', stop);
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  }
  // As a shell has it for a command that a signal ended.
  if (stopped) process.exitCode = 130;
  if (!last) throw new Error('no swarm was run');
  return last;
}

function object(version: string, { options, progress, beside }: Report): object {
  const { pairsFile, unseenFile, ...settings } = options;
  const { best, swarms, evaluations } = progress;
  const [fitted, unseen] = beside;
  return {
    version,
    settings,
    block: best.block,
    pronoun: flags(best.block).join(' '),
    loss: best.loss,
    fitted: best.fitted,
    ...(unseenFile !== undefined && { unseen: best.unseen }),
    [BESIDE]: { fitted, unseen },
    searched: { swarms, evaluations },
  };
}

/** The options of `untrained pronoun` that open a setting. A minus would begin another option. */
const flags = (block: BlockSettings): string[] =>
  Object.entries(blockValues(block)).map(([name, value]) => `--${name}=${value}`);

function* readable({ options, progress, beside }: Report): Generator<string> {
  const { best, swarms, evaluations } = progress;
  const [fitted, unseen] = beside;
  yield `${swarms} swarms, ${evaluations} settings tried; the best by the pairs that were searched on\n`;
  yield 'margin: right minus wrong logit, in lengths of all logits, at most 1.414\n\n';
  yield table(
    ['', 'resolved', 'pairs', 'smallest', 'mean', ''],
    [
      row('found', best.fitted, 'on the pairs searched on'),
      ...(fitted ? [row(BESIDE, fitted, 'on the pairs searched on')] : []),
      ...(unseen ? [row('found', best.unseen, 'on the others'), row(BESIDE, unseen, 'on the others')] : []),
    ],
  );
  const sentences = parsePronounPairs(options.unseenFile ?? options.pairsFile ?? PRONOUN_PAIRS);
  const margins = (unseen ? best.unseen : best.fitted).margins;
  yield '\n';
  yield table(
    ['margin', 'right', 'sentence'],
    sentences.map(({ right, prompt }, index) => [decimals(margins[index] ?? 0, 3), right, prompt]),
  );
  yield `\nnpx untrained pronoun ${flags(best.block).join(' ')}\n`;
}

const row = (name: string, { margins, resolvedPrompts, resolvedPairs, smallest, mean }: PairMargins, on: string) => [
  name,
  `${resolvedPrompts} of ${margins.length}`,
  String(resolvedPairs),
  decimals(smallest, 3),
  decimals(mean, 3),
  on,
];
