import { repeat } from 'lit/directives/repeat.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import { memories, memoryOf, type ReadName, readNames } from 'untrained';
import { blockPicture } from '../../pictures/block';
import { moved, readsOf, type Slot, slotsOf, switched } from '../../state/block';
import type { PronounExperiment } from '../../state/pronoun';
import { type BlockEditorWords, blockEditorWords } from '../../text/block_editor';
import { css, type PlainElement } from '../element';
import { WordsController } from '../words';
import { answersNow } from './block_answers';
import { readFields } from './block_read';
import { dragCard } from './card_drag';
import { choiceField, limitOf, parameterField, type SettingsControls, shown } from './pronoun_settings';

const keyOf = ({ name, copy }: Slot): string => (copy > 0 ? `${name}/${copy}` : name);

const isSecond = (name: ReadName): boolean => name !== memoryOf(name);

const labelOf = (name: ReadName, words: BlockEditorWords): string => {
  const memory = words.names[memoryOf(name)];
  return isSecond(name) ? words.again(memory) : memory;
};

const arrow = html`<svg class="arrow" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="currentColor">
  <path d="M14 6 8 12l6 6z" />
</svg>`;

const grip = html`<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="currentColor">
  <path d="M8 4h3v3H8zM13 4h3v3h-3zM8 10.5h3v3H8zM13 10.5h3v3h-3zM8 17h3v3H8zM13 17h3v3h-3z" />
</svg>`;

/** The block as a row of reads that can be switched, moved and set, and what it does as a whole. */
export class BlockEditor {
  readonly #words: WordsController<BlockEditorWords>;
  /** The order that is shown; it has a place for reads that are switched off. */
  #order: readonly ReadName[] = [];
  #changed = false;
  /** What a screen reader is told. */
  #said = '';

  constructor(private readonly host: PlainElement & { readonly experiment: PronounExperiment }) {
    this.#words = new WordsController(host, blockEditorWords);
    void this.#words.load();
    host.adopt([styles]);
  }

