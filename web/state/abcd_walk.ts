import type { StepUnit } from '../text/stepping';
import type { AbcdExperiment } from './abcd';
import type { Walk } from './walk';

/** What one step of the recurrence is taken to be. */
export type AbcdUnit = Extract<StepUnit, 'pass' | 'token'>;

/** Whether the shown stop is a whole pass, or one token's update. */
export const abcdUnit = ({ values }: AbcdExperiment): AbcdUnit => (values.token === undefined ? 'pass' : 'token');

/** Steps in another unit from here on; the picture stays the same. */
export function chooseAbcdUnit(experiment: AbcdExperiment, unit: AbcdUnit): void {
  const { pass, trace } = experiment;
  const lastToken = Math.max(0, (trace?.tokens.length ?? 0) - 1);
  experiment.change({ pass, token: unit === 'pass' ? undefined : pass === 0 ? 0 : lastToken });
}

/** The way through the passes, or through every update of every token: stop 0 is before the first. */
export function abcdWalk(experiment: AbcdExperiment): Walk {
  const { pass, token, trace } = experiment;
  const passes = trace?.similarity.length ?? 0;
  if (abcdUnit(experiment) === 'pass') {
    return { place: pass, last: passes, go: (place, joins) => experiment.change({ pass: place }, { joins }) };
  }
  const tokens = trace?.tokens.length ?? 0;
  return {
    place: token === undefined ? 0 : (pass - 1) * tokens + token + 1,
    last: passes * tokens,
    go: (place, joins) => experiment.change(updateAt(place, tokens), { joins }),
  };
}

/** The pass, from 1, and the token, from 0, of an update; none at stop 0. */
const updateAt = (place: number, tokens: number) =>
  place === 0 ? { pass: 0, token: 0 } : { pass: Math.ceil(place / tokens), token: (place - 1) % tokens };
