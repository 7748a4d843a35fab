import { mem } from '../../mem.js';
import { tokenVectors } from '../../token_vectors.js';
import type { Claim, ClaimContext, Figure, FigureTable, Setting } from './claim_types.js';
import * as earlier from './earlier.js';
import { allowedOfMeans, Sample } from './statistics.js';
import { nearChecks, reference } from './verdict.js';

const PATTERNS = 256;
const DIMENSION = 64;
const NOISE = 0.5;

const unit = (vector: ArrayLike<number>, length = 1): Float64Array => {
  const norm = Math.hypot(...Array.from(vector));
  return Float64Array.from(vector, (value) => (length * value) / norm);
};

const dot = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

/** What one read gives back, for so many memories with one question each. */
function readings({ core, draws, seed }: ClaimContext): { cosine: Sample; effective: Sample }[] {
  const found = earlier.read.map(() => ({ cosine: new Sample(), effective: new Sample() }));
  for (let draw = 0; draw < draws; draw++) {
    const { rows } = tokenVectors(core, PATTERNS + 1, { dimension: DIMENSION, seed: seed + draw });
    const patterns = rows.slice(0, PATTERNS).map((row) => unit(row));
    const noise = unit(rows[PATTERNS] ?? [], NOISE);
    const asked = patterns[0] ?? new Float64Array();
    const query = asked.map((value, at) => value + (noise[at] ?? 0));
    earlier.read.forEach(({ beta }, at) => {
      const read = mem(core, { queries: [query], keys: patterns, values: patterns, temperature: 1 / beta });
      const value = read.values[0] ?? new Float64Array();
      const entropy = Array.from(read.weights[0] ?? []).reduce(
        (sum, weight) => sum - (weight > 0 ? weight * Math.log(weight) : 0),
        0,
      );
      found[at]?.cosine.add(dot(unit(value), asked));
      found[at]?.effective.add(Math.exp(entropy));
    });
  }
  return found;
}

const digitsOf = (value: number): number => (value >= 100 ? 0 : 1);

/** "The function mem is attention, and it is associative memory." */
export const memoryRead: Claim = {
  id: 'memory-read',
  source: 'measured',
  draws: 200,
  evaluate(context) {
    const { draws } = context;
    const figure = (setting: Setting, sample: Sample, before: number, digits: number): Figure => {
      const allowed = allowedOfMeans(sample.deviation, draws, earlier.UNSTATED_DRAWS, digits);
      const { estimate } = sample;
      return { setting, ...estimate, draws, reference: reference(estimate.value, before, allowed) };
    };
    const figures = readings(context).flatMap(({ cosine, effective }, at) => {
      const before = earlier.read[at] ?? earlier.read[0];
      const { beta } = before;
      return [
        figure({ beta, kind: 'cosine' }, cosine, before.cosine, 3),
        figure({ beta, kind: 'effective' }, effective, before.effective, digitsOf(before.effective)),
      ];
    });
    const table: FigureTable = { name: 'read', digits: 3, across: 'kind', figures };
    return { checks: nearChecks('as-before', table), tables: [table] };
  },
};