  template(controls: SettingsControls): TemplateResult | typeof nothing {
    const { words } = this.#words;
    if (!words) return nothing;
    const { block } = controls;
    const { controls: all } = controls.words;
    const reads = block.reads.map(({ name }) => name);
    const { changed } = controls.experiment;
    // With all changes taken back, so are the places of what is not read.
    if (this.#changed && !changed) this.#order = [];
    this.#changed = changed;
    // What is not read, and has no place yet, comes after what is.
    const slots = slotsOf(reads, [...new Set([...this.#order, ...reads, ...memories])]);
    this.#order = namesIn(slots);
    const names = reads.map((name) => labelOf(name, words));
    const layers = words.layers(block.layers, block.update);
    const label = words.diagram(names.join(', ') || words.none, layers);
    return html`<div class="block-editor" role="group" aria-label=${all.readByRead}>
      <div class="overview">
        <div>
          <p class="note">${words.hint}</p>
          <p class="note">${layers}</p>
        </div>
        <untrained-picture
          class="diagram"
          .draw=${(width: number) => blockPicture(block, { label, width, names, layers: `× ${block.layers}` })}
        ></untrained-picture>
      </div>
      <ol class="reads">
        ${repeat(slots, keyOf, (slot, index) => this.#card(controls, words, slots, slot, index))}
      </ol>
      ${this.#more(words, slots)}
      <p class="note">${all.temperatureNote}</p>
      <div class="whole">
        ${parameterField(controls, 'layers', all.layers, shown(controls, 'layers', block.layers), { minimum: 1, maximum: limitOf(controls, 'layers') })}
        ${choiceField(controls, 'update', all.update, block.update, all.updates)}
        ${choiceField(controls, 'norm', all.norm, block.norm, all.norms)}
      </div>
      <p class="visually-hidden" role="status">${this.#said}</p>
      ${answersNow(controls, words)}
    </div>`;
  }

  #card(
    controls: SettingsControls,
    words: BlockEditorWords,
    slots: readonly Slot[],
    slot: Slot,
    index: number,
  ): TemplateResult {
    const { name, isRead, copy } = slot;
    const label = labelOf(name, words);
    const read = controls.block.reads.find((each) => each.name === name);
    const meaning = isSecond(name) ? words.second : words.meanings[memoryOf(name)];
    const move = (kind: string, told: string, to: number) => {
      const isEnd = to < 0 || to >= slots.length;
      return html`<button
        type="button"
        class="move ${kind}"
        data-move="${kind}-${keyOf(slot)}"
        aria-label=${told}
        title=${told}
        aria-disabled=${isEnd ? 'true' : 'false'}
        @click=${() => !isEnd && this.#move(slots, index, to, kind)}
      >${arrow}</button>`;
    };
    return html`<li class="read" data-name=${name} data-read=${isRead ? 'on' : 'off'}>
      <div class="read-head">
        <button
          type="button"
          class="grip"
          data-move="grip-${keyOf(slot)}"
          aria-label=${words.drag(label)}
          title=${words.drag(label)}
          @pointerdown=${(event: PointerEvent) => this.#drag(event, slots, index)}
          @keydown=${(event: KeyboardEvent) => this.#moveByKey(event, slots, index)}
        >${grip}</button>
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            aria-label=${words.switch(label)}
            .checked=${isRead}
            @change=${() => this.#take(switched(slots, name))}
          />
          <span>${words.numbered(index + 1, label)}</span>
        </label>
        ${move('earlier', words.earlier(label), index - 1)} ${move('later', words.later(label), index + 1)}
      </div>
      <p class="note">${copy > 0 ? words.copy(label) : isRead ? meaning : words.off}</p>
      ${read && isRead && copy === 0 ? readFields(controls, read, label) : nothing}
    </li>`;
  }

  /** Takes an order over, which may be none to the block: that of reads which are switched off. */
  #take(slots: readonly Slot[]): void {
    this.#order = namesIn(slots);
    this.host.experiment.changeBlock({ reads: readsOf(slots).join() });
    this.host.requestUpdate();
  }

  /** Moves a read, says where it is now, and keeps the focus on what moved it. */
  #move(slots: readonly Slot[], from: number, to: number, kind: string): void {
    const slot = slots[from];
    const { words } = this.#words;
    if (!slot || !words || to < 0 || to >= slots.length) return;
    this.#said = words.placed(labelOf(slot.name, words), to + 1, slots.length);
    this.#take(moved(slots, from, to));
    this.#focus(kind, slot);
  }

  #focus(kind: string, slot: Slot): void {
    void this.host.updateComplete.then(() => {
      const control = this.host.root.querySelector<HTMLElement>(`[data-move="${kind}-${keyOf(slot)}"]`);
      control?.focus();
    });
  }

  /** What could be read a second time. */
  #more(words: BlockEditorWords, slots: readonly Slot[]): TemplateResult | typeof nothing {
    const names = readNames.filter((name) => isSecond(name) && !slots.some((slot) => slot.name === name));
    if (names.length === 0) return nothing;
    return html`<div class="once-more" role="group" aria-labelledby="once-more">
      <span id="once-more" class="note">${words.onceMore}</span>
      ${names.map(
        (name) =>
          html`<button type="button" data-add=${name} @click=${() => this.#add(words, slots, name)}>
            ${words.names[memoryOf(name)]}
          </button>`,
      )}
    </div>`;
  }

  /** A second read begins with the numbers of the first, as the last one of the block. */
  #add(words: BlockEditorWords, slots: readonly Slot[], name: ReadName): void {
    const slot = { name, isRead: true, copy: 0 };
    const places = slots.length + 1;
    this.#said = words.placed(labelOf(name, words), places, places);
    this.#take([...slots, slot]);
    this.#focus('grip', slot);
  }

  #moveByKey(event: KeyboardEvent, slots: readonly Slot[], index: number): void {
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (!by) return;
    event.preventDefault();
    this.#move(slots, index, index + by, 'grip');
  }

  #drag(event: PointerEvent, slots: readonly Slot[], index: number): void {
    const handle = event.currentTarget as HTMLElement;
    const cards = [...(handle.closest('.reads')?.querySelectorAll<HTMLElement>('.read') ?? [])];
    dragCard(event, handle, cards, (to) => this.#move(slots, index, to, 'grip'));
  }
}

