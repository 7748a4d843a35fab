let wasmUrl: string | URL | undefined;

/** Where the WebAssembly module is, where it is not beside the script. To be called before the first element is seen. */
export function setWasmUrl(url: string | URL): void {
  wasmUrl = url;
}

/** What was set, if anything. */
export const chosenWasmUrl = (): string | URL | undefined => wasmUrl;
