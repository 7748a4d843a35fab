import { type Core, makeCore } from './core.js';
import { Instance } from './instance.js';
import { type LoadOptions, loadFailed, moduleSource } from './module_source.js';
import createUntrained from './wasm/untrained.mjs';

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
    return loadFailed(cause);
  });
  return loading;
}

async function start(options: LoadOptions): Promise<Core> {
  // Bundlers recognise this very expression and put the file beside their output.
  const source = await moduleSource(options, new URL('./wasm/untrained.wasm', import.meta.url));
  return makeCore(await Instance.start(() => createUntrained(source)));
}
