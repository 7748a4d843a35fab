import type { RawLab } from '../lab/module.js';

/** Starts a module of its own, as that of `untrained.mjs`. */
export default function createUntrained(options?: {
  wasmBinary?: ArrayBuffer | Uint8Array;
  locateFile?: (name: string) => string;
}): Promise<RawLab>;
