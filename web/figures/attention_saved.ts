import { camelCase, type ParameterValue } from 'untrained';
import type { AttentionExperiment } from '../state/attention';
import { sourceOf } from '../state/own_vectors';
import { type SavedParameters, savedParameters, vectorParameters } from './saved_parameters';

/** The parameters of the shown map, which may be older than a mistaken input; defaults are filled in. */
export function attentionSavedParameters({ values, attention, parameters }: AttentionExperiment): SavedParameters {
  const settings = attention?.settings as Record<string, unknown> | undefined;
  const shown = vectorParameters(sourceOf(attention));
  return savedParameters(parameters, ({ name }) =>
    name in shown ? shown[name] : ((settings?.[camelCase(name)] as ParameterValue | undefined) ?? values[name]),
  );
}
