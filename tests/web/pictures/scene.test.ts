import { describe, expect, it } from 'vitest';
import { divergingColour } from '../../../web/pictures/colour';
import { sceneMarkup } from '../../../web/pictures/markup';
import { type Cells, cellAt, cellFill, cellShapes, type Scene, spotAt, text } from '../../../web/pictures/scene';

const cells: Cells = {
  x: 10,
  y: 20,
  cellWidth: 8,
  cellHeight: 4,
  values: [[0.5], [-0.5, 1]],
  columns: 2,
  colour: divergingColour,
};

describe('cells', () => {
  it('are found by a point, and nothing is where a row has ended', () => {
    expect(cellAt(cells, 11, 21)).toEqual({ row: 0, column: 0 });
    expect(cellAt(cells, 19, 25)).toEqual({ row: 1, column: 1 });
    expect(cellAt(cells, 19, 21)).toBeUndefined();
    expect(cellAt(cells, 9, 21)).toBeUndefined();
    expect(cellAt(cells, 11, 28)).toBeUndefined();
  });

  it('become one rectangle a value, coloured by it', () => {
    const shapes = cellShapes(cells);
    expect(shapes).toHaveLength(3);
    expect(shapes[2]?.attributes).toMatchObject({ x: 18, y: 24, fill: cellFill(cells, 1) });
  });
});

describe('spots', () => {
  it('are found by a point', () => {
    const spots = [
      { x: 0, y: 0, width: 10, height: 10 },
      { x: 10, y: 0, width: 10, height: 10 },
    ];
    expect([spotAt(spots, 5, 5), spotAt(spots, 10, 9), spotAt(spots, 5, 11)]).toEqual([0, 1, undefined]);
  });
});

describe('a text', () => {
  it('stands on its line, but for the sign of a space, which is raised', () => {
    expect(text(0, 20, 'A␣').attributes.y).toBe(20);
    expect(text(0, 20, '␣').attributes.y).toBeLessThan(20);
    expect(text(0, 20, '␣°').attributes.y).toBe(text(0, 20, '␣').attributes.y);
  });
});

describe('sceneMarkup', () => {
  it('writes what people typed as text, not as markup', () => {
    const scene: Scene = { width: 10, height: 10, label: '"<b>"', shapes: [text(1, 2, '<script>&')] };
    const markup = sceneMarkup(scene);
    expect(markup).toContain('&lt;script&gt;&amp;');
    expect(markup).toContain('aria-label="&quot;&lt;b&gt;&quot;"');
    expect(markup).not.toContain('<script>');
  });
});
