import { make } from '../element';
import { themeOf } from '../environment';
import type { UntrainedFigure } from '../figure';
import { type Format, fileOf, formats } from './files';
import { menuStyles } from './styles';

/** Space between the button and the menu, and between the menu and the window's edge. */
const GAP = 4;

/** How long a file may take to be handed over to the browser before its address is given back. */
const HANDING_OVER_MS = 30_000;

/** The menu of a figure's save button. The button opens and closes it from when it has been made. */
export class SaveMenu {
  readonly #figure: UntrainedFigure;
  readonly #button: HTMLButtonElement;
  readonly #list = make('div', { role: 'menu' });
  readonly #message = make('p', { class: 'error', role: 'alert' });
  readonly #menu = make('div', { class: 'menu', popover: 'auto' }, this.#list, this.#message);
  readonly #close = (): void => this.#menu.hidePopover();

  constructor(figure: UntrainedFigure, button: HTMLButtonElement) {
    this.#figure = figure;
    this.#button = button;
    figure.adopt([menuStyles]);
    button.after(this.#menu);
    // The browser then knows that a click on the button is no click beside the menu.
    button.popoverTargetElement = this.#menu;
    this.#menu.addEventListener('beforetoggle', (event) => this.#beforeToggle((event as ToggleEvent).newState));
    this.#menu.addEventListener('toggle', (event) => this.#toggled((event as ToggleEvent).newState));
    this.#menu.addEventListener('keydown', (event) => this.#key(event));
  }

  open(): void {
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
    // The menu does not move with the page.
    for (const type of ['scroll', 'resize']) {
      if (open) window.addEventListener(type, this.#close, { capture: true, passive: true });
      else window.removeEventListener(type, this.#close, { capture: true });
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
    const { figure, words } = this.#figure;
    if (!figure || !words) return;
    this.#list.setAttribute('aria-label', words.saveFigure(figure.title));
    const items = formats
      .filter((format) => figure.draw || format === 'csv' || format === 'json')
      .map((format) => {
        const name = make('span', { class: 'format' }, format.toUpperCase());
        const note = make('span', { class: 'note' }, words.saveFormats[format]);
        const item = make('button', { type: 'button', role: 'menuitem', tabindex: -1, 'data-format': format });
        item.append(name, ' ', note);
        item.addEventListener('click', () => void this.#save(format));
        return item;
      });
    this.#message.textContent = '';
    this.#list.replaceChildren(...items);
  }

  /** Below the button, or above where there is no room. */
  #place(): void {
    const { style, offsetWidth, offsetHeight } = this.#menu;
    const button = this.#button.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const below = button.bottom + GAP;
    const fits = below + offsetHeight + GAP <= clientHeight;
    style.top = `${Math.max(GAP, fits ? below : button.top - GAP - offsetHeight)}px`;
    style.left = `${Math.max(GAP, Math.min(button.right - offsetWidth, clientWidth - offsetWidth - GAP))}px`;
  }

  #key(event: KeyboardEvent): void {
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
    if (event.key === 'Tab') this.#close();
    if (wanted === undefined) return;
    event.preventDefault();
    items[wanted]?.focus();
  }

  async #save(format: Format): Promise<void> {
    const { figure, words, provenance, pictureWidth } = this.#figure;
    if (!figure || !words || !provenance) return;
    try {
      const view = { theme: themeOf(this.#figure), width: pictureWidth };
      hand(await fileOf(format, figure, await provenance(), view));
      this.#close();
    } catch {
      this.#message.textContent = words.saveFailed;
    }
  }
}

/** Has the browser save a file. */
function hand(file: File): void {
  const href = URL.createObjectURL(file);
  make('a', { href, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(href), HANDING_OVER_MS);
}
