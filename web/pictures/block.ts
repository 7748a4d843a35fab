import type { BlockSettings, Read } from 'untrained';
import { shortNumber } from '../text/format';
import { shorten } from './measure';
import { role, type Scene, type Shape, text } from './scene';

export interface BlockView {
  /** What it shows, for those who cannot see it. */
  label: string;
  /** Width to fill, in CSS pixels. */
  width: number;
  /** What each read is called. */
  names: readonly string[];
  /** What stands at the way back to the start, such as the number of layers. */
  layers: string;
  /** The step that stands out: 0 is the start, then the reads in order, then the norm. */
  present?: number | undefined;
}

const MARGIN = 8;
const START = 40;
/** From the way to the boxes, and between two ways. */
const GAP = 36;
const WAY_BACK = 24;
const NORM = { width: 80, height: 30 };
const CIRCLE = 9;

/** Reads side by side keep at least this distance, and no more than the other. */
const LEAST_PITCH = 140;
const MOST_PITCH = 176;

/** The block as a drawing: what each read asks with, and what its result is added to. Too narrow, it runs downwards. */
export function blockPicture(block: BlockSettings, view: BlockView): Scene {
  const { reads, base, norm } = block;
  const normRoom = norm === 'none' ? 0 : NORM.width + 16;
  const room = (view.width - 2 * START - normRoom) / Math.max(reads.length, 1);
  const isAcross = room >= LEAST_PITCH;
  const pitch = isAcross ? Math.min(MOST_PITCH, room) : 70;
  const boxAlong = isAcross ? pitch - 16 : 52;
  const boxAcross = isAcross ? 46 : Math.max(80, Math.min(190, view.width - 130));
  const ways = base === 'q' ? 1 : 2;
  const edge = GAP * ways;
  // Along the way, and from it towards the boxes.
  const main = isAcross ? MARGIN + boxAcross + edge : MARGIN + WAY_BACK + 12;
  const at = (along: number, side: number): string =>
    isAcross ? `${along} ${main - side}` : `${main + side} ${along}`;
  const point = (along: number, side: number) =>
    isAcross ? { x: along, y: main - side } : { x: main + side, y: along };
  const normAlong = isAcross ? NORM.width : NORM.height;
  const readsEnd = START + reads.length * pitch;
  const end = readsEnd + (norm === 'none' ? 0 : normAlong + 16);

  const shapes: Shape[] = [
    line(`M${at(START - 14, 0)}L${at(end + 12, 0)}`),
    arrow(at, end + 14, 0, 1, 0),
    line(`M${at(end + 6, 0)}L${at(end + 6, -WAY_BACK)}L${at(START - 8, -WAY_BACK)}L${at(START - 8, 0)}`, 'line'),
    arrow(at, START - 8, -3, 0, 1, 'line'),
  ];
  if (ways === 2) {
    shapes.push(line(`M${at(START - 8, 0)}L${at(START - 8, GAP)}L${at(readsEnd, GAP)}`));
    shapes.push(label(point(START + 2, GAP), 'q', isAcross), label(point(START + 2, 0), 'y', isAcross));
  } else shapes.push(label(point(START + 2, 0), 'q', isAcross));
  reads.forEach((read, index) => {
    const middle = START + (index + 0.5) * pitch;
    const ask = base === 'q' || read.memory === 'swapped' ? 0 : GAP;
    const add = base === 'x' && read.memory === 'relation' ? GAP : 0;
    const [from, to] = [middle - boxAlong * 0.3, middle + boxAlong * 0.3];
    const isPresent = view.present === index + 1;
    shapes.push(
      line(`M${at(from, ask)}L${at(from, edge)}`),
      arrow(at, from, edge - 1, 0, 1),
      line(`M${at(to, edge)}L${at(to, add + CIRCLE)}`),
      arrow(at, to, add + CIRCLE, 0, -1),
      ...sign(point(to, add), read.sign < 0 ? '−' : '+', isPresent),
      ...box(point(middle, edge + boxAcross / 2), isAcross ? [boxAlong, boxAcross] : [boxAcross, boxAlong], isPresent, [
        view.names[index] ?? '',
        readNumbers(read),
      ]),
    );
  });
  if (norm !== 'none') {
    const isPresent = view.present === reads.length + 1;
    shapes.push(...box(point(readsEnd + normAlong / 2, 0), [NORM.width, NORM.height], isPresent, ['RMSNorm']));
  }
  const [width, height] = isAcross ? [view.width, main + WAY_BACK + 24] : [view.width, end + 40];
  const ends = { fill: role('ink'), 'font-weight': view.present === 0 ? 700 : 400, 'text-anchor': 'middle' };
  shapes.push(
    isAcross ? text(12, main + 4, 'X', ends) : text(main, 18, 'X', ends),
    isAcross ? text(end + 26, main + 4, 'X', ends) : text(main, end + 32, 'X', ends),
    isAcross
      ? text((START + end) / 2, main + WAY_BACK + 16, view.layers, { ...muted, 'text-anchor': 'middle' })
      : text(main + 24, end + 32, shorten(view.layers, view.width - main - 28, 11), muted),
  );
  return { width, height, label: view.label, shapes };
}

