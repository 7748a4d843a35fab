import { choice, count, defined, whole } from '../checks.js';
import type { RawResult } from '../module.js';
import { camelCase, defaultsOf, type ParameterValues, valuesOf } from '../parameter_values.js';
import { embeddings, type Parameter, tokenVectorParameters } from '../parameters.js';
import type { BlockSettings } from '../pronoun_types.js';
import type { Embedding } from '../types.js';
import { callLab, type Lab } from './lab.js';
import type { RawPronounPrompt } from './module.js';
import { PRONOUN_PAIRS, parsePronounPairs, rawPronounPrompts } from './pronoun_pairs.js';
import { swarmBounds } from './swarm_bounds.js';

/** What {@link fitPairs} takes; everything has a default. */
export interface PairFitOptions {
  /** The text of a file of pairs that is searched on; four pairs unless given. */
  pairsFile?: string;
  /** The same of pairs that are left out of the search, to check what it finds; none unless given. */
  unseenFile?: string;
  /** How often the block is applied. */
  layers?: number;
  /** How token vectors are made. */
  embedding?: Embedding;
  /** Length of a token vector. */
  dimension?: number;
  /** Of Gaussian token vectors. */
  seed?: number;
  /** Of each swarm. */
  particles?: number;
  /** Moves of each swarm. */
  iterations?: number;
  /** One after another, each from another seed. */
  swarms?: number;
  /** Of the first swarm; the next ones follow. */
  searchSeed?: number;
}

/** How a setting resolves some sentences. */
export interface PairMargins {
  /**
   * One for each sentence: the right word's logit minus the wrong one's, divided by the Euclidean norm of all logits;
   * −√2 … √2.
   */
  readonly margins: Float64Array;
  /** The smallest of them. */
  readonly smallest: number;
  /** Their mean. */
  readonly mean: number;
  /** Sentences in which the right word is clearly ahead of the wrong one. */
  readonly resolvedPrompts: number;
  /** Pairs of which all sentences are resolved. */
  readonly resolvedPairs: number;
}

/** What one swarm came to. */
export interface PairSwarm {
  /** The best setting that it found. */
  readonly block: BlockSettings;
  /** Minus the mean of the smallest and the mean margin: what is made small. */
  readonly loss: number;
  /** The smallest loss after each move, from the start on. */
  readonly curve: Float64Array;
  /** Settings tried. */
  readonly evaluations: number;
  /** On the pairs that were searched on. */
  readonly fitted: PairMargins;
  /** On those that were not. */
  readonly unseen: PairMargins;
}

/** Where a search is after one more swarm. */
export interface PairFitProgress {
  /** How many swarms are done. */
  readonly swarms: number;
  /** Settings tried by all of them. */
  readonly evaluations: number;
  /** Of this swarm. */
  readonly last: PairSwarm;
  /** The swarm with the smallest loss so far; the unseen pairs have no say in it. */
  readonly best: PairSwarm;
}

interface RawPairs {
  prompts: RawPronounPrompt[];
  unseen: RawPronounPrompt[];
  layers: number;
  embedding: Embedding;
  dimension: number;
  seed: number;
}

/** What bindings/embind/pair_fit.cpp exports. */
export interface RawPairFit {
  pairSwarm(
    options: RawPairs & { particles: number; iterations: number; searchSeed: number },
  ): RawResult<Omit<PairSwarm, 'ok'>>;
  pairMargins(options: RawPairs & { block: BlockSettings }): RawResult<{ margins: PairMargins }>;
}

/** What a search has, but for its two files. */
export const pairFitParameters: readonly Parameter[] = [
  {
    name: 'layers',
    kind: 'integer',
    minimum: 1,
    maximum: 'layers',
    default: 2,
    help: 'how often the block is applied',
  },
  ...tokenVectorParameters('orthogonal'),
  { name: 'particles', kind: 'integer', default: 40, help: 'particles of a swarm, at most 10000' },
  { name: 'iterations', kind: 'integer', default: 100, help: 'moves of a swarm' },
  { name: 'swarms', kind: 'integer', default: 8, help: 'swarms, one after another, each from another seed' },
  { name: 'search-seed', kind: 'integer', minimum: 0, maximum: 'seed', default: 1, help: 'seed of the first swarm' },
];

