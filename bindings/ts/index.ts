/**
 * The mechanisms and their traces. `import … from 'untrained'`.
 *
 * @module untrained
 */

export { abcd, abcdControl, abcdUpdate } from './abcd.js';
export * from './abcd_parameters.js';
export type * from './abcd_types.js';
export * from './attention_evenness.js';
export type { Core } from './core.js';
export * from './errors.js';
export * from './examples.js';
export { parseGraph } from './graph.js';
export { load } from './library.js';
export { loadCore } from './load.js';
export { mem } from './mem.js';
export type { LoadOptions } from './module_source.js';
export { camelCase, defaultsOf, type ParameterValues, parseParameter } from './parameter_values.js';
export { embeddings, type Parameter, type ParameterValue } from './parameters.js';
export { pronoun } from './pronoun.js';
export * from './pronoun_parameters.js';
export { memories, memoryOf, namesOf, normalizations, readNames } from './pronoun_reads.js';
export type * from './pronoun_types.js';
export { comparePublished, type PublishedComparison } from './published.js';
export { randomAttention } from './random_attention.js';
export * from './random_attention_parameters.js';
export { standouts } from './standouts.js';
export { tokenVectors } from './token_vectors.js';
export { tokenize } from './tokens.js';
export type * from './types.js';
export type * from './untrained.js';
export { version } from './version.js';
