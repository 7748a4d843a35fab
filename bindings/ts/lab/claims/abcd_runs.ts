import { abcd } from '../../abcd.js';
import { seedExamples } from '../../examples.js';
import type { Rule } from '../../types.js';
import type { ClaimContext, Figure, FigureTable } from './claim_types.js';
import * as earlier from './earlier.js';
import { shuffled } from './shuffling.js';
import { allowedOfMeans, type Estimate, roundingError, Sample, share } from './statistics.js';
import { reference } from './verdict.js';

/** As the posts have it: a dozen and a half layers. */
export const PASSES = 15;
export const DIMENSION = 1000;
/** The rules that subtract. */
export type Subtracting = 'subtract' | 'subtract-rms';

/** Whole runs of the recurrence tell more than a sweep and take longer. */
const MOST_RUNS = 1000;
/** Places from 0, as in the prompt " ABCD ABCDABCE". */
const D_PLACES = [4, 9] as const;
const A_PLACES = [1, 6, 10] as const;
/** A cosine ahead of another by less than this may be so by rounding alone. */
const LEAD = 1e-9;

const letters = [...seedExamples.abcdPrompt];
const settingAt = (place: number) => ({ place: place + 1, token: letters[place] ?? '' });

/** The cosines of the probe over draws of Gaussian vectors, after 15 and after 30 passes. */
export class AbcdRuns {
  readonly #cosines = new Map(
    [PASSES, 2 * PASSES].map((pass) => [pass, Array.from(letters.slice(1), () => new Sample())]),
  );
  readonly #draws: number;
  #both = 0;
  #bothShuffled = 0;

  constructor({ core, draws, seed }: ClaimContext, rule: Rule) {
    this.#draws = Math.min(draws, MOST_RUNS);
    for (let draw = 0; draw < this.#draws; draw++) {
      const options = { rule, passes: 2 * PASSES, dimension: DIMENSION, seed: seed + draw };
      const { similarity } = abcd(core, options);
      for (const [pass, samples] of this.#cosines) {
        samples.forEach((sample, place) => {
          sample.add(similarity[pass - 1]?.[place] ?? 0);
        });
      }
      if (bothFirst(similarity[PASSES - 1])) this.#both++;
      const prompt = [...shuffled(core, letters.slice(0, -1), seed + draw), letters.at(-1)].join('');
      const control = abcd(core, { ...options, passes: PASSES, prompt });
      if (bothFirst(control.similarity[PASSES - 1])) this.#bothShuffled++;
    }
  }

  #at(pass: number, place: number): Sample {
    return this.#cosines.get(pass)?.[place] ?? new Sample();
  }

  /** The share of draws in which both D are ahead of all others after 15 passes. */
  both(): Figure & Estimate {
    const control = share(this.#bothShuffled, this.#draws);
    return { setting: { passes: PASSES }, ...share(this.#both, this.#draws), draws: this.#draws, control };
  }

  /** Of the three A the one with the highest mean cosine after 15 passes, from 0. */
  highestA(): number {
    const mean = (place: number) => this.#at(PASSES, place).estimate.value;
    return A_PLACES.reduce((best: number, next) => (mean(next) > mean(best) ? next : best), A_PLACES[0]);
  }

  /** The mean cosine after 15 passes with the token at a place, from 0. */
  mean(place: number): Estimate {
    return this.#at(PASSES, place).estimate;
  }

  /** The mean cosines with both D, beside the earlier ones. */
  means(rule: Subtracting): FigureTable {
    const figures = ([15, 30] as const).flatMap((pass) =>
      D_PLACES.map((place, which): Figure => {
        const sample = this.#at(pass, place);
        const before = earlier.meanCosines[rule][pass][which] ?? Number.NaN;
        const allowed = allowedOfMeans(sample.deviation, this.#draws, earlier.meanCosines.draws, 2);
        const { estimate } = sample;
        return {
          setting: { passes: pass, ...settingAt(place) },
          ...estimate,
          draws: this.#draws,
          reference: reference(estimate.value, before, allowed),
        };
      }),
    );
    return { name: 'means', digits: 3, figures };
  }
}

/** Whether both D are ahead of all others. */
function bothFirst(row: Float64Array = new Float64Array()): boolean {
  const others = row.filter((_, place) => place < row.length - 1 && place !== D_PLACES[0] && place !== D_PLACES[1]);
  return Math.min(row[D_PLACES[0]] ?? 0, row[D_PLACES[1]] ?? 0) > Math.max(...others) + LEAD;
}

/** The cosines for exactly orthogonal vectors, which are no sample, beside the earlier ones. */
export function cosineTable({ core }: ClaimContext, rule: Rule): FigureTable {
  const { similarity } = abcd(core, { rule, embedding: 'orthogonal', dimension: DIMENSION, passes: PASSES });
  const figures = earlier.cosines[rule].map((value, place): Figure => {
    const ours = similarity[PASSES - 1]?.[place] ?? Number.NaN;
    // Another order of summation may turn the last digit.
    return { setting: settingAt(place), value: ours, reference: reference(ours, value, 2 * roundingError(6)) };
  });
  return { name: 'cosines', digits: 6, figures };
}
