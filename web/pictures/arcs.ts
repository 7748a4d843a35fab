import { fixed, isRightToLeft } from '../text/format';
import { shorten, textWidth } from './measure';
import { role, type Scene, type Shape, type Spot, text } from './scene';

export interface ArcsOptions {
  /** What the picture shows, for those who cannot see it. */
  label: string;
  words: readonly string[];
  /** `weights[i][j]`: how much word i reads of word j; words that read nothing have none. */
  weights: readonly (ArrayLike<number> | undefined)[];
  /** The word whose arcs stand out. */
  accent: number;
  /** The word whose arcs alone are drawn. */
  focus?: number | undefined;
  /** Width to fill, in CSS pixels. */
  width: number;
}

/** Weights below this would be hairlines. */
const LEAST_WEIGHT = 0.01;
const FONT = 15;
const WIDEST_WORD = 150;
const NARROWEST_GAP = 14;
const WIDEST_GAP = 44;
/** A row of the upright sentence; 44 pixels are wanted to tap, but a reader rarely taps words next to each other. */
const ROW = 36;
const HIGHEST_ARC = 118;
const LOWEST_ARC = 22;

/** Where the words stand: the point that arcs begin and end at, and the place that can be pointed at. */
interface Word {
  content: string;
  x: number;
  y: number;
  spot: Spot;
}

interface Layout {
  upright: boolean;
  /** 1 where earlier words stand to the left, −1 where to the right. */
  direction: 1 | -1;
  words: Word[];
  width: number;
  height: number;
  /** How far an arc may reach from the line of words. */
  reach: number;
}

/** The sentence as a line where it fits. */
function lineLayout(contents: readonly string[], available: number): Layout | undefined {
  const widths = contents.map((content) => textWidth(content, FONT));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const gap = Math.min(WIDEST_GAP, (available - total) / Math.max(contents.length, 1));
  if (gap < NARROWEST_GAP) return undefined;
  const reach = Math.min(HIGHEST_ARC, LOWEST_ARC + 14 * contents.length);
  const baseline = reach + 26;
  const mirrored = isRightToLeft(contents[0] ?? '');
  let used = 0;
  const words = contents.map((content, i) => {
    const step = (widths[i] ?? 0) + gap;
    const spot = { x: mirrored ? available - used - step : used, y: baseline - 24, width: step, height: 52 };
    used += step;
    return { content, x: spot.x + step / 2, y: baseline - 20, spot };
  });
  return { upright: false, direction: mirrored ? -1 : 1, words, width: available, height: baseline + 28, reach };
}

/** The sentence from top to bottom, for narrow places and long prompts. */
function columnLayout(contents: readonly string[], available: number): Layout {
  const column = Math.max(0, ...contents.map((content) => textWidth(content, FONT))) + 56;
  const words = contents.map((content, i) => ({
    content,
    x: column,
    y: (i + 0.5) * ROW,
    spot: { x: 0, y: i * ROW, width: available, height: ROW },
  }));
  const height = contents.length * ROW;
  const reach = Math.min(available - column - 12, 30 + height / 3);
  return { upright: true, direction: 1, words, width: available, height, reach };
}

/** Which word reads which: an arc from each reading word to each word it read, as strong as its weight. */
export function arcs(options: ArcsOptions): Scene {
  const contents = options.words.map((word) => shorten(word, WIDEST_WORD, FONT));
  const layout = lineLayout(contents, options.width) ?? columnLayout(contents, options.width);
  const shown = options.focus ?? options.accent;
  const shapes: Shape[] = [];
  options.weights.forEach((weights, reader) => {
    if (!weights || reader === shown || options.focus !== undefined) return;
    shapes.push(...arcsOf(layout, reader, weights, 'muted'));
  });
  const weights = options.weights[shown];
  if (weights) shapes.push(...arcsOf(layout, shown, weights, 'accent'));
  const read = (i: number) => (weights && i < weights.length ? weights[i] : undefined);
  layout.words.forEach((word, i) => {
    shapes.push(wordShape(layout, word, i === shown));
    const weight = read(i);
    if (weight !== undefined && weight >= LEAST_WEIGHT / 2) shapes.push(weightShape(layout, word, weight));
  });
  const { width, height } = layout;
  return { width, height, label: options.label, shapes, spots: layout.words.map(({ spot }) => spot) };
}

function arcsOf(layout: Layout, reader: number, weights: ArrayLike<number>, colour: 'accent' | 'muted'): Shape[] {
  const from = layout.words[reader];
  return Array.from(weights).flatMap((weight, j) => {
    const to = layout.words[j];
    if (!from || !to || !(weight >= LEAST_WEIGHT)) return [];
    return arc(layout, from, to, (reader - j) / Math.max(layout.words.length - 1, 1), weight, colour);
  });
}

/** One arc, with a head at the word that is read. `span` is the part of the sentence it crosses. */
function arc(layout: Layout, from: Word, to: Word, span: number, weight: number, colour: 'accent' | 'muted'): Shape[] {
  const bulge = LOWEST_ARC + (layout.reach - LOWEST_ARC) * Math.sqrt(span);
  // A cubic reaches three quarters of the way to its handles.
  const handle = bulge / 0.75;
  const strength = colour === 'accent' ? 0.35 + 0.65 * weight : 0.12 + 0.3 * weight;
  const attributes = { opacity: round(strength) };
  const width = 1 + (colour === 'accent' ? 4.5 : 3) * weight;
  // Arcs leave beside where others arrive, so that both can be seen.
  const start = layout.upright ? { x: from.x, y: from.y - 4 } : { x: from.x - 4 * layout.direction, y: from.y };
  const end = layout.upright ? { x: to.x + 7, y: to.y + 3 } : { x: to.x + 3 * layout.direction, y: to.y - 7 };
  const path = layout.upright
    ? `C${start.x + handle} ${start.y} ${end.x + handle} ${end.y}`
    : `C${start.x} ${start.y - handle} ${end.x} ${end.y - handle}`;
  const size = 4 + 1.5 * weight;
  const head = layout.upright
    ? `M${to.x} ${end.y}l${size + 3} ${-size}v${2 * size}z`
    : `M${end.x} ${to.y}l${-size} ${-size - 3}h${2 * size}z`;
  return [
    {
      tag: 'path',
      attributes: {
        ...attributes,
        d: `M${start.x} ${start.y}${path} ${end.x} ${end.y}`,
        fill: 'none',
        stroke: role(colour),
        'stroke-width': round(width),
      },
    },
    { tag: 'path', attributes: { ...attributes, d: head, fill: role(colour) } },
  ];
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function wordShape({ upright }: Layout, { content, x, y }: Word, accent: boolean): Shape {
  const place = upright ? ([x - 52, y + 5] as const) : ([x, y + 20] as const);
  return text(...place, content, {
    'text-anchor': upright ? 'end' : 'middle',
    'font-size': FONT,
    ...(accent ? { fill: role('accent'), 'font-weight': 700 } : {}),
  });
}

function weightShape({ upright }: Layout, { x, y }: Word, weight: number): Shape {
  const place = upright ? ([x - 10, y + 5] as const) : ([x, y + 38] as const);
  return text(...place, fixed(weight, 2), {
    'text-anchor': upright ? 'end' : 'middle',
    'font-variant-numeric': 'tabular-nums',
    fill: role('accent'),
  });
}
