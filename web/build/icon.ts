import { crc32, deflateSync } from 'node:zlib';

/** The drawing of icon.svg in its 32 units; a test holds the two to each other. */
const UNITS = 32;
const CORNER = 7;
const STROKE = 3.2;
const BEND = { x: 16, y: 16, radius: 8 };
const TOP = 9;
const dots = [8, 24].map((x) => ({ x, y: 7.5, radius: 2.2 }));
const colours = { ground: [11, 107, 100], line: [255, 255, 255], dot: [242, 176, 112] } as const;

/** Smaller, so that no launcher's shape, of four fifths of the width at least, cuts into the drawing. */
const MASKABLE_SCALE = 0.88;

/** How far a point is outside the line: two strokes down, joined by half a circle. */
function outsideLine(x: number, y: number): number {
  if (y > BEND.y) return Math.abs(Math.hypot(x - BEND.x, y - BEND.y) - BEND.radius) - STROKE / 2;
  const side = Math.abs(Math.abs(x - BEND.x) - BEND.radius);
  return Math.hypot(side, Math.max(0, TOP - y)) - STROKE / 2;
}

const outsideDots = (x: number, y: number): number =>
  Math.min(...dots.map((dot) => Math.hypot(x - dot.x, y - dot.y) - dot.radius));

/** How far a point is outside the ground with its round corners. */
function outsideGround(x: number, y: number): number {
  const corner = UNITS / 2 - CORNER;
  const beyond = (at: number) => Math.max(0, Math.abs(at - UNITS / 2) - corner);
  return Math.hypot(beyond(x), beyond(y)) - CORNER;
}

/** The part of a pixel that lies in a shape, from how far its middle is outside, in pixels. */
const covered = (distance: number): number => Math.min(1, Math.max(0, 0.5 - distance));

/** Red, green, blue and opacity of every pixel, each row after a byte that says that it is stored as it is. */
function pixels(size: number, maskable: boolean): Uint8Array {
  const unit = size / UNITS;
  const scale = maskable ? MASKABLE_SCALE : 1;
  const within = (at: number): number => (at - UNITS / 2) / scale + UNITS / 2;
  const bytes = new Uint8Array(size * (1 + 4 * size));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const [x, y] = [(column + 0.5) / unit, (row + 0.5) / unit];
      const line = covered(outsideLine(within(x), within(y)) * scale * unit);
      const dot = covered(outsideDots(within(x), within(y)) * scale * unit);
      const at = row * (1 + 4 * size) + 1 + 4 * column;
      for (let channel = 0; channel < 3; channel++) {
        const drawn = mix(colours.ground[channel], colours.line[channel], line);
        bytes[at + channel] = Math.round(mix(drawn, colours.dot[channel], dot));
      }
      bytes[at + 3] = Math.round(255 * (maskable ? 1 : covered(outsideGround(x, y) * unit)));
    }
  }
  return bytes;
}

const mix = (a = 0, b = 0, share = 0): number => a + (b - a) * share;

/** A part of a PNG file: its length, its name and content, and their checksum. */
function part(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The icon as a PNG file of size×size pixels; a maskable one fills the square, for launchers that cut their own shape. */
export function iconPng(size: number, maskable = false): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // Eight bits a channel, red, green, blue and opacity.
  header.set([8, 6], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    part('IHDR', header),
    part('IDAT', deflateSync(pixels(size, maskable), { level: 9 })),
    part('IEND', Buffer.alloc(0)),
  ]);
}
