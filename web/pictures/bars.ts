import { fixed } from '../text/format';
import { divergingColour } from './colour';
import { shorten, widest } from './measure';
import { css, role, type Scene, type Shape, text } from './scene';

export interface Bar {
  label: string;
  /** NaN where there is none: the name stands alone. */
  value: number;
  /** A value to mark beside the bar, such as a published one. */
  mark?: number;
  accent?: boolean;
  /** What stands in the last column, such as the difference from the mark. */
  note?: string;
}

export interface BarsOptions {
  label: string;
  bars: readonly Bar[];
  /** Width to fill, in CSS pixels. */
  width: number;
  /** Digits after the point. */
  digits?: number;
  /** The least and greatest value that two pictures share; their own unless given. */
  extent?: readonly [number, number];
  /** What stands above the numbers and the notes. */
  headings?: readonly [string, string];
}

const ROW = 26;
const HEADINGS = 22;
const NUMBER_WIDTH = 52;
const NOTE_WIDTH = 62;

/** Longer names end in an ellipsis. */
const WIDEST_NAME = 110;

/** Bold letters are as wide as plain ones of this size. */
const BOLD_FONT = 12.5;

/** More bars than this are no longer read one by one. */
export const MAXIMUM_BARS = 24;

/** Which of many values get a bar: the indices of the largest in size, in their own order. */
export function barIndices(values: ArrayLike<number>): number[] {
  const size = (index: number) => Math.abs(values[index] ?? 0);
  return Array.from(values, (_, index) => index)
    .sort((a, b) => size(b) - size(a))
    .slice(0, MAXIMUM_BARS)
    .sort((a, b) => a - b);
}

const numeric = { 'text-anchor': 'end', 'font-variant-numeric': 'tabular-nums' };

/** The least and greatest of all values and marks, and zero. */
export function extentOf(all: readonly Bar[]): [number, number] {
  const values = all.flatMap(({ value, mark }) => [value, mark ?? 0]).filter(Number.isFinite);
  return [Math.min(0, ...values), Math.max(0, ...values)];
}

/** Horizontal bars from a common zero, with their numbers, and optional marks and notes. */
export function bars(options: BarsOptions): Scene {
  const gutter =
    Math.min(
      widest(
        options.bars.map(({ label }) => label),
        BOLD_FONT,
      ),
      WIDEST_NAME,
    ) + 14;
  const [low, high] = options.extent ?? extentOf(options.bars);
  const noteWidth = options.bars.some(({ note }) => note !== undefined) ? NOTE_WIDTH : 0;
  const numbers = options.width - noteWidth;
  const room = Math.max(40, numbers - gutter - NUMBER_WIDTH);
  const at = (value: number) => gutter + ((value - low) / (high - low || 1)) * room;
  const largest = Math.max(high, -low) || 1;
  const header = options.headings ? HEADINGS : 0;
  const height = header + options.bars.length * ROW;
  const shapes: Shape[] = [line(`M${at(0)} ${header}V${height}`, 'line', 1)];
  options.headings?.forEach((heading, column) => {
    const x = column === 0 ? numbers : options.width;
    shapes.push(text(x, 13, heading, { 'text-anchor': 'end', 'font-size': 11, fill: role('muted') }));
  });
  options.bars.forEach((bar, i) => {
    const y = header + i * ROW;
    shapes.push(
      text(gutter - 10, y + 17, shorten(bar.label, gutter - 10), {
        'text-anchor': 'end',
        ...(bar.accent ? { fill: role('accent'), 'font-weight': 700 } : {}),
      }),
    );
    if (Number.isFinite(bar.value)) {
      shapes.push(
        {
          tag: 'rect',
          attributes: {
            x: Math.min(at(0), at(bar.value)),
            y: y + 5,
            width: Math.abs(at(bar.value) - at(0)),
            height: ROW - 10,
            rx: 2,
            fill: barFill((0.75 * bar.value) / largest),
          },
        },
        text(numbers, y + 17, fixed(bar.value, options.digits ?? 3), {
          ...numeric,
          ...(bar.accent ? { 'font-weight': 700 } : {}),
        }),
      );
    }
    if (bar.note !== undefined) shapes.push(text(options.width, y + 17, bar.note, { ...numeric, fill: role('muted') }));
    if (bar.mark !== undefined) shapes.push(line(`M${at(bar.mark)} ${y + 2}V${y + ROW - 2}`, 'ink', 2));
  });
  const spots = options.bars.map((_, i) => ({ x: 0, y: header + i * ROW, width: options.width, height: ROW }));
  return { width: options.width, height, label: options.label, shapes, spots };
}

const barFill = (value: number): string =>
  `light-dark(${css(divergingColour(value, 'light'))}, ${css(divergingColour(value, 'dark'))})`;

const line = (d: string, colour: 'ink' | 'line', width: number): Shape => ({
  tag: 'path',
  attributes: { d, stroke: role(colour), 'stroke-width': width, fill: 'none' },
});
