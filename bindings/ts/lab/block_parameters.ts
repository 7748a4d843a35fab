import { choice, defined } from '../checks.js';
import { camelCase, type ParameterValues } from '../parameter_values.js';
import type { Parameter } from '../parameters.js';
import { presetNames, pronounOptions, pronounParameters } from '../pronoun_parameters.js';
import { checkedReads } from '../pronoun_reads.js';
import type { BlockSettings } from '../pronoun_types.js';
import type { PresetName } from '../types.js';
import type { Lab } from './lab.js';

/** Sweeps have it for all mechanisms. */
const SHARED = 'update';
/** The one that the pairs were a test of. */
const PRESET: PresetName = 'prediction-error';

/**
 * What a sweep of the memory block has: the parameters of `pronoun`, with lists in the place of numbers. What is not
 * given is the preset's.
 */
export const blockParameters: readonly Parameter[] = pronounParameters
  .filter(({ name, block, read, kind }) => name !== SHARED && (block || read || kind === 'list' || name === 'preset'))
  .map(({ minimum: _, maximum: __, ...parameter }): Parameter => {
    const help = `memory-block: ${parameter.help}`;
    if (parameter.name === 'preset') return { ...parameter, help, default: PRESET };
    return parameter.kind === 'integer' || parameter.kind === 'number'
      ? { ...parameter, help, kind: 'range' }
      : { ...parameter, help };
  });

/** Its numbers by the names that options and cells have for them. */
export const blockNumbers: readonly string[] = blockParameters
  .filter(({ kind }) => kind === 'range')
  .map(({ name }) => camelCase(name));

/** The block of one cell: the preset with what was chosen, and the cell's numbers. @throws UntrainedError */
export function blockOf(
  { presets, limits }: Lab,
  asked: ParameterValues,
  numbers: Readonly<Record<string, number>>,
): BlockSettings {
  const values = Object.fromEntries(
    [...blockParameters.map(({ name }) => name), SHARED].map((name) => {
      const key = camelCase(name);
      return [name, numbers[key] ?? (blockNumbers.includes(key) ? undefined : asked[key])];
    }),
  );
  const preset = choice('preset', values.preset ?? PRESET, presetNames);
  const { settings } = pronounOptions({ ...values, preset }, presets);
  const block = { ...presets[preset], ...defined(settings ?? {}) };
  return { ...block, reads: checkedReads(block.reads, limits) };
}
