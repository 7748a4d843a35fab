import type { AbcdOptions } from './abcd_types.js';
import { choice } from './checks.js';
import { UntrainedError } from './errors.js';
import {
  abcdParameters,
  memories,
  type Parameter,
  type ParameterValue,
  presetNames,
  pronounParameters,
} from './parameters.js';
import type { BlockSettings, PronounOptions, Read } from './pronoun_types.js';
import type { PresetName } from './types.js';

/** Values by parameter name; undefined stands for the default. */
export type ParameterValues = Readonly<Record<string, ParameterValue | undefined>>;

/** The defaults by name. */
export const defaultsOf = (parameters: readonly Parameter[]): ParameterValues =>
  Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.default]));

/**
 * What a flag's or an attribute's text stands for. Ranges and choices are for the core to check.
 *
 * @throws out-of-range where a number is wanted and the text is none
 */
export function parseParameter({ name, kind }: Parameter, text: string): ParameterValue {
  if (kind === 'flag') return text !== 'false';
  if (kind === 'choice' || kind === 'list' || kind === 'text') return text;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isNaN(value)) return value;
  const message = `${name} must be a ${kind === 'integer' ? 'whole number' : 'number'}, not "${text}"`;
  throw new UntrainedError('out-of-range', message, { parameter: name, found: text });
}

/** What `Untrained.abcd` takes, from values by parameter name. Words are passed on unchecked. */
export const abcdOptions = (values: ParameterValues): AbcdOptions =>
  valuesOf(abcdParameters, values, ({ name }) => camelCase(name)) as AbcdOptions;

/** `map-token` as the library spells it: `mapToken`. */
export const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/**
 * What `Untrained.pronoun` takes, from values by parameter name. A change to the reads of a memory changes all reads
 * of it in the preset; `reads` then says which of them are done, in which order.
 *
 * @throws unknown-choice
 */
export function pronounOptions(
  values: ParameterValues,
  presets: Readonly<Record<PresetName, BlockSettings>>,
): PronounOptions {
  const options = valuesOf(pronounParameters, values, ({ name, kind, block, read }) =>
    block || read || kind === 'list' ? undefined : name,
  );
  const settings: Partial<BlockSettings> = valuesOf(pronounParameters, values, ({ block }) => block);
  const changes = pronounParameters.filter(({ name, read }) => read && values[name] !== undefined);
  if (changes.length > 0 || values.reads !== undefined) {
    const preset = choice('preset', values.preset ?? presetNames[0], presetNames);
    const changed = changes.reduce(
      (reads, parameter) => withChange(reads, parameter, values[parameter.name]),
      presets[preset].reads,
    );
    settings.reads = values.reads === undefined ? changed : inOrder(changed, String(values.reads));
  }
  return { ...options, settings };
}

/** What {@link abcdOptions} makes of the defaults. */
export const abcdDefaults = abcdOptions(defaultsOf(abcdParameters)) as Required<
  Omit<AbcdOptions, 'map' | 'mapToken' | 'vectors'>
>;

/** What {@link pronounOptions} makes of the defaults, without the block, which is the preset's. */
export const pronounDefaults = valuesOf(
  pronounParameters,
  defaultsOf(pronounParameters),
  ({ name }) => name,
) as Required<Omit<PronounOptions, 'settings' | 'vectors'>>;

/** The values that are there, under the names that `field` gives them. */
function valuesOf(
  parameters: readonly Parameter[],
  values: ParameterValues,
  field: (parameter: Parameter) => string | undefined,
): Record<string, ParameterValue> {
  const result: Record<string, ParameterValue> = {};
  for (const parameter of parameters) {
    const key = field(parameter);
    const value = values[parameter.name];
    if (key !== undefined && value !== undefined) result[key] = value;
  }
  return result;
}

function withChange(reads: Read[], { name, read: changed, choices }: Parameter, value: ParameterValue | undefined) {
  if (!changed) return reads;
  const field = changed.field === 'sign' ? Number(choice(name, String(value), choices ?? [])) : value;
  return reads.map((read) => (read.memory === changed.memory ? { ...read, [changed.field]: field } : read));
}

/** The reads of the listed memories, in the order of the list; a memory that is listed twice is read twice. */
function inOrder(reads: readonly Read[], list: string): Read[] {
  const names = list.split(',').map((name) => name.trim());
  return names
    .filter((name) => name !== '')
    .flatMap((name) => {
      const memory = choice('reads', name, memories);
      return reads.filter((read) => read.memory === memory);
    });
}
