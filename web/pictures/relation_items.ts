import type { RelationLayout } from './relation_boxes';

/** A word or an arrow of the drawn graph; indices are those of the layout. */
export type Item =
  | { kind: 'word'; key: string; index: number; word: string }
  | { kind: 'arrow'; key: string; index: number; from: string; to: string };

/** A name for a word that no arrow has. */
export const wordKey = (word: string): string => `word ${word}`;
export const arrowKey = (from: string, to: string): string => `arrow ${from} ${to}`;

/** Everything in the order in which it is walked: each word, then the arrows that leave it. */
export function itemsOf({ nodes, links }: Pick<RelationLayout, 'nodes' | 'links'>): Item[] {
  return nodes.flatMap(({ name: word }, index): Item[] => [
    { kind: 'word', key: wordKey(word), index, word },
    ...links.flatMap(({ from, to }, link): Item[] => {
      const target = nodes[to]?.name ?? '';
      return from === index
        ? [{ kind: 'arrow', key: arrowKey(word, target), index: link, from: word, to: target }]
        : [];
    }),
  ]);
}

const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** Where a key leads from an item; none where it leads nowhere. `only` keeps to words, as when one is looked for. */
export function itemAfter(
  items: readonly Item[],
  key: string | undefined,
  pressed: string,
  only?: 'word',
): Item | undefined {
  const open = items.filter((item) => item.key === key || !only || item.kind === only);
  if (pressed === 'Home') return open[0];
  if (pressed === 'End') return open.at(-1);
  const step = steps[pressed];
  const at = open.findIndex((item) => item.key === key);
  return step === undefined || at < 0 ? undefined : open[at + step];
}
