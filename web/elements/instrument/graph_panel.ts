import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Item } from '../../pictures/relation_items';
import { isWeight, MAXIMUM_WEIGHT } from '../../state/graph_edit';
import { visibleToken } from '../../text/format';
import type { GraphEditorWords } from '../../text/graph_editor';
import { numberInput } from './fields';
import type { GraphEditor } from './graph_editor';

/** Below the drawing: what can be done with the chosen word or arrow, and what was done last. */
export function graphPanel(editor: GraphEditor, words: GraphEditorWords): TemplateResult {
  const item = editor.item(editor.selected);
  const { loose } = editor.sketch;
  return html`<div class="graph-panel" @keydown=${(event: KeyboardEvent) => panelKey(editor, event)}>
      ${item ? chosen(editor, item, words) : html`<p class="note">${words.hints[editor.mode]}</p>`}
    </div>
    <p class="note graph-told" role="status">
      <span class=${editor.spoken ? 'visually-hidden' : ''}>${editor.told(words)}</span>
    </p>
    ${loose.length > 0 ? html`<p class="note">${words.loose(loose.map(visibleToken).join(', '))}</p>` : nothing}`;
}

/** The word or the arrow that was chosen. */
function chosen(editor: GraphEditor, item: Item, words: GraphEditorWords): TemplateResult {
  const close = html`<button type="button" class="close" @click=${() => closePanel(editor)}>${words.close}</button>`;
  if (item.kind === 'word') {
    return html`<p class="chosen"><bdi>${item.word}</bdi></p>
      <button type="button" class="from" @click=${() => beginFrom(editor, item.word)}>${words.arrowFrom}</button>
      <button type="button" class="remove" @click=${() => editor.remove(item)}>${words.remove}</button>
      ${close}`;
  }
  return html`<p class="chosen"><bdi>${item.from}</bdi> → <bdi>${item.to}</bdi></p>
    ${weightFields(editor, item, words)}
    <button type="button" class="cut" @click=${() => editor.remove(item)}>${words.cut}</button>
    ${close}`;
}

function beginFrom(editor: GraphEditor, word: string): void {
  editor.begin(word);
  editor.focus(`word ${word}`);
}

function closePanel(editor: GraphEditor): void {
  const { selected } = editor;
  editor.select(undefined);
  editor.focus(selected);
}

function weightFields(editor: GraphEditor, item: Item & { kind: 'arrow' }, words: GraphEditorWords): TemplateResult[] {
  const weights = editor.layout.links[item.index]?.weights ?? [];
  return weights.map((weight, index) => {
    const name = `graph-weight-${index}`;
    const change = (typed: number): void => {
      editor.halfTyped = !isWeight(typed);
      editor.tell(editor.drawing.weigh(item.from, item.to, index, typed));
    };
    // What was typed stays while it is no weight.
    const value = editor.halfTyped ? Number.NaN : weight;
    return html`<div class="field weight" @focusin=${() => editor.experiment.settle()} @focusout=${() => whole(editor)}>
      <label for=${name}>${weights.length > 1 ? words.weightOf(index + 1) : words.weight}</label>
      ${numberInput({ name, value, minimum: -MAXIMUM_WEIGHT, maximum: MAXIMUM_WEIGHT, step: 'any', change })}
    </div>`;
  });
}

/** What was typed and is no number gives way to the weight that holds. */
function whole(editor: GraphEditor): void {
  if (!editor.halfTyped) return;
  editor.halfTyped = false;
  editor.say();
  editor.changed();
}

function panelKey(editor: GraphEditor, event: KeyboardEvent): void {
  const inField = event.target instanceof HTMLInputElement;
  if (event.key !== 'Escape' && !(event.key === 'Enter' && inField)) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.key === 'Escape' && editor.from !== undefined) editor.free();
  else closePanel(editor);
}
