import { choice } from '../checks.js';
import { memories } from '../pronoun_reads.js';
import type { Memory } from '../types.js';
import { fitChoices } from './fit_parameters.js';
import type { FitChoices } from './fit_types.js';

/** How many of the best combinations of choices are tried again. */
const KEPT = 20;

const names = Object.keys(fitChoices) as (keyof FitChoices)[];

/** Whole numbers below `below` from a seed: mulberry32 (Tommy Ettinger's generator of 32 bits, in the public domain). */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/**
 * Which choices the next swarm has: in turn a combination drawn at random, and one of the best so far once more. A swarm
 * in which the choices are coordinates settles on the first that are good enough, before their numbers are found.
 */
export class ChoiceSearch {
  readonly #below: (below: number) => number;
  readonly #taken: Partial<FitChoices>;
  /** The best loss of each combination so far. */
  readonly #losses = new Map<string, number>();
  #count = 0;

  /** @throws UntrainedError unknown-choice */
  constructor(taken: Partial<FitChoices>, seed: number) {
    for (const name of names) if (taken[name] !== undefined) choice(name, taken[name], fitChoices[name]);
    this.#taken = taken;
    this.#below = numbersFrom(seed);
  }

  /** The choices of the next swarm, as indices in the order of `fitChoices`. */
  next(): Int32Array {
    this.#count += 1;
    const best = [...this.#losses].sort(([, first], [, second]) => first - second).slice(0, KEPT);
    const again = this.#count % 2 === 0 ? best[this.#below(best.length)] : undefined;
    return again ? Int32Array.from(again[0].split(','), Number) : this.#drawn();
  }

  /** What a swarm came to. */
  learn(choices: Int32Array, loss: number): void {
    const key = choices.join();
    this.#losses.set(key, Math.min(loss, this.#losses.get(key) ?? Number.POSITIVE_INFINITY));
  }

  #drawn(): Int32Array {
    return Int32Array.from(names, (name) => {
      const all: readonly string[] = fitChoices[name];
      const taken = this.#taken[name];
      return taken === undefined ? this.#below(all.length) : all.indexOf(taken);
    });
  }
}

/** Indices as the module takes them. */
export function rawChoices(indices: Int32Array): { reads: Int32Array; choices: Int32Array } {
  const reads = fitChoices.reads[indices[0] ?? 0] ?? fitChoices.reads[0];
  return {
    reads: Int32Array.from(reads.split(','), (memory) => memories.indexOf(memory as Memory)),
    choices: indices.subarray(1),
  };
}

/** Indices by name. */
export const namedChoices = (indices: Int32Array): FitChoices =>
  Object.fromEntries(
    names.map((name, index) => [name, fitChoices[name][indices[index] ?? 0]]),
  ) as unknown as FitChoices;
