import { abcdDefaults, splittings } from './abcd_parameters.js';
import type {
  AbcdControl,
  AbcdControlOptions,
  AbcdInput,
  AbcdOptions,
  AbcdSettings,
  AbcdTrace,
  AbcdUpdate,
  AbcdUpdateOptions,
} from './abcd_types.js';
import { choice, defined, optionalWhole, toRows, whole } from './checks.js';
import { type Core, call } from './core.js';
import type { RawAbcdInput } from './module.js';
import { probePosition, rawTokenVectors } from './token_vectors.js';
import { normalizeText, tokenizePrompt, Vocabulary } from './tokens.js';

/** What every question about the recurrence begins with, as it crosses into the module and as it was asked. */
interface Prepared {
  tokens: string[];
  vocabulary: Vocabulary;
  raw: RawAbcdInput;
  settings: AbcdSettings;
}

/** @throws UntrainedError */
function prepare({ limits }: Core, options: AbcdInput): Prepared {
  const asked = { ...abcdDefaults, ...defined(options) };
  const splitting = choice('tokens', asked.tokens, splittings);
  const prompt = normalizeText(asked.prompt);
  const tokens = tokenizePrompt(prompt, splitting, limits.tokens);
  const vocabulary = new Vocabulary();
  const indices = vocabulary.indices(tokens);

  const passes = whole('passes', asked.passes, 1, limits.passes);
  const vectors = rawTokenVectors(asked, indices, vocabulary, limits);
  const probe = probePosition(asked.probe, tokens);
  const { rule, embedding } = asked;
  return {
    tokens,
    vocabulary,
    raw: { ...vectors, rule: `${rule}`, passes, probe },
    settings: {
      prompt,
      tokens: splitting,
      rule,
      passes,
      embedding,
      dimension: vectors.dimension,
      seed: vectors.seed,
      probe,
      vectors: asked.vectors ?? null,
    },
  };
}

/**
 * {@link Untrained.abcd} for those who import it by itself.
 *
 * @param core the started computation
 * @param options what is run; everything has a default
 * @returns the trace: passes×n cosines and norms, and what else was asked for
 * @throws UntrainedError out-of-range, unknown-choice, empty-prompt, too-many-tokens, too-large, too-few-dimensions,
 * shape-mismatch or not-finite, with the parameter at fault
 */
export function abcd(core: Core, options: AbcdOptions = {}): AbcdTrace {
  const { tokens, vocabulary, raw, settings } = prepare(core, options);
  const map = optionalWhole('map', options.map, 0, settings.passes);
  const mapToken = optionalWhole('map-token', options.mapToken, 0, Math.max(tokens.length - 1, 0));
  const coordinates = Boolean(options.coordinates);
  const found = call(core, (module) => module.abcd({ ...raw, map, mapToken, coordinates }));
  return {
    tokens,
    vocabulary: vocabulary.words,
    probe: settings.probe,
    similarity: toRows(found.similarity, tokens.length),
    norms: toRows(found.norms, tokens.length),
    ...(found.map && { map: toRows(found.map, tokens.length) }),
    ...(found.coordinates && { coordinates: toRows(found.coordinates, vocabulary.size) }),
    settings: { ...settings, map, mapToken, coordinates },
  };
}

/**
 * {@link Untrained.abcdUpdate} for those who import it by itself.
 *
 * @param core the started computation
 * @param options the run, and which pass (from 1) and token (from 0) of it
 * @returns the update: V coefficients of each vector, lengths as root mean squares
 * @throws UntrainedError as {@link abcd}
 */
export function abcdUpdate(core: Core, options: AbcdUpdateOptions = {}): AbcdUpdate {
  const { pass: asked, token: at, ...input } = options;
  const { tokens, vocabulary, raw, settings } = prepare(core, input);
  const pass = whole('pass', asked ?? settings.passes, 1, settings.passes);
  const token = at === undefined ? settings.probe : whole('token', at, 0, tokens.length - 1);
  const found = call(core, (module) => module.abcdUpdate({ ...raw, probe: token, pass }));
  const { before, mean, after, beforeLength, meanLength, afterLength, cosine, divisor } = found;
  return {
    tokens,
    vocabulary: vocabulary.words,
    pass,
    token,
    before,
    mean,
    after,
    beforeLength,
    meanLength,
    afterLength,
    cosine,
    divisor,
    settings,
  };
}

/**
 * {@link Untrained.abcdControl} for those who import it by itself.
 *
 * @param core the started computation
 * @param options the run, how many shuffles and their seed
 * @returns three numbers for each pass, all cosines
 * @throws UntrainedError as {@link abcd}; too-large where all shuffles together would take too long
 */
export function abcdControl(core: Core, options: AbcdControlOptions = {}): AbcdControl {
  const { shuffles: count, shuffleSeed: chosen, ...input } = options;
  const { raw, settings } = prepare(core, input);
  const shuffles = whole('shuffles', count ?? DEFAULT_SHUFFLES, 1, core.limits.shuffles);
  const shuffleSeed = whole('shuffle-seed', chosen ?? 1, 0, core.limits.seed);
  const found = call(core, (module) => module.abcdControl({ ...raw, shuffles, shuffleSeed }));
  const { deviation, medianHighest, highest95 } = found;
  return { deviation, medianHighest, highest95, settings: { ...settings, shuffles, shuffleSeed } };
}

/** Gives the chance level to about one twentieth, in some ten milliseconds for the seed's prompt. */
const DEFAULT_SHUFFLES = 200;