/** Gain and temperature of a read. */
export const readNumbers = ({ gain, temperature }: Read): string =>
  `${shortNumber(gain, 5)} · T = ${shortNumber(temperature)}`;

const muted = { fill: role('muted'), 'font-size': 11 };

type Place = (along: number, side: number) => string;
interface Point {
  x: number;
  y: number;
}

const line = (d: string, colour: 'muted' | 'line' = 'muted'): Shape => ({
  tag: 'path',
  attributes: { d, stroke: role(colour), 'stroke-width': 1.5, fill: 'none' },
});

/** The head of an arrow whose tip is at a place, in one of the four directions. */
function arrow(
  at: Place,
  along: number,
  side: number,
  dAlong: number,
  dSide: number,
  colour: 'muted' | 'line' = 'muted',
): Shape {
  const back = (across: number) => at(along - 7 * dAlong + across * dSide, side - 7 * dSide + across * dAlong);
  return { tag: 'path', attributes: { d: `M${at(along, side)}L${back(4)}L${back(-4)}z`, fill: role(colour) } };
}

const label = ({ x, y }: Point, name: string, isAcross: boolean): Shape =>
  text(isAcross ? x : x + 6, isAcross ? y - 5 : y + 3, name, muted);

function sign({ x, y }: Point, character: string, isPresent: boolean): Shape[] {
  const stroke = role(isPresent ? 'accent' : 'muted');
  return [
    {
      tag: 'circle',
      attributes: { cx: x, cy: y, r: CIRCLE, fill: role('surface'), stroke, 'stroke-width': isPresent ? 2.6 : 1.5 },
    },
    text(x, y + 4.5, character, { 'text-anchor': 'middle', 'font-size': 14, 'font-weight': 700 }),
  ];
}

function box(
  { x, y }: Point,
  [width, height]: readonly [number, number],
  isPresent: boolean,
  lines: readonly string[],
): Shape[] {
  const attributes = {
    ...{ x: x - width / 2, y: y - height / 2, width, height, rx: 6, fill: role('surface') },
    ...{ stroke: role(isPresent ? 'accent' : 'muted'), 'stroke-width': isPresent ? 2.6 : 1.2 },
  };
  const first = y + 4 - (lines.length - 1) * 8;
  return [
    { tag: 'rect', attributes },
    ...lines.map((content, index) =>
      text(x, first + index * 17, shorten(content, width - 8, index === 0 ? 12.5 : 11), {
        'text-anchor': 'middle',
        ...(index === 0 ? { 'font-weight': isPresent ? 700 : 600 } : muted),
      }),
    ),
  ];
}
