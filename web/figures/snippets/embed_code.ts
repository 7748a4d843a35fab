import type { Parameter } from 'untrained';
import { type SnippetSource, viewOf } from './source';

/** Says nothing of where a reader looks, which a figure decides by itself. */
const unset = ['vectors-name', 'vectors-sha256'];

/**
 * The HTML that shows the figure in another page, as a custom element with what was set as its attributes. Inside it
 * stands what is read where there is no script: the title, as a link where there is one.
 *
 * @param parameters of the experiment
 */
export function embedCode(source: SnippetSource, parameters: readonly Parameter[]): string {
  const { figure, provenance } = source;
  const { address, experiment, values } = provenance;
  const attributes = parameters
    .filter(({ name, default: usual }) => {
      const value = values[name];
      return value !== undefined && value !== usual && !unset.includes(name);
    })
    .map(({ name }) => ` ${name}="${escaped(String(values[name]))}"`);
  const title = escaped(figure.title);

  const inside = address === undefined ? title : `<a href="${escaped(address)}">${title}</a>`;
  const tag = `untrained-${experiment}`;
  return [
    '<script type="module" src="untrained/elements.js"></script>',
    `<${tag} view="${viewOf(figure)}"${attributes.join('')}>${inside}</${tag}>`,
    '',
  ].join('\n');
}

const references: Record<string, string> = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Text in an attribute or between tags. */
const escaped = (text: string): string => text.replace(/[&"<>\n\r\t]/g, (character) => references[character] ?? '');
