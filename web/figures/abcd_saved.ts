import { camelCase, type ParameterValue } from 'untrained';
import type { AbcdExperiment } from '../state/abcd';
import { sourceOf } from '../state/own_vectors';
import { type SavedParameters, savedParameters, vectorParameters } from './saved_parameters';

/** The parameters of the shown run, which may be older than a mistaken input; defaults are filled in. */
export function abcdSavedParameters(experiment: AbcdExperiment): SavedParameters {
  const { values, trace, pass, token } = experiment;
  const settings = trace?.settings as Record<string, unknown> | undefined;
  const shown: Record<string, ParameterValue | undefined> = {
    pass,
    token,
    ...vectorParameters(sourceOf(trace)),
  };
  return savedParameters(experiment.parameters, ({ name }) =>
    name in shown ? shown[name] : ((settings?.[camelCase(name)] as ParameterValue | undefined) ?? values[name]),
  );
}