/**
 * What {@link fitPairs} takes, from values by parameter name; the files' texts are not among them.
 *
 * @param values by names of {@link pairFitParameters}; others are left aside
 * @returns options with the values that are there
 */
export const pairFitOptions = (values: ParameterValues): PairFitOptions =>
  valuesOf(pairFitParameters, values, ({ name }) => camelCase(name));

const defaults = {
  pairsFile: PRONOUN_PAIRS,
  unseenFile: '',
  ...pairFitOptions(defaultsOf(pairFitParameters)),
} as Required<PairFitOptions>;

/**
 * Searches for a setting of the block {relation, context, swapped} that keeps the right word furthest ahead of the wrong
 * one over a whole set of pairs: particle swarms (Kennedy and Eberhart, 1995; constriction of Clerc and Kennedy, 2002;
 * ring, reflecting walls) over seven numbers and eight choices. What is searched for is half the smallest margin plus
 * half the mean one.
 *
 * The result is a generator: a caller shows what it yields after each swarm, and cancels by asking no more. The same
 * options give the same numbers on every machine.
 *
 * @param lab the started module for sweeps
 * @param options pairs, and how long is searched; everything has a default
 * @returns after each swarm what it found and the best so far
 * @throws UntrainedError from the first step: out-of-range, unknown-choice, shape-mismatch and the codes of graphs
 */
export function* fitPairs(lab: Lab, options: PairFitOptions = {}): Generator<PairFitProgress, void, undefined> {
  const asked = { ...defaults, ...defined(options) };
  const raw = rawPairs(lab, asked);
  const particles = count('particles', asked.particles, swarmBounds.particles);
  const iterations = count('iterations', asked.iterations, swarmBounds.iterations);
  const swarms = count('swarms', asked.swarms, swarmBounds.swarms);
  const searchSeed = whole('search-seed', asked.searchSeed, 0, lab.limits.seed);
  let best: PairSwarm | undefined;
  let evaluations = 0;
  for (let swarm = 0; swarm < swarms; swarm += 1) {
    const asking = { ...raw, particles, iterations, searchSeed: searchSeed + swarm };
    const last = callLab(lab, (module) => module.pairSwarm(asking));
    evaluations += last.evaluations;
    if (!best || last.loss < best.loss) best = last;
    yield { swarms: swarm + 1, evaluations, last, best };
  }
}

/**
 * How a setting resolves the sentences of a file.
 *
 * @param lab the started module
 * @param block such as one of the lab's presets
 * @param options the pairs, in `pairsFile`, and the token vectors; everything has a default
 * @returns a margin for each sentence, and what they come to
 * @throws UntrainedError as {@link fitPairs}
 */
export function pairMargins(lab: Lab, block: BlockSettings, options: PairFitOptions = {}): PairMargins {
  const raw = rawPairs(lab, { ...defaults, ...defined(options), unseenFile: '' });
  return callLab(lab, (module) => module.pairMargins({ ...raw, block })).margins;
}

function rawPairs(lab: Lab, asked: Required<PairFitOptions>): RawPairs {
  const { limits } = lab;
  const promptsOf = (text: string): RawPronounPrompt[] => rawPronounPrompts(lab, parsePronounPairs(text));
  return {
    prompts: promptsOf(asked.pairsFile),
    unseen: asked.unseenFile === '' ? [] : promptsOf(asked.unseenFile),
    layers: whole('layers', asked.layers, 1, limits.layers),
    embedding: choice('embedding', asked.embedding, embeddings),
    dimension: whole('dimension', asked.dimension, 1, limits.dimension),
    seed: whole('seed', asked.seed, 0, limits.seed),
  };
}
