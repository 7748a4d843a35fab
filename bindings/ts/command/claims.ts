import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Core } from '../core.js';
import {
  agrees,
  type Check,
  type ClaimResult,
  ClaimRun,
  claimIds,
  computableClaims,
  type FigureTable,
} from '../lab/claims/index.js';
import { checkName, claimStatement, settingText, tableTitle, verdictName } from '../lab/claims/labels.js';
import { type Lab, loadLab } from '../lab/lab.js';
import { loadCore } from '../load.js';
import type { ParameterValues } from '../parameter_values.js';
import type { Parameter } from '../parameters.js';
import type { Untrained } from '../untrained.js';
import { type Arguments, UsageError } from './options.js';
import { decimals, table } from './printing.js';
import { Progress } from './progress.js';
import { readText } from './text_file.js';

const parameters: readonly Parameter[] = [
  {
    name: 'only',
    kind: 'choice',
    choices: claimIds,
    help: 'one claim, with all of its numbers; without it all of them',
  },
  { name: 'draws', kind: 'integer', minimum: 1, help: "draws of each number, in the place of each claim's own" },
  { name: 'text', kind: 'text', help: 'a text in English, for the claim real-text, which is left out without one' },
  { name: 'seed', kind: 'integer', minimum: 0, default: 1, help: 'seed of all draws' },
];

export const claimsCommand = {
  name: 'claims',
  summary: 'What was said, what comes out here, and whether it holds.',
  parameters,
  run: async (untrained: Untrained, { values, hasPrompt, json }: Arguments): Promise<AsyncIterable<string>> => {
    if (hasPrompt) throw new UsageError('claims takes no prompt; see claims --help');
    const [core, lab] = [await loadCore(), await loadLab()];
    const runs = planned(core, lab, values);
    const found = slowly(runs, new Progress(process.stderr));
    return json ? asJson(untrained.version, found) : asText(found, runs.length === 1);
  },
};

/** The claims that are asked for, with nothing computed yet. @throws UntrainedError */
function planned(core: Core, lab: Lab, { only, draws, seed, text: name }: ParameterValues): ClaimRun[] {
  const text = name === undefined ? undefined : { name: String(name), text: readText('--text', String(name)) };
  const options = { seed: Number(seed), text, ...(draws !== undefined && { draws: Number(draws) }) };
  const ids = only === undefined ? computableClaims(text !== undefined) : [String(only)];
  if (only === 'real-text' && !text) throw new UsageError('the claim real-text needs --text FILE');
  return ids.map((id) => new ClaimRun(core, lab, id, options));
}

/** Each claim as it is finished. Ctrl-C ends it after the part that is being computed; what is printed stays. */
async function* slowly(runs: readonly ClaimRun[], progress: Progress): AsyncGenerator<ClaimResult> {
  progress.start(runs.reduce((sum, { work }) => sum + work, 0));
  let stopped = false;
  const stop = () => {
    stopped = true;
  };
  process.once('SIGINT', stop);
  try {
    for (const [done, run] of runs.entries()) {
      const steps = run.steps();
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) {
          yield step.value;
          break;
        }
        progress.add(step.value);
        // A signal is heard between two parts.
        await nextTurn();
        if (stopped) {
          progress.end(`stopped; ${done} of ${runs.length} claims are finished`);
          // As a shell has it for a command that a signal ended.
          process.exitCode = 130;
          return;
        }
      }
    }
    progress.end();
  } finally {
    process.removeListener('SIGINT', stop);
  }
}

async function* asJson(version: string, results: AsyncIterable<ClaimResult>): AsyncGenerator<string> {
  yield `{\n  "version": ${JSON.stringify(version)},\n  "claims": [`;
  let separator = '\n';
  for await (const result of results) {
    yield `${separator}    ${JSON.stringify(result)}`;
    separator = ',\n';
  }
  yield '\n  ]\n}\n';
}

/** A few lines for each claim; its tables and commands where it is the only one. */
async function* asText(results: AsyncIterable<ClaimResult>, whole: boolean): AsyncGenerator<string> {
  let separator = '';
  for await (const result of results) {
    const { id, verdict, draws, checks, tables, ranges, commands } = result;
    yield `${separator}${id}: ${verdictName[verdict].toUpperCase()}${draws > 1 ? `, ${draws} draws` : ''}\n  ${claimStatement[id]}\n`;
    yield* checkLines(checks);
    if (ranges) {
      const spans = ranges.spans.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
      yield `  ${ranges.parameter} where it is above the control: ${spans.join(', ') || 'none'}\n`;
    }
    yield* agreementLines(tables);
    if (whole) {
      for (const each of tables) yield `\n${tableTitle[each.name]}\n${figureTable(each)}`;
      yield `\nTo compute it again:\n${commands.map((line) => `  ${line}\n`).join('')}`;
    }
    separator = '\n';
  }
}

/** Checks of one name in one line, with those that are not met. */
function* checkLines(checks: readonly Check[]): Generator<string> {
  for (const name of new Set(checks.map((check) => check.name))) {
    const own = checks.filter((check) => check.name === name);
    const failed = own.filter(({ outcome }) => !outcome);
    const count =
      own.length > 1 ? `${own.length - failed.length} of ${own.length}` : failed.length === 0 ? 'yes' : 'no';
    yield `  ${count.padEnd(8)}  ${checkName[name]}\n`;
    const shown = own.length === 1 ? own : failed;
    for (const { setting, value, relation, bound } of shown) {
      const where = settingText(setting);
      // Ranks and counts are whole.
      const digits = bound >= 1 && Number.isInteger(bound) && Number.isInteger(value) ? 0 : 3;
      yield `            ${where}${where && ': '}${decimals(value, digits)} ${relation === 'all' ? 'of' : 'against'} ${decimals(bound, digits)}\n`;
    }
  }
}

function* agreementLines(tables: readonly FigureTable[]): Generator<string> {
  const references = tables.flatMap(({ figures }) => figures.flatMap(({ reference }) => reference ?? []));
  if (references.length === 0) return;
  const count = references.filter(agrees).length;
  yield `  ${count} of ${references.length} figures of others come out, within rounding and sampling\n`;
}

function figureTable({ figures, digits }: FigureTable): string {
  const number = (value: number | undefined): string => (value === undefined ? '' : decimals(value, digits));
  const columns = [
    ['here', figures.map(({ value }) => number(value))],
    ['from', figures.map(({ low }) => number(low))],
    ['to', figures.map(({ high }) => number(high))],
    ['draws', figures.map(({ draws }) => (draws === undefined ? '' : String(draws)))],
    ['chance', figures.map(({ chance }) => number(chance))],
    ['control', figures.map(({ control }) => number(control?.value))],
    ['said', figures.map(({ reference }) => number(reference?.value))],
    ['difference', figures.map(({ reference }) => number(reference?.difference))],
    ['allowed', figures.map(({ reference }) => number(reference?.allowed))],
    ['', figures.map(({ reference }) => (reference ? (agrees(reference) ? 'agrees' : 'DIFFERS') : ''))],
    ['setting', figures.map(({ setting }) => settingText(setting))],
  ] as const;
  const shown = columns.filter(([, cells]) => cells.some((cell) => cell !== ''));
  const rows = figures.map((_, at) => shown.map(([, cells]) => cells[at] ?? ''));
  return table(
    shown.map(([heading]) => heading),
    rows,
  );
}
