import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CellPlace, Figure } from '../../figures/figure';
import type { Experiment } from '../../state/experiment';
import type { FigureWords } from '../../text/figures';
import type { Host } from './instrument';

/** A figure and the place in it that is pointed at. */
interface Pointed {
  name: string;
  place: CellPlace;
}

/** Told of the figure that is pointed at, beside what the figures do themselves. */
type Point = (figure: Figure, place: CellPlace | null) => void;

/**
 * Figures with common rows and columns: what is pointed at in one lights up in the others. Where they stand side by
 * side, what is told of it stands once below all of them; else with each.
 */
export class Trio {
  #pointed: Pointed | undefined;

  constructor(private readonly host: Host<Experiment>) {}

  /** Side by side where there is room. */
  row(figures: readonly Figure[], words: FigureWords): TemplateResult {
    const pointed = figures.find(({ name }) => name === this.#pointed?.name);
    const told = this.#pointed && pointed?.tell?.(this.#pointed.place);
    const [first, ...others] = told ? [told.value, ...told.lines] : (figures.at(-1)?.summary ?? []);
    return html`<div class="trio in-row">${figures.map((figure) => this.#figure(figure, words))}</div>
      <div class="compare-told" aria-live="polite">
        ${first ? html`<p class=${told ? 'value mono' : 'value'}>${first}</p>` : nothing}
        ${others.filter(Boolean).map((line) => html`<p class="note">${line}</p>`)}
      </div>`;
  }

  /** One below the other. */
  column(figures: readonly Figure[], words: FigureWords, point: Point): TemplateResult {
    return html`<div class="trio">${figures.map((figure) => this.#figure(figure, words, point))}</div>`;
  }

  #figure(figure: Figure, words: FigureWords, point?: Point): TemplateResult {
    const pointed = this.#pointed;
    const shown = pointed && pointed.name !== figure.name ? { ...figure, lights: [pointed.place] } : figure;
    return html`<untrained-figure
      class=${figure.name.replace(/-\d$/, '')}
      data-figure=${figure.name}
      exportparts="figure, title, picture, explanation"
      .figure=${shown}
      .words=${words}
      .provenance=${this.host.provenance}
      @figure-point=${(event: CustomEvent<CellPlace | null>) => {
        this.#point(figure.name, event.detail);
        point?.(figure, event.detail);
      }}
    ></untrained-figure>`;
  }

  #point(name: string, place: CellPlace | null): void {
    if (place) this.#pointed = { name, place };
    else if (this.#pointed?.name === name) this.#pointed = undefined;
    this.host.requestUpdate();
  }
}
