import type { FitParticlesWords } from '../fit_particles';

export const words: FitParticlesWords = {
  gains: 'Gains; below 0 a read is subtracted',
  temperatures: 'Temperatures, in units of d',
  logits: 'Factor of the logits',
  read: (place, name) => `${place}. ${name}`,
  readoutGain: 'gain',
  best: (loss) => `best, error ${loss}`,
  worse: 'larger error',
  better: 'smaller',
  shown: (swarm, moves, particles) => `Swarm ${swarm} after ${moves} moves: ${particles} particles`,
  hint: 'Each dot is one setting that is being tried. All settings of a swarm have the same choices.',
  picture: (particles, best, median) =>
    `Where the ${particles} particles stand along each number of the setting. The best has an error of ${best}, the middle one of ${median}.`,
  none: (particles) => `Where the ${particles} particles stand; none of them gives finite numbers yet.`,
  curveTitle: 'Best setting so far, over all swarms',
  numbers: 'The swarm in numbers',
  caption: 'Where the particles stand along each number',
  number: 'number',
  spread: { best: 'best', lowest: 'lowest', median: 'median', highest: 'highest' },
  gainOf: (read) => `gain, ${read}`,
  temperatureOf: (read) => `temperature, ${read}`,
  numberFault: (list) => `There must be a number, or nothing at all, beside ${list}.`,
  layerFault: (layer, layers) =>
    `The block above has layers 1 to ${layers}, and this row is of layer ${layer}: give the block more layers, or empty this field.`,
  blank: 'Nothing is wanted yet: write at least one number.',
  above: (sentence) => `There is a mistake in the experiment above, which has to be put right first: ${sentence}`,
  failed: (sentence) => `The search stopped: ${sentence}`,
};
