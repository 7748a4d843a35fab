import { choice, defined, toMatrix, toRows, whole } from './checks.js';
import { UntrainedError } from './errors.js';
import type { Core } from './library.js';
import type { RawMatrix } from './module.js';
import { abcdDefaults } from './parameter_values.js';
import { splittings } from './parameters.js';
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
  const seed = whole('seed', asked.seed, 0, limits.seed);
  const askedProbe = whole('probe', asked.probe, -1, tokens.length - 1);
  const probe = askedProbe === -1 ? tokens.length - 1 : askedProbe;
  const map = asked.map === undefined ? null : whole('map', asked.map, 0, passes);
  const coordinates = Boolean(asked.coordinates);
  const vectors = asked.vectors ? givenVectors(asked.vectors, vocabulary.size, limits.traceNumbers) : null;
  const dimension = vectors?.columns ?? whole('dimension', asked.dimension, 1, limits.dimension);
  const { embedding, rule } = asked;

  const raw = instance.call((module) =>
    module.abcd({
      tokens: indices,
      vocabularySize: vocabulary.size,
      embedding: `${embedding}`,
      dimension,
      seed,
      vectors,
      rule: `${rule}`,
      passes,
      probe,
      map,
      coordinates,
    }),
  );
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
      dimension,
      embedding,
      seed,
      probe,
      map,
      coordinates,
      vectors: asked.vectors ?? null,
    },
  };
}

/** @throws shape-mismatch, too-large */
function givenVectors(rows: readonly ArrayLike<number>[], vocabularySize: number, maximum: number): RawMatrix {
  if (rows.length !== vocabularySize) {
    const message = `vectors must have a row for each of the ${vocabularySize} different tokens, not ${rows.length}`;
    throw new UntrainedError('shape-mismatch', message, { parameter: 'vectors', found: String(rows.length) });
  }
  return toMatrix('vectors', rows, maximum);
}
