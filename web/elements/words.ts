import { loadWords, type WordGroup, type WordsOf } from '../text/load';
import type { PlainElement } from './element';
import { EnvironmentController } from './environment';

/** The words of a group in the language around an element, which is updated when they are there. */
export class WordsController<Group extends WordGroup> {
  /** Those of the language before, until those of the new one have come. */
  words: WordsOf<Group> | undefined;
  readonly #environment: EnvironmentController;
  #language: string | undefined;
  #wanted = false;

  constructor(
    private readonly host: PlainElement,
    private readonly group: Group,
  ) {
    const again = () => this.#wanted && void this.load();
    this.#environment = new EnvironmentController(host, again);
    host.addController({ hostConnected: again, hostDisconnected: () => {} });
  }

  /** Fetches the words, where they are not there already; from then on they follow the language. */
  async load(): Promise<void> {
    this.#wanted = true;
    const { language } = this.#environment;
    if (language === this.#language) return;
    this.#language = language;
    const words = await loadWords(this.group, language);
    if (language !== this.#language) return;
    this.words = words;
    this.host.requestUpdate();
  }
}
