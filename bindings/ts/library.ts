import { abcd, abcdControl, abcdUpdate } from './abcd.js';
import { attentionEvenness } from './attention_evenness.js';
import type { Core } from './core.js';
import { parseGraph } from './graph.js';
import { loadCore } from './load.js';
import { mem } from './mem.js';
import type { LoadOptions } from './module_source.js';
import { pronoun } from './pronoun.js';
import { randomAttention } from './random_attention.js';
import { tokenVectors } from './token_vectors.js';
import type { Untrained } from './untrained.js';
import { version } from './version.js';

const libraries = new WeakMap<Core, Untrained>();

/**
 * Loads the library, once: later calls return the same object and their options are not looked at. After a failure
 * the next call tries again. Works in browsers, in workers and in Node 20.
 *
 * @param options where the module comes from
 * @returns the library, the same object for all calls
 * @throws UntrainedError load-failed, as a rejected promise
 */
export async function load(options: LoadOptions = {}): Promise<Untrained> {
  const core = await loadCore(options);
  const known = libraries.get(core);
  if (known) return known;
  const library: Untrained = {
    version,
    limits: core.limits,
    presets: core.presets,
    abcd: (asked) => abcd(core, asked),
    abcdUpdate: (asked) => abcdUpdate(core, asked),
    abcdControl: (asked) => abcdControl(core, asked),
    randomAttention: (asked) => randomAttention(core, asked),
    attentionEvenness: (asked) => attentionEvenness(core, asked),
    pronoun: (asked) => pronoun(core, asked),
    mem: (asked) => mem(core, asked),
    tokenVectors: (count, asked) => tokenVectors(core, count, asked),
    parseGraph: (text) => parseGraph(core, text),
  };
  libraries.set(core, library);
  return library;
}
