/** Two coordinates. */
export type Point = readonly [number, number];

/** A part of a plane, between two ends of each coordinate. */
export interface Box {
  readonly lower: Point;
  readonly upper: Point;
}

export const isInside = (point: Point, { lower, upper }: Box): boolean =>
  point.every((coordinate, axis) => coordinate >= Number(lower[axis]) && coordinate <= Number(upper[axis]));

/** The parts of a way that lie in a box, its edge included (Liang and Barsky, 1984, a stretch at a time). */
export function clipped(points: readonly Point[], box: Box): Point[][] {
  const parts: Point[][] = [];
  let end: Point | undefined;
  points.slice(1).forEach((to, index) => {
    const from = points[index] as Point;
    const [first, last] = inside(from, to, box);
    if (first > last) {
      end = undefined;
      return;
    }
    const start = along(from, to, first);
    // It goes on where the stretch before has ended.
    if (end && first === 0) parts.at(-1)?.push(along(from, to, last));
    else parts.push([start, along(from, to, last)]);
    end = last === 1 ? to : undefined;
  });
  return parts;
}

const along = (from: Point, to: Point, share: number): Point =>
  share === 0 ? from : share === 1 ? to : [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];

/** From which to which share of a straight stretch it is inside; the first is larger than the last where it never is. */
function inside(from: Point, to: Point, { lower, upper }: Box): [number, number] {
  let [first, last] = [0, 1];
  for (const axis of [0, 1] as const) {
    const step = to[axis] - from[axis];
    const [near, far] = [lower[axis] - from[axis], upper[axis] - from[axis]];
    if (step === 0) {
      if (near > 0 || far < 0) return [1, 0];
      continue;
    }
    first = Math.max(first, Math.min(near / step, far / step));
    last = Math.min(last, Math.max(near / step, far / step));
  }
  return [first, last];
}
