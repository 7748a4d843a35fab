import type { RawMatrix, RawRelations, RawResult } from '../module.js';
import type { BlockSettings } from '../pronoun_types.js';
import type { Embedding } from '../types.js';
import type { Topology } from './fit_types.js';

/** Targets of one prompt, in its own vocabulary; NaN asks for nothing. */
export interface RawFitPrompt {
  tokens: Int32Array;
  relations: RawRelations;
  probe: number;
  logits: Float64Array;
  attention: { layer: number; token: number; weights: Float64Array }[];
}

/** A swarm between two calls: N×D matrices, N values, and how far its random numbers are. */
export interface RawSwarmState {
  positions: RawMatrix;
  velocities: RawMatrix;
  bestPositions: RawMatrix;
  values: Float64Array;
  bestValues: Float64Array;
  curve: Float64Array;
  leader: number;
  evaluations: number;
  random: Float64Array;
}

export interface RawFitOptions {
  prompts: RawFitPrompt[];
  vocabularySize: number;
  embedding: Embedding;
  dimension: number;
  seed: number;
  /** Indices of `memories`, three. */
  reads: Int32Array;
  layers: number;
  attentionWeight: number;
  /** One for each of `fitChoices` but the reads; −1 where it is searched. */
  choices: Int32Array;
  particles: number;
  topology: Topology;
  searchSeed: number;
  state: RawSwarmState | null;
  steps: number;
}

/** The swarm, and the best setting that it has found. Without one that stays finite, the lists are empty. */
export interface RawFitSteps {
  state: RawSwarmState;
  block: BlockSettings;
  /** Found − wanted of each prompt; NaN where nothing was wanted. */
  logits: { differences: Float64Array }[];
  /** Total absolute error of each row, prompt by prompt. */
  attention: Float64Array;
  rms: number;
  loss: number;
}

/** What bindings/embind/fit.cpp exports. */
export interface RawFit {
  fitSteps(options: RawFitOptions): RawResult<RawFitSteps>;
}
