import type { Instance } from './instance.js';
import type { RawModule, RawResult } from './module.js';
import type { BlockSettings } from './pronoun_types.js';
import type { Limits, PresetName } from './types.js';

/** The started computation, which every function of the library takes. What runs it is kept out of sight. */
export interface Core {
  /** The bounds that inputs are held to. */
  readonly limits: Limits;
  /** The settings of the block by name; frozen. */
  readonly presets: Readonly<Record<PresetName, BlockSettings>>;
}

const instances = new WeakMap<Core, Instance<RawModule>>();

export function makeCore(instance: Instance<RawModule>): Core {
  const { limits } = instance.call((module) => ({ ok: true, limits: module.limits() }));
  const { presets } = instance.call((module) => ({ ok: true, presets: module.presets() }));
  const core = deepFrozen({ limits, presets });
  instances.set(core, instance);
  return core;
}

/** What the module returned. @throws UntrainedError */
export function call<Value extends object>(core: Core, run: (module: RawModule) => RawResult<Value>): Value {
  const instance = instances.get(core);
  if (!instance) throw new TypeError('this is no core that loadCore returned');
  return instance.call(run);
}

/** Presets are shared by everyone who loaded the library. */
function deepFrozen<Value extends object>(value: Value): Value {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) deepFrozen(inner);
  return Object.freeze(value);
}
