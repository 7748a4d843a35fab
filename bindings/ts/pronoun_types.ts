import type { GraphTerm, Memory, Normalize, PresetName, ReadName, TokenVectorOptions } from './types.js';

/** One step of the block: y += sign · gain · mem(query, keys, values, temperature · d). */
export interface Read {
  /** What is read. */
  memory: Memory;
  /** What it is called where it is set; counted unless given: the memory, for a second read of it with `-2`. */
  name?: ReadName;
  /** Whether what is read is added or subtracted. */
  sign: 1 | -1;
  /** 0 … 1000. */
  gain: number;
  /** 0 … 10⁶, in units of d (the squared norm of a token vector); 0 reads the best match. */
  temperature: number;
  /** Which side of the dot product is brought to norm √d first. */
  normalize: Normalize;
}

/** A setting of the associative block. */
export interface BlockSettings {
  /** 1 … 16, done in this order. */
  reads: Read[];
  /** Whether an edge or a whole relation makes a row of the relation memory. */
  rows: 'edge' | 'relation';
  /** What the reads are added to: the token's vector x, or q = x plus the relation read. */
  base: 'x' | 'q';
  /** RMSNorm after the reads of a layer, or none. */
  norm: 'none' | 'rms';
  /** Whether later tokens see the new vectors of earlier ones in the same layer. */
  update: 'in-place' | 'layer-by-layer';
  /** How often the block is applied; 1 … 64. */
  layers: number;
  /** Where the logits are read: from the last context read, or from the block's output. */
  readout: 'context' | 'output';
  /** Factor of the logits; 0 … 1000. */
  readoutGain: number;
}

/** A setting of the block whose reads all have their names. */
export interface NamedBlockSettings extends BlockSettings {
  /** In the order in which they are done. */
  reads: Required<Read>[];
}

/** What {@link Untrained.pronoun} takes; everything has a default. */
export interface PronounOptions extends TokenVectorOptions {
  /** Text, split into 1 … 4096 words; the first sentence of the seed's post unless given. */
  prompt?: string;
  /**
   * A relation a line: `ОНА = МАША + КАШУ`, weights as `A = 0.5*B + C`, comments after `#`; at most 4096 edges. The
   * seed's six relations unless given.
   */
  graph?: string;
  /** The setting that is begun with; `published` unless given. */
  preset?: PresetName;
  /** Changes to the preset. */
  settings?: Partial<BlockSettings>;
  /** Position of the word whose logits are read, from 0; −1, the last, unless given. */
  probe?: number;
}

/** One row of the relation memory. */
export interface MemoryRow {
  /** The token whose vector is the key. */
  key: string;
  /** The value as text, e.g. `МАША`, or `МАША + КАШУ` where a relation makes a row. */
  value: string;
  /** The weight of the value; 1 where a relation makes a row. */
  weight: number;
  /** The tokens whose vectors are summed to the value; one where an edge makes a row. */
  terms: GraphTerm[];
}

/** The weights of one read of one token. */
export interface Attention {
  /** From 1. */
  layer: number;
  /** Position of the reading token, from 0. */
  token: number;
  /** What was read. */
  read: Memory;
  /** Index of the read in `settings.block.reads`. */
  step: number;
  /** q·k / d for each row, before the temperature. */
  scores: Float64Array;
  /** One for each edge, or for each earlier token; they sum to 1. None for the context of token 0. */
  weights: Float64Array;
}

/**
 * What one read did to the probe, seen through the token vectors (the logit lens): V numbers each, dot products with
 * every token vector divided by d.
 */
export interface ProbeStep {
  /** From 1. */
  layer: number;
  /** What was read. */
  read: Memory;
  /** Index of the read in `settings.block.reads`. */
  step: number;
  /** What was asked with, before it was brought to any norm. */
  query: Float64Array;
  /** What came back. */
  value: Float64Array;
  /** The sum so far, before the layer's norm. */
  output: Float64Array;
  /** Root mean square of what came back, |v|/√d. */
  valueLength: number;
  /** The same of the vector that it was added to: q for a relation read with base `x`, else y. */
  beforeLength: number;
  /** The same of the sum, before the layer's norm. */
  afterLength: number;
}

/** A run of the associative block over one prompt. */
export interface PronounTrace {
  /** n words of the prompt. */
  tokens: string[];
  /** V: distinct tokens of the prompt, then of the graph, in order of first appearance. */
  vocabulary: string[];
  /** The probe's position, 0 … n − 1. */
  probe: number;
  /** V numbers, one for each word of the vocabulary: readoutGain · (read-out · token vector) / d. */
  logits: Float64Array;
  /** By layer, then token, then step. */
  attention: Attention[];
  /** The probe's way through the block, by layer, then step. */
  steps: ProbeStep[];
  /** (layers + 1)×V: the probe before layer 1, after layer 1, …, seen in the same way. */
  probeLayers: Float64Array[];
  /** The rows of the relation memory, in the order of the relation reads' weights. */
  edges: MemoryRow[];
  /** Everything that was asked for, defaults filled in. */
  settings: Required<Omit<PronounOptions, 'settings'>> & {
    /** The preset with the changes made to it, each read with its name. */
    block: NamedBlockSettings;
  };
}