const namesIn = (slots: readonly Slot[]): ReadName[] => [...new Set(slots.map(({ name }) => name))];

const styles = css`
  .block-editor { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.7rem; }
  .reads { list-style: none; margin: 0; padding: 0; display: grid; gap: 0.8rem; align-items: start; }
  .read { display: grid; gap: 0.5rem; border: 1px solid var(--line); border-radius: 10px; padding: 0.6rem 0.8rem 0.8rem; background: var(--surface); min-width: 0; }
  .read[data-read='off'] { border-style: dashed; }
  .read[data-read='off'] .switch { color: var(--muted); }
  .read[data-dragged] { position: relative; z-index: 2; border-color: var(--accent); box-shadow: 0 4px 16px rgb(0 0 0 / 25%); }
  .read[data-drop='before'] { box-shadow: 0 -4px 0 var(--accent); }
  .read[data-drop='after'] { box-shadow: 0 4px 0 var(--accent); }
  .read-head { display: grid; grid-template-columns: 30px minmax(0, 1fr) 44px 44px; gap: 4px; align-items: center; margin-inline-start: -0.5rem; }
  .read-head button { padding: 0; display: grid; place-items: center; }
  .grip { min-width: 30px; border-color: transparent; background: none; color: var(--muted); cursor: grab; touch-action: none; }
  .read[data-dragged] .grip { cursor: grabbing; }
  button.move .arrow { rotate: 90deg; }
  button.later .arrow { rotate: -90deg; }
  .switch { display: flex; gap: 0.5rem; align-items: center; min-height: 44px; font-weight: 600; cursor: pointer; min-width: 0; }
  .switch input { appearance: none; flex: 0 0 38px; width: 38px; height: 22px; margin: 0; border: 1px solid var(--muted); border-radius: 11px; background: var(--page); cursor: pointer; position: relative; }
  .switch input::after { content: ''; position: absolute; inset-block: 3px; inset-inline-start: 3px; width: 14px; border-radius: 50%; background: var(--muted); }
  .switch input:checked { background: var(--accent); border-color: var(--accent); }
  .switch input:checked::after { inset-inline-start: 19px; background: var(--on-accent); }
  .read-fields { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0.6rem 0.7rem; align-items: end; }
  .read-fields .field { grid-template-columns: minmax(0, 1fr); }
  .read-fields > :first-child, .read-fields > .temperature { grid-column: 1 / -1; }
  .read-fields .temperature { grid-template-columns: minmax(0, 1fr) 6.2rem; }
  .once-more { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
  .overview { display: grid; gap: 0.7rem 2rem; align-items: center; }
  .overview > div { display: grid; gap: 0.4rem; }
  .whole { display: grid; gap: 0.9rem 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); align-items: end; }
  .compared { display: grid; gap: 0.3rem; border-inline-start: 2px solid var(--accent); padding-inline-start: 0.9rem; overflow-wrap: anywhere; }
  @media (pointer: coarse) {
    .read-head { grid-template-columns: 44px minmax(0, 1fr) 44px 44px; }
  }
  @container (max-width: 399px) {
    .switch { font-size: 0.9rem; gap: 0.35rem; }
  }
  @container (min-width: 700px) {
    .read-fields { grid-template-columns: minmax(0, 1.3fr) minmax(0, 0.8fr) minmax(0, 1.1fr) minmax(0, 1.8fr); }
    .read-fields > :first-child, .read-fields > .temperature { grid-column: auto; }
  }
  @container (min-width: 860px) {
    .overview { grid-template-columns: minmax(14rem, 1fr) minmax(0, 38rem); }
  }
  @container (min-width: 1040px) {
    .reads { grid-template-columns: repeat(auto-fit, minmax(20rem, 1fr)); }
    .read-fields { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .read-fields > :first-child, .read-fields > .temperature { grid-column: 1 / -1; }
    button.move .arrow { rotate: 0deg; }
    button.later .arrow { rotate: 180deg; }
    .read[data-drop='before'] { box-shadow: -4px 0 0 var(--accent); }
    .read[data-drop='after'] { box-shadow: 4px 0 0 var(--accent); }
  }
`;
