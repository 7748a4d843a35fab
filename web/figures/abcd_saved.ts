import { type AbcdTrace, camelCase, type ParameterValue, type ParameterValues } from 'untrained';
import type { AbcdExperiment } from '../state/abcd';
import { sourceOf } from '../state/own_vectors';
import { type SavedParameters, savedParameters, vectorParameters } from './saved_parameters';

/** The parameters of the shown run, which may be older than a mistaken input; defaults are filled in. */
export function abcdSavedParameters(experiment: AbcdExperiment): SavedParameters {
  const { values, trace, pass, token } = experiment;
  return ofRun(experiment, values, trace, { pass, token });
}

/** The same of the compared run; none where there is none. */
export function abcdSavedCompared(experiment: AbcdExperiment): SavedParameters | undefined {
  const { compared, comparedTrace: trace } = experiment;
  if (!compared || !trace) return undefined;
  const token = trace.settings.mapToken ?? undefined;
  return ofRun(experiment, compared, trace, { pass: experiment.shownPass(trace), token });
}

function ofRun(
  { parameters }: AbcdExperiment,
  values: ParameterValues,
  trace: AbcdTrace | undefined,
  shown: Record<string, ParameterValue | undefined>,
): SavedParameters {
  const settings = trace?.settings as Record<string, unknown> | undefined;
  const used = { ...shown, ...vectorParameters(sourceOf(trace)) };
  return savedParameters(parameters, ({ name }) =>
    name in used ? used[name] : ((settings?.[camelCase(name)] as ParameterValue | undefined) ?? values[name]),
  );
}
