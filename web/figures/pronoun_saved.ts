import { camelCase, type ParameterValue, type ParameterValues, type PronounTrace, valueInBlock } from 'untrained';
import { sourceOf } from '../state/own_vectors';
import { type PronounExperiment, promptNames } from '../state/pronoun';
import { type SavedParameters, savedParameters, vectorParameters } from './saved_parameters';

/** The parameters of the shown runs; of the block those that its preset decided too. */
export function pronounSavedParameters(experiment: PronounExperiment): SavedParameters {
  const traces = experiment.sentences.map(({ trace }) => trace);
  return ofRuns(experiment, experiment.values, traces, experiment.layer);
}

/** The same of the compared runs; none where there are none. */
export function pronounSavedCompared(experiment: PronounExperiment): SavedParameters | undefined {
  const traces = experiment.sentences.map(({ compared }) => compared);
  const layers = traces[0]?.settings.block.layers ?? traces[1]?.settings.block.layers;
  if (!experiment.compared || layers === undefined) return undefined;
  return ofRuns(experiment, experiment.compared, traces, Math.min(experiment.layer, layers));
}

function ofRuns(
  { parameters, memory, step }: PronounExperiment,
  values: ParameterValues,
  traces: readonly (PronounTrace | undefined)[],
  layer: number,
): SavedParameters {
  const settings = (traces[0] ?? traces[1])?.settings;
  const shown: Record<string, ParameterValue | undefined> = {
    layer,
    memory,
    step,
    ...vectorParameters(sourceOf(traces[0] ?? traces[1])),
  };
  promptNames.forEach((name, index) => {
    shown[name] = traces[index]?.settings.prompt;
  });
  const own = settings as Record<string, unknown> | undefined;
  return savedParameters(parameters, (parameter) => {
    const { name } = parameter;
    if (name in shown) return shown[name];
    return (
      (settings && valueInBlock(settings.block, parameter)) ??
      (own?.[camelCase(name)] as ParameterValue | undefined) ??
      values[name]
    );
  });
}
