import type { SwarmWords } from '../swarm';
import { figureWords } from './figures';

const moves = (count: number): string => (count === 1 ? '1 move' : `${count} moves`);

export const words: SwarmWords = {
  ...figureWords,
  hint: 'Point at the map for the value there, click to keep it, or walk with the arrow keys; Escape lets go.',
  error: (error) =>
    error.code === 'too-large'
      ? `That would be ${error.found} coordinates to move, and a run here may have ${error.maximum}: take fewer particles, dimensions or moves.`
      : figureWords.error(error),
  undo: 'Undo',
  redo: 'Redo',
  reset: 'Reset',
  heading: 'A particle swarm',
  lead:
    'Some particles fly over a function and look for its lowest place. Each remembers the best place it has been at, ' +
    'and hears of the best that its neighbours have found; it is drawn to both and carried on by what it was doing. ' +
    'Nobody computes a slope.',
  rule: 'One move',
  ruleNote: 'p: the own best place; l: the best of the neighbourhood; r: drawn anew from 0 to 1 for every coordinate.',
  example: 'Begin from',
  ownExample: 'Your own setting',
  examples: {
    tutorial: { title: 'A small valley', note: 'Two waves on a bowl, with one lowest place among several low ones.' },
    rastrigin: {
      title: 'Egg carton',
      note: 'About a hundred pits on a bowl: the swarm has to leave the ones it falls into.',
    },
    rosenbrock: { title: 'Bent valley', note: 'The valley is found at once; its lowest place is not.' },
    schaffer: { title: 'Rings', note: 'Rings around the lowest place: the innermost nearly as low as the middle.' },
    stuck: { title: 'Thirty dimensions', note: 'All follow the best of all, and soon none is left to look elsewhere.' },
    ring: { title: 'The same on a ring', note: 'Each hears of two neighbours only: slower, and it keeps looking.' },
    shifted: {
      title: 'Not in the middle',
      note: 'The lowest place is moved, so that it cannot be found by leaning inwards.',
    },
  },
  settings: 'Setting of the swarm',
  function: 'Function',
  functions: {
    sphere: 'Sphere',
    rosenbrock: 'Rosenbrock',
    rastrigin: 'Rastrigin',
    griewank: 'Griewank',
    ackley: 'Ackley',
    'schaffer-f6': 'Schaffer F6',
    tutorial: 'Two waves on a bowl',
  },
  functionNote: (lower, upper, goal) =>
    `Between ${lower} and ${upper} in each coordinate; the goal is ${goal} or less.`,
  dimensions: 'Dimensions D',
  sliceNote: 'The map shows x₁ and x₂, with all other coordinates as they are at the lowest place.',
  shifted: 'Lowest place moved',
  shiftedNote: 'To a random point of the middle half of the box, by the seed.',
  particles: 'Particles',
  topology: 'Who hears of whom',
  topologies: { 'global-best': 'All of all', ring: 'Ring' },
  iterations: 'Moves',
  seed: 'Seed',
  dice: 'Another seed',
  more: 'Walls, coefficients, trails',
  walls: 'At the edge of the box',
  wallKinds: {
    invisible: 'fly on, not evaluated',
    reflecting: 'come back as from a mirror',
    absorbing: 'stop',
    periodic: 'come in on the other side',
  },
  firstVelocity: 'First velocity',
  firstVelocities: { zero: 'none', 'half-difference': 'half-way to a random point', uniform: 'anything' },
  inertia: 'Inertia w',
  cognitive: 'c₁, to the own best',
  social: "c₂, to the neighbours' best",
  zoom: 'Zoom on the lowest place',
  zoomShown: (times) => `× ${times}`,
  trail: 'Trails',
  trailShown: moves,
  swarm: (step, last) => `After ${step} of ${moves(last)}`,
  swarmLabel: (name, step, particles) =>
    `${name} in its box, the lower the deeper coloured, and ${particles} particles on it after ${moves(step)}`,
  swarmKey: 'Colour scale: share of the map that is higher, from 0 to 1',
  particle: 'particle',
  best: 'best so far',
  minimum: 'lowest place',
  bestNow: (difference, place) => `The best so far is ${difference} above the lowest value, at (${place}).`,
  outside: (count, all) => `${count} of ${all} particles are outside the box, where they are not evaluated.`,
  unseen: (count, all) => `${count} of ${all} particles are in the box, but beside the part that is shown.`,
  value: (place, mean) => `Around (${place}) the function is ${mean} on average`,
  valueShare: (share) => `${share} % of the map is higher.`,
  valueSlice: 'All other coordinates are as they are at the lowest place.',
  here: (list) => `Here: ${list}.`,
  curve: 'The best value so far',
  curveLabel: (name, last) =>
    `How far the best value so far of ${name} is above the lowest one, over ${moves(last)}, on a logarithmic scale`,
  moves: 'moves',
  difference: 'best so far − lowest value',
  goal: 'goal',
  reached: (move, evaluations) =>
    `The goal is reached after ${moves(move)}; the whole run asks the function ${evaluations} times.`,
  reachedAtOnce: (evaluations) =>
    `The goal, which is set for thirty dimensions, is met before the first move; the whole run asks the function ${evaluations} times.`,
  notReached: (last, evaluations) =>
    `The goal is not reached in ${moves(last)}, which ask the function ${evaluations} times.`,
  luck: 'One run proves little: another seed draws another swarm.',
  after: (move, difference) => `After ${moves(move)}: ${difference} above the lowest value`,
  jump: 'Point at a move; a click, or Enter, shows the swarm there.',
};
