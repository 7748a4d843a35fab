import type { Figure } from '../../figures/figure';
import type { FigureProvenance } from '../../figures/saved';
import { type Snippet, snippetOf } from '../../figures/snippets/snippet';
import type { SavingWords, SnippetKind } from '../../text/saving';
import { startCore } from '../library';

/** A figure as a text of one kind, or why there is none. */
export async function textOf(
  kind: SnippetKind,
  figure: Figure,
  provenance: FigureProvenance,
  words: SavingWords,
): Promise<Snippet> {
  return snippetOf(kind, await startCore(), { figure, provenance }, words);
}

export { snippetKindsOf } from '../../figures/snippets/snippet';

/** Puts a text on the clipboard; false where the browser does not allow it. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
