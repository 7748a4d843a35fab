import type { SwarmFunction } from 'untrained/lab';
import { type Box, isInside, type Point } from '../pictures/clip';
import { scaleKey } from '../pictures/grid';
import { FLOOR, pointedMoves, swarmCurve } from '../pictures/swarm_curve';
import { swarmMap } from '../pictures/swarm_map';
import { LANDSCAPE_CELLS, type Landscape, type SwarmExperiment, type SwarmRun } from '../state/swarm';
import { fixed, shortNumber } from '../text/format';
import { power, scientific } from '../text/power';
import type { SwarmWords } from '../text/swarm';
import { type CellPlace, type Figure, KEY_WIDTH, type Provenance } from './figure';

export const swarmFigureNames = ['swarm', 'best-so-far'] as const;
export type SwarmFigureName = (typeof swarmFigureNames)[number];

interface Shown {
  experiment: SwarmExperiment;
  run: SwarmRun;
  words: SwarmWords;
}

/** A figure of the experiment; undefined until something has been computed. */
export function swarmFigure(experiment: SwarmExperiment, name: SwarmFigureName, words: SwarmWords): Figure | undefined {
  const { run } = experiment;
  if (!run) return undefined;
  return { swarm: mapOf, 'best-so-far': curveOf }[name]({ experiment, run, words });
}

const nameOf = ({ run, words }: Shown): string => words.functions[run.options.function as SwarmFunction];

const pointOf = (coordinates: ArrayLike<number> | undefined): Point => [coordinates?.[0] ?? 0, coordinates?.[1] ?? 0];

const boxOf = ({ lower, upper }: Landscape): Box => ({ lower: pointOf(lower), upper: pointOf(upper) });

/** A place as its two shown coordinates. */
const placeText = ([first, second]: Point): string => `${shortNumber(first, 3)}, ${shortNumber(second, 3)}`;

/** Above the smallest value; what rounding takes below it is none. */
const differenceOf = ({ trace }: SwarmRun, step: number): number =>
  Math.max(0, (trace.curve[step] ?? Number.POSITIVE_INFINITY) - trace.smallest);

/** In three digits, and small ones as a power of ten. */
function differenceText(difference: number): string {
  if (difference < FLOOR) return `< ${power(Math.log10(FLOOR))}`;
  return difference < 1e-3 ? scientific(difference, 2) : shortNumber(difference, 3);
}

function mapOf(shown: Shown): Figure {
  const { experiment, run, words } = shown;
  const { trace, landscape, options } = run;
  const { step, lastStep, trail } = experiment;
  const shownBox = boxOf(landscape);
  const wholeBox: Box = { lower: [trace.lower, trace.lower], upper: [trace.upper, trace.upper] };
  const from = Math.max(0, step - trail);
  const places = (trace.positions[step] ?? []).map(pointOf);
  const paths = places.map((_, particle) => trace.positions.slice(from, step + 1).map((all) => pointOf(all[particle])));
  const best = pointOf(trace.best[step]);
  const label = words.swarmLabel(nameOf(shown), step, places.length);
  const outside = places.filter((place) => !isInside(place, wholeBox)).length;
  const unseen = places.filter((place) => !isInside(place, shownBox)).length - outside;
  const slice = (options.dimensions ?? 2) > 2;
  return {
    name: 'swarm',
    title: words.swarm(step, lastStep),
    draw: (width) =>
      swarmMap({
        shares: landscape.shares,
        paths,
        best,
        minimum: pointOf(trace.minimum),
        ...shownBox,
        label,
        width,
        words,
      }),
    key: () => scaleKey('weight', KEY_WIDTH, words.swarmKey),
    summary: [
      words.bestNow(differenceText(differenceOf(run, step)), placeText(best)),
      ...(outside > 0 ? [words.outside(outside, places.length)] : []),
      ...(unseen > 0 ? [words.unseen(unseen, places.length)] : []),
      ...(slice ? [words.sliceNote] : []),
      words.hint,
    ],
    room: 5,
    tell: (place) => told(shown, places, place, slice),
    table: () => ({
      caption: label,
      corner: words.particle,
      columns: ['x₁', 'x₂'],
      rows: places.map((place, index) => ({ name: String(index + 1), values: place })),
    }),
  };
}

/** What is told of a cell; rows count from the upper end of the second coordinate. */
function told(
  { run: { landscape }, words }: Shown,
  places: readonly Point[],
  { row, column }: CellPlace,
  slice: boolean,
): Provenance | undefined {
  const up = LANDSCAPE_CELLS - 1 - row;
  const mean = landscape.means[up]?.[column];
  if (mean === undefined) return undefined;
  const { lower, upper } = boxOf(landscape);
  const edge = (cell: number, axis: 0 | 1): number =>
    lower[axis] + (cell / LANDSCAPE_CELLS) * (upper[axis] - lower[axis]);
  const box: Box = { lower: [edge(column, 0), edge(up, 1)], upper: [edge(column + 1, 0), edge(up + 1, 1)] };
  const here = places.flatMap((place, index) => (isInside(place, box) ? [`${words.particle} ${index + 1}`] : []));
  return {
    value: words.value(placeText([edge(column + 0.5, 0), edge(up + 0.5, 1)]), shortNumber(mean)),
    lines: [
      words.valueShare(fixed(100 * (landscape.shares[up]?.[column] ?? 0), 0)),
      ...(slice ? [words.valueSlice] : []),
      ...(here.length > 0 ? [words.here(here.join(', '))] : []),
    ],
  };
}

function curveOf(shown: Shown): Figure {
  const { experiment, run, words } = shown;
  const { trace } = run;
  const { step, lastStep } = experiment;
  const differences = Float64Array.from(trace.curve, (_, move) => differenceOf(run, move));
  const label = words.curveLabel(nameOf(shown), lastStep);
  const evaluations = trace.evaluations.toLocaleString('en').replaceAll(',', '\u202f');
  const { reached } = trace;
  return {
    name: 'best-so-far',
    title: words.curve,
    draw: (width) =>
      swarmCurve({
        differences,
        goal: trace.goal - trace.smallest,
        step,
        label,
        width,
        words: { axis: words.moves, difference: words.difference, goal: words.goal },
      }),
    summary: [
      reached === undefined
        ? words.notReached(lastStep, evaluations)
        : reached === 0
          ? words.reachedAtOnce(evaluations)
          : words.reached(reached, evaluations),
      words.luck,
    ],
    room: 4,
    tell: ({ row }) => {
      const move = moveAt(experiment, row);
      if (move === undefined) return undefined;
      return { value: words.after(move, differenceText(differences[move] ?? 0)), lines: [] };
    },
    table: () => ({
      caption: label,
      corner: words.moves,
      columns: [words.difference],
      rows: Array.from(differences, (difference, move) => ({ name: String(move), values: [difference] })),
    }),
  };
}

/** The move that a spot of the curve stands for. */
export const moveAt = ({ run }: SwarmExperiment, spot: number): number | undefined =>
  pointedMoves(run?.trace.curve.length ?? 0)[spot];
