import { type Core, tokenVectors } from 'untrained';

/** Numbers that a program may have written into it: the factor of some hundred different tokens. */
export const MAXIMUM_FACTOR_NUMBERS = 12_000;

/** What of the token vectors a program has to know. */
export interface Factor {
  /** V rows whose dot products are those of the d-wide vectors. */
  rows: readonly ArrayLike<number>[];
  /** d */
  dimension: number;
}

/** The vectors that a run used, in as few numbers as have the same dot products. */
export function factorOf(
  core: Core,
  count: number,
  settings: {
    embedding: 'gaussian' | 'orthogonal' | 'one-hot';
    dimension: number;
    seed: number;
    vectors: readonly ArrayLike<number>[] | null;
  },
): Factor {
  const { embedding, dimension, seed, vectors } = settings;
  return vectors ? { rows: vectors, dimension } : tokenVectors(core, count, { embedding, dimension, seed });
}

/** How many numbers are written; of a triangular factor only what is not zero. */
export const numbersOf = ({ rows }: Factor): number =>
  rows.reduce((sum, row) => sum + Array.from(row).filter((value) => value !== 0).length, 0);

/** What a program computes from. */
export interface NumpyProgram {
  factor: Factor;
  /** What each row of the factor stands for. */
  vocabulary: readonly string[];
  /** What comes after the vectors. */
  body: string;
}

/** A whole program: what it is, the vectors, and what is computed from them. */
export const numpyText = (comment: string, { factor: { rows, dimension }, body }: NumpyProgram): string =>
  `${comment
    .split('\n')
    .map((line) => `# ${line}`)
    .join('\n')}
import sys

import numpy as np

np.set_printoptions(precision=6, suppress=True, linewidth=200, threshold=sys.maxsize)

L = np.array([
${rows.map((row) => `    [${Array.from(row).join(', ')}],`).join('\n')}
])
d = ${dimension}
${body}`;
