import { abcdComparedFigures } from '../figures/abcd_compared';
import { refusedFigure } from '../figures/aligned';
import type { Figure } from '../figures/figure';
import { sentenceComparedFigures } from '../figures/pronoun_compared';
import { sentencesFigures } from '../figures/sentences_compared';
import type { AbcdExperiment } from '../state/abcd';
import type { Experiment } from '../state/experiment';
import type { PronounExperiment } from '../state/pronoun';
import { type ComparedWords, comparedWords } from '../text/compared';
import type { AbcdWords, FigureWords, PronounWords } from '../text/figures';
import type { PlainElement } from './element';
import { WordsController } from './words';

/** The figures of a comparison for an element that shows one of them. Loaded when such a view is chosen. */
export class ComparedView {
  readonly #words: WordsController<ComparedWords>;

  constructor(host: PlainElement) {
    this.#words = new WordsController(host, comparedWords);
    void this.#words.load();
  }

  abcd(experiment: AbcdExperiment, view: string, words: AbcdWords): readonly Figure[] {
    const compared = this.#words.words;
    if (!compared) return [];
    const all = abcdComparedFigures(experiment, words, compared);
    return all ? named(all, view) : [refused(experiment, experiment.comparedError, view, words, compared)];
  }

  pronoun(experiment: PronounExperiment, view: string, words: PronounWords): readonly Figure[] {
    const compared = this.#words.words;
    if (!compared) return [];
    const sentences = sentencesFigures(experiment, words, compared);
    if (sentences && view in sentences) return named(sentences, view);
    const found = experiment.sentences.flatMap(({ index }) =>
      named(sentenceComparedFigures(experiment, index, words, compared) ?? {}, view),
    );
    return found.length > 0 ? found : [refused(experiment, experiment.comparedError, view, words, compared)];
  }
}

const named = (figures: Readonly<Record<string, Figure>>, view: string): Figure[] => {
  const figure = figures[view];
  return figure ? [figure] : [];
};

/** What stands in the place of a figure of a comparison that there is not. */
function refused(
  { comparedMissing }: Experiment,
  error: AbcdExperiment['comparedError'],
  view: string,
  words: FigureWords,
  compared: ComparedWords,
): Figure {
  const missing = comparedMissing === undefined ? compared.nothingKept : compared.missing(comparedMissing);
  return refusedFigure({ name: view, title: compared.heading }, error ? compared.fault(words.error(error)) : missing);
}
