import { Instance } from '../instance.js';
import type { RawResult } from '../module.js';
import { type LoadOptions, loadFailed, moduleSource } from '../module_source.js';
import type { BlockSettings } from '../pronoun_types.js';
import type { PresetName } from '../types.js';
import createUntrained from '../wasm/untrained_lab.mjs';
import type { LabLimits, RawLab } from './module.js';

/** The started module for sweeps, which every function of them takes. What runs it is kept out of sight. */
export interface Lab {
  /** The bounds that sweeps are held to. */
  readonly limits: LabLimits;
  /** The settings of the memory block by name. */
  readonly presets: Readonly<Record<PresetName, BlockSettings>>;
}

const instances = new WeakMap<Lab, Instance<RawLab>>();

let loading: Promise<Lab> | undefined;

/**
 * Starts the module for sweeps, once. It is another one than that of `loadCore`, so that a page without sweeps does not
 * load it.
 *
 * @param options where the module comes from; looked at by the first call only
 * @returns the lab, the same for all calls
 * @throws UntrainedError load-failed, as a rejected promise
 */
export function loadLab(options: LoadOptions = {}): Promise<Lab> {
  loading ??= start(options).catch((cause: unknown) => {
    loading = undefined;
    return loadFailed(cause);
  });
  return loading;
}

async function start(options: LoadOptions): Promise<Lab> {
  // Bundlers recognise this very expression and put the file beside their output.
  const source = await moduleSource(options, new URL('../wasm/untrained_lab.wasm', import.meta.url));
  const instance = await Instance.start(() => createUntrained(source));
  const lab = Object.freeze(
    instance.call((module) => ({ ok: true, limits: Object.freeze(module.limits()), presets: module.presets() })),
  );
  instances.set(lab, instance);
  return lab;
}

/** What the module returned. @throws UntrainedError */
export function callLab<Value extends object>(lab: Lab, run: (module: RawLab) => RawResult<Value>): Value {
  const instance = instances.get(lab);
  if (!instance) throw new TypeError('this is no lab that loadLab returned');
  return instance.call(run);
}
