import { agrees, type Figure, type FigureTable } from 'untrained/lab';
import { intervalBar } from '../pictures/interval_bar';
import { sceneMarkup } from '../pictures/markup';
import type { ClaimsWords } from '../text/claims';
import { fixed, signed, visibleToken } from '../text/format';
import { escaped } from './markup';

/** A value of a setting as it is shown. */
export function settingValue(name: string, value: string | number, words: ClaimsWords): string {
  if (typeof value === 'number') return String(value);
  return name === 'token' ? visibleToken(value) : (words.values[value] ?? value);
}

/** The names of settings that differ within a table, or all of one figure. */
function settingNames(figures: readonly Figure[]): string[] {
  const names = [...new Set(figures.flatMap(({ setting }) => Object.keys(setting)))];
  const varying = names.filter((name) => new Set(figures.map(({ setting }) => setting[name])).size > 1);
  return varying.length > 0 ? varying : names;
}

/** The line that the bars of a table share. */
function extentOf(figures: readonly Figure[]): [number, number] {
  const numbers = figures.flatMap(({ value, low = value, high = value, reference }) => [
    value,
    low,
    high,
    reference?.value ?? value,
  ]);
  const [least, most] = [Math.min(0, ...numbers), Math.max(...numbers)];
  return [least, least >= 0 && most <= 1 ? 1 : most];
}

/** Where a table is wider than the screen it is moved in a frame of its own, by keys too. */
const framed = (caption: string, table: string): string =>
  `<div class="frame" tabindex="0" role="group" aria-label="${escaped(caption)}">${table}</div>`;

export const tableMarkup = (table: FigureTable, words: ClaimsWords): string =>
  framed(words.tables[table.name], table.across ? pivotMarkup(table, table.across, words) : listMarkup(table, words));

type Column = [heading: string, cell: (figure: Figure) => string, kind: string];

/** A figure a row. */
function listMarkup({ name, figures, digits }: FigureTable, words: ClaimsWords): string {
  const number = (value: number | undefined): string => (value === undefined ? '' : fixed(value, digits));
  const extent = extentOf(figures);
  const bar = (figure: Figure): string => {
    const { control, chance, reference, ...others } = figure;
    const scene = intervalBar(
      { ...others, control: control?.value ?? chance, reference: reference?.value },
      extent,
      '',
    );
    return sceneMarkup(scene, { 'aria-hidden': 'true' });
  };
  const hasBars = figures.length > 1 || figures.some(({ control, chance }) => control || chance !== undefined);
  const named = settingNames(figures).map((setting): Column => {
    const cell = (figure: Figure) => escaped(settingValue(setting, figure.setting[setting] ?? '', words));
    return [words.settings[setting] ?? setting, cell, 'setting'];
  });
  const all: Column[] = [
    ['', hasBars ? bar : () => '', 'bar'],
    [words.columns.here, ({ value }) => `<b>${number(value)}</b>`, 'number'],
    [words.columns.interval, ({ low, high }) => (low === undefined ? '' : `${number(low)}–${number(high)}`), 'number'],
    [words.columns.control, ({ control }) => number(control?.value), 'number'],
    [words.columns.chance, ({ chance }) => number(chance), 'number'],
    [words.columns.said, ({ reference }) => number(reference?.value), 'number'],
    [words.columns.difference, (figure) => differenceMarkup(figure, digits, words), 'number'],
    [words.columns.allowed, ({ reference }) => (reference ? `±${fixed(reference.allowed, digits)}` : ''), 'number'],
    [words.columns.draws, ({ draws }) => (draws === undefined ? '' : String(draws)), 'number'],
  ];
  const columns = [...named, ...all.filter(([, cell]) => figures.some((figure) => cell(figure) !== ''))];
  const head = columns
    .map(([heading, , kind]) =>
      heading === '' ? '<td></td>' : `<th scope="col" class="${kind}">${escaped(heading)}</th>`,
    )
    .join('');
  const rows = figures.map((figure) => {
    const cells = columns.map(([, cell, kind], at) =>
      at === 0 ? `<th scope="row" class="${kind}">${cell(figure)}</th>` : `<td class="${kind}">${cell(figure)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return wholeTable(words.tables[name], head, rows);
}

const wholeTable = (caption: string, head: string, rows: readonly string[]): string =>
  `<table><caption>${escaped(caption)}</caption><thead><tr>${head}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;

/** Ours minus theirs, with a sign for whether the two agree, in words for those who do not see it. */
function differenceMarkup({ reference }: Figure, digits: number, words: ClaimsWords): string {
  if (!reference) return '';
  const [sign, word] = agrees(reference) ? ['≈', words.agrees] : ['≠', words.differs];
  return `${signed(reference.difference, digits)} ${signMarkup(sign, word)}`;
}

const signMarkup = (sign: string, word: string): string =>
  `<span class="${sign === '≠' ? 'differs' : 'agrees'}" title="${escaped(word)}"><span aria-hidden="true">${sign}</span><span class="unseen">${escaped(word)}</span></span>`;

/** A row for each setting but the one that runs along it. */
function pivotMarkup({ name, figures, digits }: FigureTable, across: string, words: ClaimsWords): string {
  const names = settingNames(figures).filter((setting) => setting !== across);
  const along = [...new Set(figures.map(({ setting }) => setting[across] ?? ''))];
  const keyOf = ({ setting }: Figure) => names.map((each) => setting[each]).join('\t');
  const keys = [...new Set(figures.map(keyOf))];
  const last = names.length - 1;
  const head = [
    ...names.map((each) => `<th scope="col" class="setting">${escaped(words.settings[each] ?? each)}</th>`),
    ...along.map((value, at) => {
      const prefix = at === 0 && typeof value === 'number' ? `${words.settings[across] ?? across} ` : '';
      return `<th scope="col" class="number">${escaped(prefix + settingValue(across, value, words))}</th>`;
    }),
  ].join('');
  const rows = keys.map((key) => {
    const own = figures.filter((figure) => keyOf(figure) === key);
    const heads = names.map((each, at) => {
      const value = escaped(settingValue(each, own[0]?.setting[each] ?? '', words));
      return at === last ? `<th scope="row" class="setting">${value}</th>` : `<td class="setting">${value}</td>`;
    });
    const cells = along.map((value) => {
      const figure = own.find(({ setting }) => setting[across] === value);
      return `<td class="number">${figure ? pivotCell(figure, digits, words) : ''}</td>`;
    });
    return `<tr>${[...heads, ...cells].join('')}</tr>`;
  });
  return wholeTable(words.tables[name], head, rows);
}

/** The number, its interval below it, and below that the figure of someone else. */
function pivotCell({ value, low, high, reference }: Figure, digits: number, words: ClaimsWords): string {
  const interval =
    low === undefined || high === undefined ? '' : `<small>${fixed(low, digits)}–${fixed(high, digits)}</small>`;
  if (!reference) return `<b>${fixed(value, digits)}</b>${interval}`;
  const [sign, word] = agrees(reference) ? ['≈', words.agrees] : ['≠', words.differs];
  const theirs = `<small>${escaped(words.columns.said.toLowerCase())} ${fixed(reference.value, digits)} ${signMarkup(sign, word)}</small>`;
  return `<b>${fixed(value, digits)}</b>${interval}${theirs}`;
}
