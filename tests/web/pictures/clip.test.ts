import { describe, expect, it } from 'vitest';
import { type Box, clipped, isInside, type Point } from '../../../web/pictures/clip';

const box: Box = { lower: [0, 0], upper: [10, 5] };

describe('what is seen of a way', () => {
  it.each<[string, Point[], Point[][]]>([
    [
      'all of it, where it stays inside',
      [
        [1, 1],
        [2, 4],
        [9, 3],
      ],
      [
        [
          [1, 1],
          [2, 4],
          [9, 3],
        ],
      ],
    ],
    [
      'the part before the edge',
      [
        [5, 2],
        [15, 2],
      ],
      [
        [
          [5, 2],
          [10, 2],
        ],
      ],
    ],
    [
      'the part after the edge',
      [
        [5, -3],
        [5, 3],
      ],
      [
        [
          [5, 0],
          [5, 3],
        ],
      ],
    ],
    [
      'the middle, where both ends are outside',
      [
        [-5, 1],
        [15, 1],
      ],
      [
        [
          [0, 1],
          [10, 1],
        ],
      ],
    ],
    [
      'nothing, where it passes by',
      [
        [-1, 5],
        [4, 10],
      ],
      [],
    ],
    ['nothing of one place', [[1, 1]], []],
    [
      'two parts, where it leaves and comes back',
      [
        [8, 1],
        [12, 1],
        [12, 4],
        [8, 4],
      ],
      [
        [
          [8, 1],
          [10, 1],
        ],
        [
          [10, 4],
          [8, 4],
        ],
      ],
    ],
  ])('is %s', (_, way, parts) => {
    expect(clipped(way, box)).toEqual(parts);
  });

  it('lies inside, and on the way', () => {
    const way: Point[] = [
      [-2, 4],
      [4, -7],
      [13, 8],
      [6, 1],
      [6, 1],
    ];
    for (const part of clipped(way, box)) {
      for (const [x, y] of part)
        expect(isInside([x, y], { lower: [-1e-9, -1e-9], upper: [10 + 1e-9, 5 + 1e-9] })).toBe(true);
    }
    // From (4, −7) to (13, 8) it goes up by 5 for every 3: in at (8.2, 0), out at (10, 3).
    const [, second] = clipped(way, box);
    const [start, end] = [second?.[0], second?.[1]];
    expect(start?.[0]).toBeCloseTo(8.2, 12);
    expect(start?.[1]).toBeCloseTo(0, 12);
    expect(end?.[0]).toBeCloseTo(10, 12);
    expect(end?.[1]).toBeCloseTo(3, 12);
  });
});
