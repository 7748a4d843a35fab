import { choice, defined, toRows, whole } from './checks.js';
import type { Core } from './core.js';
import { abcdDefaults } from './parameter_values.js';
import { splittings } from './parameters.js';
import { probePosition, rawTokenVectors } from './token_vectors.js';
import { normalizeText, tokenizePrompt, Vocabulary } from './tokens.js';
import type { AbcdOptions, AbcdTrace } from './types.js';

/** See {@link Untrained.abcd}. */
export function runAbcd({ instance, limits }: Core, options: AbcdOptions): AbcdTrace {
  const asked = { ...abcdDefaults, ...defined(options) };
  const splitting = choice('tokens', asked.tokens, splittings);
  const prompt = normalizeText(asked.prompt);
  const tokens = tokenizePrompt(prompt, splitting, limits.tokens);
  const vocabulary = new Vocabulary();
  const indices = vocabulary.indices(tokens);

  const passes = whole('passes', asked.passes, 1, limits.passes);
  const vectors = rawTokenVectors(asked, indices, vocabulary, limits);
  const probe = probePosition(asked.probe, tokens);
  const map = asked.map === undefined ? null : whole('map', asked.map, 0, passes);
  const coordinates = Boolean(asked.coordinates);
  const { rule } = asked;

  const raw = instance.call((module) => module.abcd({ ...vectors, rule: `${rule}`, passes, probe, map, coordinates }));
  return {
    tokens,
    vocabulary: vocabulary.words,
    probe,
    similarity: toRows(raw.similarity, tokens.length),
    norms: toRows(raw.norms, tokens.length),
    ...(raw.map && { map: toRows(raw.map, tokens.length) }),
    ...(raw.coordinates && { coordinates: toRows(raw.coordinates, vocabulary.size) }),
    settings: {
      prompt,
      tokens: splitting,
      rule,
      passes,
      embedding: asked.embedding,
      dimension: vectors.dimension,
      seed: vectors.seed,
      probe,
      map,
      coordinates,
      vectors: asked.vectors ?? null,
    },
  };
}
