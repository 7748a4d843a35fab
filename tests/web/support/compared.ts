import type { Locator } from 'playwright-core';

/** The numbers of a figure, row by row; null where there is none. */
export async function numbers(figure: Locator): Promise<(number | null)[][]> {
  const details = figure.locator('details');
  await details.evaluate((folded: HTMLDetailsElement) => {
    folded.open = true;
  });
  await details.locator('tbody tr').first().waitFor();
  return details.locator('tbody tr').evaluateAll((rows) =>
    rows.map((row) =>
      Array.from(row.querySelectorAll('td'), (cell) => {
        const value = cell.getAttribute('data-value');
        return value === null ? null : Number(value);
      }),
    ),
  );
}

/** The figure of a name in an element. */
export const figure = (element: Locator, name: string): Locator =>
  element.locator(`untrained-figure[data-figure="${name}"]`);

/** Rows of a minus those of b, of tables of one size. */
export const minus = (a: readonly ArrayLike<number>[], b: readonly ArrayLike<number>[]): number[][] =>
  a.map((row, r) => Array.from(row, (value, c) => value - (b[r]?.[c] ?? Number.NaN)));

/** What the bar says is different, a line a parameter. */
export const listed = (element: Locator): Promise<string[]> =>
  element
    .locator('.compare-list [data-parameter]')
    .evaluateAll((all) => all.map((each) => each.textContent?.replace(/\s+/g, ' ').trim() ?? ''));
