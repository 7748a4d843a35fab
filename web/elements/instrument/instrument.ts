import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { UntrainedError } from 'untrained';
import type { FigureProvenance } from '../../figures/saved';
import type { Experiment, Module } from '../../state/experiment';
import type { FigureWords } from '../../text/figures';
import type { Loaders } from '../../text/languages';
import type { PlainElement } from '../element';
import { foldStyles } from '../figure_styles';
import { WordsController } from '../words';
import { historyKeys } from './history';
import { controlStyles } from './styles';

/** The element that an instrument stands in. */
export interface Host<Kind extends Experiment<Module>> extends PlainElement {
  readonly experiment: Kind;
  /** What saved files say of where their numbers came from. */
  readonly provenance: () => Promise<FigureProvenance>;
}

/** The words that everything in an instrument is written in. */
export interface AllWords<Figures extends FigureWords, Controls> {
  figures: Figures;
  controls: Controls;
}

/** The controls and all figures of an experiment, in the element that shows it. Loaded when it is first wanted. */
export abstract class Instrument<Kind extends Experiment<Module>, Figures extends FigureWords, Controls> {
  readonly #words: WordsController<Controls>;

  constructor(
    protected readonly host: Host<Kind>,
    controls: Loaders<Controls>,
    styles: readonly string[],
  ) {
    this.#words = new WordsController(host, controls);
    void this.#words.load();
    host.addEventListener('keydown', (event) => historyKeys(host.experiment, event));
    host.adopt([controlStyles, foldStyles, ...styles]);
  }

  protected get experiment(): Kind {
    return this.host.experiment;
  }

  /** Shows the instrument in a place of the element; false while its words are still being loaded. */
  show(place: HTMLElement, figures: Figures): boolean {
    const controls = this.#words.words;
    if (!controls) return false;
    render(this.template(figures, controls), place, { host: this.host });
    return true;
  }

  protected abstract template(figures: Figures, controls: Controls): TemplateResult;
}

/** Forms group the controls; nothing is sent. */
export const stay = (event: Event): void => event.preventDefault();

/** Above figures of an earlier input, while what was typed is wrong. */
export const staleNote = (error: UntrainedError | undefined, words: FigureWords): TemplateResult | typeof nothing =>
  error ? html`<p class="note">${words.stale}</p>` : nothing;

/** The sentence for one control, where the mistake is about it. */
export const errorAt = (
  error: UntrainedError | undefined,
  parameter: string,
  words: FigureWords,
): string | undefined => (error?.parameter === parameter ? words.error(error) : undefined);
