import { role, type Scene, type Shape, text } from './scene';

/** The error of the best setting after so many tried; falling. */
export interface FitPoint {
  readonly tried: number;
  readonly loss: number;
}

export interface FitCurveView {
  /** What it shows, for those who cannot see it. */
  label: string;
  /** Width to fill, in CSS pixels. */
  width: number;
  /** Settings tried so far: where the curve ends. */
  tried: number;
  /** What stands at the two axes. */
  names: { loss: string; tried: string };
  number: (value: number) => string;
}

const HEIGHT = 150;
const LEFT = 44;
const RIGHT = 12;
const TOP = 22;
const BOTTOM = 26;

/** The error, on a scale from 0, against the settings tried. */
export function fitCurve(points: readonly FitPoint[], view: FitCurveView): Scene {
  const { width, label, names, tried } = view;
  const plain = { fill: role('muted'), 'font-size': 11 };
  // The first few settings of a swarm are far off; the scale is that of the curve once it has settled a little.
  const first = points[0]?.loss ?? 1;
  const most = Math.min(first, 3 * (points.at(-1)?.loss ?? first)) || 1;
  const x = (count: number): number => LEFT + ((width - LEFT - RIGHT) * count) / Math.max(tried, 1);
  const y = (loss: number): number => TOP + (HEIGHT - TOP - BOTTOM) * (1 - Math.min(loss, most) / most);
  const shapes: Shape[] = [
    { tag: 'path', attributes: { d: `M${LEFT} ${TOP}V${y(0)}H${width - RIGHT}`, fill: 'none', stroke: role('line') } },
    text(LEFT - 6, y(most) + 4, view.number(most), { ...plain, 'text-anchor': 'end' }),
    text(LEFT - 6, y(0) + 4, '0', { ...plain, 'text-anchor': 'end' }),
    text(4, 11, names.loss, plain),
    text(width - RIGHT, HEIGHT - 8, `${names.tried}: ${view.number(tried)}`, { ...plain, 'text-anchor': 'end' }),
  ];
  const [begin, ...others] = points;
  if (begin) {
    // It stays where it was until something better is found.
    const steps = others.map(({ tried: count, loss }) => `H${x(count).toFixed(1)}V${y(loss).toFixed(1)}`);
    const d = `M${x(begin.tried).toFixed(1)} ${y(begin.loss).toFixed(1)}${steps.join('')}H${x(tried).toFixed(1)}`;
    shapes.push({ tag: 'path', attributes: { d, fill: 'none', stroke: role('accent'), 'stroke-width': 2 } });
  }
  return { width, height: HEIGHT, label, shapes };
}
