import { UntrainedError } from './errors.js';
import type { Parameter, ParameterValue } from './parameters.js';

/** Values by parameter name; undefined stands for the default. */
export type ParameterValues = Readonly<Record<string, ParameterValue | undefined>>;

/**
 * The defaults by name.
 *
 * @param parameters those that are wanted
 * @returns a value for each of them; undefined where it has none
 */
export const defaultsOf = (parameters: readonly Parameter[]): ParameterValues =>
  Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.default]));

/**
 * What a flag's or an attribute's text stands for. Ranges and choices are for the core to check.
 *
 * @param parameter its name and kind
 * @param text as it was typed
 * @returns a number for the kinds `integer` and `number`, a boolean for a flag (only `false` is false), else the text
 * @throws UntrainedError out-of-range, where a number is wanted and the text is none
 */
export function parseParameter(parameter: Parameter, text: string): ParameterValue {
  const { name, kind } = parameter;
  if (kind === 'flag') return text !== 'false';
  if (kind === 'choice' || kind === 'list' || kind === 'range' || kind === 'text') return text;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (!Number.isNaN(value)) return value;
  const message = `${name} must be a ${kind === 'integer' ? 'whole number' : 'number'}, not "${text}"`;
  throw new UntrainedError('out-of-range', message, { parameter: name, found: text });
}

/**
 * `map-token` as the library spells it: `mapToken`.
 *
 * @param name in kebab-case
 * @returns the same in camel case
 */
export const camelCase = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The values that are there, under the names that `field` gives them. */
export function valuesOf(
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
