import { defaultsOf, type Parameter, type ParameterValue, type ParameterValues } from 'untrained';
import { blockParameters, sweepParameters, type TaskName, taskNumbers } from 'untrained/lab';
import { PAIRS_NAME, PAIRS_SHA256 } from './pairs_files';

/** What the page offers of the memory block; the rest is its preset's. */
const offeredBlock = blockParameters.filter(({ name }) =>
  /^(preset|layers|(temperature|gain)-(relation|context|swapped|relation-2))$/.test(name),
);

/** In the place of the file itself: which it is. */
const pairsParameters: readonly Parameter[] = [
  { name: PAIRS_NAME, kind: 'text', help: 'pronoun: name of the file of pairs; four pairs unless given' },
  { name: PAIRS_SHA256, kind: 'text', help: 'pronoun: SHA-256 of that file, in hexadecimal digits' },
];

/** What can be set on the page. */
export const pageParameters: readonly Parameter[] = [
  ...sweepParameters.flatMap((parameter) => (parameter.name === 'pairs-file' ? pairsParameters : [parameter])),
  ...offeredBlock,
];

/** What each mechanism has, beside what all have. */
const mechanismParameters: Readonly<Record<string, readonly string[]>> = {
  'causal-mean': ['rule', 'update', 'passes'],
  'random-attention': ['scale'],
  'memory-block': offeredBlock.map(({ name }) => name),
};

/** What tasks are given as text. */
const texts: Partial<Record<string, readonly string[]>> = { text: ['text'], pronoun: [PAIRS_NAME, PAIRS_SHA256] };
/** What only some settings have. */
const special = new Set([
  ...Object.values(taskNumbers).flat(),
  ...Object.values(texts).flat(),
  ...Object.values(mechanismParameters).flat(),
]);

/** The parameters that a setting has: those of its task and of its mechanism, and those of all. */
export function shownParameters(values: ParameterValues): readonly Parameter[] {
  const task = String(values.task);
  const own = [
    ...(taskNumbers[task as TaskName] ?? []),
    ...(mechanismParameters[String(values.mechanism)] ?? []),
    ...(texts[task] ?? []),
  ];
  return pageParameters.filter(({ name }) => !special.has(name) || own.includes(name));
}

export const isRange = ({ kind }: Parameter): boolean => kind === 'range';

/** The values of what a setting has; what is not given has its default. */
export function fullValues(values: ParameterValues): ParameterValues {
  const all = { ...defaultsOf(pageParameters), ...values };
  return Object.fromEntries(shownParameters(all).map(({ name }) => [name, all[name]]));
}

/** A value as a field or an address has it. */
export const textOf = (value: ParameterValue | undefined): string => (value === undefined ? '' : String(value));
