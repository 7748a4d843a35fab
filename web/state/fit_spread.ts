import type { FitProgress } from 'untrained/lab';
import { median } from './median';

/** Where the particles of a swarm stand along one coordinate. */
export interface Spread {
  /** Of the particle with the smallest loss. */
  readonly best: number;
  readonly lowest: number;
  readonly median: number;
  readonly highest: number;
}

/** The particle with the smallest loss; −1 where none has a finite one. */
export function leaderOf(values: ArrayLike<number>): number {
  let leader = -1;
  for (let index = 0; index < values.length; index++) {
    const value = values[index] ?? Number.NaN;
    if (Number.isFinite(value) && !(value >= (values[leader] ?? Number.POSITIVE_INFINITY))) leader = index;
  }
  return leader;
}

/** The spread of each coordinate, in the order of `fitNumberNames`; NaN at the best where no loss is finite. */
export function spreadsOf({ positions, values }: Pick<FitProgress, 'positions' | 'values'>): Spread[] {
  const leader = leaderOf(values);
  return Array.from(positions[0] ?? [], (_, coordinate) => {
    const all = positions.map((position) => position[coordinate] ?? Number.NaN);
    return {
      best: all[leader] ?? Number.NaN,
      lowest: Math.min(...all),
      median: median(all),
      highest: Math.max(...all),
    };
  });
}
