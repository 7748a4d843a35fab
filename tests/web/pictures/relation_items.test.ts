import { describe, expect, it } from 'vitest';
import { itemAfter, itemsOf } from '../../../web/pictures/relation_items';
import { layRelations } from '../../../web/pictures/relation_layout';

const terms = (...tokens: string[]) => tokens.map((token) => ({ token, weight: 1 }));
const layout = layRelations(
  [
    { key: 'A', terms: terms('B', 'C') },
    { key: 'C', terms: terms('A') },
  ],
  400,
);
const items = itemsOf(layout);

describe('the items of a drawing', () => {
  it('are its words, each followed by its arrows', () => {
    expect(items.map(({ key }) => key)).toEqual(['word A', 'arrow A B', 'arrow A C', 'word B', 'word C', 'arrow C A']);
    for (const item of items) {
      if (item.kind === 'word') expect(layout.nodes[item.index]?.name).toBe(item.word);
      else expect(layout.nodes[layout.links[item.index]?.to ?? 0]?.name).toBe(item.to);
    }
  });

  it.each([
    ['word A', 'ArrowRight', 'arrow A B'],
    ['word A', 'ArrowDown', 'arrow A B'],
    ['word B', 'ArrowLeft', 'arrow A C'],
    ['word A', 'ArrowUp', undefined],
    ['arrow C A', 'ArrowRight', undefined],
    ['word B', 'Home', 'word A'],
    ['word B', 'End', 'arrow C A'],
    ['word B', 'x', undefined],
    [undefined, 'ArrowRight', undefined],
  ])('from %s, %s leads to %s', (from, pressed, to) => {
    expect(itemAfter(items, from, pressed)?.key).toBe(to);
  });

  it('are words alone where one is looked for', () => {
    expect(itemAfter(items, 'word A', 'ArrowRight', 'word')?.key).toBe('word B');
    expect(itemAfter(items, 'word A', 'End', 'word')?.key).toBe('word C');
    expect(itemAfter(items, 'arrow A B', 'ArrowRight', 'word')?.key).toBe('word B');
  });
});
