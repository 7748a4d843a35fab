import type { Rule } from 'untrained';

/** Half a unit of the sixth digit would be 5e-7; the reference was another program, in another order of summation. */
export const COSINE_TOLERANCE = 1e-5;

/**
 * Prompt " ABCD ABCDABCE", orthogonal vectors of norm √d, eps 1e-8 inside the root, in place, 15 passes: cosine of the
 * last token with each earlier one, from an independent NumPy run.
 */
export const goldenCosines: Readonly<Record<Rule, readonly number[]>> = {
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
