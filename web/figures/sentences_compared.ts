import { barIndices, bars, MAXIMUM_BARS } from '../pictures/bars';
import { logitMarks } from '../pictures/pronoun';
import type { PronounExperiment } from '../state/pronoun';
import type { ComparedWords } from '../text/compared';
import type { PronounWords } from '../text/figures';
import { shortNumber, visibleToken } from '../text/format';
import { refusedFigure, tellDifference, tellGap } from './aligned';
import type { SentencesName } from './compared_names';
import type { Figure } from './figure';
import { comparedWeights, weightsFigure } from './pronoun_compared';
import { readLabel } from './read_label';

/** What the one word in which the two sentences differ does: the second minus the first. */
export function sentencesFigures(
  experiment: PronounExperiment,
  words: PronounWords,
  compared: ComparedWords,
): Record<SentencesName, Figure> | undefined {
  if (experiment.sentences.length < 2) return undefined;
  return {
    'sentences-logits': logits(experiment, words, compared),
    'sentences-weights': weights(experiment, words, compared),
  };
}

function logits({ sentences }: PronounExperiment, words: PronounWords, compared: ComparedWords): Figure {
  const [first, second] = sentences.map(({ trace }) => logitMarks(trace));
  const all = [...new Set([...(first?.keys() ?? []), ...(second?.keys() ?? [])])];
  const of = (word: string) => [first?.get(word) ?? Number.NaN, second?.get(word) ?? Number.NaN] as const;
  const differences = all.map((word) => of(word)[1] - of(word)[0]);
  // A word that one sentence does not know has no difference, and so no bar to be among the largest.
  const drawn = barIndices(differences.map((difference) => (Number.isNaN(difference) ? 0 : difference)));
  const title = compared.sentencesLogits;
  const pair = compared.sentences;
  const most = drawn.reduce<number | undefined>(
    (best, index) =>
      Math.abs(differences[index] ?? 0) > Math.abs(best === undefined ? 0 : (differences[best] ?? 0)) ? index : best,
    undefined,
  );
  const value = most === undefined ? 0 : (differences[most] ?? 0);
  return {
    name: 'sentences-logits',
    title,
    lead: compared.sentencesLogitsNote,
    draw: (width) =>
      bars({
        label: title,
        bars: drawn.map((index) => ({
          label: visibleToken(all[index] ?? ''),
          value: differences[index] ?? Number.NaN,
          accent: index === most,
        })),
        width,
      }),
    summary: [
      most === undefined
        ? pair.equal
        : compared.largest(
            compared.logit(visibleToken(all[most] ?? '')),
            (value > 0 ? '+' : '') + shortNumber(value, 3),
          ),
      all.length > MAXIMUM_BARS ? words.logitsLeftOut(MAXIMUM_BARS, all.length) : '',
    ],
    room: 3,
    tell: ({ row }) => {
      const word = all[drawn[row] ?? -1];
      if (word === undefined) return undefined;
      const [one, other] = of(word);
      const name = visibleToken(word);
      return Number.isNaN(other - one)
        ? tellGap(name, !Number.isNaN(one), pair)
        : tellDifference(compared.logit(name), one, other, pair);
    },
    table: () => ({
      caption: title,
      corner: '',
      columns: pair.columns,
      rows: all.map((word, index) => ({
        name: visibleToken(word),
        values: [...of(word), differences[index] ?? Number.NaN].map((number) => (Number.isNaN(number) ? null : number)),
      })),
    }),
  };
}

function weights(
  { sentences, layer, memory }: PronounExperiment,
  words: PronounWords,
  compared: ComparedWords,
): Figure {
  const named = { name: 'sentences-weights', title: compared.sentencesWeights(readLabel(memory, words), layer) };
  const [first, second] = sentences.map(({ trace }) => trace);
  if (!first || !second) return refusedFigure(named, compared.nothingKept);
  const layers = [first, second].map(({ settings }) => Math.min(layer, settings.block.layers));
  const found = comparedWeights([first, second], [layers[0] ?? 1, layers[1] ?? 1], memory, words, compared);
  if (typeof found === 'string') return refusedFigure(named, found);
  return weightsFigure(found, 'difference', named, { words, compared, pair: compared.sentences });
}
