import type { Cells, Shape, Theme } from '../pictures/scene';

export const SVG = 'http://www.w3.org/2000/svg';

/** Makes the children of `parent` the given shapes, keeping the elements that are there. */
export function patch(parent: Element, shapes: readonly Shape[]): void {
  shapes.forEach((shape, index) => {
    let element = parent.children[index];
    if (element?.tagName !== shape.tag) {
      const made = document.createElementNS(SVG, shape.tag);
      if (element) element.replaceWith(made);
      else parent.append(made);
      element = made;
    }
    for (const { name } of Array.from(element.attributes)) {
      if (!(name in shape.attributes)) element.removeAttribute(name);
    }
    for (const [name, value] of Object.entries(shape.attributes)) {
      const written = String(value);
      if (element.getAttribute(name) !== written) element.setAttribute(name, written);
    }
    if (shape.children) patch(element, shape.children);
    else if (element.textContent !== (shape.text ?? '')) element.textContent = shape.text ?? '';
  });
  while (parent.children.length > shapes.length) parent.lastElementChild?.remove();
}

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
