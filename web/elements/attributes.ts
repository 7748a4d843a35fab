import { camelCase, type Parameter, type ParameterValues, parseParameter, UntrainedError } from 'untrained';

/** Names that HTMLElement or the elements themselves have taken, and how the property is called instead. */
const taken: Record<string, string> = { update: 'updateOrder' };

/** The property of a parameter: `temperature-context` is `temperatureContext`. */
export const propertyName = (name: string): string => taken[name] ?? camelCase(name);

/** Attributes beside the parameters, which are properties of the same name. */
export const plainAttributes = ['view', 'loading', 'home'] as const;

/** What an attribute's text stands for; of a number that is none the library tells, which knows the bounds. */
export function fromAttribute(parameter: Parameter, text: string | null): ParameterValues[string] {
  if (text === null) return undefined;
  try {
    return parseParameter(parameter, text);
  } catch (problem) {
    if (problem instanceof UntrainedError) return Number.NaN;
    throw problem;
  }
}
