import { abcdParameters, type Parameter, type ParameterValue, pronounParameters } from 'untrained';
import type { Experiment } from './experiment';
import { ownVectorParameters } from './parameters';

/** What decides the numbers; the other parameters of an element say which part of them is shown. */
const settings: ReadonlySet<string> = new Set([
  ...[...abcdParameters, ...pronounParameters, ...ownVectorParameters].map(({ name }) => name),
  'second-prompt',
]);

/** Whether a parameter decides the numbers. */
export const isSetting = (name: string): boolean => settings.has(name);

/** The parameters in which the compared setting and the present one differ. */
export function differing({ parameters, values, compared }: Experiment): readonly Parameter[] {
  if (!compared) return [];
  return parameters.filter(({ name }) => isSetting(name) && !Object.is(values[name], compared[name]));
}

/** The parameters of which one of a few words is chosen, with the words that are not chosen now. */
export function otherChoices({ parameters, values }: Experiment): { name: string; choices: readonly string[] }[] {
  return parameters.flatMap(({ name, kind, choices = [] }) =>
    isSetting(name) && kind === 'choice'
      ? [{ name, choices: choices.filter((choice) => choice !== values[name]) }]
      : [],
  );
}

/** Changes one parameter, with the setting before the change to hold it against, in one step. */
export function compareWith(experiment: Experiment, name: string, value: ParameterValue): void {
  const { values, compared } = experiment;
  experiment.replace({ values: { ...values, [name]: value }, compared: compared ?? values });
}

/** Puts each of the two settings in the place of the other; the same part of them stays in view. */
export function swap(experiment: Experiment): void {
  const { parameters, values, compared } = experiment;
  if (!compared) return;
  const shown = Object.fromEntries(
    parameters.filter(({ name }) => !isSetting(name)).map(({ name }) => [name, values[name]]),
  );
  experiment.replace({ values: { ...compared, ...shown }, compared: { ...values, ...shown } });
}
