import { html, nothing, type TemplateResult } from 'lit/html.js';
import { abcdComparedFigures } from '../../figures/abcd_compared';
import { abcdSavedCompared, abcdSavedParameters } from '../../figures/abcd_saved';
import type { AbcdExperiment } from '../../state/abcd';
import { differing } from '../../state/compared';
import { type ComparedWords, comparedWords } from '../../text/compared';
import type { AbcdWords } from '../../text/figures';
import type { AbcdInstrumentWords } from '../../text/instrument';
import { WordsController } from '../words';
import { asSet, compareBar } from './compare';
import { compareStyles } from './compare_styles';
import { Trio } from './compared_figures';
import { abcdLabels } from './compared_labels';
import type { AllWords, Host } from './instrument';

/** What the ABCD experiment shows while a second setting is kept. Loaded when a reader first compares. */
export class AbcdComparison {
  readonly #words: WordsController<ComparedWords>;
  readonly #trio: Trio;
  /** Those of the present template, which several parts of it show. */
  #figures: ReturnType<typeof abcdComparedFigures>;

  constructor(private readonly host: Host<AbcdExperiment>) {
    this.#words = new WordsController(host, comparedWords);
    void this.#words.load();
    this.#trio = new Trio(host);
    host.adopt([compareStyles]);
  }

  /** The bar, and below it both similarity pictures with their difference, or the one picture while nothing differs. */
  main(words: AllWords<AbcdWords, AbcdInstrumentWords>, alone: TemplateResult): TemplateResult {
    const { experiment } = this.host;
    const compared = this.#words.words;
    if (!compared) return alone;
    const now = abcdSavedParameters(experiment);
    // A setting that cannot be computed is told as it was set.
    const before = abcdSavedCompared(experiment) ?? asSet(experiment.compared);
    const differs = differing(experiment).length > 0;
    const figures = differs ? abcdComparedFigures(experiment, words.figures, compared) : undefined;
    this.#figures = figures;
    return html`<div class="comparison">
      ${compareBar({
        experiment,
        words: compared,
        figures: words.figures,
        labels: abcdLabels(words.controls, compared),
        inUse: { before, now: experiment.error ? asSet(experiment.values) : now },
      })}
      ${
        figures
          ? this.#trio.row(
              [figures['heatmap-compared'], figures['heatmap-present'], figures['heatmap-difference']],
              words.figures,
            )
          : alone
      }
    </div>`;
  }

  /** The kept setting's map of all tokens, and its difference from the present one. */
  maps(words: AbcdWords): TemplateResult | typeof nothing {
    const figures = this.#figures;
    if (!figures) return nothing;
    return html`${[figures['map-compared'], figures['map-difference']].map(
      (figure) => html`<article class="panel"><untrained-figure
        class=${figure.name}
        data-figure=${figure.name}
        exportparts="figure, title, picture, explanation"
        .figure=${figure}
        .words=${words}
        .provenance=${this.host.provenance}
      ></untrained-figure></article>`,
    )}`;
  }
}
