import type { Cells, Shape, Theme } from '../pictures/scene';

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

/** A pixel a cell; the canvas is stretched over its place. */
export function paintCells(canvas: HTMLCanvasElement, cells: Cells, theme: Theme): void {
  canvas.width = cells.columns;
  canvas.height = cells.values.length;
  const context = canvas.getContext('2d');
  if (!context) return;
  const image = context.createImageData(canvas.width, canvas.height);
  cells.values.forEach((row, r) => {
    for (let c = 0; c < row.length; c++) {
      image.data.set([...cells.colour(row[c] ?? 0, theme), 255], 4 * (r * cells.columns + c));
    }
  });
  context.putImageData(image, 0, 0);
}
