import { type SaveFormat, type SavingWords, type SnippetKind, saveFormats, savingWords } from '../../text/saving';
import { make } from '../element';
import { themeOf } from '../environment';
import type { UntrainedFigure } from '../figure';
import { WordsController } from '../words';
import { fileOf } from './files';
import { menuStyles } from './styles';

/** Makes texts; loaded when the menu is opened, so that it is there when an item is chosen. */
const copying = () => import('./copying');

/** Space between the button and the menu, and between the menu and the window's edge. */
const GAP = 4;

/** How long a file may take to be handed over to the browser before its address is given back. */
const HANDING_OVER_MS = 30_000;

/** The menu of a figure's save button. The button opens and closes it from when it has been made. */
export class SaveMenu {
  readonly #figure: UntrainedFigure;
  readonly #button: HTMLButtonElement;
  readonly #list = make('div', { role: 'menu' });
  readonly #message = make('p', { role: 'status' });
  readonly #text = make('textarea', { class: 'mono', readonly: true, rows: 8, spellcheck: 'false' });
  readonly #menu = make('div', { class: 'menu', popover: 'auto' }, this.#list, this.#message, this.#text);
  readonly #words: WordsController<SavingWords>;
  readonly #close = (): void => this.#menu.hidePopover();
  /** The menu goes with its button, and away when the button leaves the window. */
  readonly #follow = (event: Event): void => {
    if (event.composedPath()[0] === this.#menu) return;
    const { top, bottom } = this.#button.getBoundingClientRect();
    if (bottom < 0 || top > document.documentElement.clientHeight) this.#close();
    else this.#place();
  };

  constructor(figure: UntrainedFigure, button: HTMLButtonElement) {
    this.#figure = figure;
    this.#button = button;
    this.#words = new WordsController(figure, savingWords);
    this.#menu.addEventListener('beforetoggle', (event) => this.#beforeToggle((event as ToggleEvent).newState));
    this.#menu.addEventListener('toggle', (event) => this.#toggled((event as ToggleEvent).newState));
    this.#menu.addEventListener('keydown', (event) => this.#key(event));
  }

  /** Makes it known to the page and opens it. @throws where its words do not load, and then nothing was made */
  async open(): Promise<void> {
    await this.#words.load();
    this.#figure.adopt([menuStyles]);
    this.#button.after(this.#menu);
    // The browser then knows that a click on the button is no click beside the menu.
    this.#button.popoverTargetElement = this.#menu;
    this.#menu.showPopover();
  }

  #beforeToggle(state: string): void {
    if (state === 'open') {
      this.#fill();
      return;
    }
    // Whatever closed it, the keyboard goes on where it was before.
    if (this.#menu.matches(':focus-within')) this.#button.focus();
  }

  #toggled(state: string): void {
    const open = state === 'open';
    this.#button.setAttribute('aria-expanded', String(open));
    for (const type of ['scroll', 'resize']) {
      if (open) window.addEventListener(type, this.#follow, { capture: true, passive: true });
      else window.removeEventListener(type, this.#follow, { capture: true });
    }
    if (!open) return;
    this.#place();
    this.#items[0]?.focus({ preventScroll: true });
  }

  get #items(): HTMLElement[] {
    return Array.from(this.#menu.querySelectorAll<HTMLElement>('[role=menuitem]'));
  }

  /** Writes the items in the present language, those that the figure has. */
  #fill(): void {
    const { figure, words: shown } = this.#figure;
    const { words } = this.#words;
    if (!figure || !shown || !words) return;
    this.#list.setAttribute('aria-label', shown.saveFigure(figure.title));
    const files = saveFormats
      .filter((format) => figure.draw || format === 'csv' || format === 'json')
      .map((format) =>
        menuItem(format, format.toUpperCase(), words.saveFormats[format], () => void this.#save(format)),
      );
    const texts = make('div', { role: 'group', 'aria-label': words.copyAs });
    this.#list.replaceChildren(group(words.saveAs, files), texts);
    this.#tell('');
    void this.#fillTexts(texts, words);
  }

  /** The texts, once it is known which the figure can be copied as. */
  async #fillTexts(texts: HTMLElement, words: SavingWords): Promise<void> {
    const { figure } = this.#figure;
    if (!figure) return;
    const { snippetKindsOf } = await copying();
    const items = snippetKindsOf({ figure }).map((kind) => {
      const { name, note } = words.snippets[kind];
      return menuItem(kind, name, note, () => void this.#copy(kind, words));
    });
    texts.replaceWith(group(words.copyAs, items));
    this.#place();
  }

  /** Below the button, or above where there is more room; never over it, as a second press closes the menu. */
  #place(): void {
    const { style } = this.#menu;
    const button = this.#button.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    style.maxHeight = '';
    const { offsetWidth, offsetHeight } = this.#menu;
    const above = button.top - 2 * GAP;
    const below = clientHeight - button.bottom - 2 * GAP;
    const under = offsetHeight <= below || below >= above;
    const height = Math.min(offsetHeight, under ? below : above);
    style.maxHeight = `${height}px`;
    style.top = `${under ? button.bottom + GAP : button.top - GAP - height}px`;
    style.left = `${Math.max(GAP, Math.min(button.right - offsetWidth, clientWidth - offsetWidth - GAP))}px`;
  }

