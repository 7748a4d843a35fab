import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Lab, loadLab } from '../lab/lab.js';
import type { RawPart } from '../lab/module.js';
import { planSweep, type SweepRun, sweepCells, sweepCuts, sweepPart, sweepWork } from '../lab/sweep.js';
import { allSweepParameters, sweepOptions } from '../lab/sweep_parameters.js';
import type { SweepCell, SweepOptions } from '../lab/sweep_types.js';
import type { ParameterValues } from '../parameter_values.js';
import type { Parameter } from '../parameters.js';
import type { Untrained } from '../untrained.js';
import { type Arguments, UsageError } from './options.js';
import { decimals, table } from './printing.js';
import { Progress } from './progress.js';
import { SweepFile, shardOf } from './sweep_file.js';
import { readText } from './text_file.js';

/** Where the cells go; no part of what is computed. */
const fileParameters: readonly Parameter[] = [
  {
    name: 'out',
    kind: 'text',
    help: 'a file that cells are written to as they are finished; the same call goes on with it',
  },
  { name: 'shard', kind: 'text', help: 'only a part of the cells, such as 1/8; see merge' },
];

export const sweepCommand = {
  name: 'sweep',
  summary: 'How often it is right, over many draws: a success rate for each combination of the numbers given.',
  parameters: [...allSweepParameters, ...fileParameters],
  run: async (untrained: Untrained, { values, given, hasPrompt, json }: Arguments): Promise<AsyncIterable<string>> => {
    if (hasPrompt) throw new UsageError('sweep takes no prompt; see sweep --help');
    const options = sweepOptions(withTexts(usual(values, given)));
    const lab = await loadLab();
    const runs = planSweep(lab, options);
    const { text, pairsFile, ...settings } = options;
    const header = {
      version: untrained.version,
      settings,
      ...(text !== undefined && { text: hashOf(text) }),
      ...(pairsFile !== undefined && { pairs: hashOf(pairsFile) }),
      runs: runs.length,
    };
    const isOurs = values.shard === undefined ? () => true : shardOf(String(values.shard));
    const file = values.out === undefined ? undefined : new SweepFile(String(values.out), header);
    const wanted = runs.flatMap((run, index) => (isOurs(index) && !file?.done.has(index) ? [{ run, index }] : []));
    const found = sweepSlowly(lab, wanted, new Progress(process.stderr));
    if (file) return writtenTo(file, options, found);
    return json ? asJson(untrained.version, options, found) : asTable(options, found);
  },
};

/** Defaults that depend on other values. */
function usual(values: ParameterValues, given: ReadonlySet<string>): ParameterValues {
  const mechanism = values.task === 'pronoun' && !given.has('mechanism') ? 'memory-block' : values.mechanism;
  // What is not given is the preset's.
  const update = mechanism === 'memory-block' && !given.has('update') ? undefined : values.update;
  const preset = mechanism === 'memory-block' ? values.preset : undefined;
  return { ...values, mechanism, update, preset };
}

