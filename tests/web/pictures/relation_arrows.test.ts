import { describe, expect, it } from 'vitest';
import { textWidth } from '../../../web/pictures/measure';
import { arrowsOf } from '../../../web/pictures/relation_arrows';
import { layRelations } from '../../../web/pictures/relation_layout';

const edge = (key: string, token: string, weight: number) => ({ key, terms: [{ token, weight }] });
const places = new Map([
  ['A', { x: 0.1, y: 0.1 }],
  ['B', { x: 0.9, y: 1 }],
  ['C', { x: 0.9, y: 0.1 }],
  ['D', { x: 0.1, y: 1 }],
]);

describe('the weights of arrows', () => {
  it('are told where one is another than 1', () => {
    const arrows = arrowsOf(layRelations([edge('A', 'B', 1), edge('A', 'C', -0.5), edge('A', 'C', 1)], 400));
    expect(arrows.map(({ label }) => label)).toEqual(['', '−0.5; 1']);
  });

  it('do not stand on each other where arrows cross in their middle', () => {
    const [first, second] = arrowsOf(layRelations([edge('A', 'B', 0.125), edge('C', 'D', -0.125)], 400, places));
    const apart = Math.abs((first?.middle.y ?? 0) - (second?.middle.y ?? 0));
    const beside = Math.abs((first?.middle.x ?? 0) - (second?.middle.x ?? 0));
    expect(apart >= 15 || beside >= textWidth('−0.125')).toBe(true);
  });

  it('do not stand on a word that lies on the middle of the arrow', () => {
    const between = new Map([...places, ['C', { x: 0.5, y: 0.55 }] as const]);
    const layout = layRelations([edge('A', 'B', 0.125), edge('C', 'D', 1)], 400, between);
    const [arrow] = arrowsOf(layout);
    const word = layout.nodes.find(({ name }) => name === 'C');
    expect(Math.abs((arrow?.middle.y ?? 0) - (word?.y ?? 0))).toBeGreaterThan(20);
  });

  it('do not stand on an arrow that leads back to its own word', () => {
    const above = new Map([...places, ['C', { x: 0.46, y: 0.63 }] as const]);
    const layout = layRelations([edge('A', 'B', 0.125), edge('C', 'C', 2)], 400, above);
    const [arrow, back] = arrowsOf(layout);
    const beside = Math.abs((arrow?.middle.x ?? 0) - (back?.middle.x ?? 0));
    const apart = Math.abs((arrow?.middle.y ?? 0) - (back?.middle.y ?? 0));
    expect(beside > 30 || apart > 20).toBe(true);
  });
});
