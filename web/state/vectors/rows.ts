import { type Core, tokenVectors, UntrainedError } from 'untrained';
import type { OwnRows, OwnVectors } from '../own_vectors';

/**
 * The vectors of words, all of length √d. A missing word has a random direction that depends on the seed and on the
 * word alone, so that it stays when another word is typed.
 *
 * @throws UntrainedError too-large, before any memory is taken
 */
export function ownRows(core: Core, file: OwnVectors, words: readonly string[], seed: unknown): OwnRows {
  const missing = new Set<string>();
  const numbers = words.length * file.dimension;
  const maximum = core.limits.traceNumbers;
  if (numbers > maximum) {
    const message = `the vectors of ${words.length} words take ${numbers} numbers, more than the ${maximum} allowed`;
    throw new UntrainedError('too-large', message, { parameter: 'vectors', found: String(numbers), maximum });
  }
  const rows = words.map((word) => {
    const known = file.find(word)?.vector;
    if (known) return known;
    missing.add(word);
    return randomVector(core, file.dimension, seed, word);
  });
  return Object.assign(rows, { source: { file, missing } });
}

/**
 * d normal numbers of the library's, brought to length √d. It draws vectors in the span of all of them: those that
 * come after as many as there are dimensions are plain normals, which are cut up here into one.
 */
function randomVector(core: Core, dimension: number, seed: unknown, word: string): Float64Array {
  const width = Math.ceil(Math.sqrt(dimension));
  const { rows } = tokenVectors(core, width + Math.ceil(dimension / width), {
    dimension: width,
    seed: wordSeed(seed, word),
    embedding: 'gaussian',
  });
  const numbers = Float64Array.from({ length: dimension }, (_, at) => {
    return rows[width + Math.floor(at / width)]?.[at % width] ?? 0;
  });
  return scaled(numbers) ?? numbers;
}

/** Numbers brought to length √d; none where they have no direction. */
export function scaled(numbers: Float64Array): Float64Array | undefined {
  // The largest first: squares of very large or small numbers are not to be lost.
  const largest = numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  if (!(largest > 0 && largest < Number.POSITIVE_INFINITY)) return undefined;
  const shares = numbers.map((number) => number / largest);
  const length = Math.sqrt(shares.reduce((sum, share) => sum + share * share, 0));
  const factor = Math.sqrt(numbers.length) / length;
  return Number.isFinite(factor) ? shares.map((share) => share * factor) : undefined;
}

/** FNV-1a over seed and word, as a seed that a JavaScript number holds exactly. */
function wordSeed(seed: unknown, word: string): number {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(`${seed} ${word}`)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return Number(hash & 0x1fffffffffffffn);
}