  #key(event: KeyboardEvent): void {
    if (event.target === this.#text) return;
    const items = this.#items;
    const at = items.findIndex((item) => item.matches(':focus'));
    const last = items.length - 1;
    const next: Record<string, number> = {
      ArrowDown: at < last ? at + 1 : 0,
      ArrowUp: at > 0 ? at - 1 : last,
      Home: 0,
      End: last,
    };
    const wanted = next[event.key];
    if (event.key === 'Tab' && this.#text.hidden) this.#close();
    if (wanted === undefined) return;
    event.preventDefault();
    items[wanted]?.focus();
  }

  async #save(format: SaveFormat): Promise<void> {
    const { figure, words: shown, provenance, pictureWidth } = this.#figure;
    if (!figure || !shown || !provenance) return;
    try {
      const view = { theme: themeOf(this.#figure), width: pictureWidth };
      hand(await fileOf(format, figure, await provenance(), view));
      this.#close();
    } catch {
      this.#tell(shown.saveFailed, 'error');
    }
  }

  async #copy(kind: SnippetKind, words: SavingWords): Promise<void> {
    const { figure, provenance } = this.#figure;
    if (!figure || !provenance) return;
    try {
      const { copied, textOf } = await copying();
      const made = await textOf(kind, figure, await provenance(), words);
      if ('refused' in made) this.#tell(made.refused, 'error');
      else if (await copied(made.text)) this.#tell(words.copied(words.snippets[kind].name), 'note');
      else this.#tell(words.copyByHand, 'error', made.text);
    } catch {
      this.#tell(words.copyFailed, 'error');
    }
  }

  /** Says below the items how it went, with the text where the reader has to copy it. */
  #tell(message: string, kind: 'note' | 'error' = 'note', text = ''): void {
    this.#message.className = kind;
    this.#message.textContent = message;
    this.#text.value = text;
    this.#text.hidden = text === '';
    this.#text.setAttribute('aria-label', message);
    this.#place();
    if (text !== '') this.#text.select();
  }
}

const menuItem = (name: string, title: string, note: string, chosen: () => void): HTMLElement => {
  const item = make(
    'button',
    { type: 'button', role: 'menuitem', tabindex: -1, 'data-format': name },
    make('span', { class: 'format' }, title),
    ' ',
    make('span', { class: 'note' }, note),
  );
  item.addEventListener('click', chosen);
  return item;
};

const group = (name: string, items: readonly HTMLElement[]): HTMLElement =>
  make(
    'div',
    { role: 'group', 'aria-label': name },
    make('p', { class: 'group note', 'aria-hidden': 'true' }, name),
    ...items,
  );

/** Has the browser save a file. */
function hand(file: File): void {
  const href = URL.createObjectURL(file);
  make('a', { href, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(href), HANDING_OVER_MS);
}
