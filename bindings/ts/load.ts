import { type Core, makeCore } from './core.js';
import { UntrainedError } from './errors.js';
import { Instance } from './instance.js';
import createUntrained from './wasm/untrained.mjs';

/** Where the WebAssembly module comes from; by default the file beside this one. */
export interface LoadOptions {
  /** Its bytes, where the caller has them already. */
  wasmBinary?: ArrayBuffer | Uint8Array;
  /** Its address. */
  wasmUrl?: string | URL;
}

let loading: Promise<Core> | undefined;

/**
 * Starts the computation, once, for the functions that take a {@link Core}: those that a page does not import are not
 * in its bundle. `load` puts all of them into one object.
 *
 * @param options where the module comes from; looked at by the first call only
 * @returns the core, the same for all calls
 * @throws UntrainedError load-failed, as a rejected promise
 */
export function loadCore(options: LoadOptions = {}): Promise<Core> {
  loading ??= start(options).catch((cause: unknown) => {
    loading = undefined;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new UntrainedError('load-failed', `the WebAssembly module could not be loaded: ${reason}`, {}, { cause });
  });
  return loading;
}

async function start(options: LoadOptions): Promise<Core> {
  // Bundlers recognise this very expression and put the file beside their output.
  const url = options.wasmUrl ? new URL(options.wasmUrl, baseUrl()) : new URL('./wasm/untrained.wasm', import.meta.url);
  const wasmBinary = options.wasmBinary ?? (url.protocol === 'file:' ? await readFile(url) : undefined);
  const source = wasmBinary ? { wasmBinary } : { locateFile: () => url.href };
  return makeCore(await Instance.start(() => createUntrained(source)));
}

/** What a relative address is relative to: the page, or in Node this file. */
const baseUrl = (): string => globalThis.location?.href ?? import.meta.url;

/** Node has no fetch for files, and a page opened from a file may not fetch its neighbours either. */
async function readFile(url: URL): Promise<Uint8Array> {
  // Behind a variable, so that bundlers for browsers do not go looking for it.
  const fileSystem = 'node:fs/promises';
  const { readFile: read } = (await import(/* @vite-ignore */ fileSystem)) as typeof import('node:fs/promises');
  return read(url);
}
