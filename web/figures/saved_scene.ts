import { textWidth } from '../pictures/measure';
import { type Scene, type Shape, text } from '../pictures/scene';
import type { Figure } from './figure';

const MARGIN = 16;
const GAP = 12;
const TITLE_SIZE = 15;
const TITLE_LINE = 21;

/** Narrower than this a title has no room. */
const LEAST_WIDTH = 240;

/**
 * A figure as one picture that stands alone: its title, its colour scale and its picture, with a margin around them.
 * None where the figure has no picture.
 *
 * @param width what the picture itself is drawn for
 */
export function savedScene(figure: Figure, width: number): Scene | undefined {
  const picture = figure.draw?.(width);
  if (!picture) return undefined;
  const key = figure.key?.();
  const inner = Math.ceil(Math.max(LEAST_WIDTH, picture.width, key?.width ?? 0));
  const shapes: Shape[] = [];
  let y = MARGIN;
  for (const line of wrapped(figure.title, inner)) {
    shapes.push(text(MARGIN, y + TITLE_SIZE, line, { 'font-size': TITLE_SIZE, 'font-weight': 600 }));
    y += TITLE_LINE;
  }
  y += GAP;
  if (key) {
    shapes.push(moved(key.shapes, y));
    y += key.height + GAP;
  }
  const { cells, label } = picture;
  shapes.push(moved(picture.shapes, y));
  return {
    width: inner + 2 * MARGIN,
    height: Math.ceil(y + picture.height + MARGIN),
    label,
    shapes,
    ...(cells && { cells: { ...cells, x: cells.x + MARGIN, y: cells.y + y } }),
  };
}

const moved = (children: Shape[], y: number): Shape => ({
  tag: 'g',
  attributes: { transform: `translate(${MARGIN} ${y})` },
  children,
});

/** The text in lines that are no wider than `room`, unless a word is. */
function wrapped(content: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of content.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, TITLE_SIZE) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
