import { splittings } from './abcd_parameters.js';
import type { RandomAttentionOptions } from './abcd_types.js';
import { seedExamples } from './examples.js';
import { camelCase, type ParameterValues, valuesOf } from './parameter_values.js';
import { type Parameter, tokenVectorParameters } from './parameters.js';

/** Softmax attention with random W_Q and W_K. */
export const randomAttentionParameters: readonly Parameter[] = [
  { name: 'prompt', kind: 'text', default: seedExamples.abcdPrompt, help: 'text, taken as given' },
  { name: 'tokens', kind: 'choice', choices: splittings, default: 'character', help: 'what the prompt is split into' },
  {
    name: 'scale',
    kind: 'number',
    minimum: 0,
    maximum: 'scale',
    default: 1,
    help: 'W_Q and W_K have entries of variance scale²/d; scores then have a deviation of scale²',
  },
  {
    name: 'matrix-seed',
    kind: 'integer',
    minimum: 0,
    maximum: 'seed',
    default: 1,
    help: 'seed of W_Q and W_K',
  },
  ...tokenVectorParameters('gaussian'),
];

/**
 * What {@link Untrained.randomAttention} takes, from values by parameter name. Words are passed on unchecked.
 *
 * @param values by names of {@link randomAttentionParameters}; others are left aside
 * @returns options with the values that are there, under their names in camel case
 */
export const randomAttentionOptions = (values: ParameterValues): RandomAttentionOptions =>
  valuesOf(randomAttentionParameters, values, ({ name }) => camelCase(name)) as RandomAttentionOptions;
