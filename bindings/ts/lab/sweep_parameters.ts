import { rules } from '../abcd_parameters.js';
import { camelCase, type ParameterValues, valuesOf } from '../parameter_values.js';
import { embeddings, type Parameter, updates } from '../parameters.js';
import { blockParameters } from './block_parameters.js';
import { parseRange } from './ranges.js';
import type { Mechanism, SweepOptions, TaskName } from './sweep_types.js';

export { updates } from '../parameters.js';

/** What can be asked. */
export const taskNames = [
  'abcd',
  'mqar',
  'repeated',
  'planted',
  'text',
  'pronoun',
] as const satisfies readonly TaskName[];
/** What can answer. */
export const mechanisms = ['causal-mean', 'random-attention', 'memory-block'] as const satisfies readonly Mechanism[];

/** The numbers that each task has, in the order in which cells name them. */
export const taskNumbers: Readonly<Record<TaskName, readonly string[]>> = {
  abcd: [],
  mqar: ['pairs', 'key', 'filler', 'queries'],
  repeated: ['length', 'repeats', 'filler'],
  planted: ['filler', 'key'],
  text: ['window'],
  pronoun: [],
};

/** A number or a list of numbers, such as `4,8,16`, `1..40` or `0..100..10`. */
const range = (name: string, usual: string, help: string): Parameter => ({ name, kind: 'range', default: usual, help });

/** What a sweep has. */
export const sweepParameters: readonly Parameter[] = [
  { name: 'task', kind: 'choice', choices: taskNames, default: 'mqar', help: 'what is asked' },
  range('pairs', '4', 'mqar: keys with a value each'),
  range('key', '1', 'mqar, planted: tokens of a key'),
  range('filler', '0', 'mqar, repeated, planted: tokens that occur nowhere else; planted needs some'),
  range('queries', '1', 'mqar: how many keys are asked'),
  range('length', '25', 'repeated: different tokens of the sequence'),
  range('repeats', '4', 'repeated: how often it stands there'),
  range('window', '64', 'text: words of a window'),
  { name: 'text', kind: 'text', help: 'text: the file that windows are taken from, UTF-8, may be gzip' },
  { name: 'pairs-file', kind: 'text', help: 'pronoun: the file of the pairs; four pairs unless given' },
  {
    name: 'mechanism',
    kind: 'choice',
    choices: mechanisms,
    default: 'causal-mean',
    help: 'what answers; for pronoun, memory-block unless given',
  },
  { name: 'rule', kind: 'choice', choices: rules, default: 'subtract-rms', help: 'what is done with the mean' },
  { name: 'update', kind: 'choice', choices: updates, default: 'in-place', help: 'what a pass or layer reads' },
  range('passes', '15', 'how often the rule is applied; those of a draw come from one run'),
  range('scale', '1', 'random-attention: scale of W_Q and W_K'),
  { name: 'embedding', kind: 'choice', choices: embeddings, default: 'gaussian', help: 'how token vectors are made' },
  range('dimension', '1000', 'length of a token vector'),
  { name: 'draws', kind: 'integer', minimum: 1, default: 200, help: 'how often each cell is drawn, at most 1000000' },
  { name: 'seed', kind: 'integer', minimum: 0, maximum: 'seed', default: 1, help: 'seed of all draws' },
  {
    name: 'no-shuffle',
    kind: 'flag',
    default: false,
    help: 'without the control, each prompt once more in random order',
  },
];

/** Those and what the memory block has. */
export const allSweepParameters: readonly Parameter[] = [...sweepParameters, ...blockParameters];

const ranges = new Set(allSweepParameters.filter(({ kind }) => kind === 'range').map(({ name }) => camelCase(name)));
const presetNumbers = new Set(blockParameters.filter(({ kind }) => kind === 'range').map(({ name }) => name));

/**
 * What {@link sweep} takes, from values by parameter name; `text` and `pairs-file` are texts themselves. Words are passed
 * on unchecked. An empty list of a number that has no default stands for the preset's.
 *
 * @param values by names of {@link allSweepParameters}; others are left aside
 * @returns options with the values that are there
 * @throws UntrainedError out-of-range, for a range that is none
 */
export function sweepOptions(values: ParameterValues): SweepOptions {
  const { 'no-shuffle': unshuffled, ...given } = valuesOf(allSweepParameters, values, ({ name }) => name);
  const read = Object.entries(given).flatMap(([name, value]) => {
    if (value === '' && presetNumbers.has(name)) return [];
    return [[camelCase(name), ranges.has(camelCase(name)) ? parseRange(name, String(value)) : value]];
  });
  return { ...Object.fromEntries(read), shuffled: unshuffled !== true };
}
