import type { SweepCell } from 'untrained/lab';
import { phaseDiagram, rateKey } from '../pictures/phase_diagram';
import { type RatePoint, rateCurve } from '../pictures/rate_curve';
import type { Axis, FoundCell, SweepView } from '../state/sweep/axes';
import { askedPairs } from '../state/sweep/pairs_files';
import type { Sweep } from '../state/sweep/sweep';
import { excerpt, fixed, SHORT_HASH } from '../text/format';
import type { SweepWords } from '../text/sweep';
import { type CellPlace, type Figure, KEY_WIDTH, type Provenance } from './figure';

/** What the figures of a sweep show. */
export interface ShownSweep {
  readonly sweep: Pick<Sweep, 'axes' | 'cells' | 'values'>;
  readonly view: SweepView;
  readonly words: SweepWords;
}

/** As it stands in the middle of a sentence. */
function axisName(name: string, words: SweepWords): string {
  const label = words.parameters[name] ?? name;
  return label.charAt(0).toLocaleLowerCase() + label.slice(1);
}

/** A rate in per cent, with a digit after the point where it is no whole number. */
const percent = (rate: number): string => fixed(100 * rate, Number.isInteger(Math.round(1e6 * rate) / 1e4) ? 0 : 1);

/** The other numbers that were set to more than one value, with the value that is shown. */
function othersOf({ sweep, view, words }: ShownSweep, axes: readonly (Axis | undefined)[]): string {
  return sweep.axes
    .filter((axis) => axis.values.length > 1 && !axes.some((shown) => shown?.name === axis.name))
    .map(({ name }) => words.cellSetting(axisName(name, words), String(view.at[name])))
    .join(', ');
}

/** All values of a cell that has more than one of them in the sweep. */
export function settingText(
  { sweep, words }: Pick<ShownSweep, 'sweep' | 'words'>,
  setting: SweepCell['setting'],
): string {
  const ranged = sweep.axes.filter(({ values }) => values.length > 1);
  return (ranged.length > 0 ? ranged : sweep.axes.slice(0, 1))
    .map(({ name }) => words.cellSetting(axisName(name, words), String(setting[name])))
    .join(', ');
}

/** The numbers by which a place of the map differs from the view. */
export const mapPlace = ({ across, down }: SweepView, { row, column }: CellPlace): Record<string, number> => ({
  ...(down && { [down.name]: down.values[row] ?? Number.NaN }),
  ...(across && { [across.name]: across.values[column] ?? Number.NaN }),
});

/** The same of a spot of the curve. */
export const curvePlace = ({ across }: SweepView, { row }: CellPlace): Record<string, number> =>
  across ? { [across.name]: across.values[row] ?? Number.NaN } : {};

/** The success rate over two numbers; undefined where fewer have more than one value. */
export function mapFigure(shown: ShownSweep): Figure | undefined {
  const { sweep, view, words } = shown;
  const { across, down } = view;
  if (!across || !down) return undefined;
  const found = down.values.map((_, row) =>
    across.values.map((_, column) => sweep.cells.at(view, mapPlace(view, { row, column }))?.cell),
  );
  const label = words.mapLabel(
    axisName(across.name, words),
    axisName(down.name, words),
    othersOf(shown, [across, down]),
  );
  const rates = found.map((row) => row.map((cell) => cell?.rate ?? Number.NaN));
  const named = (axis: Axis) => ({ name: axisName(axis.name, words), values: axis.values });
  return {
    name: 'phase-diagram',
    title: label,
    draw: (width) => phaseDiagram({ rates, across: named(across), down: named(down), label, width }),
    key: () => rateKey(KEY_WIDTH, words.rateKey),
    summary: [aboveText(found.flat(), words), ...sourceText(shown)],
    room: 6,
    tell: (place) => tell(shown, mapPlace(view, place)),
    table: () => ({
      caption: label,
      corner: `${axisName(down.name, words)} \\ ${axisName(across.name, words)}`,
      columns: across.values.map(String),
      rows: found.map((row, index) => ({
        name: String(down.values[index]),
        values: row.map((cell) => cell?.rate ?? null),
      })),
    }),
  };
}

/** Whose sentences were asked about, where they are the reader's. */
function sourceText({ sweep, words }: ShownSweep): string[] {
  const asked = askedPairs(sweep.values);
  return asked ? [words.pairs.source(excerpt(asked.name, 60), asked.sha256.slice(0, SHORT_HASH))] : [];
}

/** In how many cells the rate is above both kinds of guessing, by its interval. */
function aboveText(cells: readonly (SweepCell | undefined)[], words: SweepWords): string {
  const known = cells.filter((cell) => cell !== undefined);
  const above = known.filter(({ low, chance, choiceChance }) => low > Math.max(chance, choiceChance));
  return words.above(String(above.length), String(known.length));
}

