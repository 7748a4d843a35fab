import { html, nothing, type TemplateResult } from 'lit/html.js';
import { type AbcdFigureName, abcdFigure } from '../../figures/abcd';
import { markedTrace } from '../../figures/marked';
import type { AbcdExperiment } from '../../state/abcd';
import { abcdExamples } from '../../state/gallery';
import type { AbcdWords } from '../../text/figures';
import { visibleToken } from '../../text/format';
import { type AbcdInstrumentWords, abcdInstrumentWords } from '../../text/instrument';
import type { AbcdComparison } from './abcd_compare';
import { passesControls, promptControls, ruleControls, seedControls, vectorControls } from './abcd_controls';
import { AbcdSteps } from './abcd_steps';
import { abcdStyles } from './abcd_styles';
import { cardStyles } from './cards';
import { galleryField, galleryStyles } from './gallery';
import { compareButton, historyControls } from './history';
import { errorAt, type Host, Instrument, staleNote, stay } from './instrument';
import { Later } from './later';
import { OwnVectorsPart } from './own_vectors';

/** The ABCD experiment with all its controls and figures. */
export class AbcdInstrument extends Instrument<AbcdExperiment, AbcdWords, AbcdInstrumentWords> {
  readonly #steps: AbcdSteps;
  readonly #ownVectors: OwnVectorsPart;
  readonly #comparison: Later<AbcdComparison>;

  constructor(host: Host<AbcdExperiment>) {
    super(host, abcdInstrumentWords, [cardStyles, galleryStyles, abcdStyles]);
    this.#steps = new AbcdSteps(host);
    this.#ownVectors = new OwnVectorsPart(host, () => [this.experiment.trace]);
    this.#comparison = new Later(host, async () => {
      const { AbcdComparison } = await import('./abcd_compare');
      return new AbcdComparison(host);
    });
  }

  protected override template(figures: AbcdWords, words: AbcdInstrumentWords): TemplateResult {
    const { experiment } = this;
    const controls = { experiment, figures, words };
    const comparison = experiment.compared && this.#comparison.get();
    const heatmap = this.#figure('heatmap', figures);
    const panel = (name: string) => `${name} panel ${experiment.error ? 'stale' : ''}`;
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      <p class="lead">${words.lead}</p>
      <div class="layout">
        <form class="controls panel" @submit=${stay}>
          ${galleryField(experiment, abcdExamples, words)} ${promptControls(controls)} ${this.#chips(words)} ${ruleControls(controls)}
          ${compareButton(experiment, words)}
        </form>
        <article class=${panel('main-picture')}>
          ${staleNote(experiment.error, figures)} ${comparison?.main({ figures, controls: words }, heatmap) ?? heatmap}
        </article>
        <form class="more-controls panel" @submit=${stay}>
          ${passesControls(controls)} ${seedControls(controls)} ${vectorControls(controls)}
          ${this.#ownVectors.template(words, errorAt(experiment.error, 'vectors', figures))}
          ${historyControls(experiment, words)}
        </form>
        <div class="more-pictures">
          ${this.#steps.template(figures)}
          <div class="details">
            <article class=${panel('')}>${this.#figure('map', figures)}</article>
            <article class=${panel('')}>${this.#figure('coordinates', figures)}</article>
            ${comparison?.maps(figures) ?? nothing}
          </div>
        </div>
      </div>
    </section>`;
  }

  #figure(name: AbcdFigureName, words: AbcdWords): TemplateResult {
    const figure = abcdFigure(this.experiment, name, words);
    return html`<untrained-figure
      class=${name}
      exportparts="figure, title, picture, explanation"
      .figure=${figure}
      .words=${words}
      .provenance=${this.host.provenance}
    ></untrained-figure>`;
  }

  #chips(words: AbcdInstrumentWords): TemplateResult | typeof nothing {
    const { trace } = this.experiment;
    if (!trace) return nothing;
    const { tokens } = markedTrace(trace);
    return html`<div class="field" role="group" aria-label=${words.tokens}>
      <span class="label">${words.tokens}</span>
      <div class="chips" dir="auto">
        ${tokens.map(
          (token, position) => html`<button
            type="button"
            class="chip mono"
            aria-pressed=${position === trace.probe}
            aria-label=${words.probeToken(visibleToken(token), position + 1)}
            @click=${() => this.experiment.change({ probe: position })}
          >${visibleToken(token)}</button>`,
        )}
      </div>
      <p class="note">${words.tokensHint}</p>
    </div>`;
  }
}
