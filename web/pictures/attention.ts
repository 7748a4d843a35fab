import { type AttentionEvenness, evennessScales, type RandomAttention } from 'untrained';
import { visibleToken } from '../text/format';
import { grid } from './grid';
import { textWidth } from './measure';
import { role, type Scene, type Shape, text } from './scene';

/** What each token reads of the tokens up to it: a row a token, with nothing right of itself. */
export function attentionPicture(attention: RandomAttention, label: string, width: number): Scene {
  const labels = attention.tokens.map(visibleToken);
  const last = labels.length - 1;
  return grid({
    label,
    values: attention.weights.map((row, i) => row.subarray(0, i + 1)),
    rowLabels: labels,
    columnLabels: labels,
    width,
    scale: 'weight',
    numbers: true,
    maximumCell: 64,
    minimumCell: 4,
    cellHeight: Math.min(28, Math.max(4, Math.round(400 / labels.length))),
    accentRows: [last],
  });
}

/** The scales at which networks usually begin: .02·√768 in GPT-2, 1/√2 in PyTorch's attention, others between. */
export const usualScales = [0.02 * Math.sqrt(768), Math.SQRT1_2] as const;

export interface EvennessOptions {
  /** None while it is being computed: its place is there already. */
  curve: AttentionEvenness | undefined;
  /** The shown draw: its scale and evenness. */
  here: readonly [number, number];
  label: string;
  width: number;
  words: { usualMark: string; meanMark: string; scaleAxis: string };
}

const TOP = 24;
const PLOT = 190;
const BOTTOM = 42;
const LEFT = 44;
const RIGHT = 14;

/** The mean as a line, in the band that most draws lie in. */
const bandOf = (mean: readonly string[], low: readonly string[], high: readonly string[]): Shape[] => [
  {
    tag: 'path',
    attributes: { d: `M${[...low, ...[...high].reverse()].join('L')}Z`, fill: role('accent'), 'fill-opacity': 0.22 },
  },
  path(`M${mean.join('L')}`, 'accent', 2),
];

/** Evenness against scale: the average of the draws as a line, most of them as a band, the shown one as a dot. */
export function evennessPicture({ curve, here, label, width, words }: EvennessOptions): Scene {
  const scales = curve?.scales ?? evennessScales;
  const largest = Math.max(scales.at(-1) ?? 1, 1e-9);
  const x = (scale: number) => LEFT + (Math.min(scale, largest) / largest) * Math.max(width - LEFT - RIGHT, 40);
  const y = (share: number) => TOP + (1 - share) * PLOT;
  const points = (values: ArrayLike<number>) => scales.map((scale, i) => `${x(scale)} ${y(values[i] ?? 0)}`);
  const [from, to] = usualScales.map(x) as [number, number];
  const base = y(0);
  const small = { 'font-size': 11, fill: role('muted') };
  const ends = textWidth(words.meanMark, 11) + textWidth(words.usualMark, 11);
  const shapes: Shape[] = [
    { tag: 'rect', attributes: { x: from, y: TOP, width: to - from, height: PLOT, fill: role('line') } },
    ...[0, 0.5, 1].flatMap((share): Shape[] => [
      path(`M${LEFT} ${y(share)}H${width - RIGHT}`, 'line', 1),
      text(LEFT - 8, y(share) + 4, `${100 * share} %`, { ...small, 'text-anchor': 'end' }),
    ]),
    ...(curve ? bandOf(points(curve.mean), points(curve.low), points(curve.high)) : []),
    path(`M${LEFT} ${y(1)}H${width - RIGHT}`, 'ink', 1, '3 4'),
    text(width - RIGHT, TOP - 8, words.meanMark, { ...small, 'text-anchor': 'end' }),
    ...(ends + from < width - RIGHT - 20 ? [text(from, TOP - 8, words.usualMark, small)] : []),
    ...wholeNumbers(largest).map((scale) =>
      text(x(scale), base + 17, String(scale), { ...small, 'text-anchor': 'middle' }),
    ),
    text((LEFT + width - RIGHT) / 2, base + 36, words.scaleAxis, { ...small, 'text-anchor': 'middle' }),
    path(`M${x(here[0])} ${TOP}V${base}`, 'ink', 1),
    {
      tag: 'circle',
      attributes: {
        cx: x(here[0]),
        cy: y(here[1]),
        r: 5,
        fill: role('ink'),
        stroke: role('surface'),
        'stroke-width': 2,
      },
    },
  ];
  const step = scales.length > 1 ? x(scales[1] ?? 0) - x(scales[0] ?? 0) : 20;
  const spots = (curve?.scales ?? []).map((scale) => ({ x: x(scale) - step / 2, y: TOP, width: step, height: PLOT }));
  return { width, height: TOP + PLOT + BOTTOM, label, shapes, spots };
}

const wholeNumbers = (largest: number): number[] => Array.from({ length: Math.floor(largest) + 1 }, (_, n) => n);

const path = (d: string, colour: 'ink' | 'line' | 'accent', width: number, dashes?: string): Shape => ({
  tag: 'path',
  attributes: {
    d,
    stroke: role(colour),
    'stroke-width': width,
    fill: 'none',
    ...(dashes ? { 'stroke-dasharray': dashes } : {}),
  },
});
