import type { ParameterValues } from 'untrained';
import { type PlainAddress, pairs, readPlainAddress, writePlainAddress } from '../plain_address';
import { PAIRS_NAME, PAIRS_SHA256 } from './pairs_files';
import { fullValues, pageParameters, shownParameters } from './parameters';

/** A setting as an address holds it: parameters by name, and the two that the map is drawn over. */
export interface SweepAddress {
  readonly values: ParameterValues;
  readonly across?: string | undefined;
  readonly down?: string | undefined;
}

/** What the address names, and what of it is not known here. */
export type ReadAddress = SweepAddress & PlainAddress;

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * A setting as the part of an address after `#`: `task=mqar&pairs=4,8&across=pairs`. Of a file of pairs it has the name,
 * and what tells it from others.
 */
export function writeSweepAddress({ values, across, down }: SweepAddress): string {
  const all = fullValues(values);
  const beside = { [PAIRS_NAME]: all[PAIRS_NAME], [PAIRS_SHA256]: all[PAIRS_SHA256], across, down };
  const named = Object.entries(beside).flatMap(([name, value]) => (value ? [[name, String(value)] as const] : []));
  return [writePlainAddress(shownParameters(all), all), pairs(named)].filter(Boolean).join('&');
}

/** What an address asks for; undefined where it names nothing. */
export function readSweepAddress(fragment: string): ReadAddress | undefined {
  const named = readPlainAddress(pageParameters, fragment, ['across', 'down', PAIRS_NAME, PAIRS_SHA256]);
  if (!named) return undefined;
  const all = new URLSearchParams(fragment.replace(/^#/, ''));
  const axes = { across: all.get('across') ?? undefined, down: all.get('down') ?? undefined };
  const sha256 = all.get(PAIRS_SHA256);
  if (sha256 === null) return { ...named, ...axes };
  if (!SHA256.test(sha256)) return { ...named, ...axes, unknown: [...named.unknown, PAIRS_SHA256] };
  const file = { [PAIRS_NAME]: all.get(PAIRS_NAME) ?? '', [PAIRS_SHA256]: sha256 };
  return { ...named, ...axes, values: { ...named.values, ...file } };
}