/** The highest rate of a curve, and where it is first reached. */
function bestText({ name, values }: Axis, cells: readonly (SweepCell | undefined)[], words: SweepWords): string {
  const best = Math.max(...cells.map((cell) => cell?.rate ?? Number.NEGATIVE_INFINITY));
  const value = values[cells.findIndex((cell) => cell?.rate === best)];
  if (value === undefined) return words.waiting;
  return words.best(percent(best), words.cellSetting(axisName(name, words), String(value)));
}

/** The success rate against one number, or at the only setting. */
export function curveFigure(shown: ShownSweep): Figure {
  const { sweep, view, words } = shown;
  const { across } = view;
  const axis = across ?? sweep.axes.at(-1) ?? { name: 'passes', values: [] };
  const found = axis.values.map((value) => sweep.cells.at(view, { [axis.name]: value })?.cell);
  const name = axisName(axis.name, words);
  const others = othersOf(shown, [across]);
  const label = across
    ? words.curveLabel(name, others)
    : words.singleLabel(words.cellSetting(name, String(axis.values[0])));
  const legend = { rate: words.rate, shuffled: words.shuffled, chance: words.chance, choiceChance: words.choiceChance };
  return {
    name: 'success-rate',
    title: label,
    draw: (width) =>
      rateCurve({ values: axis.values, points: found.map(pointOf), label, width, words: { axis: name, ...legend } }),
    summary: [
      bestText(axis, found, words),
      ...(axis.name === 'passes' && across ? [words.correlated] : []),
      words.chanceNote,
      ...sourceText(shown),
    ],
    room: 6,
    tell: (place) => tell(shown, { [axis.name]: axis.values[place.row] ?? Number.NaN }),
    table: () => ({
      caption: label,
      corner: name,
      columns: columns.map(([column]) => words[column] as string),
      whole: columns.flatMap(([column], index) => (['draws', 'worstSeed', 'hits'].includes(column) ? [index] : [])),
      rows: found.map((cell, index) => ({
        name: String(axis.values[index]),
        values: columns.map(([, of]) => (cell ? (of(cell) ?? null) : null)),
      })),
    }),
  };
}

const columns: readonly (readonly [keyof SweepWords, (cell: SweepCell) => number | undefined])[] = [
  ['rate', ({ rate }) => rate],
  ['low', ({ low }) => low],
  ['high', ({ high }) => high],
  ['shuffled', ({ shuffled, draws }) => shuffled && shuffled.successes / draws],
  ['shuffledLow', ({ shuffled }) => shuffled?.low],
  ['shuffledHigh', ({ shuffled }) => shuffled?.high],
  ['chance', ({ chance }) => chance],
  ['choiceChance', ({ choiceChance }) => choiceChance],
  ['medianMargin', ({ medianMargin }) => medianMargin],
  ['prefix', ({ prefixMatching }) => prefixMatching],
  ['hits', ({ hits }) => hits],
  ['draws', ({ draws }) => draws],
  ['worstMargin', ({ worstMargin }) => worstMargin],
  ['worstSeed', ({ worstSeed }) => worstSeed],
];

const pointOf = (cell: SweepCell | undefined): RatePoint | undefined =>
  cell && {
    ...cell,
    shuffled: cell.shuffled && { ...cell.shuffled, rate: cell.shuffled.successes / cell.draws },
  };

function tell(shown: ShownSweep, others: Readonly<Record<string, number>>): Provenance | undefined {
  const { sweep, view, words } = shown;
  const numbers = { ...view.at, ...others };
  if (Object.values(numbers).some(Number.isNaN)) return undefined;
  const found = sweep.cells.at(view, others);
  const setting = settingText(shown, numbers);
  return found ? told(found, setting, words) : { value: words.notYet(setting), lines: [] };
}

type Three = [string, string, string];

function told({ cell, run }: FoundCell, setting: string, words: SweepWords): Provenance {
  const { shuffled, draws } = cell;
  return {
    value: words.cellRate(setting, percent(cell.rate)),
    lines: [
      words.interval(String(cell.successes), String(draws), percent(cell.low), percent(cell.high)),
      words.chances(percent(cell.chance), percent(cell.choiceChance)),
      ...(shuffled
        ? [words.shuffledRate(percent(shuffled.successes / draws), percent(shuffled.low), percent(shuffled.high))]
        : []),
      words.margins(fixed(cell.medianMargin, 3), fixed(cell.worstMargin, 6), String(cell.worstSeed)),
      ...(run.raw.task === 'repeated'
        ? [words.prefixMatching(fixed(cell.prefixMatching, 3), fixed(cell.chance, 3))]
        : []),
      ...(run.raw.task === 'text'
        ? [words.nextWord(...([cell.hits, cell.longestMatchHits, cell.mostFrequentHits].map(String) as Three))]
        : []),
    ],
  };
}
