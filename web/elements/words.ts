import type { Language, Loaders } from '../text/languages';
import type { PlainElement } from './element';
import { EnvironmentController } from './environment';

/** Words in the language around an element, which is updated when they are there. */
export class WordsController<Words> {
  /** Those of the language before, until those of the new one have come. */
  words: Words | undefined;
  readonly #environment: EnvironmentController;
  #language: string | undefined;
  #wanted = false;

  constructor(
    private readonly host: PlainElement,
    private readonly loaders: Loaders<Words>,
  ) {
    const again = () => this.#wanted && void this.load();
    this.#environment = new EnvironmentController(host, again);
    host.addController({ hostConnected: again, hostDisconnected: () => {} });
  }

  /** The language around the element. */
  get language(): Language {
    return this.#environment.language;
  }

  /** Fetches the words, where they are not there already; from then on they follow the language. */
  async load(): Promise<void> {
    this.#wanted = true;
    const { language } = this.#environment;
    if (language === this.#language) return;
    this.#language = language;
    const { words } = await this.loaders[language]();
    if (language !== this.#language) return;
    this.words = words;
    this.host.requestUpdate();
  }
}
