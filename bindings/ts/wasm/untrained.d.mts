import type { RawModule } from '../module.js';

/** Starts a module of its own. `locateFile` gives the address of the .wasm where `wasmBinary` does not hold it. */
export default function createUntrained(options?: {
  wasmBinary?: ArrayBuffer | Uint8Array;
  locateFile?: (name: string) => string;
}): Promise<RawModule>;
