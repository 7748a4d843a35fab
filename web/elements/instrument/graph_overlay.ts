import { repeat } from 'lit/directives/repeat.js';
import { html, nothing, svg, type TemplateResult } from 'lit/html.js';
import { arrowsOf } from '../../pictures/relation_arrows';
import { type Item, itemsOf } from '../../pictures/relation_items';
import type { GraphEditorWords } from '../../text/graph_editor';
import type { GraphEditor } from './graph_editor';

/** What a finger can hit is at least so high and wide. */
const TARGET_PX = 44;

/** Around a word that stands out. */
const RING_PX = 4;

/** What can be pressed and walked to of the drawn graph, over its picture. */
export function overlay(editor: GraphEditor, words: GraphEditorWords): TemplateResult {
  const { layout } = editor;
  const items = itemsOf(layout);
  const current = (items.find(({ key }) => key === editor.current) ?? items[0])?.key;
  const open = items.filter(({ kind }) => kind === 'arrow');
  // Words lie over arrows.
  const ordered = [...open, ...items.filter(({ kind }) => kind === 'word')];
  return html`<svg
    class=${`graph-hands ${editor.mode} ${editor.from === undefined ? '' : 'connecting'}`}
    viewBox=${`0 0 ${layout.width} ${layout.height}`}
    width=${layout.width}
    height=${layout.height}
    role="application"
    aria-label=${words.drawing}
    aria-describedby="graph-keys"
  >
    ${repeat(
      ordered,
      ({ key }) => key,
      (item) => svg`<g
        class=${`${item.kind} ${item.key === editor.selected ? 'selected' : ''}`}
        role="button"
        tabindex=${item.key === current ? 0 : -1}
        data-item=${item.key}
        aria-label=${labelOf(item, editor, words)}
        aria-pressed=${item.key === editor.selected ? 'true' : 'false'}
      >${item.kind === 'word' ? wordShapes(editor, item) : arrowShapes(editor, item)}</g>`,
    )}
    ${looseArrow(editor)}
  </svg>`;
}

function labelOf(item: Item, { layout }: GraphEditor, words: GraphEditorWords): string {
  if (item.kind === 'arrow') {
    return words.arrow(item.from, item.to, layout.links[item.index]?.weights.join('; ') ?? '');
  }
  const count = (end: 'from' | 'to') => layout.links.filter((link) => link[end] === item.index).length;
  return words.word(item.word, count('from'), count('to'));
}

function wordShapes({ layout, from }: GraphEditor, { index }: Item): TemplateResult | typeof nothing {
  const node = layout.nodes[index];
  if (!node) return nothing;
  const box = (width: number, height: number, name: string, round: number) => svg`<rect
    class=${name}
    x=${node.x - width / 2}
    y=${node.y - height / 2}
    width=${width}
    height=${height}
    rx=${round}
  ></rect>`;
  const ring = `ring${node.name === from ? ' from' : ''}`;
  return svg`${box(Math.max(TARGET_PX, node.width), TARGET_PX, 'hit', 0)}${box(node.width + 2 * RING_PX, node.height + 2 * RING_PX, ring, node.height / 2 + RING_PX)}`;
}

function arrowShapes({ layout }: GraphEditor, { index }: Item): TemplateResult | typeof nothing {
  const arrow = arrowsOf(layout)[index];
  if (!arrow) return nothing;
  const { x, y } = arrow.middle;
  return svg`<path class="hit" d=${arrow.path}></path><path class="ring" d=${arrow.path}></path><circle class="hit" cx=${x} cy=${y} r=${TARGET_PX / 4}></circle>`;
}

/** The arrow that is being drawn, from its word to the pointer. */
function looseArrow({ layout, from, looseEnd }: GraphEditor): TemplateResult | typeof nothing {
  const node = layout.nodes.find(({ name }) => name === from);
  if (!node || !looseEnd) return nothing;
  return svg`<line class="loose" x1=${node.x} y1=${node.y} x2=${looseEnd.x} y2=${looseEnd.y}></line>`;
}
