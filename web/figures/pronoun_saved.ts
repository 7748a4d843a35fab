import { camelCase, type Parameter, type ParameterValue } from 'untrained';
import { sourceOf } from '../state/own_vectors';
import { type PronounExperiment, promptNames } from '../state/pronoun';
import { type SavedParameters, savedParameters, vectorParameters } from './saved_parameters';

/** The parameters of the shown runs; of the block those that its preset decided too. */
export function pronounSavedParameters(experiment: PronounExperiment): SavedParameters {
  const { values, sentences, layer, memory, step } = experiment;
  const settings = sentences[0]?.trace.settings;
  const shown: Record<string, ParameterValue | undefined> = {
    layer,
    memory,
    step,
    ...vectorParameters(sourceOf(sentences[0]?.trace)),
  };
  promptNames.forEach((name, index) => {
    shown[name] = sentences[index]?.trace.settings.prompt;
  });
  const own = settings as Record<string, unknown> | undefined;
  return savedParameters(experiment.parameters, (parameter) => {
    const { name } = parameter;
    if (name in shown) return shown[name];
    return (
      ofBlock(parameter, settings?.block) ?? (own?.[camelCase(name)] as ParameterValue | undefined) ?? values[name]
    );
  });
}

type Block = PronounExperiment['block'];

/** A parameter of the block; none where it has no single value, since several reads of a memory differ in it. */
function ofBlock({ kind, block: field, read }: Parameter, block: Block): ParameterValue | undefined {
  if (!block) return undefined;
  if (field) return block[field];
  if (kind === 'list') {
    const names = block.reads.map(({ memory }) => memory);
    // A memory that is listed twice would be read twice for each of the preset's reads of it.
    return new Set(names).size === names.length ? names.join() : undefined;
  }
  if (!read) return undefined;
  const [first, ...others] = new Set(
    block.reads.filter(({ memory }) => memory === read.memory).map((each) => each[read.field]),
  );
  if (first === undefined || others.length > 0) return undefined;
  return kind === 'choice' ? String(first) : first;
}
