import type { Parameter } from 'untrained';

// What can be set in an element beyond what the library takes. Attributes, the address and exported provenance are
// read and written by these tables, as the command line is by the library's own.

/** Word vectors of the reader's own, which an address can only name. */
export const ownVectorParameters: readonly Parameter[] = [
  { name: 'vectors-name', kind: 'text', help: 'name of the file of word vectors that is used in place of random ones' },
  { name: 'vectors-sha256', kind: 'text', help: 'SHA-256 of that file, in hexadecimal digits' },
];

/** The experiments by the names that their elements, addresses and saved files have for them. */
export const experimentKinds = ['abcd', 'pronoun', 'attention'] as const;
export type ExperimentKind = (typeof experimentKinds)[number];
