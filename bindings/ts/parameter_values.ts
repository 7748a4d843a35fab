import { choice } from './checks.js';
import { UntrainedError } from './errors.js';
import { abcdParameters, type Parameter, type ParameterValue, presetNames, pronounParameters } from './parameters.js';
import type { AbcdOptions, BlockSettings, PresetName, PronounOptions, Read } from './types.js';

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
  if (kind === 'choice' || kind === 'text') return text;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isNaN(value)) return value;
  const message = `${name} must be a ${kind === 'integer' ? 'whole number' : 'number'}, not "${text}"`;
  throw new UntrainedError('out-of-range', message, { parameter: name, found: text });
}

/** What `Untrained.abcd` takes, from values by parameter name. Words are passed on unchecked. */
export const abcdOptions = (values: ParameterValues): AbcdOptions =>
  valuesOf(abcdParameters, values, ({ name }) => name) as AbcdOptions;

/**
 * What `Untrained.pronoun` takes, from values by parameter name. A change to the reads of a memory changes all reads
 * of it in the preset.
 *
 * @throws unknown-choice, no-such-read where the preset does not read that memory
 */
export function pronounOptions(
  values: ParameterValues,
  presets: Readonly<Record<PresetName, BlockSettings>>,
): PronounOptions {
  const options = valuesOf(pronounParameters, values, ({ name, block, read }) => (block || read ? undefined : name));
  const settings: Partial<BlockSettings> = valuesOf(pronounParameters, values, ({ block }) => block);
  const changes = pronounParameters.filter(({ name, read }) => read && values[name] !== undefined);
  if (changes.length > 0) {
    const preset = choice('preset', values.preset ?? presetNames[0], presetNames);
    settings.reads = changes.reduce(
      (reads, parameter) => withChange(reads, parameter, values[parameter.name], preset),
      presets[preset].reads,
    );
  }
  return { ...options, settings };
}

/** What {@link abcdOptions} makes of the defaults. */
export const abcdDefaults = abcdOptions(defaultsOf(abcdParameters)) as Required<Omit<AbcdOptions, 'map' | 'vectors'>>;

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

function withChange(
  reads: Read[],
  { name, read: changed, choices }: Parameter,
  value: ParameterValue | undefined,
  preset: PresetName,
): Read[] {
  if (!changed) return reads;
  if (!reads.some(({ memory }) => memory === changed.memory)) {
    const message = `preset ${preset} does not read the ${changed.memory} memory, so ${name} changes nothing`;
    throw new UntrainedError('no-such-read', message, { parameter: name, found: String(value) });
  }
  const field = changed.field === 'sign' ? Number(choice(name, String(value), choices ?? [])) : value;
  return reads.map((read) => (read.memory === changed.memory ? { ...read, [changed.field]: field } : read));
}
