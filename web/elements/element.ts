/** Something that takes part in the life of an element. */
export interface Controller {
  hostConnected(): void;
  hostDisconnected(): void;
}

/** CSS in a template string, for the sake of editors. */
export const css = String.raw;

// Importing elements where there is no document, as when a page is made on a server, must not throw.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

const sheets = new Map<string, CSSStyleSheet>();

/** One style sheet for all elements that have the same styles. */
function sheetOf(text: string): CSSStyleSheet {
  let sheet = sheets.get(text);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    sheets.set(text, sheet);
  }
  return sheet;
}

/**
 * A custom element with a shadow root that is brought up to date once, however much changes at a time. Figures stand in
 * other people's pages, so what all of them need is this and not a library; what is loaded later for the whole
 * instruments is written with Lit's templates.
 */
export abstract class PlainElement extends Base {
  /** CSS of the shadow root. */
  static readonly styles: readonly string[] = [];

  /** @internal */
  readonly root: ShadowRoot;
  readonly #controllers: Controller[] = [];
  #pending: Promise<void> | undefined;

  constructor() {
    super();
    this.root = this.attachShadow({ mode: 'open' });
    this.adopt((this.constructor as typeof PlainElement).styles);
  }

  /**
   * Adds styles to the shadow root.
   *
   * @internal
   */
  adopt(styles: readonly string[]): void {
    this.root.adoptedStyleSheets = [...this.root.adoptedStyleSheets, ...styles.map(sheetOf)];
  }

  /** @internal */
  addController(controller: Controller): void {
    this.#controllers.push(controller);
    if (this.isConnected) controller.hostConnected();
  }

  connectedCallback(): void {
    for (const controller of this.#controllers) controller.hostConnected();
    this.requestUpdate();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected();
  }

  /**
   * Has the element brought up to date soon.
   *
   * @internal
   */
  requestUpdate(): void {
    this.#pending ??= Promise.resolve().then(() => {
      this.#pending = undefined;
      if (this.isConnected) this.update();
    });
  }

  /** Resolves when what has been asked for so far is shown. */
  get updateComplete(): Promise<void> {
    return this.#pending ?? Promise.resolve();
  }

  /** Shows what there is to show. */
  protected abstract update(): void;
}

type Attributes = Record<string, string | number | boolean | null | undefined>;

/** An element with attributes and children; those that are null, undefined or false are left out. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}
