import type { CellPlace, Figure, Provenance } from '../figures/figure';
import type { FigureProvenance } from '../figures/saved';
import type { FigureWords } from '../text/figures';
import { make, PlainElement } from './element';
import { figureStyles } from './figure_styles';
import type { numbersTable } from './numbers_table';
import type { UntrainedPicture } from './picture';

/** About the height of a line of what is told. */
const LINE_REM = 1.35;

/** In places narrower than this lines wrap, and take up to so much more room. */
const WIDE_PX = 640;
const MOST_WRAPPED = 1.6;

/**
 * One figure with its words, what is told of the cell that is pointed at, and its numbers as a table.
 *
 * @fires figure-point detail: {@link CellPlace} or null, the cell that is locked or pointed at
 */
export class UntrainedFigure extends PlainElement {
  static override readonly styles = figureStyles;

  #figure: Figure | undefined;
  #words: FigureWords | undefined;
  /** The cell that is locked or pointed at. */
  #place: CellPlace | undefined;
  #provenance: (() => Promise<FigureProvenance>) | undefined;
  #menu: Promise<unknown> | undefined;
  #numbers: typeof numbersTable | undefined;
  #highlights: readonly CellPlace[] = [];
  readonly #title = make('h3', { id: 'title', part: 'title' });
  readonly #key = make('untrained-picture', { class: 'key' });
  readonly #lead = make('p', { class: 'note' });
  readonly #picture = make('untrained-picture', { class: 'main', part: 'picture' }, make('slot', { name: 'over' }));
  readonly #refused = make('p', { class: 'note refused' });
  readonly #told = make('div', { class: 'told', part: 'explanation', 'aria-live': 'polite' });
  readonly #save = make('button', { type: 'button', class: 'save', 'aria-haspopup': 'menu', 'aria-expanded': 'false' });
  readonly #summary = make('summary');
  readonly #details = make('details', {}, this.#summary);

  constructor() {
    super();
    const caption = make('figcaption', {}, this.#title, this.#key, make('slot', { name: 'tools' }, this.#save));
    this.root.append(
      make(
        'figure',
        { part: 'figure', 'aria-labelledby': 'title' },
        caption,
        this.#lead,
        this.#picture,
        this.#refused,
        make('slot', { name: 'below' }),
        this.#told,
        this.#details,
      ),
    );
    this.#picture.addEventListener('cell-change', (event) =>
      this.#point((event as CustomEvent<CellPlace | null>).detail),
    );
    this.#save.addEventListener('click', () => this.#openMenu());
    this.#details.addEventListener('toggle', () => this.#openNumbers());
  }

  set figure(figure: Figure | undefined) {
    this.#figure = figure;
    this.requestUpdate();
  }

  get figure(): Figure | undefined {
    return this.#figure;
  }

  set words(words: FigureWords | undefined) {
    this.#words = words;
    this.requestUpdate();
  }

  get words(): FigureWords | undefined {
    return this.#words;
  }

  /** Tells what the shown numbers were computed from; without it the figure cannot be saved. */
  set provenance(provenance: (() => Promise<FigureProvenance>) | undefined) {
    this.#provenance = provenance;
    this.requestUpdate();
  }

  get provenance(): (() => Promise<FigureProvenance>) | undefined {
    return this.#provenance;
  }

  /** Cells that something around the figure speaks of; while none is pointed at, they light up. */
  set highlights(highlights: readonly CellPlace[]) {
    this.#highlights = highlights;
    this.requestUpdate();
  }

  get highlights(): readonly CellPlace[] {
    return this.#highlights;
  }

  /** Where the picture stands on the screen, with its title. */
  get pictureBox(): { top: number; bottom: number } {
    return { top: this.getBoundingClientRect().top, bottom: this.#picture.getBoundingClientRect().bottom };
  }

  /** How wide the picture is shown. */
  get pictureWidth(): number {
    return this.#picture.width;
  }

  protected override update(): void {
    const figure = this.#figure;
    const words = this.#words;
    if (!figure || !words) return;
    const provenance = this.#place && figure.tell?.(this.#place);
    this.#title.textContent = figure.title;
    // In a page of others nobody knows which level of heading would fit.
    this.#title.role = this.hasAttribute('alone') ? 'presentation' : null;
    showPicture(this.#key, figure.key);
    showText(this.#lead, figure.lead);
    showPicture(this.#picture, figure.draw);
    this.#picture.lights = provenance?.lights ?? [...(figure.lights ?? []), ...this.#highlights];
    showText(this.#refused, figure.draw ? undefined : figure.refused);
    this.#tell(figure, provenance);
    showText(this.#save, this.#provenance && words.save);
    this.#save.setAttribute('aria-label', words.saveFigure(figure.title));
    showText(this.#summary, words.numbers);
    const table = this.#details.open ? (this.#numbers?.(figure, words) ?? []) : [];
    // The summary stays where it is: taken out, it would lose the focus.
    while (this.#details.lastChild !== this.#summary) this.#details.lastChild?.remove();
    this.#details.append(...table);
  }

  /** What the pointed-at cell says, or what the figure says as a whole. */
  #tell(figure: Figure, provenance: Provenance | undefined): void {
    const [first, ...others] = provenance ? [provenance.value, ...provenance.lines] : figure.summary;
    const value = provenance ? 'value mono' : 'value';
    const lines = [
      ...(first ? [make('p', { class: value }, first)] : []),
      ...others.filter(Boolean).map((line) => make('p', { class: 'note' }, line)),
    ];
    if (figure.draw && figure.room) {
      const wrapped = Math.min(MOST_WRAPPED, Math.max(1, WIDE_PX / this.pictureWidth));
      this.#told.style.minHeight = `${figure.room * LINE_REM * wrapped}rem`;
    } else this.#told.style.minHeight = '';
    const text = lines.map(({ className, textContent }) => `${className}:${textContent}`).join('\n');
    // A live region is read out whenever it is written.
    if (this.#told.dataset.text === text) return;
    this.#told.dataset.text = text;
    this.#told.replaceChildren(...lines);
  }

  /** The menu is loaded when it is first wanted, and from then on opens by itself. */
  #openMenu(): void {
    this.#menu ??= import('./saving/saving')
      .then(({ SaveMenu }) => new SaveMenu(this, this.#save).open())
      .catch(() => {
        this.#menu = undefined;
        // Stands until something else is to be told.
        delete this.#told.dataset.text;
        this.#told.replaceChildren(make('p', { class: 'error' }, this.#words?.saveFailed ?? ''));
      });
  }

  /** The table is loaded when it is first opened; what failed is tried again when it is opened again. */
  #openNumbers(): void {
    this.requestUpdate();
    if (!this.#details.open || this.#numbers) return;
    import('./numbers_table').then(
      (module) => {
        this.adopt([module.tableStyles]);
        this.#numbers = module.numbersTable;
        this.requestUpdate();
      },
      () => this.#details.append(make('p', { class: 'error' }, this.#words?.numbersFailed ?? '')),
    );
  }

  #point(place: CellPlace | null): void {
    this.#place = place ?? undefined;
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('figure-point', { detail: place, bubbles: true, composed: true }));
  }
}

function showText(element: HTMLElement, text: string | undefined): void {
  element.hidden = !text;
  if (element.textContent !== (text ?? '')) element.textContent = text ?? '';
}

function showPicture(picture: UntrainedPicture, draw: UntrainedPicture['draw']): void {
  picture.hidden = !draw;
  picture.draw = draw;
}

declare global {
  interface HTMLElementTagNameMap {
    'untrained-figure': UntrainedFigure;
    'untrained-picture': UntrainedPicture;
  }
}
