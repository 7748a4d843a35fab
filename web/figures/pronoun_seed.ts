import { seedExamples } from 'untrained';
import type { PronounExperiment } from '../state/pronoun';

/** Whether the graph has the seed's edges in the seed's order, so that its published figures may stand beside ours. */
export function isSeeds({ relations }: Pick<PronounExperiment, 'relations'>): boolean {
  const edges = relations.map(({ key, terms }) => `${key} = ${terms.map(({ token, weight }) => `${weight} ${token}`)}`);
  return edges.join() === seedEdges;
}

const seedEdges = seedExamples.graph
  .trim()
  .split('\n')
  .map((line) => line.split(' = '))
  .map(([key, value]) => `${key} = ${value?.split(' + ').map((token) => `1 ${token}`)}`)
  .join();
