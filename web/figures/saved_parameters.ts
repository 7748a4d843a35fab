import type { Parameter, ParameterValue } from 'untrained';
import { type Run, sourceOf, type VectorSource } from '../state/own_vectors';
import type { SavedProvenance } from './saved';

export type SavedParameters = SavedProvenance['parameters'];

/** Every parameter by its name with what `inUse` says of it; null where that is nothing. */
export function savedParameters(
  parameters: readonly Parameter[],
  inUse: (parameter: Parameter) => ParameterValue | null | undefined,
): SavedParameters {
  return Object.fromEntries(parameters.map((parameter) => [parameter.name, inUse(parameter) ?? null]));
}

/** What decides the vectors: a file that was used, which drawing plays no part beside, or none although it was asked for. */
export const vectorParameters = (source: VectorSource | undefined): Record<string, ParameterValue | undefined> => ({
  'vectors-name': source?.file.name,
  'vectors-sha256': source?.file.sha256,
  ...(source ? { embedding: undefined } : {}),
});

/** Words with random vectors beside those of a file, in all of some runs; undefined where there is no file. */
export function missingWords(runs: readonly (Run | undefined)[]): string[] | undefined {
  const used = runs.map(sourceOf).filter((source) => source !== undefined);
  return used.length > 0 ? [...new Set(used.flatMap(({ missing }) => [...missing]))] : undefined;
}
