import type { CellPlace, Figure } from '../../../web/figures/figure';

/** Those of the places that are no cell or spot of the figure's picture. */
export function outside(figure: Figure, places: readonly CellPlace[] = []): CellPlace[] {
  const { cells, spots } = figure.draw?.(400) ?? {};
  return places.filter(({ row, column }) => {
    const columns = cells ? (cells.values[row]?.length ?? 0) : spots?.[row] ? 1 : 0;
    return row < 0 || column < 0 || column >= columns;
  });
}
