import { type Core, type Parameter, type ParameterValues, type UntrainedError, version } from 'untrained';
import type { Figure } from '../figures/figure';
import type { FigureProvenance, SavedKind, SavedProvenance } from '../figures/saved';
import type { Experiment, Module } from '../state/experiment';
import { vectorFiles } from '../state/vector_files';
import type { FigureWords } from '../text/figures';
import type { Loaders } from '../text/languages';
import { fromAttribute, plainAttributes, propertyName } from './attributes';
import { Comparing } from './comparing';
import { make, PlainElement } from './element';
import type {} from './figure';
import { themeStyles } from './figure_styles';
import { NEAR } from './near';
import { keepRoom, releaseRoom } from './room';
import { WordsController } from './words';

/** The whole instrument: it shows itself in a place of the element, and says whether it could. */
interface Shown<Words> {
  show(place: HTMLElement, words: Words): boolean;
}

/**
 * An experiment as an element: its parameters are attributes and properties, and it shows one figure or the whole
 * instrument. It loads nothing before it is near the screen, unless it has `loading="eager"`.
 *
 * @fires {CustomEvent<{values: ParameterValues}>} experiment-change - a parameter or a result is another than before; `values` has all parameters by name
 * @cssprop --u-font - font of all text, as the `font` shorthand takes it; sizes inside follow the page's root
 * @cssprop --u-ink - text
 * @cssprop --u-muted - notes, labels and what cannot be pressed now
 * @cssprop --u-accent - the chosen and the focused, links between a cell and what it was computed from
 * @cssprop --u-on-accent - text on the accent colour
 * @cssprop --u-error - mistakes in the input
 * @cssprop --u-line - borders and rules
 * @cssprop --u-surface - background of panels, and of the first column of tables
 * @cssprop --u-page - background of fields and buttons
 */
export abstract class ExperimentElement<
  Kind extends Experiment<Computing>,
  Words extends FigureWords,
  Computing extends Module = Core,
