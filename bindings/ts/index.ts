export type * from './abcd_types.js';
export * from './errors.js';
export * from './examples.js';
export { type LoadOptions, load } from './load.js';
export {
  abcdOptions,
  camelCase,
  defaultsOf,
  type ParameterValues,
  parseParameter,
  pronounOptions,
} from './parameter_values.js';
export * from './parameters.js';
export type * from './pronoun_types.js';
export { comparePublished, type PublishedComparison } from './published.js';
export { standouts } from './standouts.js';
export { tokenize } from './tokens.js';
export type * from './types.js';
export type * from './untrained.js';
export { version } from './version.js';
