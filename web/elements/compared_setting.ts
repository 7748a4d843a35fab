import { type Parameter, type ParameterValues, UntrainedError } from 'untrained';

/**
 * What the attribute `compare` stands for: parameter values by name, in JSON; null for what a default or a preset
 * decides.
 *
 * @throws UntrainedError where it is no such object, or names what is no parameter
 */
export function readComparedSetting(text: string, parameters: readonly Parameter[]): ParameterValues {
  const unreadable = (message: string, found: string) =>
    new UntrainedError('unknown-choice', message, { parameter: 'compare', found });
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    values = undefined;
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values)) {
    throw unreadable(`compare must be parameter values in JSON, as in {"seed": 2}, not "${text}"`, text);
  }
  const names = new Set(parameters.map(({ name }) => name));
  for (const [name, value] of Object.entries(values)) {
    if (!names.has(name)) throw unreadable(`compare names "${name}", which is no parameter`, name);
    if (value !== null && !['string', 'number', 'boolean'].includes(typeof value)) {
      throw unreadable(`compare sets "${name}" to what is no number, text or flag`, name);
    }
  }
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, value ?? undefined]));
}
