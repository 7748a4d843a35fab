import { type ParameterValues, valuesOf } from '../parameter_values.js';
import { embeddings, type Parameter, updates } from '../parameters.js';
import { normalizations } from '../pronoun_reads.js';
import type { FitChoices, FitOptions, Topology } from './fit_types.js';

/** Whose best a particle is drawn to. */
export const topologies = ['global-best', 'ring'] as const satisfies readonly Topology[];

/** The numbers of a setting that are searched, in the order of a particle's coordinates. */
export const fitNumberNames = [
  'gain-first',
  'temperature-first',
  'gain-second',
  'temperature-second',
  'gain-third',
  'temperature-third',
  'readout-gain',
] as const;

/** Between which walls a number of {@link fitNumberNames} is searched. */
export interface FitNumberBounds {
  /** The smallest that a particle comes to. */
  readonly lower: number;
  /** The largest. */
  readonly upper: number;
}

const GAINS: FitNumberBounds = { lower: -5, upper: 5 };
const LOG_TEMPERATURES: FitNumberBounds = { lower: -3, upper: 1 };

/** The bounds of each number, in the same order; of a temperature, those of its decimal logarithm. */
export const fitNumberBounds: readonly FitNumberBounds[] = [
  GAINS,
  LOG_TEMPERATURES,
  GAINS,
  LOG_TEMPERATURES,
  GAINS,
  LOG_TEMPERATURES,
  { lower: 0, upper: 5 },
];

/** What each choice can be: the reads, then the others in the order of the core. */
export const fitChoices = {
  reads: ['relation,context,swapped', 'relation,context,relation'],
  normalizeFirst: normalizations,
  normalizeSecond: normalizations,
  normalizeThird: normalizations,
  rows: ['edge', 'relation'],
  base: ['x', 'q'],
  norm: ['none', 'rms'],
  update: updates,
  readout: ['context', 'output'],
} as const satisfies { [Name in keyof FitChoices]: readonly FitChoices[Name][] };

const kebabCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const choiceParameters = Object.entries(fitChoices).map(
  ([name, choices]): Parameter => ({
    name: kebabCase(name),
    kind: 'choice',
    choices,
    help: `keep ${kebabCase(name)}; searched unless given`,
  }),
);

/** What a search has beside its targets. What has no default is the targets' own, else the published prompts'. */
export const fitParameters: readonly Parameter[] = [
  { name: 'graph', kind: 'text', help: 'relations, one a line' },
  { name: 'embedding', kind: 'choice', choices: embeddings, help: 'how token vectors are made' },
  { name: 'dimension', kind: 'integer', minimum: 1, maximum: 'dimension', help: 'length of a token vector' },
  { name: 'seed', kind: 'integer', minimum: 0, maximum: 'seed', help: 'seed of gaussian token vectors; not searched' },
  { name: 'layers', kind: 'integer', minimum: 1, maximum: 'layers', help: 'how often the block is applied' },
  {
    name: 'attention-weight',
    kind: 'number',
    default: 0.1,
    help: "how much a row's total absolute error counts beside the root mean square of the logits",
  },
  ...choiceParameters,
  { name: 'particles', kind: 'integer', default: 30, help: 'particles of a swarm, at most 10000' },
  { name: 'iterations', kind: 'integer', default: 200, help: 'moves of a swarm' },
  { name: 'topology', kind: 'choice', choices: topologies, default: 'ring', help: 'whose best a particle is drawn to' },
  { name: 'swarms', kind: 'integer', default: 100, help: 'swarms, one after another' },
  {
    name: 'search-seed',
    kind: 'integer',
    minimum: 0,
    maximum: 'seed',
    default: 1,
    help: 'seed of the swarms and of their choices',
  },
];

const choiceNames = new Map(Object.keys(fitChoices).map((name) => [kebabCase(name), name]));
const camelNames: Readonly<Record<string, string>> = {
  'attention-weight': 'attentionWeight',
  'search-seed': 'searchSeed',
};

/**
 * What {@link fit} takes, from values by parameter name; `graph` is the text itself. Words are passed on unchecked.
 *
 * @param values by names of {@link fitParameters}; others are left aside
 * @returns options with the values that are there
 */
export function fitOptions(values: ParameterValues): FitOptions {
  const options = valuesOf(fitParameters, values, ({ name }) =>
    choiceNames.has(name) ? undefined : (camelNames[name] ?? name),
  );
  return { ...options, choices: valuesOf(fitParameters, values, ({ name }) => choiceNames.get(name)) };
}
