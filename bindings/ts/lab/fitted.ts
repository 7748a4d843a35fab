import type { BlockSettings } from '../pronoun_types.js';

/**
 * The setting of three reads that comes nearest to the figures which the seed printed for the pronoun, with orthogonal
 * token vectors: a root mean square of 0.120 over the sixteen logits, and total absolute errors of 0.093 and 0.095 in the
 * two rows of attention, with seven free numbers. Relations are added, the context is read, and relations are taken off
 * again. Five digits of each number are enough. It is no preset: presets read each memory once.
 *
 * Searched by particle swarms and, from the best that these gave, by CMA-ES (Hansen and Ostermeier, 2001) over the kinds
 * of reads too.
 */
export const fittedBlock: BlockSettings = {
  reads: [
    { memory: 'relation', sign: 1, gain: 2.42119, temperature: 0.00253738, normalize: 'query' },
    { memory: 'context', sign: 1, gain: 0.252556, temperature: 0.078624, normalize: 'key' },
    { memory: 'relation', sign: -1, gain: 2.0452, temperature: 0.222942, normalize: 'none' },
  ],
  rows: 'edge',
  base: 'q',
  norm: 'none',
  update: 'layer-by-layer',
  layers: 3,
  readout: 'context',
  readoutGain: 1.20512,
};
