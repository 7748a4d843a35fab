import { html, type TemplateResult } from 'lit/html.js';
import type { GraphEditorWords } from '../../text/graph_editor';
import { choicesOf } from './fields';
import type { GraphEditor } from './graph_editor';

/** What dragging does, new words, and the keys. */
export function graphBar(editor: GraphEditor, words: GraphEditorWords): TemplateResult {
  return html`<div class="graph-bar">
      <div class="segments" role="radiogroup" aria-label=${words.mode}>
        ${choicesOf(words.modes).map(
          ({ value, label }) => html`<label
            ><input
              type="radio"
              name="graph-mode"
              value=${value}
              .checked=${value === editor.mode}
              @change=${() => {
                editor.mode = value;
                editor.select(undefined);
                editor.begin(undefined);
              }}
            /><span>${label}</span></label
          >`,
        )}
      </div>
      ${newWord(editor, words)}
    </div>
    <div class="graph-foot">
      <button
        type="button"
        class="keys"
        aria-expanded=${editor.keysShown ? 'true' : 'false'}
        aria-controls="graph-keys"
        @click=${() => {
          editor.keysShown = !editor.keysShown;
          editor.changed();
        }}
      >
        ${words.keys}
      </button>
      <button
        type="button"
        class="lay-again"
        ?disabled=${!editor.drawing.isPlaced}
        @click=${() => editor.tell(editor.drawing.layAgain())}
      >
        ${words.layAgain}
      </button>
    </div>
    <p class="note" id="graph-keys" ?hidden=${!editor.keysShown}>${words.keyList}</p>`;
}

function newWord(editor: GraphEditor, words: GraphEditorWords): TemplateResult {
  const field = (): HTMLInputElement | null => editor.host.root.querySelector('#graph-new-word');
  const add = (): void => {
    const input = field();
    const outcome = editor.drawing.add(input?.value ?? '');
    if ('did' in outcome && input && 'word' in outcome) {
      input.value = '';
      editor.selected = `word ${outcome.word}`;
    }
    editor.tell(outcome);
  };
  return html`<div class="new-word row">
      <input
        id="graph-new-word"
        aria-label=${words.newWord}
        placeholder=${words.newWord}
        type="text"
        dir="auto"
        spellcheck="false"
        autocapitalize="off"
        autocomplete="off"
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      <button type="button" class="add" @click=${add}>${words.add}</button>
  </div>`;
}
