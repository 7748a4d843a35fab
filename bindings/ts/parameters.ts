import type { BlockSettings, Read } from './pronoun_types.js';
import type { Embedding, Limits, ReadName } from './types.js';

/** What a parameter can be set to. */
export type ParameterValue = string | number | boolean;

/** Something that a user can set. Flags, attributes, controls and the help text are made from this. */
export interface Parameter {
  /** In kebab-case, as flags and attributes spell it; a list is its choices with commas, a range numbers like 1,2,8..16. */
  readonly name: string;
  /** What its values are. */
  readonly kind: 'integer' | 'number' | 'range' | 'choice' | 'list' | 'text' | 'flag';
  /** One line of English. */
  readonly help: string;
  /** None where something else decides: the preset, or that it is not asked for. */
  readonly default?: ParameterValue;
  /** The words that it can be; those of a list may stand together. */
  readonly choices?: readonly string[];
  /** The core's lower bound. */
  readonly minimum?: number;
  /** The core's upper bound, a field of {@link Limits}. */
  readonly maximum?: keyof Limits;
  /** The field of the block's settings that it changes. */
  readonly block?: Exclude<keyof BlockSettings, 'reads'>;
  /** The read that it changes, and its field. */
  readonly read?: {
    /** Which read. */
    readonly name: ReadName;
    /** The field that is set in it. */
    readonly field: Exclude<keyof Read, 'memory' | 'name'>;
  };
}

/** How token vectors can be made. */
export const embeddings = ['gaussian', 'orthogonal', 'one-hot'] as const satisfies readonly Embedding[];

/** The orders of updates within a layer or a pass. */
export const updates = ['in-place', 'layer-by-layer'] as const satisfies readonly BlockSettings['update'][];

/** What both experiments begin with. */
export const tokenVectorDefaults = { dimension: 1000, seed: 1 } as const;

/** What both experiments have. */
export const tokenVectorParameters = (embedding: Embedding): Parameter[] => [
  { name: 'embedding', kind: 'choice', choices: embeddings, default: embedding, help: 'how token vectors are made' },
  {
    name: 'dimension',
    kind: 'integer',
    minimum: 1,
    maximum: 'dimension',
    default: tokenVectorDefaults.dimension,
    help: 'length of a token vector',
  },
  {
    name: 'seed',
    kind: 'integer',
    minimum: 0,
    maximum: 'seed',
    default: tokenVectorDefaults.seed,
    help: 'seed of gaussian token vectors',
  },
];

export const probeParameter: Parameter = {
  name: 'probe',
  kind: 'integer',
  minimum: -1,
  default: -1,
  help: 'position of the probe from 0; -1 is the last token',
};
