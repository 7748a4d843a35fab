import type { Figure } from '../figures/figure';
import type { FigureWords } from '../text/figures';
import { fixed } from '../text/format';
import { make } from './element';

export { tableStyles } from './table_styles';

/** More cells than this make the page slow to lay out; a saved file has all of them. */
const MAXIMUM_TABLE_CELLS = 2000;

const DIGITS = 6;

const shown = (value: number | null, isWhole = false): string =>
  value === null ? '' : fixed(value, isWhole ? 0 : DIGITS);

/** The numbers of a figure as a table that scrolls, with a note where it is not the whole. */
export function numbersTable(figure: Figure, words: FigureWords): Node[] {
  const table = figure.table();
  const most = Math.max(1, Math.floor(MAXIMUM_TABLE_CELLS / Math.max(table.columns.length, 1)));
  const rows = table.rows.slice(0, most);
  const head = make('tr', {}, make('td'), ...table.columns.map((column) => make('th', { scope: 'col' }, column)));
  const body = rows.map(({ name, values }) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row' }, name),
      ...values.map((value, column) =>
        make('td', { 'data-value': value }, shown(value, table.whole?.includes(column))),
      ),
    ),
  );
  const whole = make(
    'table',
    {},
    make('caption', {}, table.caption),
    make('thead', {}, head),
    make('tbody', {}, ...body),
  );
  const scroll = make('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': figure.title }, whole);
  return rows.length < table.rows.length
    ? [scroll, make('p', { class: 'note' }, words.numbersCut(rows.length))]
    : [scroll];
}
