import { runAbcd, runAbcdControl, runAbcdUpdate } from './abcd.js';
import type { Core } from './core.js';
import { parseGraph } from './graph.js';
import type { Instance } from './instance.js';
import { readMemory } from './mem.js';
import { runPronoun } from './pronoun.js';
import { runRandomAttention } from './random_attention.js';
import { drawTokenVectors } from './token_vectors.js';
import type { Untrained } from './untrained.js';
import { version } from './version.js';

export function createLibrary(instance: Instance): Untrained {
  const { limits } = instance.call((module) => ({ ok: true, limits: module.limits() }));
  const { presets } = instance.call((module) => ({ ok: true, presets: module.presets() }));
  const core: Core = { instance, limits: deepFrozen(limits), presets: deepFrozen(presets) };
  return {
    version,
    limits: core.limits,
    presets: core.presets,
    abcd: (options = {}) => runAbcd(core, options),
    abcdUpdate: (options = {}) => runAbcdUpdate(core, options),
    abcdControl: (options = {}) => runAbcdControl(core, options),
    randomAttention: (options = {}) => runRandomAttention(core, options),
    pronoun: (options = {}) => runPronoun(core, options),
    mem: (options) => readMemory(core, options),
    tokenVectors: (count, options = {}) => drawTokenVectors(core, count, options),
    parseGraph: (text) => parseGraph(core, text),
  };
}

/** Presets are shared by everyone who loaded the library. */
function deepFrozen<Value extends object>(value: Value): Value {
  for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) deepFrozen(inner);
  return Object.freeze(value);
}