/** The texts themselves in the place of their files' names. @throws UsageError */
function withTexts(values: ParameterValues): ParameterValues {
  if (values.task === 'text' && values.text === undefined) throw new UsageError('the task text needs --text FILE');
  const given = ['text', 'pairs-file'].filter((name) => values[name] !== undefined);
  return { ...values, ...Object.fromEntries(given.map((name) => [name, readText(`--${name}`, String(values[name]))])) };
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Wanted {
  readonly run: SweepRun;
  /** Its number among all runs of the sweep. */
  readonly index: number;
}

/** What came out of a run. */
interface Found {
  readonly index: number;
  readonly cells: readonly SweepCell[];
}

/** The cells of each run as it is finished. Ctrl-C ends it after the part that is being computed; what is done stays. */
async function* sweepSlowly(lab: Lab, wanted: readonly Wanted[], progress: Progress): AsyncGenerator<Found> {
  const work = wanted.map(({ run }) => sweepWork(lab, run, run.draws));
  progress.start(work.reduce((sum, one) => sum + one, 0));
  let stopped = false;
  let told: string | undefined;
  const stop = () => {
    stopped = true;
  };
  process.once('SIGINT', stop);
  try {
    for (const [done, { run, index }] of wanted.entries()) {
      const parts: RawPart[] = [];
      for (const { first, count } of sweepCuts(lab, run)) {
        // A signal is heard between two parts.
        await nextTurn();
        if (stopped) break;
        parts.push(sweepPart(lab, run, first, count));
        progress.add(((work[done] ?? 0) * count) / run.draws);
      }
      if (stopped) {
        told = `stopped; ${done} of ${wanted.length} runs are finished`;
        // As a shell has it for a command that a signal ended.
        process.exitCode = 130;
        return;
      }
      yield { index, cells: sweepCells(lab, run, parts) };
    }
  } finally {
    progress.end(told);
    process.removeListener('SIGINT', stop);
  }
}

/** Nothing is printed: the cells are in the file. */
async function* writtenTo(file: SweepFile, options: SweepOptions, found: AsyncIterable<Found>): AsyncGenerator<string> {
  for await (const { index, cells } of found) {
    file.add(
      index,
      cells.map((cell) => flat(cell, options)),
    );
  }
}

/** A cell in one level, as its line has it. */
const flat = ({ setting, shuffled, ...cell }: SweepCell, { task }: SweepOptions): Record<string, number | string> => {
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

async function* asJson(version: string, options: SweepOptions, runs: AsyncIterable<Found>): AsyncGenerator<string> {
  const { text: _, pairsFile: __, ...settings } = options;
  yield `{\n  "version": ${JSON.stringify(version)},\n  "settings": ${JSON.stringify(settings)},\n  "cells": [`;
  let separator = '\n';
  for await (const { cells } of runs) {
    for (const cell of cells) {
      yield `${separator}    ${JSON.stringify(flat(cell, options))}`;
      separator = ',\n';
    }
  }
  yield '\n  ]\n}\n';
}

async function* asTable(options: SweepOptions, runs: AsyncIterable<Found>): AsyncGenerator<string> {
  const { task, mechanism, rule, update, preset, draws, seed } = options;
  const details: Partial<Record<string, string>> = {
    'causal-mean': `rule ${rule}, ${update}`,
    'memory-block': `memory-block, preset ${preset}`,
  };
  const answers = details[`${mechanism}`] ?? mechanism;
  yield `Task ${task}, ${answers}, ${draws} draws a cell, seed ${seed}\n`;
  yield 'rate: share of draws in which a right position is ahead, with its 95 % interval; passes of a draw depend on each other\n\n';
  const all: SweepCell[] = [];
  for await (const { cells } of runs) all.push(...cells);
  const names = Object.keys(all[0]?.setting ?? {});
  const rows = all.map((cell) => [
    ...names.map((name) => String(cell.setting[name])),
    decimals(cell.rate, 3),
    `${decimals(cell.low, 3)} to ${decimals(cell.high, 3)}`,
    decimals(cell.chance, 3),
    decimals(cell.choiceChance, 3),
    cell.shuffled ? decimals(cell.shuffled.successes / cell.draws, 3) : '',
    ...(task === 'text' ? nextWord(cell) : []),
    decimals(cell.medianMargin, 3),
  ]);
  const text = task === 'text' ? ['next word', 'of the match', 'most frequent'] : [];
  yield table([...names, 'rate', '95 % interval', 'chance', 'of answers', 'shuffled', ...text, 'median margin'], rows);
  if (task === 'text') {
    yield '\nright: what followed the longest earlier match of the window; next word: how often the highest token is the\n';
    yield "text's next word, how often that match tells it, and how often the window's most frequent word is it\n";
  }
}

/** How often the text's next word is found, and told by the two simple ways. */
const nextWord = ({ hits, longestMatchHits, mostFrequentHits, draws }: SweepCell): string[] =>
  [hits, longestMatchHits, mostFrequentHits].map((count) => decimals(count / draws, 3));
