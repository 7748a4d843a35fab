import { type Core, loadCore } from 'untrained';

let wasmUrl: string | URL | undefined;
let loading: Promise<Core> | undefined;

/** Where the WebAssembly module is, where it is not beside the script. To be called before the first element is seen. */
export function setWasmUrl(url: string | URL): void {
  wasmUrl = url;
}

/** Starts the computation, once for all elements of a page. After a failure the next call tries again. */
export function startCore(): Promise<Core> {
  loading ??= loadCore(wasmUrl ? { wasmUrl } : {}).catch((reason: unknown) => {
    loading = undefined;
    throw reason;
  });
  return loading;
}
