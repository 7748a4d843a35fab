import { type Parameter, type ParameterValues, parseParameter } from 'untrained';

/** Values that an address names, and what of it is not known here. */
export interface PlainAddress {
  readonly values: ParameterValues;
  readonly unknown: readonly string[];
}

/**
 * Values as the part of an address after `#`: `task=mqar&pairs=4,8`. Every value is written, also a default, which may be
 * another in a later version; only a text is not, which is too long for a link.
 */
export const writePlainAddress = (parameters: readonly Parameter[], values: ParameterValues): string =>
  pairs(
    parameters
      .filter(({ name, kind }) => kind !== 'text' && values[name] !== undefined && values[name] !== '')
      .map(({ name }) => [name, String(values[name])]),
  );

/** Names with what they stand for. Commas stay readable; no value has signs that mean something in an address. */
export const pairs = (named: readonly (readonly [string, string])[]): string =>
  named.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&');

/** What is named by parameters, those in `beside` left aside; undefined where nothing is. */
export function readPlainAddress(
  parameters: readonly Parameter[],
  fragment: string,
  beside: readonly string[] = [],
): PlainAddress | undefined {
  const values: Record<string, ParameterValues[string]> = {};
  const unknown: string[] = [];
  for (const [name, text] of new URLSearchParams(fragment.replace(/^#/, ''))) {
    if (beside.includes(name)) continue;
    const parameter = parameters.find((known) => known.name === name);
    const isChoice = !parameter?.choices || parameter.choices.includes(text);
    if (!parameter || parameter.kind === 'text' || !isChoice) unknown.push(name);
    else values[name] = numberOrText(() => parseParameter(parameter, text));
  }
  return Object.keys(values).length === 0 && unknown.length === 0 ? undefined : { values, unknown };
}

/** What is no number is told at its field. */
function numberOrText<Value>(read: () => Value): Value | number {
  try {
    return read();
  } catch {
    return Number.NaN;
  }
}
