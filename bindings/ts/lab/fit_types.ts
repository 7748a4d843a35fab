import type { BlockSettings } from '../pronoun_types.js';
import type { Embedding, Normalize } from '../types.js';

/** Whose best a particle is drawn to: the best of all, or of itself and its two neighbours on a ring. */
export type Topology = 'global-best' | 'ring';

/** Wanted weights of the context read of one token. */
export interface FitAttention {
  /** From 1. */
  layer: number;
  /** Position from 0. */
  token: number;
  /** One for each earlier token; null where any would do. */
  weights: readonly (number | null)[];
}

/** What one prompt should give. */
export interface FitTarget {
  /** Text, split into words. */
  prompt: string;
  /** Position of the token whose logits are meant; −1, the last, unless given. */
  probe?: number;
  /** By word; those that are missing or null may come out as they like. */
  logits: Readonly<Record<string, number | null>>;
  /** Rows of weights; none unless given. */
  attention?: readonly FitAttention[];
}

/** The choices of a block of three reads. */
export interface FitChoices {
  /** What is read, in order. */
  reads: 'relation,context,swapped' | 'relation,context,relation';
  /** What the first read brings to norm √d first. */
  normalizeFirst: Normalize;
  /** The same of the second read. */
  normalizeSecond: Normalize;
  /** The same of the third read. */
  normalizeThird: Normalize;
  /** What makes a row of the relation memory. */
  rows: BlockSettings['rows'];
  /** What the reads are added to. */
  base: BlockSettings['base'];
  /** The norm after a layer. */
  norm: BlockSettings['norm'];
  /** Whether later tokens see new vectors in the same layer. */
  update: BlockSettings['update'];
  /** Where the logits are read. */
  readout: BlockSettings['readout'];
}

/** What {@link fit} takes; everything has a default. */
export interface FitOptions {
  /** What should come out; the seed's published figures unless given. */
  targets?: readonly FitTarget[];
  /** A relation a line; the seed's six unless given. */
  graph?: string;
  /** How token vectors are made; `orthogonal` unless given. */
  embedding?: Embedding;
  /** d, 1 … 10⁶; 1000 unless given. */
  dimension?: number;
  /** Seed of Gaussian token vectors, which are not searched; 1 unless given. */
  seed?: number;
  /** How often the block is applied; 1 … 64, 3 unless given. */
  layers?: number;
  /** How much a row's total absolute error counts beside the logits' root mean square; ≥ 0, 0.1 unless given. */
  attentionWeight?: number;
  /** Choices that are not searched. */
  choices?: Partial<FitChoices>;
  /** Particles of a swarm, 1 … 10⁴; 30 unless given. */
  particles?: number;
  /** Moves of a swarm, 1 … 10⁶; 200 unless given. */
  iterations?: number;
  /** `ring` unless given. */
  topology?: Topology;
  /** How many swarms, one after another; 1 … 10⁶, 100 unless given. */
  swarms?: number;
  /** Seed of the swarms and of their choices; 1 unless given. */
  searchSeed?: number;
  /** Moves between two results, 1 … iterations; 10 unless given. */
  every?: number;
}

/** A setting and how far it is from the targets. */
export interface FitResult {
  /** Of three reads. */
  block: BlockSettings;
  /** Root mean square of the logits' differences. */
  rms: number;
  /**
   * What is searched for its smallest value: rms + attentionWeight · Σ (error of a row + 0.3 · log(1 + D)), with D the
   * relative entropy of the row to what was wanted, which still falls where all weight lies on a wrong token.
   */
  loss: number;
  /** Found − wanted by word, a record a prompt; only words with a target. */
  logits: Readonly<Record<string, number>>[];
  /** Total absolute error of each row, prompt by prompt. */
  attention: number[];
}

/** How far a search is. */
export interface FitProgress {
  /** Which swarm, from 1. */
  swarm: number;
  /** Its moves so far. */
  iteration: number;
  /** What all particles of it have in common. */
  choices: FitChoices;
  /** N×7: where its particles are; signed gain and log₁₀ temperature of each read, and the read-out's gain. */
  positions: Float64Array[];
  /** N numbers: the loss at each; infinite where the block's numbers outgrow double precision. */
  values: Float64Array;
  /** The smallest loss of this swarm, after each move. */
  curve: Float64Array;
  /** Settings tried, over all swarms. */
  evaluations: number;
  /** The best over all swarms; none where nothing stayed finite. */
  best: FitResult | undefined;
}
