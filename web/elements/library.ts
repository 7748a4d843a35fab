import { type Core, loadCore } from 'untrained';
import { chosenWasmUrl } from './wasm_url';

let loading: Promise<Core> | undefined;

/** Starts the computation, once for all elements of a page. After a failure the next call tries again. */
export function startCore(): Promise<Core> {
  const wasmUrl = chosenWasmUrl();
  loading ??= loadCore(wasmUrl ? { wasmUrl } : {}).catch((reason: unknown) => {
    loading = undefined;
    throw reason;
  });
  return loading;
}
