import { type Parameter, type ParameterValues, parseParameter, UntrainedError } from 'untrained';

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
