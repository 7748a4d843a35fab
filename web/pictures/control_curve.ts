import { role, type Scene, type Shape, text } from './scene';

/** A share with its interval, after so many passes or the like. */
export interface CurvePoint {
  at: number;
  value: number;
  low: number;
  high: number;
}

export interface ControlCurveOptions {
  label: string;
  points: readonly CurvePoint[];
  /** The same for the control. */
  control: readonly CurvePoint[];
  /** What runs along. */
  axis: string;
  names: { ours: string; control: string };
  width: number;
}

const HEIGHT = 150;
const LEFT = 28;
const RIGHT = 8;
const TOP = 26;
const BOTTOM = 26;
const SMALL = { 'font-size': 11, fill: role('muted') };

/** Two curves in [0, 1], each with a band for its interval. */
export function controlCurve({ label, points, control, axis, names, width }: ControlCurveOptions): Scene {
  const first = points[0]?.at ?? 0;
  const last = points.at(-1)?.at ?? 1;
  const x = (at: number) => LEFT + ((at - first) / (last - first || 1)) * (width - LEFT - RIGHT);
  const y = (value: number) => TOP + (1 - value) * (HEIGHT - TOP - BOTTOM);
  const path = (all: readonly CurvePoint[], of: (point: CurvePoint) => number) =>
    all.map((point) => `${rounded(x(point.at))} ${rounded(y(of(point)))}`).join('L');
  const band = (all: readonly CurvePoint[], colour: 'accent' | 'muted'): Shape => ({
    tag: 'path',
    attributes: {
      d: `M${path(all, ({ high }) => high)}L${path([...all].reverse(), ({ low }) => low)}Z`,
      fill: role(colour),
      'fill-opacity': 0.25,
    },
  });
  const curve = (all: readonly CurvePoint[], colour: 'accent' | 'muted', dashes: object): Shape => ({
    tag: 'path',
    attributes: {
      d: `M${path(all, ({ value }) => value)}`,
      stroke: role(colour),
      'stroke-width': 2,
      fill: 'none',
      ...dashes,
    },
  });
  const shapes: Shape[] = [
    ...[0, 0.5, 1].flatMap((value): Shape[] => [
      { tag: 'path', attributes: { d: `M${LEFT} ${y(value)}H${width - RIGHT}`, stroke: role('line'), fill: 'none' } },
      text(LEFT - 6, y(value) + 4, String(value), { ...SMALL, 'text-anchor': 'end' }),
    ]),
    band(control, 'muted'),
    band(points, 'accent'),
    curve(control, 'muted', { 'stroke-dasharray': '4 3' }),
    curve(points, 'accent', {}),
    text(LEFT, HEIGHT - 8, String(first), SMALL),
    text((LEFT + width - RIGHT) / 2, HEIGHT - 8, axis, { ...SMALL, 'text-anchor': 'middle' }),
    text(width - RIGHT, HEIGHT - 8, String(last), { ...SMALL, 'text-anchor': 'end' }),
    text(LEFT, 14, `— ${names.ours}`, { 'font-size': 11, fill: role('accent') }),
    text(width - RIGHT, 14, `- - ${names.control}`, { ...SMALL, 'text-anchor': 'end' }),
  ];
  return { width, height: HEIGHT, label, shapes };
}

const rounded = (value: number): number => Number(value.toFixed(1));
