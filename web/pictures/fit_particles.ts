import { weightColour } from './colour';
import { line } from './line';
import { textWidth } from './measure';
import { css, role, type Scene, type Shape, text } from './scene';

/** One number of a setting, along which every particle stands somewhere. */
export interface ParticleAxis {
  readonly name: string;
  /** Which column of the positions it is. */
  readonly coordinate: number;
}

/** Numbers that have one scale. */
export interface ParticleScale {
  readonly name: string;
  readonly lower: number;
  readonly upper: number;
  /** What stands below the scale. */
  readonly marks: readonly { readonly at: number; readonly name: string }[];
  readonly axes: readonly ParticleAxis[];
  /** A coordinate as it is read. */
  readonly number: (coordinate: number) => string;
}

export interface FitParticlesView {
  /** What it shows, for those who cannot see it. */
  readonly label: string;
  /** Width to fill, in CSS pixels. */
  readonly width: number;
  readonly scales: readonly ParticleScale[];
  /** Which particle is marked, and written out; −1 for none. */
  readonly leader: number;
  readonly names: { readonly best: string; readonly worse: string; readonly better: string };
}

const SMALL = 11;
const KEY = 22;
const HEAD = 18;
const AXIS = 22;
const FOOT = 24;
/** Room on both sides of an axis for half a dot. */
const ASIDE = 6;
const SMALLEST = 2;
const LARGEST = 4.5;
/** Paler colours would not stand out from the surface. */
const PALEST = 0.35;
/** Wider labels would leave no room for the dots. */
const GREATEST_LABELS = 110;

/**
 * A swarm: an axis for each number of a setting, every particle a dot on each of them. The smaller its loss, the larger
 * and the stronger in colour it is; the leader is a diamond, joined from axis to axis of a scale, with its numbers at the end.
 *
 * @param positions N×D
 * @param values N losses; where one is infinite its particle is a ring
 */
export function fitParticles(
  positions: readonly ArrayLike<number>[],
  values: ArrayLike<number>,
  view: FitParticlesView,
): Scene {
  const { scales, width, leader, label } = view;
  const axes = scales.flatMap((scale) => scale.axes);
  const left = Math.min(GREATEST_LABELS, 18 + Math.max(0, ...axes.map(({ name }) => textWidth(name, SMALL))));
  const right = 52;
  const plot = Math.max(40, width - left - right - 2 * ASIDE);
  const shares = sharesOf(values);
  // The best are drawn last, over the others.
  const order = Array.from(positions.keys()).sort((a, b) => (shares[a] ?? 0) - (shares[b] ?? 0));
  const shapes: Shape[] = keyOf(view);
  const leaders: Shape[] = [];
  let top = KEY;
  for (const scale of scales) {
    const x = (coordinate: number): number =>
      left + ASIDE + (plot * (coordinate - scale.lower)) / (scale.upper - scale.lower);
    shapes.push(text(0, top + 13, scale.name, { 'font-size': SMALL, 'font-weight': 600, fill: role('muted') }));
    top += HEAD;
    const bottom = top + AXIS * scale.axes.length;
    const trail: string[] = [];
    const marks: Shape[] = [];
    for (const { at, name } of scale.marks) {
      shapes.push(
        line(`M${x(at)} ${top + 4}V${bottom}`, 'line', 1),
        text(x(at), bottom + 11, name, { 'font-size': 10, fill: role('muted'), 'text-anchor': 'middle' }),
      );
    }
    for (const { name, coordinate } of scale.axes) {
      const y = top + AXIS / 2;
      shapes.push(
        text(left - 8, y + 4, name, { 'font-size': SMALL, 'text-anchor': 'end' }),
        line(`M${left} ${y}h${plot + 2 * ASIDE}`, 'line', 1),
        ...order
          .filter((index) => index !== leader)
          .map((index) => dot(x(positions[index]?.[coordinate] ?? 0), y, shares[index])),
      );
      const best = positions[leader]?.[coordinate];
      if (best !== undefined) {
        trail.push(`${x(best).toFixed(1)} ${y}`);
        marks.push(
          diamond(x(best), y),
          text(width, y + 4, scale.number(best), { 'font-size': SMALL, 'font-weight': 600, 'text-anchor': 'end' }),
        );
      }
      top += AXIS;
    }
    if (trail.length > 0) leaders.push(line(`M${trail.join('L')}`, 'accent', 1.5), ...marks);
    top = bottom + FOOT;
  }
  return { width, height: top, label, shapes: [...shapes, ...leaders] };
}

/** How good each is among all, 0 … 1 by its place; undefined where a loss is infinite. */
function sharesOf(values: ArrayLike<number>): (number | undefined)[] {
  const finite = Array.from(values)
    .filter(Number.isFinite)
    .sort((a, b) => b - a);
  const last = Math.max(1, finite.length - 1);
  return Array.from(values, (value) => (Number.isFinite(value) ? finite.indexOf(value) / last : undefined));
}

function dot(x: number, y: number, share: number | undefined): Shape {
  const place = { cx: Number(x.toFixed(1)), cy: y };
  if (share === undefined) {
    const ring = { fill: 'none', stroke: role('muted'), 'stroke-width': 1 };
    return { tag: 'circle', attributes: { ...place, r: SMALLEST, ...ring } };
  }
  const strength = PALEST + (1 - PALEST) * share;
  const fill = `light-dark(${css(weightColour(strength, 'light'))}, ${css(weightColour(strength, 'dark'))})`;
  const r = Number((SMALLEST + (LARGEST - SMALLEST) * share).toFixed(2));
  return { tag: 'circle', attributes: { ...place, r, fill, stroke: role('surface'), 'stroke-width': 0.75 } };
}

const diamond = (x: number, y: number): Shape => ({
  tag: 'path',
  attributes: {
    d: `M${x.toFixed(1)} ${y - 7}l6 7l-6 7l-6 -7z`,
    fill: role('accent'),
    stroke: role('surface'),
    'stroke-width': 1.5,
  },
});

/** What a diamond is, and what the size of a dot says. */
function keyOf({ names, width }: FitParticlesView): Shape[] {
  const plain = { 'font-size': SMALL, fill: role('ink') };
  const shapes = [diamond(6, KEY / 2 - 4), text(17, KEY / 2, names.best, plain)];
  let x = 17 + textWidth(names.best, SMALL) + 14;
  const needed = textWidth(names.worse, SMALL) + textWidth(names.better, SMALL) + 70;
  // Where there is no room beside it, the scale is left out: the text below tells it.
  if (x + needed > width) return shapes;
  shapes.push(text(x, KEY / 2, names.worse, plain));
  x += textWidth(names.worse, SMALL) + 10;
  for (const share of [0, 0.5, 1]) {
    shapes.push(dot(x, KEY / 2 - 4, share));
    x += 13;
  }
  shapes.push(text(x, KEY / 2, names.better, plain));
  return shapes;
}
