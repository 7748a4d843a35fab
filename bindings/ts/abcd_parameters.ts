import type { AbcdOptions } from './abcd_types.js';
import { seedExamples } from './examples.js';
import { camelCase, defaultsOf, type ParameterValues, valuesOf } from './parameter_values.js';
import { type Parameter, probeParameter, tokenVectorParameters } from './parameters.js';
import type { Rule, Tokens } from './types.js';

/** What a prompt can be split into. */
export const splittings = ['character', 'word'] as const satisfies readonly Tokens[];
/** What can be done with the mean. */
export const rules = ['add', 'subtract', 'subtract-rms'] as const satisfies readonly Rule[];

/** The causal mean recurrence. */
export const abcdParameters: readonly Parameter[] = [
  { name: 'prompt', kind: 'text', default: seedExamples.abcdPrompt, help: 'text, taken as given' },
  { name: 'tokens', kind: 'choice', choices: splittings, default: 'character', help: 'what the prompt is split into' },
  {
    name: 'rule',
    kind: 'choice',
    choices: rules,
    default: 'subtract-rms',
    help: 'what is done with the mean of the earlier tokens',
  },
  {
    name: 'passes',
    kind: 'integer',
    minimum: 1,
    maximum: 'passes',
    default: 15,
    help: 'how often the rule is applied',
  },
  ...tokenVectorParameters('gaussian'),
  probeParameter,
  {
    name: 'map',
    kind: 'integer',
    minimum: 0,
    maximum: 'passes',
    help: 'also the similarity of all tokens after this pass; 0 is before the first',
  },
  {
    name: 'map-token',
    kind: 'integer',
    minimum: 0,
    help: 'that map in the middle of the pass, when the token at this position was updated',
  },
  {
    name: 'coordinates',
    kind: 'flag',
    default: false,
    help: 'also the probe as a sum of token vectors, after every pass',
  },
];

/**
 * What {@link Untrained.abcd} takes, from values by parameter name. Words are passed on unchecked.
 *
 * @param values by names of {@link abcdParameters}; others are left aside
 * @returns options with the values that are there, under their names in camel case
 */
export const abcdOptions = (values: ParameterValues): AbcdOptions =>
  valuesOf(abcdParameters, values, ({ name }) => camelCase(name)) as AbcdOptions;

/** What {@link abcdOptions} makes of the defaults. */
export const abcdDefaults = abcdOptions(defaultsOf(abcdParameters)) as Required<
  Omit<AbcdOptions, 'map' | 'mapToken' | 'vectors'>
>;
