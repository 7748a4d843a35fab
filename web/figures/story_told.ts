import type { StoryNumbers, StoryStepName } from '../text/story';
import type { CellPlace } from './figure';

/** What a mark in a sentence lights: cells of one figure. */
export interface Mark {
  readonly figure: string;
  readonly places: readonly CellPlace[];
}

/** What a step tells: its numbers, and what its marks stand for. The first mark is lit from the start. */
export interface StoryTold<Name extends StoryStepName = StoryStepName> {
  readonly numbers: StoryNumbers[Name];
  readonly marks: Readonly<Record<string, readonly Mark[]>>;
}

/** The position of the highest value among those up to `end`, but for `without`. */
export function highestAt(values: ArrayLike<number>, end = values.length, without: readonly number[] = []): number {
  let best = -1;
  for (let at = 0; at < end; at++) {
    if (!without.includes(at) && (best < 0 || (values[at] ?? 0) > (values[best] ?? 0))) best = at;
  }
  return best;
}
