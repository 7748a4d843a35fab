import { describe, expect, it } from 'vitest';
import { type GridOptions, grid } from '../../../web/pictures/grid';

const options: GridOptions = {
  label: 'a grid',
  values: [
    [0.1, -0.2, 0.3],
    [0.4, 0.5, -0.6],
  ],
  rowLabels: ['1', '2'],
  columnLabels: ['A', 'B', 'C'],
  width: 400,
  scale: 'cosine',
};

const texts = (scene: ReturnType<typeof grid>): string[] =>
  scene.shapes.flatMap((shape) => (shape.tag === 'text' ? [shape.text ?? ''] : []));

describe('grid', () => {
  it('labels rows and columns and fits the width', () => {
    const scene = grid(options);
    expect(texts(scene)).toEqual(['A', 'B', 'C', '1', '2']);
    expect(scene.width).toBeLessThanOrEqual(400);
    expect(scene.cells?.values).toBe(options.values);
  });

  it('writes the numbers of the marked row where they fit', () => {
    expect(texts(grid({ ...options, markedRow: 1 }))).toEqual(expect.arrayContaining(['0.40', '0.50', '−0.60']));
    expect(texts(grid({ ...options, markedRow: 1, width: 100 }))).not.toContain('0.40');
  });

  it('grows past the width rather than shrink cells below the least size', () => {
    const columnLabels = Array.from({ length: 300 }, () => 'x');
    const scene = grid({
      ...options,
      columnLabels,
      values: [columnLabels.map(() => 0)],
      rowLabels: ['1'],
      minimumCell: 8,
    });
    expect(scene.cells?.cellWidth).toBe(8);
    expect(scene.width).toBeGreaterThan(2400);
  });

  it('leaves labels out where they would touch, but never the accented one', () => {
    const columnLabels = Array.from({ length: 90 }, (_, i) => String(i));
    const scene = grid({
      ...options,
      columnLabels,
      values: [columnLabels.map(() => 0)],
      rowLabels: ['r'],
      accentColumns: [7],
      minimumCell: 4,
    });
    const shown = texts(scene);
    expect(shown.length).toBeLessThan(60);
    expect(shown).toContain('7');
  });

  it('slants column labels that would not fit, and keeps within the width', () => {
    const columnLabels = ['МАША', 'ГОЛОДНАЯ', 'ВКУСНАЯ'];
    const turned = (width: number) => grid({ ...options, columnLabels, width, maximumCell: 90 });
    const labels = (width: number) => turned(width).shapes.filter(({ text }) => columnLabels.includes(text ?? ''));
    expect(labels(400).every(({ attributes }) => attributes.transform === undefined)).toBe(true);
    expect(labels(200).every(({ attributes }) => String(attributes.transform).startsWith('rotate(-'))).toBe(true);
    expect(turned(200).width).toBeLessThanOrEqual(200);
    expect(turned(200).cells?.y).toBeGreaterThan(turned(400).cells?.y ?? 0);
  });

  it('makes room for long row labels', () => {
    const wide = grid({ ...options, rowLabels: ['ГОЛОДНАЯ', 'ОНА'] });
    expect(wide.cells?.x).toBeGreaterThan(grid(options).cells?.x ?? 0);
    expect(wide.width).toBeLessThanOrEqual(400);
  });

  it('writes weights into all cells but those that would be 0.00', () => {
    const scene = grid({
      ...options,
      values: [[0.75, 0.001, 0.249]],
      rowLabels: ['1'],
      scale: 'weight',
      numbers: true,
    });
    expect(texts(scene).filter((text) => text.includes('.'))).toEqual(['0.75', '0.25']);
  });

  it('draws an empty grid', () => {
    expect(grid({ ...options, values: [], rowLabels: [], columnLabels: [] }).cells?.columns).toBe(0);
  });
});
