import type { SwarmExperiment } from './swarm';
import type { Walk } from './walk';

/** The way through the moves of a swarm; stop 0 is before the first. */
export const swarmWalk = (experiment: SwarmExperiment): Walk => ({
  place: experiment.step,
  last: experiment.lastStep,
  go: (step, joins) => experiment.change({ step }, { joins }),
});
