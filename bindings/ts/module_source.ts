import { UntrainedError } from './errors.js';

/** Where a WebAssembly module comes from; by default the file beside the library. */
export interface LoadOptions {
  /** Its bytes, where the caller has them already. */
  wasmBinary?: ArrayBuffer | Uint8Array;
  /** Its address. */
  wasmUrl?: string | URL;
}

/** What the script around a module is to be told. @param beside the file beside the library */
export async function moduleSource({ wasmBinary, wasmUrl }: LoadOptions, beside: URL) {
  const url = wasmUrl ? new URL(wasmUrl, baseUrl()) : beside;
  const bytes = wasmBinary ?? (url.protocol === 'file:' ? await readFile(url) : undefined);
  return bytes ? { wasmBinary: bytes } : { locateFile: () => url.href };
}

/** @throws UntrainedError load-failed, always */
export function loadFailed(cause: unknown): never {
  const reason = cause instanceof Error ? cause.message : String(cause);
  throw new UntrainedError('load-failed', `the WebAssembly module could not be loaded: ${reason}`, {}, { cause });
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
