import { html, type TemplateResult } from 'lit/html.js';
import type { Experiment, Module } from '../../state/experiment';
import type { CompareWords, HistoryWords } from '../../text/instrument';

/** Undo, redo and reset. */
export const historyControls = (experiment: Experiment<Module>, words: HistoryWords): TemplateResult => html`<div
  class="history"
>
  <button type="button" class="undo" ?disabled=${!experiment.canUndo} @click=${() => experiment.undo()}>
    ${words.undo}
  </button>
  <button type="button" class="redo" ?disabled=${!experiment.canRedo} @click=${() => experiment.redo()}>
    ${words.redo}
  </button>
  <button type="button" class="reset" @click=${() => experiment.reset()}>${words.reset}</button>
</div>`;

/** Keeps the present setting to hold later ones against, or stops that. */
export const compareButton = (experiment: Experiment<Module>, words: CompareWords): TemplateResult => html`<button
  type="button"
  class="compare"
  aria-pressed=${experiment.compared !== undefined}
  @click=${() => (experiment.compared ? experiment.stopComparing() : experiment.compare())}
>${words.compare}</button>`;

/** Text fields have an undo of their own, which the same keys are for. */
const isTextField = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && ['text', 'number'].includes(target.type));

/** Ctrl+Z (⌘Z) undoes; with Shift, or Ctrl+Y, redoes. */
export function historyKeys(experiment: Experiment<Module>, event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isTextField(event.composedPath()[0])) return;
  // By the place of the key, since a Russian layout has another letter there.
  if (event.code === 'KeyY' || (event.code === 'KeyZ' && event.shiftKey)) experiment.redo();
  else if (event.code === 'KeyZ') experiment.undo();
  else return;
  event.preventDefault();
}
