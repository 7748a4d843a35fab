import { power } from '../text/power';
import { line } from './line';
import { textWidth } from './measure';
import { role, type Scene, type Shape, type Spot, text } from './scene';

export interface SwarmCurveOptions {
  /** How far the best value so far is above the smallest one, after each move, from before the first on. */
  readonly differences: ArrayLike<number>;
  /** At or below this the goal is reached. */
  readonly goal: number;
  /** The move that is shown. */
  readonly step: number;
  readonly label: string;
  readonly width: number;
  readonly words: { axis: string; difference: string; goal: string };
}

/** What is nearer than this is drawn here: the rounding of the functions' own sums is not far below. */
export const FLOOR = 1e-12;

const LEFT = 58;
const RIGHT = 16;
const TOP = 26;
const PLOT = 200;
const BOTTOM = 44;
const LEAST_PLOT = 60;
const SMALL = 12;
const small = { 'font-size': SMALL, fill: role('muted') };

/** More places than this cannot be pointed at apart. */
const MAXIMUM_SPOTS = 200;

/** So many lines across, at most. */
const MAXIMUM_DECADES = 7;

/** The best value so far against the moves made, above the smallest one and on a logarithmic scale. */
export function swarmCurve(options: SwarmCurveOptions): Scene {
  const { differences, goal, step, label, words } = options;
  const width = Math.max(options.width, LEFT + RIGHT + LEAST_PLOT);
  const last = Math.max(1, differences.length - 1);
  const [bottom, top] = decades([...Array.from(differences), goal]);
  const x = (move: number): number => LEFT + (move / last) * (width - LEFT - RIGHT);
  const y = (difference: number): number => TOP + PLOT * (1 - (logarithm(difference) - bottom) / (top - bottom));
  const base = TOP + PLOT;
  const shapes: Shape[] = [
    ...lines(bottom, top, width, y),
    ...moves(last, x, base),
    text(0, 12, words.difference, small),
    text((LEFT + width - RIGHT) / 2, base + 38, words.axis, { ...small, 'text-anchor': 'middle' }),
    line(`M${LEFT} ${y(goal)}H${width - RIGHT}`, 'ink', 1, '6 4'),
    text(LEFT + 4, y(goal) - 5, words.goal, small),
    line(`M${x(step)} ${TOP}V${base}`, 'ink', 1),
    line(falling(differences, x, y), 'accent', 2.5),
    {
      tag: 'circle',
      attributes: {
        cx: x(step),
        cy: y(differences[step] ?? goal),
        r: 5,
        fill: role('ink'),
        stroke: role('surface'),
        'stroke-width': 2,
      },
    },
  ];
  return { width, height: base + BOTTOM, label, shapes, spots: spotsOf(differences.length, x) };
}

/** Which moves can be pointed at: all of them, or as many as are seen apart, evenly over the run. */
export function pointedMoves(count: number): readonly number[] {
  const shown = Math.min(count, MAXIMUM_SPOTS);
  return Array.from({ length: shown }, (_, index) =>
    shown < 2 ? index : Math.round((index * (count - 1)) / (shown - 1)),
  );
}

function spotsOf(count: number, x: (move: number) => number): Spot[] {
  const moves = pointedMoves(count);
  return moves.map((move, index) => {
    const before = x(move - (move - (moves[index - 1] ?? move - 1)) / 2);
    const after = x(move + ((moves[index + 1] ?? move + 1) - move) / 2);
    return { x: before, y: TOP, width: after - before, height: PLOT };
  });
}

const logarithm = (difference: number): number => Math.log10(Math.max(difference, FLOOR));

/** Whole powers of ten around all that is finite; at least one apart. */
function decades(values: readonly number[]): [number, number] {
  const logarithms = values.filter(Number.isFinite).map(logarithm);
  const bottom = Math.floor(Math.min(...logarithms));
  return [bottom, Math.max(bottom + 1, Math.ceil(Math.max(...logarithms)))];
}

/** Powers of ten with their names; the lowest stands for all below where the curve ends on it. */
function lines(bottom: number, top: number, width: number, y: (difference: number) => number): Shape[] {
  const every = Math.ceil((top - bottom + 1) / MAXIMUM_DECADES);
  const shown = Array.from({ length: Math.floor((top - bottom) / every) + 1 }, (_, index) => bottom + index * every);
  return shown.flatMap((exponent) => {
    const height = y(10 ** exponent);
    const name = 10 ** exponent <= FLOOR ? `≤ ${power(exponent)}` : power(exponent);
    return [
      line(`M${LEFT} ${height}H${width - RIGHT}`, 'line', 1),
      text(LEFT - 8, height + 4, name, { ...small, 'text-anchor': 'end' }),
    ];
  });
}

/** Some of the moves with their numbers. */
function moves(last: number, x: (move: number) => number, base: number): Shape[] {
  const width = x(last) - x(0);
  const most = Math.max(1, Math.floor(width / (textWidth(String(last), SMALL) + 24)));
  const every = niceStep(last / most);
  return Array.from({ length: Math.floor(last / every) + 1 }, (_, index) => index * every).flatMap((move) => [
    line(`M${x(move)} ${base}v4`, 'line', 1),
    text(x(move), base + 18, String(move), { ...small, 'text-anchor': 'middle' }),
  ]);
}

/** 1, 2 or 5 times a power of ten, a whole number and at least `least`. */
function niceStep(least: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  return unit * ([1, 2, 5].find((times) => times * unit >= least) ?? 10);
}

/** The curve stays where it is until something better is found. */
function falling(differences: ArrayLike<number>, x: (move: number) => number, y: (value: number) => number): string {
  const parts: string[] = [];
  for (let move = 0; move < differences.length; move++) {
    const difference = differences[move] ?? 0;
    if (!Number.isFinite(difference) || difference === differences[move - 1]) continue;
    const [across, height] = [x(move).toFixed(1), y(difference).toFixed(1)];
    parts.push(parts.length === 0 ? `M${across} ${height}` : `H${across}V${height}`);
  }
  return `${parts.join('')}H${x(differences.length - 1).toFixed(1)}`;
}