> extends PlainElement {
  static override readonly styles = [themeStyles];

  /** The experiment that is shown; `change` events on it say that it is another than before. */
  readonly experiment: Kind;
  readonly #words: WordsController<Words>;
  readonly #view = make('div', { class: 'view' });
  // The instrument keeps its own place, which only it writes in.
  readonly #whole = make('div', { class: 'view' });
  readonly #slot = make('slot');
  readonly #error = make('p', { class: 'error', role: 'alert', part: 'error' });
  #instrument: Shown<Words> | undefined;
  #failure: unknown;
  #observer: IntersectionObserver | undefined;
  #started = false;
  #reflecting = false;
  readonly #comparing: Comparing;

  /** @param startModule starts what the experiment is computed with, once for all elements of a page */
  constructor(
    experiment: Kind,
    words: Loaders<Words>,
    private readonly startModule: () => Promise<Computing>,
  ) {
    super();
    this.experiment = experiment;
    this.#comparing = new Comparing(experiment, () => this.requestUpdate());
    this.#words = new WordsController(this, words);
    this.root.append(this.#slot, this.#error, this.#view);
    const parameters = experiment.parameters.map(({ name }) => propertyName(name));
    for (const name of [...plainAttributes, 'compared', ...parameters]) this.#takeProperty(name);
    experiment.addEventListener('change', () => this.#experimentChanged());
  }

  /** A property that was set before the element was defined stands in the way of the accessor. */
  #takeProperty(name: string): void {
    const own = Object.getOwnPropertyDescriptor(this, name);
    if (!own) return;
    delete this[name as keyof this];
    Object.assign(this, { [name]: own.value });
  }

  /** The parameters of the experiment, which every class has to name. */
  static get parameters(): readonly Parameter[] {
    return [];
  }

  static get observedAttributes(): string[] {
    return [...plainAttributes, 'compare', ...this.parameters.map(({ name }) => name)];
  }

  /** Makes the parameters properties of a class. */
  static defineParameters(): void {
    for (const { name } of this.parameters) {
      Object.defineProperty(this.prototype, propertyName(name), {
        get(this: ExperimentElement<Experiment<Module>, FigureWords, Module>) {
          return this.experiment.values[name];
        },
        set(this: ExperimentElement<Experiment<Module>, FigureWords, Module>, value: ParameterValues[string]) {
          this.experiment.change({ [name]: value ?? undefined });
        },
        configurable: true,
        enumerable: true,
      });
    }
  }

  /** Which figure is shown; `all` is the whole experiment with its controls. */
  get view(): string {
    return this.getAttribute('view') ?? 'all';
  }

  set view(view: string) {
    this.setAttribute('view', view);
  }

  /** Whether to begin when the element comes near the screen, or at once. */
  get loading(): string {
    return this.getAttribute('loading') ?? 'lazy';
  }

  set loading(loading: string) {
    this.setAttribute('loading', loading);
  }

  /** The address of a page that opens a saved state, for links in what is saved; without it these have no link. */
  get home(): string | undefined {
    return this.getAttribute('home') ?? undefined;
  }

  set home(home: string | undefined) {
    if (home === undefined) this.removeAttribute('home');
    else this.setAttribute('home', home);
  }

  /**
   * A second setting that the present one is held against: parameter values by name, in which what is not named is as
   * it is now; null for none. The attribute `compare` has the same as JSON, with null for a default.
   */
  get compared(): ParameterValues | null {
    return this.#comparing.setting;
  }

  set compared(values: ParameterValues | null) {
    this.#comparing.setting = values;
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (this.#reflecting || before === now) return;
    const parameter = this.experiment.parameters.find((known) => known.name === name);
    if (parameter) this.experiment.change({ [name]: fromAttribute(parameter, now) });
    else if (name === 'view' && this.#started) void this.#prepare();
    else if (name === 'compare') this.#comparing.text = now;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    vectorFiles.addEventListener('change', this.#takeVectors);
    if (this.#started) return;
    keepRoom(this);
    if (this.loading === 'eager') {
      this.#start();
      return;
    }
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) this.#start();
      },
      { rootMargin: NEAR },
    );
    this.#observer.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    vectorFiles.removeEventListener('change', this.#takeVectors);
    this.#observer?.disconnect();
  }

  #start(): void {
    this.#observer?.disconnect();
    this.#started = true;
    this.#comparing.start();
    // What the page's author set is where the reader begins.
    this.experiment.forget();
    void this.#words.load();
    void this.#prepare();
    this.startModule().then(
      (module) => this.experiment.attach(module),
      (reason: unknown) => {
        this.#failure = reason;
        this.requestUpdate();
      },
    );
  }

  /** Loads what the chosen view needs besides the library and the words. */
  async #prepare(): Promise<void> {
    if (this.isWhole) this.#instrument ??= await this.loadInstrument();
    else await this.loadFigures();
    this.requestUpdate();
  }

  /** Whether the whole instrument is to be shown. */
  protected abstract get isWhole(): boolean;

  protected abstract loadInstrument(): Promise<Shown<Words>>;

  /** Loads what the figures of the chosen view need. */
  protected async loadFigures(): Promise<void> {}

  /** The figures of the chosen view. */
  protected abstract figures(words: Words): readonly Figure[];

  /**
   * What saved files say of where their numbers came from.
   *
   * @internal
   */
  readonly provenance = async (): Promise<FigureProvenance> => {
    const setting = await this.savedSetting();
    const { home, experiment } = this;
    const { values, compared: comparedValues, parameters: settable, vectors } = experiment;
    // Where nobody has said which page opens a link there is none.
    const address =
      home === undefined
        ? undefined
        : await (await import('./saved_address')).savedAddress(home, setting.experiment, experiment);
    return { version, ...setting, address, values, comparedValues, settable, vectors };
  };

  /** Which experiment it is, and every parameter of the run that is shown. */
  protected abstract savedSetting(): Promise<Omit<SavedProvenance, 'version' | 'address'> & { experiment: SavedKind }>;

  /** The first mistake in the input. */
  protected abstract get fault(): UntrainedError | undefined;

  protected override update(): void {
    const { words } = this.#words;
    const shown = words !== undefined && this.experiment.ready && this.#show(words);
    this.#slot.hidden = shown;
    // The instrument tells mistakes at their places.
    const told = words && (this.#comparing.fault || !(shown && this.isWhole)) ? this.#mistake(words) : undefined;
    // The room for a figure stays, since what is told below it still comes; an instrument is as high as it is.
    if (told || (shown && this.isWhole)) releaseRoom(this);
    this.#error.hidden = !told;
    this.#error.textContent = told ?? '';
  }

  #mistake(words: Words): string | undefined {
    const fault = this.#comparing.fault ?? this.fault;
    if (fault) return words.error(fault);
    const failure = this.#failure;
    return failure ? words.loadFailed(failure instanceof Error ? failure.message : String(failure)) : undefined;
  }

  /** Shows the chosen view, if everything that it needs is there. */
  #show(words: Words): boolean {
    const [place, other] = this.isWhole ? [this.#whole, this.#view] : [this.#view, this.#whole];
    other.replaceWith(place);
    if (this.isWhole) return this.#instrument?.show(place, words) ?? false;
    const figures = this.figures(words);
    figures.forEach((figure, index) => {
      const parts = 'figure, title, picture, explanation';
      const known = this.#view.children[index];
      const element =
        known instanceof HTMLElement ? known : make('untrained-figure', { exportparts: parts, alone: true });
      if (!known) this.#view.append(element);
      Object.assign(element, { figure, words, provenance: this.provenance });
    });
    while (this.#view.children.length > figures.length) this.#view.lastElementChild?.remove();
    return figures.length > 0;
  }

  readonly #takeVectors = (): void => this.experiment.takeVectors();

  #experimentChanged(): void {
    this.requestUpdate();
    if (!this.#started) return;
    this.#reflect();
    const detail = { values: this.experiment.values };
    this.dispatchEvent(new CustomEvent('experiment-change', { detail, bubbles: true, composed: true }));
  }

  /** Keeps the attributes true: one that says what is so stays as it was written. */
  #reflect(): void {
    this.#reflecting = true;
    for (const parameter of this.experiment.parameters) {
      const { name, default: usual } = parameter;
      const value = this.experiment.values[name] ?? usual;
      if (Object.is(fromAttribute(parameter, this.getAttribute(name)) ?? usual, value)) continue;
      if (value === usual) this.removeAttribute(name);
      else this.setAttribute(name, String(value));
    }
    this.#reflecting = false;
  }
}
