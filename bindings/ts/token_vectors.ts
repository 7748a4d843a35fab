import { defined, notInRange, toMatrix, toRows, whole } from './checks.js';
import { type Core, call } from './core.js';
import { UntrainedError } from './errors.js';
import type { RawTokenVectorOptions } from './module.js';
import { tokenVectorDefaults } from './parameters.js';
import type { Vocabulary } from './tokens.js';
import type { Limits, TokenVectorOptions, TokenVectors } from './types.js';

type Asked = Required<Omit<TokenVectorOptions, 'vectors'>> & Pick<TokenVectorOptions, 'vectors'>;

/** The token vectors that both experiments take, as they cross into the module. @throws UntrainedError */
export function rawTokenVectors(
  asked: Asked,
  indices: Int32Array,
  vocabulary: Vocabulary,
  limits: Limits,
): RawTokenVectorOptions {
  const given = asked.vectors ?? null;
  if (given && given.length !== vocabulary.size) {
    const message = `vectors must have a row for each of the ${vocabulary.size} different tokens, not ${given.length}`;
    throw new UntrainedError('shape-mismatch', message, { parameter: 'vectors', found: String(given.length) });
  }
  const seed = whole('seed', asked.seed, 0, limits.seed);
  const vectors = given && toMatrix('vectors', given, limits.traceNumbers);
  const dimension = vectors?.columns ?? whole('dimension', asked.dimension, 1, limits.dimension);
  return {
    tokens: indices,
    vocabularySize: vocabulary.size,
    embedding: `${asked.embedding}`,
    dimension,
    seed,
    vectors,
  };
}

/**
 * {@link Untrained.tokenVectors} for those who import it by itself.
 *
 * @param core the started computation
 * @param count V, how many distinct tokens; 1 … 4096
 * @param options how they are drawn; everything has a default
 * @returns V rows of min(V, d) numbers
 * @throws UntrainedError out-of-range, unknown-choice, too-large or too-few-dimensions
 */
export function tokenVectors(
  core: Core,
  count: number,
  options: Omit<TokenVectorOptions, 'vectors'> = {},
): TokenVectors {
  const { limits } = core;
  const asked = { embedding: 'gaussian' as const, ...tokenVectorDefaults, ...defined(options) };
  const vocabularySize = whole('count', count, 1, limits.tokens);
  if (vocabularySize < 1 || vocabularySize > limits.tokens) notInRange('count', count, 1, limits.tokens);
  const dimension = whole('dimension', asked.dimension, 1, limits.dimension);
  const seed = whole('seed', asked.seed, 0, limits.seed);
  const { rows } = call(core, (module) =>
    module.tokenVectors({ vocabularySize, embedding: `${asked.embedding}`, dimension, seed, vectors: null }),
  );
  return { rows: toRows(rows, rows.length / vocabularySize), dimension };
}

/** The position that a probe stands for: −1 is the last token. @throws out-of-range */
export function probePosition(probe: number, tokens: readonly string[]): number {
  const asked = whole('probe', probe, -1, tokens.length - 1);
  return asked === -1 ? tokens.length - 1 : asked;
}
