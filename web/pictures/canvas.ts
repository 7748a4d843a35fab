import { isCrowded, roles, type Scene, type Shape, type Theme } from './scene';
import { cellRuns, themed, themedCells } from './themed';

/** The fonts of saved pictures; the program that opens them may have none of the page's. */
export const SAVED_FONT = "system-ui, 'Segoe UI', 'Noto Sans', sans-serif";

/** How far cells without a gap reach under the next one, so that no seam shows between them. */
const OVERLAP = 0.3;

const anchors: Record<string, CanvasTextAlign> = { start: 'left', middle: 'center', end: 'right' };

/** Draws a picture on its background in the colours of a theme, a pixel of the picture a unit of the context. */
export function paint(context: CanvasRenderingContext2D, scene: Scene, theme: Theme): void {
  context.fillStyle = roles.surface[theme];
  context.fillRect(0, 0, scene.width, scene.height);
  const { cells } = scene;
  if (cells && isCrowded(cells)) {
    for (const { row, column, length, colour } of cellRuns(cells, theme)) {
      context.fillStyle = colour;
      context.fillRect(
        cells.x + column * cells.cellWidth,
        cells.y + row * cells.cellHeight,
        length * cells.cellWidth + OVERLAP,
        cells.cellHeight + OVERLAP,
      );
    }
  } else if (cells) for (const shape of themedCells(cells, theme)) paintShape(context, shape);
  for (const shape of scene.shapes) paintShape(context, themed(shape, theme));
}

function paintShape(context: CanvasRenderingContext2D, shape: Shape): void {
  const { tag, attributes, children = [] } = shape;
  context.save();
  turn(context, String(attributes.transform ?? ''));
  context.globalAlpha *= Number(attributes.opacity ?? 1);
  setPens(context, attributes);
  if (tag === 'text') paintText(context, shape);
  else {
    const path = pathOf(shape);
    if (path && attributes.fill !== 'none') context.fill(path);
    if (path && hasStroke(attributes)) context.stroke(path);
  }
  for (const child of children) paintShape(context, child);
  context.restore();
}

type Attributes = Shape['attributes'];

const hasStroke = ({ stroke }: Attributes): boolean => stroke !== undefined && stroke !== 'none';

/** Shapes without a fill are black, as in SVG. */
function setPens(context: CanvasRenderingContext2D, attributes: Attributes): void {
  context.fillStyle = String(attributes.fill ?? '#000000');
  if (!hasStroke(attributes)) return;
  context.strokeStyle = String(attributes.stroke);
  context.lineWidth = Number(attributes['stroke-width'] ?? 1);
  context.lineJoin = attributes['stroke-linejoin'] === 'round' ? 'round' : 'miter';
  context.setLineDash(numbersIn(String(attributes['stroke-dasharray'] ?? '')));
}

const numbersIn = (text: string): number[] => (text.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number);

/** Applies what an SVG transform attribute says; pictures move and turn, and nothing else. */
function turn(context: CanvasRenderingContext2D, transform: string): void {
  for (const [, name, list] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [first = 0, x = 0, y = 0] = numbersIn(list ?? '');
    if (name === 'translate') context.translate(first, x);
    if (name !== 'rotate') continue;
    context.translate(x, y);
    context.rotate((first * Math.PI) / 180);
    context.translate(-x, -y);
  }
}

function paintText(context: CanvasRenderingContext2D, { attributes, text = '' }: Shape): void {
  context.font = `${attributes['font-weight'] ?? 400} ${Number(attributes['font-size'] ?? 12)}px ${SAVED_FONT}`;
  context.textAlign = anchors[String(attributes['text-anchor'] ?? 'start')] ?? 'left';
  const at = [Number(attributes.x ?? 0), Number(attributes.y ?? 0)] as const;
  // Our pictures have strokes only behind their letters.
  if (hasStroke(attributes)) context.strokeText(text, ...at);
  context.fillText(text, ...at);
}

function pathOf({ tag, attributes }: Shape): Path2D | undefined {
  const number = (name: string): number => Number(attributes[name] ?? 0);
  if (tag === 'path') return new Path2D(String(attributes.d ?? ''));
  const path = new Path2D();
  if (tag === 'rect') {
    const [width, height] = [number('width'), number('height')];
    path.roundRect(number('x'), number('y'), width, height, Math.min(number('rx'), width / 2, height / 2));
  } else if (tag === 'circle') path.arc(number('cx'), number('cy'), number('r'), 0, 2 * Math.PI);
  else if (tag === 'line') {
    path.moveTo(number('x1'), number('y1'));
    path.lineTo(number('x2'), number('y2'));
  } else return undefined;
  return path;
}
