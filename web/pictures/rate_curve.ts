import { legend } from './legend';
import { line } from './line';
import { type Role, role, type Scene, type Shape, text } from './scene';
import { labelled } from './value_labels';

/** A success rate with its interval, all in [0, 1]. */
export interface RateInterval {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** What is known at one place of a curve. */
export interface RatePoint extends RateInterval {
  /** The same prompts in random order, where they were run. */
  readonly shuffled?: RateInterval | undefined;
  /** What guessing among the earlier tokens comes to. */
  readonly chance: number;
  /** What guessing among the possible answers comes to. */
  readonly choiceChance: number;
}

export interface RateCurveOptions {
  /** Ascending. */
  readonly values: readonly number[];
  /** A point for each value; none where it has not been computed yet. */
  readonly points: readonly (RatePoint | undefined)[];
  readonly label: string;
  readonly width: number;
  readonly words: { axis: string; rate: string; shuffled: string; chance: string; choiceChance: string };
}

const PLOT = 230;
const BOTTOM = 44;
const LEFT = 48;
const RIGHT = 16;
const SAMPLE = 26;
const SMALL = 12;

/** Narrower than this nothing can be told apart. */
const LEAST_PLOT = 60;

interface Series {
  readonly name: string;
  readonly colour: Role;
  readonly width: number;
  readonly dashes?: string;
  readonly of: (point: RatePoint) => number | undefined;
}

/** Success rate against one number: the rate in its interval, the control in its own, and what guessing comes to. */
export function rateCurve(options: RateCurveOptions): Scene {
  const { values, points, label, words } = options;
  const width = Math.max(options.width, LEFT + RIGHT + LEAST_PLOT);
  const series: readonly Series[] = [
    { name: words.chance, colour: 'muted', width: 1.5, dashes: '1 4', of: ({ chance }) => chance },
    { name: words.choiceChance, colour: 'muted', width: 1.5, dashes: '8 4', of: ({ choiceChance }) => choiceChance },
    { name: words.shuffled, colour: 'ink', width: 1.5, dashes: '4 3', of: ({ shuffled }) => shuffled?.rate },
    { name: words.rate, colour: 'accent', width: 2.5, of: ({ rate }) => rate },
  ];
  const present = series.filter(({ of }) => points.some((point) => !point || of(point) !== undefined));
  const names = legendOf([...present].reverse(), width);
  const top = names.height + 10;
  const position = scaleOf(values);
  const plotWidth = width - LEFT - RIGHT;
  const x = (index: number): number => LEFT + position(index) * plotWidth;
  const y = (share: number): number => top + (1 - share) * PLOT;
  const known = stretches(points);
  const at = (index: number): RatePoint => points[index] as RatePoint;

  const shapes: Shape[] = [
    ...names.shapes,
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((share): Shape[] => [
      line(`M${LEFT} ${y(share)}H${width - RIGHT}`, 'line', 1),
      text(LEFT - 8, y(share) + 4, `${100 * share} %`, { ...small, 'text-anchor': 'end' }),
    ]),
    ...valueLabels(values, x, y(0)),
    text(LEFT + plotWidth / 2, y(0) + 38, words.axis, { ...small, 'text-anchor': 'middle' }),
  ];
  for (const indices of known) {
    const shuffled = indices.filter((index) => at(index).shuffled);
    shapes.push(
      band(shuffled, x, y, (index) => at(index).shuffled, 'ink', 0.1),
      band(indices, x, y, at, 'accent', 0.2),
      ...present.flatMap(({ of, colour, width: stroke, dashes }) => {
        const there = indices.filter((index) => of(at(index)) !== undefined);
        return pathOf(there, x, (index) => y(of(at(index)) ?? 0), colour, stroke, dashes);
      }),
    );
    // Where there are few values a line alone would hide which of them were computed.
    if (values.length <= 20) {
      shapes.push(
        ...indices.map(
          (index): Shape => ({
            tag: 'circle',
            attributes: { cx: x(index), cy: y(at(index).rate), r: 3.5, fill: role('accent') },
          }),
        ),
      );
    }
  }
  const spots = values.map((_, index) => {
    const before = index === 0 ? LEFT - 8 : (x(index - 1) + x(index)) / 2;
    const after = index === values.length - 1 ? width - RIGHT + 8 : (x(index) + x(index + 1)) / 2;
    return { x: before, y: top, width: after - before, height: PLOT };
  });
  return { width, height: top + PLOT + BOTTOM, label, shapes, spots };
}

const small = { 'font-size': SMALL, fill: role('muted') };

/** Where each value stands, 0 … 1: by its size, or by its logarithm where the values grow by factors. */
function scaleOf(values: readonly number[]): (index: number) => number {
  const first = values[0] ?? 0;
  const last = values.at(-1) ?? 0;
  if (values.length < 2 || last === first) return () => 0.5;
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? 0));
  const grows = first > 0 && values.length > 2 && Math.max(...steps) > 3 * Math.min(...steps);
  const measure = grows ? Math.log : (value: number) => value;
  return (index) => (measure(values[index] ?? 0) - measure(first)) / (measure(last) - measure(first));
}

/** Places next to each other that have been computed. */
function stretches(points: readonly unknown[]): number[][] {
  const found: number[][] = [];
  points.forEach((point, index) => {
    if (!point) return;
    if (index > 0 && points[index - 1]) found.at(-1)?.push(index);
    else found.push([index]);
  });
  return found;
}

/** A line through some places; one place alone is a short dash. */
function pathOf(
  indices: readonly number[],
  x: (index: number) => number,
  y: (index: number) => number,
  colour: Role,
  width: number,
  dashes: string | undefined,
): Shape[] {
  const [only] = indices;
  if (only === undefined) return [];
  const d =
    indices.length === 1
      ? `M${x(only) - 6} ${y(only)}h12`
      : `M${indices.map((index) => `${x(index)} ${y(index)}`).join('L')}`;
  return [line(d, colour, width, dashes)];
}

function band(
  indices: readonly number[],
  x: (index: number) => number,
  y: (share: number) => number,
  of: (index: number) => RateInterval | undefined,
  colour: Role,
  opacity: number,
): Shape {
  // One place alone has a band as wide as its dash.
  const half = indices.length === 1 ? 6 : 0;
  const ends = indices.flatMap((index) =>
    half ? [[index, -half] as const, [index, half] as const] : [[index, 0] as const],
  );
  const edge = (share: (interval: RateInterval) => number) =>
    ends.map(([index, aside]) => `${x(index) + aside} ${y(share(of(index) ?? { rate: 0, low: 0, high: 0 }))}`);
  const outline = [...edge(({ low }) => low), ...edge(({ high }) => high).reverse()];
  return {
    tag: 'path',
    attributes: {
      d: outline.length > 0 ? `M${outline.join('L')}Z` : '',
      fill: role(colour),
      'fill-opacity': opacity,
    },
  };
}

/** The values below the plot, as many as have room. */
const valueLabels = (values: readonly number[], x: (index: number) => number, base: number): Shape[] =>
  labelled(values, x, SMALL).flatMap((index) => [
    line(`M${x(index)} ${base}v4`, 'line', 1),
    text(x(index), base + 18, String(values[index]), { ...small, 'text-anchor': 'middle' }),
  ]);

/** The lines with their names. */
const legendOf = (series: readonly Series[], width: number) =>
  legend(
    series.map(({ name, colour, width: stroke, dashes }) => ({
      name,
      width: SAMPLE,
      sign: (x, middle) => [line(`M${x} ${middle}h${SAMPLE}`, colour, stroke, dashes)],
    })),
    width,
  );
