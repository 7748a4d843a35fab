import type { Loaders } from './languages';
/** Words of the picture of a swarm, and of what can be wrong with what it is asked for. */
export interface FitParticlesWords {
  gains: string;
  temperatures: string;
  logits: string;
  /** A read by its place, from 1. */
  read: (place: number, name: string) => string;
  readoutGain: string;
  /** What the diamond is. */
  best: (loss: string) => string;
  worse: string;
  better: string;
  /** Which swarm is shown. */
  shown: (swarm: number, moves: number, particles: number) => string;
  hint: string;
  picture: (particles: number, best: string, median: string) => string;
  none: (particles: number) => string;
  curveTitle: string;
  numbers: string;
  caption: string;
  number: string;
  spread: { best: string; lowest: string; median: string; highest: string };
  gainOf: (read: string) => string;
  temperatureOf: (read: string) => string;
  /** @param list the words beside which something else than a number stands */
  numberFault: (list: string) => string;
  layerFault: (layer: number, layers: number) => string;
  blank: string;
  /** A mistake in the experiment itself, which is told there. */
  above: (sentence: string) => string;
  failed: (sentence: string) => string;
}

export const fitParticlesWords: Loaders<FitParticlesWords> = {
  en: () => import('./en/fit_particles'),
  ru: () => import('./ru/fit_particles'),
};
