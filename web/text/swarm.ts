import type { FirstVelocity, SwarmFunction, Topology, Walls } from 'untrained/lab';
import type { FigureWords } from './figures';
import type { GalleryWords, HistoryWords } from './instrument';
import type { Loaders } from './languages';

/** Settings to begin from. */
export type SwarmExampleName = 'tutorial' | 'rastrigin' | 'rosenbrock' | 'schaffer' | 'stuck' | 'ring' | 'shifted';

/** Words of the particle swarm, in its figures and around them. Numbers come as they are shown. */
export interface SwarmWords extends FigureWords, HistoryWords, GalleryWords<SwarmExampleName> {
  heading: string;
  lead: string;
  rule: string;
  ruleNote: string;
  settings: string;
  function: string;
  functions: Record<SwarmFunction, string>;
  /** The box and the value that counts as success. */
  functionNote: (lower: string, upper: string, goal: string) => string;
  dimensions: string;
  sliceNote: string;
  shifted: string;
  shiftedNote: string;
  particles: string;
  topology: string;
  topologies: Record<Topology, string>;
  iterations: string;
  seed: string;
  dice: string;
  more: string;
  walls: string;
  wallKinds: Record<Walls, string>;
  firstVelocity: string;
  firstVelocities: Record<FirstVelocity, string>;
  inertia: string;
  cognitive: string;
  social: string;
  zoom: string;
  zoomShown: (times: string) => string;
  trail: string;
  trailShown: (moves: number) => string;
  /** The picture of the swarm. */
  swarm: (step: number, last: number) => string;
  swarmLabel: (name: string, step: number, particles: number) => string;
  swarmKey: string;
  particle: string;
  best: string;
  minimum: string;
  bestNow: (difference: string, place: string) => string;
  outside: (count: number, all: number) => string;
  /** Beside the part of the box that is shown. */
  unseen: (count: number, all: number) => string;
  value: (place: string, mean: string) => string;
  valueShare: (share: string) => string;
  valueSlice: string;
  here: (list: string) => string;
  /** The curve of the best value. */
  curve: string;
  curveLabel: (name: string, last: number) => string;
  moves: string;
  difference: string;
  goal: string;
  reached: (move: number, evaluations: string) => string;
  /** By the first particles already: the goals of some functions are set for many dimensions. */
  reachedAtOnce: (evaluations: string) => string;
  notReached: (last: number, evaluations: string) => string;
  luck: string;
  after: (move: number, difference: string) => string;
  jump: string;
}

/** The functions, as they are written anywhere; the best place of a swarm is written x too. */
export const swarmFormulas: Readonly<Record<SwarmFunction, string>> = {
  sphere: 'f(x) = Σ xⱼ²',
  rosenbrock: 'f(x) = Σ 100 (xⱼ₊₁ − xⱼ²)² + (xⱼ − 1)²',
  rastrigin: 'f(x) = Σ xⱼ² − 10 cos 2πxⱼ + 10',
  griewank: 'f(x) = Σ xⱼ²/4000 − Π cos(xⱼ/√j) + 1',
  ackley: 'f(x) = 20 + e − 20 exp(−0.2 √(Σ xⱼ²/D)) − exp(Σ cos 2πxⱼ / D)',
  'schaffer-f6': 'f(x) = ½ + (sin² √(Σ xⱼ²) − ½) / (1 + 0.001 Σ xⱼ²)²',
  tutorial: 'f(x) = (x₁ − 3.14)² + (x₂ − 2.72)² + sin(3x₁ + 1.41) + sin(4x₂ − 1.73)',
};

export const swarmWords: Loaders<SwarmWords> = {
  en: () => import('./en/swarm'),
  ru: () => import('./ru/swarm'),
};
