import type { Parameter, ParameterValues } from 'untrained';
import { abcdStateParameters } from './abcd_parameters';
import { attentionStateParameters } from './attention_parameters';
import type { Snapshot } from './experiment';
import { type ExperimentKind, experimentKinds } from './parameters';
import { pronounStateParameters } from './pronoun_parameters';

/** The version that is written. Every version that was ever written stays readable. */
export const ADDRESS_VERSION = 1;

/** Longer links break in mail and chat programs. */
export const MAXIMUM_ADDRESS_CHARACTERS = 30_000;

/** What a short address may unpack to, in bytes: the longest prompt and graph that the core takes fit in many times. */
const MAXIMUM_UNPACKED_BYTES = 2 ** 21;

const experimentParameters: Record<ExperimentKind, readonly Parameter[]> = {
  abcd: abcdStateParameters,
  pronoun: pronounStateParameters,
  attention: attentionStateParameters,
};

/** Everything that a reader has set on a page. */
export interface PageState {
  readonly experiments: Readonly<Partial<Record<ExperimentKind, Snapshot>>>;
  readonly language?: string | undefined;
  readonly theme?: string | undefined;
  /** The step of the guided story that is open. */
  readonly story?: string | undefined;
}

/**
 * Why an address cannot be read: `damaged`, it is cut off or was never one; `large`, it unpacks to more than any state
 * needs; `later`, a later version wrote it; `unknown`, it names what is none of ours; `type`, a value is no number, text
 * or yes and no where it has to be.
 */
export type AddressFault = 'damaged' | 'large' | 'later' | 'unknown' | 'type';

export class AddressError extends Error {
  /** @param found the version, or the name of what is unknown or of the wrong type */
  constructor(
    readonly fault: AddressFault,
    readonly found = '',
  ) {
    super(found ? `${fault}: ${found}` : fault);
    this.name = 'AddressError';
  }
}

/**
 * A state as the part of an address after `#`: the version, a dot, and the state as JSON, deflated, in base64url.
 * Every value that is set is written, also one that is the default, which may be another in a later version.
 */
export async function writeAddress({ experiments, language, theme, story }: PageState): Promise<string> {
  const text = JSON.stringify({ ...experiments, language, theme, story });
  const packed = await through(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  return `${ADDRESS_VERSION}.${toBase64(packed)}`;
}

/**
 * The state that an address holds.
 *
 * @throws AddressError where it is damaged, too large, names what is not known, or was written by a later version
 */
export async function readAddress(fragment: string): Promise<PageState> {
  const [, digits = '', payload = ''] = /^#?(\d+)\.(.*)$/s.exec(fragment) ?? [];
  const version = Number(digits);
  if (version > ADDRESS_VERSION) throw new AddressError('later', digits);
  if (version < 1) throw new AddressError('damaged');
  const { language, theme, story, ...others } = record(await unpack(payload));
  const known = experimentKinds.flatMap((kind) =>
    others[kind] === undefined ? [] : [[kind, snapshotOf(kind, others[kind])]],
  );
  const unknown = Object.keys(others).find((name) => !Object.hasOwn(experimentParameters, name));
  if (unknown !== undefined) throw new AddressError('unknown', unknown);
  return {
    experiments: Object.fromEntries(known),
    language: optionalText(language),
    theme: optionalText(theme),
    story: optionalText(story),
  };
}

function snapshotOf(kind: ExperimentKind, given: unknown): Snapshot {
  const { values, compared } = record(given);
  const parameters = experimentParameters[kind];
  return {
    values: knownValues(parameters, values),
    compared: compared === undefined ? undefined : knownValues(parameters, compared),
  };
}

/** Bounds are for the library to check, which tells them at the field; a choice that is none has no such place. */
function knownValues(parameters: readonly Parameter[], given: unknown): ParameterValues {
  const values: Record<string, ParameterValues[string]> = {};
  for (const [name, value] of Object.entries(record(given))) {
    const parameter = parameters.find((known) => known.name === name);
    if (!parameter) throw new AddressError('unknown', name);
    // What is no number yet, in a field that is being typed in, is null in JSON.
    if (value === null) continue;
    if (typeof value !== typeOf(parameter) || !isChoice(parameter, value)) throw new AddressError('type', name);
    values[name] = value as ParameterValues[string];
  }
  return values;
}

function isChoice({ kind, choices }: Parameter, value: unknown): boolean {
  if (!choices) return true;
  const chosen =
    kind === 'list'
      ? String(value)
          .split(',')
          .map((word) => word.trim())
      : [value];
  return chosen.every((choice) => choices.some((known) => known === choice) || (kind === 'list' && choice === ''));
}

function typeOf({ kind }: Parameter): 'number' | 'boolean' | 'string' {
  if (kind === 'integer' || kind === 'number') return 'number';
  return kind === 'flag' ? 'boolean' : 'string';
}

function record(given: unknown): Record<string, unknown> {
  if (typeof given === 'object' && given !== null && !Array.isArray(given)) return given as Record<string, unknown>;
  throw new AddressError('damaged');
}

const optionalText = (given: unknown): string | undefined => (typeof given === 'string' ? given : undefined);

async function unpack(payload: string): Promise<unknown> {
  try {
    const bytes = await through(fromBase64(payload), new DecompressionStream('deflate-raw'));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (problem) {
    if (problem instanceof AddressError) throw problem;
    throw new AddressError('damaged');
  }
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) {
  const writer = stream.writable.getWriter();
  // A failure here is one of the reader's too, which tells it.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.readable.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > MAXIMUM_UNPACKED_BYTES) {
      await reader.cancel().catch(() => {});
      throw new AddressError('large');
    }
    chunks.push(next.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** Few enough at a time for the arguments of one call. */
const CHUNK = 2 ** 13;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
