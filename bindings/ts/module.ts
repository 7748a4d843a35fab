import type { AbcdControl, AbcdUpdate } from './abcd_types.js';
import type { ErrorCode } from './errors.js';
import type { BlockSettings } from './pronoun_types.js';
import type { Embedding, Limits, PresetName, Rule } from './types.js';

/** A matrix as it crosses into the module: row after row. */
export interface RawMatrix {
  numbers: Float64Array;
  rows: number;
  columns: number;
}

/** Relation r is `keys[r]` with the next `counts[r]` of `tokens` and `weights`; all tokens are vocabulary indices. */
export interface RawRelations {
  keys: Int32Array;
  counts: Int32Array;
  tokens: Int32Array;
  weights: Float64Array;
}

/** Read i has the next `counts[i]` of `scores` and `weights`. */
export interface RawReads {
  layers: Int32Array;
  tokens: Int32Array;
  steps: Int32Array;
  counts: Int32Array;
  scores: Float64Array;
  weights: Float64Array;
}

export interface RawError {
  code: ErrorCode;
  message: string;
  parameter: string;
  found: string;
  minimum: number;
  maximum: number;
  line: number;
  column: number;
}

export type RawResult<Value> = ({ ok: true } & Value) | { ok: false; error: RawError };

export interface RawTokenVectorOptions {
  /** Vocabulary indices of the prompt's tokens. */
  tokens: Int32Array;
  vocabularySize: number;
  embedding: Embedding;
  dimension: number;
  seed: number;
  /** Given vectors, in place of the three fields above. */
  vectors: RawMatrix | null;
}

export interface RawAbcdInput extends RawTokenVectorOptions {
  rule: Rule;
  passes: number;
  probe: number;
}

export interface RawAbcdOptions extends RawAbcdInput {
  map: number | null;
  mapToken: number | null;
  coordinates: boolean;
}

export type RawAbcdUpdate = Omit<AbcdUpdate, 'tokens' | 'vocabulary' | 'pass' | 'token' | 'settings'>;

export type RawAbcdControl = Omit<AbcdControl, 'settings'>;

export interface RawRandomAttention {
  scores: Float64Array;
  weights: Float64Array;
  effective: Float64Array;
}

/** Matrices row after row; their widths follow from what was asked. */
export interface RawAbcd {
  similarity: Float64Array;
  norms: Float64Array;
  map?: Float64Array;
  coordinates?: Float64Array;
}

export interface RawPronounOptions extends RawTokenVectorOptions {
  probe: number;
  relations: RawRelations;
  block: BlockSettings;
}

/** Step i is `layers[i]`, `steps[i]`; the matrices have a row a step. */
export interface RawProbeSteps {
  layers: Int32Array;
  steps: Int32Array;
  query: Float64Array;
  value: Float64Array;
  output: Float64Array;
  valueLengths: Float64Array;
  beforeLengths: Float64Array;
  afterLengths: Float64Array;
}

export interface RawPronoun {
  logits: Float64Array;
  rows: RawRelations;
  attention: RawReads;
  steps: RawProbeSteps;
  probeLayers: Float64Array;
}

export interface RawMemOptions {
  queries: RawMatrix;
  keys: RawMatrix;
  values: RawMatrix;
  temperature: number;
}

export interface RawMem {
  values: Float64Array;
  weights: Float64Array;
  scores: Float64Array;
}

/** A name of the graph with its place, from 1, in code points. */
export interface RawName {
  text: string;
  line: number;
  column: number;
}

export interface RawRelation {
  key: RawName;
  terms: { name: RawName; weight: number }[];
}

/** What bindings/embind/bindings.cpp exports. Nothing is kept between calls and nothing returned has to be freed. */
export interface RawModule {
  abcd(options: RawAbcdOptions): RawResult<RawAbcd>;
  /** The probe is the token whose update is asked for. */
  abcdUpdate(options: RawAbcdInput & { pass: number }): RawResult<RawAbcdUpdate>;
  abcdControl(options: RawAbcdInput & { shuffles: number; shuffleSeed: number }): RawResult<RawAbcdControl>;
  randomAttention(
    options: RawTokenVectorOptions & { scale: number; matrixSeed: number },
  ): RawResult<RawRandomAttention>;
  pronoun(options: RawPronounOptions): RawResult<RawPronoun>;
  mem(options: RawMemOptions): RawResult<RawMem>;
  tokenVectors(options: Omit<RawTokenVectorOptions, 'tokens'>): RawResult<{ rows: Float64Array }>;
  parseGraph(text: string): RawResult<{ relations: RawRelation[] }>;
  presets(): Record<PresetName, BlockSettings>;
  limits(): Limits;
}
