import { abcdDefaults, splittings } from './abcd_parameters.js';
import type { RandomAttention, RandomAttentionOptions } from './abcd_types.js';
import { choice, defined, toNumber, toRows, whole } from './checks.js';
import { type Core, call } from './core.js';
import { rawTokenVectors } from './token_vectors.js';
import { normalizeText, tokenizePrompt, Vocabulary } from './tokens.js';

/**
 * {@link Untrained.randomAttention} for those who import it by itself.
 *
 * @param core the started computation
 * @param options prompt, vectors, and scale and seed of the matrices; everything has a default
 * @returns scores and weights, both n×n, and n effective numbers of tokens
 * @throws UntrainedError as {@link abcd}
 */
export function randomAttention(core: Core, options: RandomAttentionOptions = {}): RandomAttention {
  const { limits } = core;
  const asked = { ...abcdDefaults, scale: 1, matrixSeed: 1, ...defined(options) };
  const splitting = choice('tokens', asked.tokens, splittings);
  const prompt = normalizeText(asked.prompt);
  const tokens = tokenizePrompt(prompt, splitting, limits.tokens);
  const vocabulary = new Vocabulary();
  const vectors = rawTokenVectors(asked, vocabulary.indices(tokens), vocabulary, limits);
  const scale = toNumber(asked.scale);
  const matrixSeed = whole('matrix-seed', asked.matrixSeed, 0, limits.seed);
  const found = call(core, (module) => module.randomAttention({ ...vectors, scale, matrixSeed }));
  return {
    tokens,
    scores: toRows(found.scores, tokens.length),
    weights: toRows(found.weights, tokens.length),
    effective: found.effective,
    settings: {
      prompt,
      tokens: splitting,
      embedding: asked.embedding,
      dimension: vectors.dimension,
      seed: vectors.seed,
      vectors: asked.vectors ?? null,
      scale,
      matrixSeed,
    },
  };
}
