import { defaultsOf, memories, type Parameter, type ParameterValue, type ParameterValues } from 'untrained';
import { allSweepParameters, sweepParameters, type TaskName, taskNumbers } from 'untrained/lab';

/** What each mechanism has, beside what all have. */
const mechanismParameters: Readonly<Record<string, readonly string[]>> = {
  'causal-mean': ['rule', 'update', 'passes'],
  'random-attention': ['scale'],
  // The rest of a block is its preset's.
  'memory-block': ['preset', 'layers', ...memories.flatMap((memory) => [`temperature-${memory}`, `gain-${memory}`])],
};

/** The texts of a task, which the reader may have a file of. */
const taskTexts: Readonly<Record<string, readonly string[]>> = { text: ['text'], pronoun: ['pairs-file'] };

/** What only some settings have. */
const special = new Set([taskNumbers, taskTexts, mechanismParameters].flatMap((names) => Object.values(names).flat()));

/** What all have. */
const shared = new Set(sweepParameters.map(({ name }) => name).filter((name) => !special.has(name)));

/** The parameters that a setting has: those of its task and of its mechanism, and those of all. */
export function shownParameters(values: ParameterValues): readonly Parameter[] {
  const task = String(values.task);
  const own = [
    ...(taskNumbers[task as TaskName] ?? []),
    ...(mechanismParameters[String(values.mechanism)] ?? []),
    ...(taskTexts[task] ?? []),
  ];
  return allSweepParameters.filter(({ name }) => shared.has(name) || own.includes(name));
}

export const isRange = ({ kind }: Parameter): boolean => kind === 'range';

/** The values of what a setting has; what is not given has its default. */
export function fullValues(values: ParameterValues): ParameterValues {
  const all = { ...defaultsOf(allSweepParameters), ...values };
  return Object.fromEntries(shownParameters(all).map(({ name }) => [name, all[name]]));
}

/** A value as a field or an address has it. */
export const textOf = (value: ParameterValue | undefined): string => (value === undefined ? '' : String(value));
