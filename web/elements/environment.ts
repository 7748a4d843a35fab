import type { Theme } from '../pictures/scene';
import { type Language, languageFor } from '../text/languages';
import type { Controller, PlainElement } from './element';

/** Tells elements when the page around them has another language. */
class Environment extends EventTarget {
  #watching = false;

  /** Begins with the first element, so that loading this module touches nothing. */
  watch(): void {
    if (this.#watching) return;
    this.#watching = true;
    const changed = () => this.dispatchEvent(new Event('change'));
    new MutationObserver(changed).observe(document.documentElement, { attributeFilter: ['lang'] });
  }
}

const environment = new Environment();

/** Calls back when the language around an element may have changed. */
export class EnvironmentController implements Controller {
  constructor(
    private readonly host: PlainElement,
    private readonly changed: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    environment.watch();
    environment.addEventListener('change', this.changed);
  }

  hostDisconnected(): void {
    environment.removeEventListener('change', this.changed);
  }

  get language(): Language {
    return languageOf(this.host);
  }
}

/** The theme that an element is drawn in: its own color-scheme, or the system's where that allows both. */
export function themeOf(element: Element): Theme {
  const scheme = getComputedStyle(element).colorScheme;
  if (scheme === 'dark' || scheme === 'light') return scheme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** The nearest `lang` at or above an element, through shadow roots. */
function languageOf(element: Element): Language {
  for (let at: Element | undefined = element; at; ) {
    const lang = at.closest('[lang]')?.getAttribute('lang');
    if (lang) return languageFor([lang]);
    const root: Node = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : undefined;
  }
  return 'en';
}
