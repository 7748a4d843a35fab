import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CellPlace, Figure } from '../../figures/figure';
import { figureName } from '../../figures/pronoun';
import { sentenceComparedFigures } from '../../figures/pronoun_compared';
import { pronounSavedCompared, pronounSavedParameters } from '../../figures/pronoun_saved';
import { sentencesFigures } from '../../figures/sentences_compared';
import { differing } from '../../state/compared';
import type { PronounExperiment, Sentence } from '../../state/pronoun';
import { type ComparedWords, comparedWords } from '../../text/compared';
import type { PronounWords } from '../../text/figures';
import type { PronounInstrumentWords } from '../../text/instrument';
import { WordsController } from '../words';
import { asSet, compareBar } from './compare';
import { compareStyles } from './compare_styles';
import { Trio } from './compared_figures';
import { pronounLabels } from './compared_labels';
import type { AllWords, Host } from './instrument';

type Words = AllWords<PronounWords, PronounInstrumentWords>;

/** What the pronoun experiment holds against each other: two settings, and its two sentences. */
export class PronounComparison {
  readonly #words: WordsController<ComparedWords>;
  readonly #trios: readonly Trio[];

  constructor(private readonly host: Host<PronounExperiment>) {
    this.#words = new WordsController(host, comparedWords);
    void this.#words.load();
    this.#trios = [new Trio(host), new Trio(host)];
    host.adopt([compareStyles]);
  }

  /** What differs from the kept setting. */
  bar({ figures, controls }: Words): TemplateResult | typeof nothing {
    const { experiment } = this.host;
    const words = this.#words.words;
    if (!words || !experiment.compared) return nothing;
    const before = pronounSavedCompared(experiment) ?? asSet(experiment.compared);
    const mistaken = experiment.graphError ?? experiment.errors.find(Boolean);
    const now = mistaken ? asSet(experiment.values) : pronounSavedParameters(experiment);
    const labels = pronounLabels(figures, controls, words);
    return html`<div class="panel comparison">
      ${compareBar({ experiment, words, figures, labels, inUse: { before, now } })}
    </div>`;
  }

  /** The weights of a sentence under both settings and their difference; none while nothing differs. */
  weights(
    { index }: Sentence,
    { figures: words }: Words,
    point: (figure: Figure, place: CellPlace | null) => void,
  ): TemplateResult | undefined {
    const { experiment } = this.host;
    const compared = this.#words.words;
    if (!compared || differing(experiment).length === 0) return undefined;
    const figures = sentenceComparedFigures(experiment, index, words, compared);
    // The arcs above are of the present setting, in whose places the columns are while no token is in one only.
    const { trace, compared: other } = experiment.sentences[index] ?? {};
    const sameTokens = trace?.tokens.join('\n') === other?.tokens.join('\n');
    const pointed = (figure: Figure, place: CellPlace | null) => {
      if (sameTokens) point({ ...figure, name: figureName('weights', index) }, place);
    };
    return figures && this.#trios[index]?.column(Object.values(figures), words, pointed);
  }

  /** What the word in which the sentences differ does. */
  sentences({ figures: words }: Words): TemplateResult | typeof nothing {
    const { experiment } = this.host;
    const compared = this.#words.words;
    const figures = compared && sentencesFigures(experiment, words, compared);
    if (!figures) return nothing;
    return html`<div class="layers sentences-beside" role="group" aria-labelledby="sentences-beside">
      <h3 id="sentences-beside">${compared.beside}</h3>
      <div class="pairs">${Object.values(figures).map((figure) => this.#figure(figure, words))}</div>
    </div>`;
  }

  #figure(figure: Figure, words: PronounWords): TemplateResult {
    return html`<article class="panel"><untrained-figure
      class=${figure.name}
      data-figure=${figure.name}
      exportparts="figure, title, picture, explanation"
      .figure=${figure}
      .words=${words}
      .provenance=${this.host.provenance}
    ></untrained-figure></article>`;
  }
}
