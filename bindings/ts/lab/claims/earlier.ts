import type { Rule } from '../../types.js';

// Figures that other programs with random numbers of their own measured before this one was written.

/** Draws behind figures that do not say it: fewer could not give such digits. */
export const UNSTATED_DRAWS = 100;

/**
 * Prompt " ABCD ABCDABCE", orthogonal vectors of norm √d, 15 passes in place: cosine of the last token with each earlier
 * one.
 */
export const cosines: Readonly<Record<Rule, readonly number[]>> = {
  add: [
    0.970698, 0.983383, 0.990463, 0.994286, 0.996452, 0.997721, 0.998565, 0.999109, 0.999466, 0.999699, 0.999852,
    0.999941, 0.999987,
  ],
  subtract: [
    -0.183252, 0.193036, -0.205312, 0.213729, -0.062973, -0.43615, -0.191382, -0.202547, -0.120588, 0.580366, 0.142975,
    -0.216096, -0.421204,
  ],
  'subtract-rms': [
    -0.015431, 0.015435, -0.176106, 0.156565, 0.629591, -0.529397, -0.217868, -0.146401, -0.144399, 0.632701, 0.094619,
    -0.216921, -0.432309,
  ],
};

/** The same prompt with Gaussian vectors, d = 1000: mean cosine with the first and the second D, over 50 draws. */
export const meanCosines = {
  draws: 50,
  subtract: { 15: [-0.06, 0.58], 30: [0.78, 0.49] },
  'subtract-rms': { 15: [0.63, 0.63], 30: [0.87, 0.66] },
} as const;

/** How high the cosines of that prompt shuffled get after 15 passes of subtract-rms: the highest of each, and all. */
export const shuffledHeight = { median: 0.59, highest95: 0.83, deviation: 0.34 };

/** Recall of a key's value with d = 256, over 150 draws: by pairs and tokens of a key, then by passes. */
export const recall = {
  draws: 150,
  passes: [1, 3, 5, 8, 10, 15, 20, 30, 40],
  rates: {
    '4 1': [0.25, 0.69, 0.95, 1, 1, 1, 1, 0.99, 0.74],
    '8 1': [0.09, 0.3, 0.53, 0.84, 0.95, 1, 1, 1, 0.97],
    '4 2': [0.12, 0.44, 0.73, 0.86, 0.91, 1, 1, 0.97, 0.81],
    '4 3': [0.18, 0.35, 0.63, 0.8, 0.83, 0.95, 1, 0.96, 0.74],
    '8 3': [0.02, 0.09, 0.17, 0.45, 0.61, 0.81, 0.81, 0.83, 0.84],
  } as Readonly<Record<string, readonly number[]>>,
};

/** Eight pairs, keys of one token, 5 passes: when the first key is asked, and the last. */
export const recallOfFirstAndLast = [1, 0.12] as const;

/** One planted key among n different tokens before it comes again, d = 512: by n and tokens of the key, then by passes. */
export const planted = {
  passes: [15, 30, 60],
  rates: {
    '40 1': [0.79, 1, 0.95],
    '40 3': [0.93, 0.91, 0.86],
    '100 1': [0.14, 0.5, 0.95],
  } as Readonly<Record<string, readonly number[]>>,
};

/**
 * Windows of an English licence text, which is not named, exactly orthogonal vectors, over 25 to 40 cases: agreement with
 * what followed the longest earlier match by words and passes, and hits on the true next word of 128 words after 40
 * passes, of that longest match and of the most frequent word.
 */
export const realText = {
  draws: 32,
  rates: { '64 20': 0.36, '64 80': 0.76, '128 80': 0.38, '256 80': 0.15 } as Readonly<Record<string, number>>,
  hits: { recurrence: 0.23, 'longest-match': 0.28, 'most-frequent': 0.03 },
};

/** A random sequence of 25 tokens four times; d is not said. The prefix-matching score is that after 50 passes; equal weights
 * would have .034. */
export const repeated = { passes: [15, 50], rates: [0.48, 1], prefixMatching: 0.302 };

/**
 * One read of a memory of 256 unit patterns, d = 64, asked with a pattern and noise of length .5: cosine with the
 * pattern, and e^entropy of the weights, by inverse temperature.
 */
export const read = [
  { beta: 1, cosine: 0.375, effective: 253 },
  { beta: 4, cosine: 0.953, effective: 145 },
  { beta: 8, cosine: 1, effective: 3.4 },
  { beta: 16, cosine: 1, effective: 1 },
] as const;
