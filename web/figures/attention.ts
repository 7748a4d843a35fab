import type { RandomAttention } from 'untrained';
import { attentionPicture, evennessPicture } from '../pictures/attention';
import { scaleKey } from '../pictures/grid';
import { type AttentionExperiment, MAXIMUM_CURVE_TOKENS } from '../state/attention';
import type { AttentionWords } from '../text/attention';
import { fixed, shortNumber, withPlace } from '../text/format';
import { type CellPlace, type Figure, KEY_WIDTH, type Provenance } from './figure';
import { explained, markedTrace } from './marked';

/** More tokens than this would be cells too small to tell apart. */
export const MAXIMUM_ATTENTION_TOKENS = 1000;

export const attentionFigureNames = ['softmax', 'evenness'] as const;
export type AttentionFigureName = (typeof attentionFigureNames)[number];

interface Shown {
  experiment: AttentionExperiment;
  attention: RandomAttention;
  words: AttentionWords;
}

/** A figure of the experiment; undefined until something has been computed. */
export function attentionFigure(
  experiment: AttentionExperiment,
  name: AttentionFigureName,
  words: AttentionWords,
): Figure | undefined {
  const { attention } = experiment;
  if (!attention) return undefined;
  const figure = { softmax, evenness }[name]({ experiment, attention: markedTrace(attention), words });
  return explained(figure, experiment, [attention], words.ownVectors);
}

/** A share as a whole number of per cent. */
export const percent = (share: number): string => fixed(100 * share, 0);

const names = ({ tokens }: RandomAttention): string[] => tokens.map(withPlace);

function softmax({ experiment, attention, words }: Shown): Figure {
  const scale = shortNumber(attention.settings.scale);
  const label = words.weightsLabel(scale);
  const count = attention.tokens.length;
  const last = names(attention).at(-1) ?? '';
  const figure = {
    name: 'softmax',
    title: words.weights(scale),
    table: () => ({
      caption: label,
      corner: '',
      columns: names(attention),
      rows: names(attention).map((name, row) => ({
        name,
        values: attention.tokens.map((_, column) =>
          column <= row ? (attention.weights[row]?.[column] ?? null) : null,
        ),
      })),
    }),
  };
  if (count > MAXIMUM_ATTENTION_TOKENS) {
    return { ...figure, summary: [], refused: words.weightsTooMany(count, MAXIMUM_ATTENTION_TOKENS) };
  }
  return {
    ...figure,
    draw: (width) => attentionPicture(attention, label, width),
    key: () => scaleKey('weight', KEY_WIDTH, words.weightKey),
    summary: [
      words.lastRow(last, fixed(attention.effective.at(-1) ?? 1, 1), count),
      words.even(percent(experiment.evenness)),
      words.hint,
    ],
    room: 5,
    tell: (place) => weightProvenance(attention, place, words),
  };
}

function weightProvenance(
  attention: RandomAttention,
  { row, column }: CellPlace,
  words: AttentionWords,
): Provenance | undefined {
  const weight = attention.weights[row]?.[column];
  if (weight === undefined || column > row) return undefined;
  const [token = '', read = ''] = [row, column].map((position) => names(attention)[position]);
  const count = row + 1;
  const lines =
    row === 0
      ? [words.first(token)]
      : [
          words.score(token, read, fixed(attention.scores[row]?.[column] ?? 0, 4)),
          words.softmax(count, fixed(weight, 4)),
          words.plainMean(count, fixed(1 / count, 4), fixed(weight * count, 2)),
          words.effective(token, fixed(attention.effective[row] ?? 1, 2), count),
        ];
  // The other weights of the row, which softmax shares one sum with.
  const lights = Array.from({ length: count }, (_, other) => ({ row, column: other }));
  return { value: words.weight(token, read, fixed(weight, 6)), lines, lights };
}

function evenness({ experiment, attention, words }: Shown): Figure {
  const { curve } = experiment;
  const { scale } = attention.settings;
  const title = words.evenness;
  const table = () => ({ caption: title, corner: '', columns: [], rows: [] });
  if (!experiment.hasCurve) {
    const count = attention.tokens.length;
    const refused = count > 1 ? words.evennessTooMany(count, MAXIMUM_CURVE_TOKENS) : words.evennessOne;
    return { name: 'evenness', title, refused, summary: [], table };
  }
  const here = [scale, experiment.evenness] as const;
  const lead = words.evennessLead;
  const room = 4;
  if (!curve) {
    const label = words.evennessWaiting;
    const draw = (width: number) => evennessPicture({ curve, here, label, width, words });
    return { name: 'evenness', title, draw, lead, summary: [label], room, table };
  }
  const label = words.evennessLabel(curve.draws);
  return {
    name: 'evenness',
    title,
    draw: (width) => evennessPicture({ curve, here, label, width, words }),
    lead,
    summary: [words.evennessHere(shortNumber(scale), percent(experiment.evenness)), words.usual],
    room,
    tell: ({ row }) => {
      const at = curve.scales[row];
      if (at === undefined) return undefined;
      const [mean = '', low = '', high = ''] = [curve.mean, curve.low, curve.high].map((all) => percent(all[row] ?? 0));
      return { value: words.atScale(shortNumber(at), mean), lines: [words.spread(curve.draws, low, high)] };
    },
    table: () => ({
      caption: label,
      corner: words.scaleColumn,
      columns: [words.meanColumn, words.lowColumn, words.highColumn],
      rows: curve.scales.map((at, row) => ({
        name: shortNumber(at),
        values: [curve.mean, curve.low, curve.high].map((all) => all[row] ?? null),
      })),
    }),
  };
}
