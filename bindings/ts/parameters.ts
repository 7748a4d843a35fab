import { seedExamples } from './examples.js';
import type { BlockSettings, Read } from './pronoun_types.js';
import type { Embedding, Limits, Memory, Normalize, PresetName, Rule, Tokens } from './types.js';

export type ParameterValue = string | number | boolean;

/** Something that a user can set. Flags, attributes, controls and the help text are made from this. */
export interface Parameter {
  /** In kebab-case, as flags and attributes spell it; a list is its choices with commas between them. */
  readonly name: string;
  readonly kind: 'integer' | 'number' | 'choice' | 'list' | 'text' | 'flag';
  /** One line of English. */
  readonly help: string;
  /** None where something else decides: the preset, or that it is not asked for. */
  readonly default?: ParameterValue;
  readonly choices?: readonly string[];
  /** The core's bounds; the maximum is a field of {@link Limits}. */
  readonly minimum?: number;
  readonly maximum?: keyof Limits;
  /** The field of the block's settings that it changes. */
  readonly block?: Exclude<keyof BlockSettings, 'reads'>;
  /** The reads that it changes, and their field. */
  readonly read?: { readonly memory: Memory; readonly field: Exclude<keyof Read, 'memory'> };
}

export const splittings = ['character', 'word'] as const satisfies readonly Tokens[];
export const rules = ['add', 'subtract', 'subtract-rms'] as const satisfies readonly Rule[];
export const embeddings = ['gaussian', 'orthogonal', 'one-hot'] as const satisfies readonly Embedding[];
export const presetNames = ['published', 'prediction-error', 'seed-block'] as const satisfies readonly PresetName[];
export const memories = ['relation', 'context', 'swapped'] as const satisfies readonly Memory[];
export const normalizations = ['none', 'query', 'key', 'both'] as const satisfies readonly Normalize[];

const tokenVectorParameters = (embedding: Embedding): Parameter[] => [
  { name: 'embedding', kind: 'choice', choices: embeddings, default: embedding, help: 'how token vectors are made' },
  {
    name: 'dimension',
    kind: 'integer',
    minimum: 1,
    maximum: 'dimension',
    default: 1000,
    help: 'length of a token vector',
  },
  { name: 'seed', kind: 'integer', minimum: 0, maximum: 'seed', default: 1, help: 'seed of gaussian token vectors' },
];

const probeParameter: Parameter = {
  name: 'probe',
  kind: 'integer',
  minimum: -1,
  default: -1,
  help: 'position of the probe from 0; -1 is the last token',
};

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

const readParameters = (memory: Memory): Parameter[] => [
  {
    name: `temperature-${memory}`,
    kind: 'number',
    minimum: 0,
    maximum: 'temperature',
    read: { memory, field: 'temperature' },
    help: `temperature of the ${memory} read, in units of the dimension`,
  },
  {
    name: `gain-${memory}`,
    kind: 'number',
    minimum: 0,
    maximum: 'gain',
    read: { memory, field: 'gain' },
    help: `gain of the ${memory} read`,
  },
  {
    name: `sign-${memory}`,
    kind: 'choice',
    choices: ['1', '-1'],
    read: { memory, field: 'sign' },
    help: `whether the ${memory} read is added or subtracted`,
  },
  {
    name: `normalize-${memory}`,
    kind: 'choice',
    choices: normalizations,
    read: { memory, field: 'normalize' },
    help: `what the ${memory} read brings to unit length first`,
  },
];

/** The associative block. What has no default is the preset's. */
export const pronounParameters: readonly Parameter[] = [
  {
    name: 'prompt',
    kind: 'text',
    default: seedExamples.prompts[0],
    help: 'text, split into words',
  },
  { name: 'graph', kind: 'text', default: seedExamples.graph, help: 'relations, one a line, as in A = B + 0.5*C' },
  { name: 'preset', kind: 'choice', choices: presetNames, default: 'published', help: 'setting of the block' },
  ...tokenVectorParameters('orthogonal'),
  probeParameter,
  {
    name: 'layers',
    kind: 'integer',
    minimum: 1,
    maximum: 'layers',
    block: 'layers',
    help: 'how often the block is applied',
  },
  {
    name: 'update',
    kind: 'choice',
    choices: ['in-place', 'layer-by-layer'],
    block: 'update',
    help: 'whether later tokens see new vectors in the same layer',
  },
  {
    name: 'base',
    kind: 'choice',
    choices: ['x', 'q'],
    block: 'base',
    help: 'what reads are added to: the token, or the token plus the relation read',
  },
  { name: 'norm', kind: 'choice', choices: ['none', 'rms'], block: 'norm', help: 'norm after the block' },
  {
    name: 'rows',
    kind: 'choice',
    choices: ['edge', 'relation'],
    block: 'rows',
    help: 'what makes a row of the relation memory',
  },
  {
    name: 'readout',
    kind: 'choice',
    choices: ['context', 'output'],
    block: 'readout',
    help: 'where the logits are read: the last context read, or the output',
  },
  {
    name: 'readout-gain',
    kind: 'number',
    minimum: 0,
    maximum: 'gain',
    block: 'readoutGain',
    help: 'factor of the logits',
  },
  {
    name: 'reads',
    kind: 'list',
    choices: memories,
    help: 'which memories are read, in order, with commas between them; what is left out is not read',
  },
  ...memories.flatMap(readParameters),
];
