import { type BlockSettings, loadCore } from 'untrained';
import { describe, expect, it } from 'vitest';
import { blockPicture } from '../../../web/pictures/block';
import type { Scene, Shape } from '../../../web/pictures/scene';

const { presets } = await loadCore();
const labels = { relation: 'relations', context: 'context', swapped: 'swapped' };
const drawn = (block: BlockSettings, width = 800, present?: number): Scene =>
  blockPicture(block, {
    label: 'The block',
    width,
    names: block.reads.map(({ memory }, index) => `${index + 1} ${labels[memory]}`),
    layers: `× ${block.layers}`,
    present,
  });

const texts = (scene: Scene): string[] => scene.shapes.flatMap(({ text }) => text ?? []);
const boxes = (scene: Scene): Shape[] => scene.shapes.filter(({ tag }) => tag === 'rect');
const signs = (scene: Scene): string[] => texts(scene).filter((content) => content === '+' || content === '−');
const across = (scene: Scene): number => {
  const circles = scene.shapes.filter(({ tag }) => tag === 'circle');
  return new Set(circles.map(({ attributes }) => attributes.cy)).size;
};

describe('the drawn block', () => {
  it('has a box for each read in order, with its numbers and its sign, and one for the norm', () => {
    const scene = drawn(presets['prediction-error']);
    const shown = texts(scene);
    const reads = ['1 relations', '10 · T = 0.01', '2 context', '9 · T = 0.2', '3 swapped', '5 · T = 0.5'];
    const order = [...reads, 'RMSNorm', '× 2'];
    expect(shown.filter((content) => order.includes(content))).toEqual(order);
    expect(boxes(scene)).toHaveLength(4);
    expect(signs(scene)).toEqual(['−', '−', '−']);
    expect(signs(drawn(presets.published))).toEqual(['+', '+', '−']);
    expect(boxes(drawn(presets.published))).toHaveLength(3);
  });

  it('has two ways where the word itself is what is added to', () => {
    const block = { ...presets.published, base: 'x' as const };
    expect([texts(drawn(block)).includes('y'), across(drawn(block))]).toEqual([true, 2]);
    expect([texts(drawn(presets.published)).includes('y'), across(drawn(presets.published))]).toEqual([false, 1]);
  });

  it.each([1, 2, 3, 4])('marks step %i and no other', (present) => {
    const marked = boxes(drawn(presets['prediction-error'], 800, present)).map(
      ({ attributes }) => attributes['stroke-width'] === 2.6,
    );
    expect(marked.indexOf(true) + 1).toBe(present);
    expect(marked.filter(Boolean)).toHaveLength(1);
  });

  it.each([240, 300, 500, 560, 800, 1200])('stays inside at %i px', (width) => {
    for (const preset of Object.values(presets)) {
      for (const base of ['q', 'x'] as const) {
        const scene = drawn({ ...preset, base }, width);
        expect(scene.width).toBe(width);
        for (const { attributes } of boxes(scene)) {
          const [x, y, wide, high] = ['x', 'y', 'width', 'height'].map((name) => Number(attributes[name])) as [
            ...[number, number, number, number],
          ];
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect([x + wide <= width, y + high <= scene.height]).toEqual([true, true]);
        }
      }
    }
  });

  it('runs downwards where there is no room side by side', () => {
    const places = (width: number) => boxes(drawn(presets.published, width)).map(({ attributes }) => attributes.x);
    expect(new Set(places(300)).size).toBe(1);
    expect(new Set(places(800)).size).toBe(3);
  });

  it('is a way with nothing on it where nothing is read', () => {
    const scene = drawn({ ...presets.published, reads: [] });
    expect([boxes(scene), signs(scene)]).toEqual([[], []]);
  });
});
