import { choice, count, defined, toNumber, toRows, whole } from '../checks.js';
import type { Core } from '../core.js';
import { seedExamples } from '../examples.js';
import { defaultsOf } from '../parameter_values.js';
import { embeddings, tokenVectorDefaults } from '../parameters.js';
import { pronounDefaults } from '../pronoun_parameters.js';
import { ChoiceSearch, namedChoices, rawChoices } from './fit_choices.js';
import type { RawFitOptions, RawFitSteps } from './fit_module.js';
import { fitNumberNames, fitOptions, fitParameters, topologies } from './fit_parameters.js';
import { type PreparedTarget, preparedTargets, publishedTargets } from './fit_targets.js';
import type { FitOptions, FitProgress, FitResult } from './fit_types.js';
import { callLab, type Lab } from './lab.js';
import { swarmBounds } from './swarm_bounds.js';

const defaults: Required<FitOptions> = {
  targets: publishedTargets,
  graph: seedExamples.graph,
  embedding: pronounDefaults.embedding,
  ...tokenVectorDefaults,
  layers: 3,
  every: 10,
  ...(fitOptions(defaultsOf(fitParameters)) as Required<
    Pick<FitOptions, 'attentionWeight' | 'choices' | 'particles' | 'iterations' | 'topology' | 'swarms' | 'searchSeed'>
  >),
};

/**
 * Searches for a setting of a block of three reads that gives wanted logits and attention rows. Particle
 * swarms (Kennedy and Eberhart, 1995; constriction of Clerc and Kennedy, 2002; reflecting walls) look for seven numbers,
 * one swarm after another, each with choices that all its particles have in common. Token vectors are not searched.
 *
 * The result is a generator: a caller shows what it yields, waits as long as it likes before it asks for more, and cancels
 * by asking no more. The same options give the same numbers on every machine.
 *
 * @param core the started computation, which reads the graph
 * @param lab the started module for sweeps, in which the swarm moves
 * @param options targets, what is searched and how long; everything has a default
 * @returns after every `every` moves where the swarm is and the best setting so far
 * @throws UntrainedError from the first step, before anything is searched: out-of-range, unknown-choice, shape-mismatch
 * (targets that fit neither prompt nor graph), empty-prompt, too-few-dimensions, and those of graphs
 */
export function* fit(core: Core, lab: Lab, options: FitOptions = {}): Generator<FitProgress, void, undefined> {
  const asked = { ...defaults, ...defined(options) };
  const targets = preparedTargets(core, asked.targets, asked.graph);
  const raw = rawOptions(core, asked, targets);
  const swarms = count('swarms', asked.swarms, swarmBounds.swarms);
  const iterations = count('iterations', asked.iterations, swarmBounds.iterations);
  const every = count('every', asked.every, swarmBounds.iterations);
  const search = new ChoiceSearch(defined(asked.choices), raw.searchSeed);
  let best: FitResult | undefined;
  let before = 0;
  for (let swarm = 1; swarm <= swarms; swarm += 1) {
    const choices = search.next();
    let state: RawFitSteps['state'] | null = null;
    let evaluations = 0;
    // The first step only looks at where the particles start.
    for (let done = 0; done <= iterations; ) {
      const steps = Math.min(done === 0 ? every + 1 : every, iterations + 1 - done);
      const asking: RawFitOptions = {
        ...raw,
        ...rawChoices(choices),
        searchSeed: raw.searchSeed + swarm - 1,
        state,
        steps,
      };
      const found: RawFitSteps = callLab(lab, (module) => module.fitSteps(asking));
      state = found.state;
      done += steps;
      evaluations = state.evaluations;
      if (found.loss < (best?.loss ?? Number.POSITIVE_INFINITY)) best = resultOf(found, targets);
      yield {
        swarm,
        iteration: done - 1,
        choices: namedChoices(choices),
        positions: toRows(state.positions.numbers, fitNumberNames.length),
        values: state.values,
        curve: state.curve,
        evaluations: before + evaluations,
        best,
      };
    }
    before += evaluations;
    search.learn(choices, Math.min(...(state?.bestValues ?? [])));
  }
}

/** What all calls of a search have in common. @throws UntrainedError */
function rawOptions(
  { limits }: Core,
  asked: Required<FitOptions>,
  targets: readonly PreparedTarget[],
): Omit<RawFitOptions, 'reads' | 'choices' | 'state' | 'steps'> {
  return {
    prompts: targets.map(({ raw }) => raw),
    vocabularySize: Math.max(1, ...targets.map(({ words }) => words.length)),
    embedding: choice('embedding', asked.embedding, embeddings),
    dimension: whole('dimension', asked.dimension, 1, limits.dimension),
    seed: whole('seed', asked.seed, 0, limits.seed),
    layers: whole('layers', asked.layers, 1, limits.layers),
    attentionWeight: toNumber(asked.attentionWeight),
    particles: count('particles', asked.particles, swarmBounds.particles),
    topology: choice('topology', asked.topology, topologies),
    searchSeed: whole('search-seed', asked.searchSeed, 0, limits.seed),
  };
}

function resultOf(found: RawFitSteps, targets: readonly PreparedTarget[]): FitResult {
  return {
    block: found.block,
    rms: found.rms,
    loss: found.loss,
    logits: targets.map(({ words }, index) => {
      const differences = found.logits[index]?.differences ?? [];
      const known = words.map((word, place): [string, number] => [word, differences[place] ?? Number.NaN]);
      return Object.fromEntries(known.filter(([, difference]) => !Number.isNaN(difference)));
    }),
    attention: [...found.attention],
  };
}
