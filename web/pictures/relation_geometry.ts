export interface Point {
  x: number;
  y: number;
}

/** The point of the line from a to b that is nearest to p, and whether it lies between them. */
export function nearest(p: Point, a: Point, b: Point): Point & { inside: boolean } {
  const x = b.x - a.x;
  const y = b.y - a.y;
  const part = ((p.x - a.x) * x + (p.y - a.y) * y) / (x * x + y * y || 1);
  const held = Math.min(1, Math.max(0, part));
  return { x: a.x + held * x, y: a.y + held * y, inside: part > 0 && part < 1 };
}

/** On which side of the line from a to b a point lies. */
const side = (a: Point, b: Point, p: Point): number => Math.sign((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x));

/** Whether the line from a to b crosses the one from c to d. */
export const cross = (a: Point, b: Point, c: Point, d: Point): boolean =>
  side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
