import { comparePublished, type PublishedComparison, seedExamples } from 'untrained';
import type { PronounExperiment, Sentence } from '../state/pronoun';

/** Whether the graph has the seed's edges in the seed's order, so that its published figures may stand beside ours. */
export function isSeeds({ relations }: Pick<PronounExperiment, 'relations'>): boolean {
  const edges = relations.map(({ key, terms }) => `${key} = ${terms.map(({ token, weight }) => `${weight} ${token}`)}`);
  return edges.join() === seedEdges;
}

/**
 * A sentence beside its published figures, where it has them. Vectors of the reader's own were not what these were made
 * with. It is of the trace's own graph: one that stayed after a mistake may be of another than the present one.
 */
export const publishedOf = (sentence: Sentence): PublishedComparison | undefined =>
  isSeeds(sentence) && !sentence.trace.settings.vectors ? comparePublished(sentence.trace) : undefined;

const seedEdges = seedExamples.graph
  .trim()
  .split('\n')
  .map((line) => line.split(' = '))
  .map(([key, value]) => `${key} = ${value?.split(' + ').map((token) => `1 ${token}`)}`)
  .join();
