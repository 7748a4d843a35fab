import type { StepUnit } from '../text/stepping';
import type { PronounExperiment } from './pronoun';
import type { Walk } from './walk';

/** What one step through the block is taken to be. */
export type PronounUnit = Extract<StepUnit, 'layer' | 'read'>;

/** Whether the shown stop is a whole layer, or one read of the probe. */
export const pronounUnit = ({ values }: PronounExperiment): PronounUnit =>
  values.step === undefined ? 'layer' : 'read';

/** Steps in another unit from here on; the picture stays the same. */
export function choosePronounUnit(experiment: PronounExperiment, unit: PronounUnit): void {
  experiment.change({ step: unit === 'layer' ? undefined : experiment.steps });
}

/** The way through the layers, or through every read of every layer and its norm: there stop 0 is before the first. */
export function pronounWalk(experiment: PronounExperiment): Walk {
  const { layer, layers, step, steps } = experiment;
  if (step === undefined) {
    return {
      place: layer - 1,
      last: layers - 1,
      go: (place, joins) => experiment.change({ layer: place + 1 }, { joins }),
    };
  }
  return {
    place: (layer - 1) * steps + step,
    last: layers * steps,
    go: (place, joins) => experiment.change(stopAt(place, experiment), { joins }),
  };
}

/** A read is shown with its own weights. */
function stopAt(place: number, { steps, block, memory }: PronounExperiment) {
  if (place === 0) return { layer: 1, step: 0, memory };
  const step = ((place - 1) % steps) + 1;
  return { layer: Math.ceil(place / steps), step, memory: block?.reads[step - 1]?.name ?? memory };
}
