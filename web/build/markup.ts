/** Text inside the page's HTML. */
export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** A sentence with code between backticks, as HTML. */
export const sentence = (text: string): string =>
  text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? `<code>${escaped(part)}</code>` : escaped(part)))
    .join('');

/** Words by name, in the place of what an element with `data-text` has. */
export const withTexts = (html: string, texts: Readonly<Record<string, unknown>>): string =>
  html.replace(/(<\w+[^>]*\sdata-text="(\w+)"[^>]*>)[^<]*(?=<\/)/g, (_, start: string, name: string) => {
    const text = texts[name];
    if (typeof text !== 'string') throw new Error(`no words are called ${name}`);
    return start + sentence(text);
  });
