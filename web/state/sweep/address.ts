import type { ParameterValues } from 'untrained';
import { type PlainAddress, pairs, readPlainAddress, writePlainAddress } from '../plain_address';
import { fullValues, pageParameters, shownParameters } from './parameters';

/** A setting as an address holds it: parameters by name, and the two that the map is drawn over. */
export interface SweepAddress {
  readonly values: ParameterValues;
  readonly across?: string | undefined;
  readonly down?: string | undefined;
}

/** What the address names, and what of it is not known here. */
export type ReadAddress = SweepAddress & PlainAddress;

/** A setting as the part of an address after `#`: `task=mqar&pairs=4,8&across=pairs`. */
export function writeSweepAddress({ values, across, down }: SweepAddress): string {
  const all = fullValues(values);
  const axes = Object.entries({ across, down }).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  return [writePlainAddress(shownParameters(all), all), pairs(axes)].filter(Boolean).join('&');
}

/** What an address asks for; undefined where it names nothing. */
export function readSweepAddress(fragment: string): ReadAddress | undefined {
  const named = readPlainAddress(pageParameters, fragment, ['across', 'down']);
  const axes = new URLSearchParams(fragment.replace(/^#/, ''));
  return named && { ...named, across: axes.get('across') ?? undefined, down: axes.get('down') ?? undefined };
}
