import { type ParameterValues, parseParameter } from 'untrained';
import { PAIRS_SHA256 } from './pairs_files';
import { fullValues, pageParameters, shownParameters, textOf } from './parameters';

/** A SHA-256. */
const HEXADECIMAL = /^[0-9a-f]{64}$/;

/** A setting as an address holds it: parameters by name, and the two that the map is drawn over. */
export interface SweepAddress {
  readonly values: ParameterValues;
  readonly across?: string | undefined;
  readonly down?: string | undefined;
}

/** What the address names, and what of it is not known here. */
export interface ReadAddress extends SweepAddress {
  readonly unknown: readonly string[];
}

/**
 * A setting as the part of an address after `#`: `task=mqar&pairs=4,8`. Every value is written, also a default, which may
 * be another in a later version; only a text is not, which is too long for a link. Of a file there is the name, and what
 * tells it from others.
 */
export function writeSweepAddress({ values, across, down }: SweepAddress): string {
  const all = fullValues(values);
  const named = shownParameters(all)
    .filter(({ name }) => name !== 'text' && textOf(all[name]) !== '')
    .map(({ name }) => [name, textOf(all[name])] as const);
  const axes = Object.entries({ across, down }).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  // Commas stay readable; no value has signs that mean something in an address.
  return [...named, ...axes]
    .map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`)
    .join('&');
}

/** What an address asks for; undefined where it names nothing. */
export function readSweepAddress(fragment: string): ReadAddress | undefined {
  const named = new URLSearchParams(fragment.replace(/^#/, ''));
  const values: Record<string, ParameterValues[string]> = {};
  const unknown: string[] = [];
  for (const [name, text] of named) {
    if (name === 'across' || name === 'down') continue;
    const parameter = pageParameters.find((known) => known.name === name);
    const isChoice = !parameter?.choices || parameter.choices.includes(text);
    const isFile = name !== PAIRS_SHA256 || HEXADECIMAL.test(text);
    if (!parameter || name === 'text' || !isChoice || !isFile) unknown.push(name);
    else values[name] = numberOrText(() => parseParameter(parameter, text));
  }
  if (Object.keys(values).length === 0 && unknown.length === 0) return undefined;
  return { values, unknown, across: named.get('across') ?? undefined, down: named.get('down') ?? undefined };
}

/** What is no number is told at its field. */
function numberOrText<Value>(read: () => Value): Value | number {
  try {
    return read();
  } catch {
    return Number.NaN;
  }
}
