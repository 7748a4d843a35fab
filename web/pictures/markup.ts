import { cellShapes, type Scene, type Shape } from './scene';

// Pictures as text. Apart from scenes, since a page that draws them does not need it.

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** What XML has no way to write, such as half of a surrogate pair. */
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const escaped = (value: string | number): string =>
  String(value)
    .replace(unwritable, '\ufffd')
    .replace(/[&<>"]/g, (c) => escapes[c] ?? c);

/** A shape as SVG text. */
export function shapeMarkup(shape: Shape): string {
  const attributes = Object.entries(shape.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('');
  const inside = (shape.children ?? []).map(shapeMarkup).join('') + escaped(shape.text ?? '');
  return `<${shape.tag}${attributes}>${inside}</${shape.tag}>`;
}

/** The picture as SVG text, for the first view and for export. */
export function sceneMarkup(scene: Scene, attributes: Record<string, string> = {}): string {
  const shapes = [...(scene.cells ? cellShapes(scene.cells) : []), ...scene.shapes];
  return shapeMarkup({
    tag: 'svg',
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${scene.width} ${scene.height}`,
      width: scene.width,
      height: scene.height,
      role: 'img',
      'aria-label': scene.label,
      ...attributes,
    },
    children: shapes,
  });
}

/** For a file of its own: both themes and a font, which a picture inside the page has from its element. */
export const fileAttributes = { style: 'color-scheme: light dark', 'font-family': 'system-ui, sans-serif' };
