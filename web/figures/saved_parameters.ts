import type { Parameter, ParameterValue } from 'untrained';
import type { SavedProvenance } from './saved';

export type SavedParameters = SavedProvenance['parameters'];

/** Every parameter by its name with what `inUse` says of it; null where that is nothing. */
export function savedParameters(
  parameters: readonly Parameter[],
  inUse: (parameter: Parameter) => ParameterValue | null | undefined,
): SavedParameters {
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, inUse(parameter) ?? null]));
}
