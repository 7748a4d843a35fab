import { role, type Scene, type Shape } from './scene';

/** A number with its interval and what it is held against, on a line from `extent[0]` to `extent[1]`. */
export interface IntervalBar {
  value: number;
  low?: number | undefined;
  high?: number | undefined;
  /** What it is in the control, or by chance. */
  control?: number | undefined;
  /** The figure of someone else. */
  reference?: number | undefined;
}

const WIDTH = 120;
const HEIGHT = 20;
const MARGIN = 5;
const MIDDLE = HEIGHT / 2;

/** A point with its interval as a line, the control as a small open square, the reference as an upright line. */
export function intervalBar(bar: IntervalBar, extent: readonly [number, number], label: string): Scene {
  const [from, to] = extent;
  const at = (value: number): number => {
    const share = (value - from) / (to - from || 1);
    return MARGIN + Math.min(1, Math.max(0, share)) * (WIDTH - 2 * MARGIN);
  };
  const { value, low = value, high = value, control, reference } = bar;
  const shapes: Shape[] = [line(MARGIN, WIDTH - MARGIN, 'line', 1)];
  if (from < 0) shapes.push(upright(at(0), 4, 'line', 1));
  if (reference !== undefined) shapes.push(upright(at(reference), 8, 'muted', 2));
  if (control !== undefined) {
    const side = 6;
    shapes.push({
      tag: 'rect',
      attributes: {
        x: at(control) - side / 2,
        y: MIDDLE - side / 2,
        width: side,
        height: side,
        fill: role('surface'),
        stroke: role('muted'),
        'stroke-width': 1.5,
      },
    });
  }
  shapes.push(line(at(low), at(high), 'accent', 3), {
    tag: 'circle',
    attributes: { cx: at(value), cy: MIDDLE, r: 4, fill: role('accent') },
  });
  return { width: WIDTH, height: HEIGHT, label, shapes };
}

const line = (from: number, to: number, colour: 'line' | 'accent', width: number): Shape => ({
  tag: 'path',
  attributes: {
    d: `M${rounded(from)} ${MIDDLE}H${rounded(to)}`,
    stroke: role(colour),
    'stroke-width': width,
    fill: 'none',
  },
});

const upright = (x: number, reach: number, colour: 'line' | 'muted', width: number): Shape => ({
  tag: 'path',
  attributes: {
    d: `M${rounded(x)} ${MIDDLE - reach}v${2 * reach}`,
    stroke: role(colour),
    'stroke-width': width,
    fill: 'none',
  },
});

const rounded = (value: number): number => Number(value.toFixed(1));
