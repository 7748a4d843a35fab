import { type Cells, cellBox, css, isCrowded, type Scene, type Shape, type Theme } from '../pictures/scene';

export const SVG = 'http://www.w3.org/2000/svg';

/** What each element was made from: comparing with that is much faster than reading the element. */
const drawn = new WeakMap<Element, Shape>();

/** Makes the children of `parent` the given shapes, keeping the elements that are there. All of them are made here. */
export function patch(parent: Element, shapes: readonly Shape[]): void {
  shapes.forEach((shape, index) => {
    let element = parent.children[index];
    let before = element && drawn.get(element);
    if (!element || before?.tag !== shape.tag) {
      const made = document.createElementNS(SVG, shape.tag);
      if (element) element.replaceWith(made);
      else parent.append(made);
      element = made;
      before = undefined;
    }
    patchAttributes(element, before?.attributes ?? {}, shape.attributes);
    if (shape.children) patch(element, shape.children);
    else if (before?.children || before?.text !== shape.text) element.textContent = shape.text ?? '';
    drawn.set(element, shape);
  });
  while (parent.children.length > shapes.length) parent.lastElementChild?.remove();
}

function patchAttributes(element: Element, before: Shape['attributes'], now: Shape['attributes']): void {
  for (const name of Object.keys(before)) if (!(name in now)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(now)) {
    if (before[name] !== value) element.setAttribute(name, String(value));
  }
}

/** Shapes that are kept together, so that more of one kind do not shift the others. */
export const group = (children: Shape[]): Shape => ({ tag: 'g', attributes: {}, children });

/** More pixels of the canvas than this a pixel of the page are not seen. */
const FINEST = 2;

/**
 * Draws the cells of a picture on a canvas behind it: an element a cell would take longer to place than all the rest
 * takes. Where cells are very many, each is one pixel of a small canvas that is stretched.
 */
export function paintCells(canvas: HTMLCanvasElement, { width, height }: Scene, cells: Cells, theme: Theme): void {
  const crowded = isCrowded(cells);
  const [columns, rows] = [cells.columns, cells.values.length];
  const scale = Math.min(FINEST, devicePixelRatio);
  const size = crowded ? [columns, rows] : [Math.ceil(width * scale), Math.ceil(height * scale)];
  // Setting the size empties the canvas as well.
  [canvas.width = 0, canvas.height = 0] = size;
  const context = canvas.getContext('2d');
  if (!context) return;
  const box = crowded
    ? { left: cells.x, top: cells.y, width: columns * cells.cellWidth, height: rows * cells.cellHeight }
    : { left: 0, top: 0, width: canvas.width / scale, height: canvas.height / scale };
  for (const [name, pixels] of Object.entries(box)) canvas.style.setProperty(name, `${pixels}px`);
  canvas.style.imageRendering = crowded ? 'pixelated' : 'auto';
  if (crowded) paintPixels(context, cells, theme);
  else paintSquares(context, cells, theme, scale);
}

function paintSquares(context: CanvasRenderingContext2D, cells: Cells, theme: Theme, scale: number): void {
  context.scale(scale, scale);
  cells.values.forEach((row, r) => {
    for (let c = 0; c < row.length; c++) {
      const { x, y, width, height, rx } = cellBox(cells, r, c);
      context.fillStyle = css(cells.colour(row[c] ?? 0, theme));
      context.beginPath();
      context.roundRect(x, y, width, height, rx);
      context.fill();
    }
  });
}

function paintPixels(context: CanvasRenderingContext2D, cells: Cells, theme: Theme): void {
  const image = context.createImageData(cells.columns, cells.values.length);
  cells.values.forEach((row, r) => {
    for (let c = 0; c < row.length; c++) {
      image.data.set([...cells.colour(row[c] ?? 0, theme), 255], 4 * (r * cells.columns + c));
    }
  });
  context.putImageData(image, 0, 0);
}
