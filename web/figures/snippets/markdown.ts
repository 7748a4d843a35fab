import { fixed } from '../../text/format';
import type { SnippetSource } from './source';

/** As the numbers of the page's own tables. */
const DIGITS = 3;

/** More numbers than this are no table for a post. */
export const MAXIMUM_MARKDOWN_CELLS = 5000;

/** How many numbers a figure's table would have. */
export const cellsOf = ({ figure }: SnippetSource): number => {
  const { columns, rows } = figure.table();
  return columns.length * rows.length;
};

/** The figure's numbers as a table in GitHub's Markdown, with its title above and where it came from below. */
export function markdownOf({ figure, provenance }: SnippetSource, madeWith: string): string {
  const { corner, columns, rows } = figure.table();
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const { address } = provenance;
  return [
    `**${escaped(figure.title)}**`,
    '',
    line([corner, ...columns].map(escaped)),
    line(['---', ...columns.map(() => '---:')]),
    ...rows.map(({ name, values }) =>
      line([escaped(name), ...values.map((value) => (value === null ? '' : fixed(value, DIGITS)))]),
    ),
    '',
    address === undefined ? escaped(madeWith) : `[${escaped(madeWith)}](${address})`,
    '',
  ].join('\n');
}

/** Text that Markdown leaves as it is. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>|#&~]/g, '\\$&').replace(/\s+/g, ' ');
