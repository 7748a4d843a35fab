import { words } from '../text/en/embed_page';
import { type Example, elementCode, examples, snippets } from './embed_code';
import type { Attribute, ElementDeclaration, Manifest, Named } from './manifest';
import { escaped, sentence } from './markup';

/** Code with a button that copies it. */
const codeBlock = (code: string): string =>
  `<div class="code"><pre><code>${escaped(code)}</code></pre>` +
  '<button type="button" class="copy" data-text="copy"></button><p role="status"></p></div>';

function exampleMarkup(example: Example): string {
  const { name, attributes } = example;
  const code = elementCode(example, words[`${name}Note`]);
  return `<article class="example${attributes.view ? '' : ' whole'}" id="${name}">
  <h4 data-text="${name}"></h4>
  <p class="note" data-text="${name}Note"></p>
  ${codeBlock(code)}
  <div class="live">${code}</div>
</article>`;
}

const examplesMarkup = ({ modules }: Manifest): string =>
  modules
    .flatMap(({ declarations }) => declarations)
    .map(
      ({ tagName, description = '' }) => `<h3><code>&lt;${tagName}&gt;</code></h3>
<p class="note" lang="en">${sentence(description)}</p>
${examples
  .filter(({ tag }) => tag === tagName)
  .map(exampleMarkup)
  .join('\n')}`,
    )
    .join('\n');

const code = (text: string | undefined): string => (text ? `<code>${escaped(text)}</code>` : '');

const readable = (bound: number): string => {
  if (bound === Number.MAX_SAFE_INTEGER) return '2⁵³ − 1';
  return (Math.abs(bound) >= 1e6 ? bound.toExponential().replace('e+', 'e') : String(bound)).replace('-', '−');
};

function rangeMarkup({ range }: Attribute): string {
  if (!range) return '';
  const { integer, minimum, maximum } = range;
  const bounds = [
    ...(minimum === undefined ? [] : [maximum === undefined ? `≥ ${readable(minimum)}` : readable(minimum)]),
    ...(maximum === undefined ? [] : [minimum === undefined ? `≤ ${readable(maximum)}` : readable(maximum)]),
  ].join(' … ');
  return `${bounds}${integer ? '<span data-text="wholeNumber"></span>' : ''}`;
}

/** A column: its heading among the page's words, and what stands in it. */
type Column<Row> = [keyof typeof words, (row: Row) => string];

function table<Row>(caption: keyof typeof words, rows: readonly Row[], columns: readonly Column<Row>[]): string {
  if (rows.length === 0) return '';
  const head = columns.map(([name]) => `<th scope="col" data-text="${name}"></th>`).join('');
  const body = rows.map((row) => {
    const cells = columns.map(([name, cell], index) =>
      index === 0
        ? `<th scope="row">${cell(row)}</th>`
        : `<td class="${name}${cell(row) === columns[0]?.[1](row) ? ' same' : ''}"${name === 'meaning' ? ' lang="en"' : ''}>${cell(row)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table class="${caption}"><caption data-text="${caption}"></caption>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join('\n')}
</tbody></table>`;
}

const nameColumn: Column<Named> = [
  'name',
  ({ name }) => (name === '' ? '<span data-text="unnamed"></span>' : code(name)),
];
const meaningColumn: Column<Named> = ['meaning', ({ description = '' }) => sentence(description)];
const typeColumn: Column<Named> = ['type', ({ type }) => code(type?.text)];
const usualColumn: Column<Named> = ['usual', ({ default: usual }) => code(usual)];

function referenceOf(declaration: ElementDeclaration): string {
  const { tagName, attributes, members, events, slots, cssParts, cssProperties } = declaration;
  const attributeColumns: Column<Attribute>[] = [
    nameColumn,
    ['property', ({ fieldName }) => code(fieldName)],
    typeColumn,
    usualColumn,
    ['range', rangeMarkup],
    meaningColumn,
  ];
  const others = members.filter(({ attribute }) => attribute === undefined);
  return `<section class="reference" aria-labelledby="reference-${tagName}">
<h3 id="reference-${tagName}"><code>&lt;${tagName}&gt;</code></h3>
${table('attributes', attributes, attributeColumns)}
${table('otherProperties', others, [nameColumn, typeColumn, meaningColumn])}
${table('events', events, [nameColumn, typeColumn, meaningColumn])}
${table('slots', slots, [nameColumn, meaningColumn])}
${table('parts', cssParts, [nameColumn, meaningColumn])}
${table('customProperties', cssProperties, [nameColumn, usualColumn, meaningColumn])}
</section>`;
}

const referenceMarkup = ({ modules }: Manifest): string =>
  modules
    .flatMap(({ declarations }) => declarations)
    .map(referenceOf)
    .join('\n');

/** The page about embedding with its examples, code and tables; the words are still to be put in. */
export function withEmbedding(html: string, manifest: Manifest): string {
  return html
    .replace('<!-- examples -->', () => examplesMarkup(manifest))
    .replace('<!-- reference -->', () => referenceMarkup(manifest))
    .replace(/<!-- code: (\w+) -->/g, (_, name: string) => {
      const snippet = snippets[name];
      if (snippet === undefined) throw new Error(`no code is called ${name}`);
      return codeBlock(snippet);
    });
}
