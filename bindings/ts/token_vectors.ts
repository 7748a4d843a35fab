import { toMatrix, whole } from './checks.js';
import { UntrainedError } from './errors.js';
import type { RawTokenVectorOptions } from './module.js';
import type { Vocabulary } from './tokens.js';
import type { Limits, TokenVectorOptions } from './types.js';

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

/** The position that a probe stands for: −1 is the last token. @throws out-of-range */
export function probePosition(probe: number, tokens: readonly string[]): number {
  const asked = whole('probe', probe, -1, tokens.length - 1);
  return asked === -1 ? tokens.length - 1 : asked;
}
