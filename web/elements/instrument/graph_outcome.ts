import type { UntrainedError } from 'untrained';
import type { Outcome } from '../../state/graph_drawing';
import { shortNumber } from '../../text/format';
import type { GraphEditorWords } from '../../text/graph_editor';

/** What became of something done to the drawing, as a sentence. */
export function outcomeText(
  outcome: Outcome,
  { did, refused }: GraphEditorWords,
  mistake: (error: UntrainedError) => string,
): string {
  if ('refused' in outcome) {
    switch (outcome.refused) {
      case 'exists':
        return refused.exists(outcome.from, outcome.to);
      case 'graph':
        return refused.broken(mistake(outcome.error));
      case 'known':
      case 'pieces':
        return refused[outcome.refused](outcome.word);
      default:
        return refused[outcome.refused];
    }
  }
  switch (outcome.did) {
    case 'laid':
      return did.laid;
    case 'weighed':
      return did.weighed(outcome.from, outcome.to, shortNumber(outcome.weight, 6));
    case 'connected':
    case 'cut':
      return did[outcome.did](outcome.from, outcome.to);
    default:
      return did[outcome.did](outcome.word);
  }
}
