import { defaultsOf, type Parameter, type ParameterValue, type ParameterValues } from 'untrained';
import { sweepParameters, type TaskName, taskNumbers } from 'untrained/lab';

/** What each mechanism has, beside what all have. */
const mechanismParameters: Readonly<Record<string, readonly string[]>> = {
  'causal-mean': ['rule', 'update', 'passes'],
  'random-attention': ['scale'],
};

/** What only some settings have. */
const special = new Set([...Object.values(taskNumbers).flat(), 'text', ...Object.values(mechanismParameters).flat()]);

/** The parameters that a setting has: those of its task and of its mechanism, and those of all. */
export function shownParameters(values: ParameterValues): readonly Parameter[] {
  const task = String(values.task);
  const own = [
    ...(taskNumbers[task as TaskName] ?? []),
    ...(mechanismParameters[String(values.mechanism)] ?? []),
    ...(task === 'text' ? ['text'] : []),
  ];
  return sweepParameters.filter(({ name }) => !special.has(name) || own.includes(name));
}

export const isRange = ({ kind }: Parameter): boolean => kind === 'range';

/** The values of what a setting has; what is not given has its default. */
export function fullValues(values: ParameterValues): ParameterValues {
  const all = { ...defaultsOf(sweepParameters), ...values };
  return Object.fromEntries(shownParameters(all).map(({ name }) => [name, all[name]]));
}

/** A value as a field or an address has it. */
export const textOf = (value: ParameterValue | undefined): string => (value === undefined ? '' : String(value));
