import { readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Lab, loadLab } from '../lab/lab.js';
import type { RawPart } from '../lab/module.js';
import { parseRange } from '../lab/ranges.js';
import { partSize, planSweep, type SweepRun, sweepCells, sweepPart, sweepWork } from '../lab/sweep.js';
import { sweepParameters } from '../lab/sweep_parameters.js';
import type { SweepCell, SweepOptions } from '../lab/sweep_types.js';
import type { ParameterValues } from '../parameter_values.js';
import type { Untrained } from '../untrained.js';
import { type Arguments, UsageError } from './options.js';
import { decimals, table } from './printing.js';
import { Progress } from './progress.js';

export const sweepCommand = {
  name: 'sweep',
  summary: 'How often it is right, over many draws: a success rate for each combination of the numbers given.',
  parameters: sweepParameters,
  run: async (untrained: Untrained, { values, hasPrompt, json }: Arguments): Promise<AsyncIterable<string>> => {
    if (hasPrompt) throw new UsageError('sweep takes no prompt; see sweep --help');
    const options = sweepOptions(values);
    const lab = await loadLab();
    const runs = planSweep(lab, options);
    const cells = sweepSlowly(lab, runs, new Progress(process.stderr));
    return json ? asJson(untrained.version, options, cells) : asTable(options, cells);
  },
};

/** What the library takes, from values by parameter name. @throws UsageError, UntrainedError */
function sweepOptions({ text: file, 'no-shuffle': unshuffled, ...values }: ParameterValues): SweepOptions {
  const read = Object.entries(values).map(([name, value]) => {
    const isRange = sweepParameters.some((parameter) => parameter.name === name && parameter.kind === 'range');
    return [name, isRange ? parseRange(name, String(value)) : value];
  });
  if (values.task === 'text' && file === undefined) throw new UsageError('the task text needs --text FILE');
  const text = file === undefined ? {} : { text: readText(String(file)) };
  return { ...Object.fromEntries(read), ...text, shuffled: unshuffled !== true };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`--text ${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`);
  }
}

/** The cells of each run as it is finished. Ctrl-C ends it after the part that is being computed; what is done stays. */
async function* sweepSlowly(lab: Lab, runs: readonly SweepRun[], progress: Progress): AsyncGenerator<SweepCell[]> {
  const work = runs.map((run) => sweepWork(lab, run, run.draws));
  progress.start(work.reduce((sum, one) => sum + one, 0));
  let stopped = false;
  const stop = () => {
    stopped = true;
  };
  process.once('SIGINT', stop);
  try {
    for (const [index, run] of runs.entries()) {
      const size = partSize(lab, run);
      const parts: RawPart[] = [];
      for (let first = 0; first < run.draws; first += size) {
        // A signal is heard between two parts.
        await nextTurn();
        if (stopped) break;
        const count = Math.min(size, run.draws - first);
        parts.push(sweepPart(lab, run, first, count));
        progress.add(((work[index] ?? 0) * count) / run.draws);
      }
      if (stopped) {
        progress.end(`stopped; ${index} of ${runs.length} runs are finished`);
        process.exitCode = 130;
        return;
      }
      yield sweepCells(lab, run, parts);
    }
    progress.end();
  } finally {
    process.removeListener('SIGINT', stop);
  }
}

/** A cell in one level, as its line has it. */
const flat = ({ setting, shuffled, ...cell }: SweepCell, { task }: SweepOptions): Record<string, number> => {
  const { longestMatchHits, mostFrequentHits, ...numbers } = cell;
  return {
    ...setting,
    ...numbers,
    ...(shuffled && {
      shuffledSuccesses: shuffled.successes,
      shuffledLow: shuffled.low,
      shuffledHigh: shuffled.high,
    }),
    ...(task === 'text' && { longestMatchHits, mostFrequentHits }),
  };
};

async function* asJson(
  version: string,
  options: SweepOptions,
  runs: AsyncIterable<SweepCell[]>,
): AsyncGenerator<string> {
  const { text: _, ...settings } = options;
  yield `{\n  "version": ${JSON.stringify(version)},\n  "settings": ${JSON.stringify(settings)},\n  "cells": [`;
  let separator = '\n';
  for await (const cells of runs) {
    for (const cell of cells) {
      yield `${separator}    ${JSON.stringify(flat(cell, options))}`;
      separator = ',\n';
    }
  }
  yield '\n  ]\n}\n';
}

async function* asTable(options: SweepOptions, runs: AsyncIterable<SweepCell[]>): AsyncGenerator<string> {
  const { task, mechanism, rule, update, draws, seed } = options;
  const answers = mechanism === 'causal-mean' ? `rule ${rule}, ${update}` : `${mechanism}`;
  yield `Task ${task}, ${answers}, ${draws} draws a cell, seed ${seed}\n`;
  yield 'rate: share of draws in which a right position is ahead, with its 95 % interval; passes of a draw depend on each other\n\n';
  const all: SweepCell[] = [];
  for await (const cells of runs) all.push(...cells);
  const names = Object.keys(all[0]?.setting ?? {});
  const rows = all.map(({ setting, rate, low, high, chance, choiceChance, shuffled, draws: count, medianMargin }) => [
    ...names.map((name) => String(setting[name])),
    decimals(rate, 3),
    `${decimals(low, 3)} to ${decimals(high, 3)}`,
    decimals(chance, 3),
    decimals(choiceChance, 3),
    shuffled ? decimals(shuffled.successes / count, 3) : '',
    decimals(medianMargin, 3),
  ]);
  yield table([...names, 'rate', '95 % interval', 'chance', 'of answers', 'shuffled', 'median margin'], rows);
}
