/** An element of an XML file. */
export interface XmlNode {
  tag: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  text: string;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescaped(text: string): string {
  if (/[<>]|&(?!(amp|lt|gt|quot);)/.test(text)) throw new Error(`not escaped: ${text}`);
  return text.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '');
}

/** Reads the part of XML that saved files use, and throws at anything else. */
export function parseXml(source: string): XmlNode {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML allows none of them
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(source))
    throw new Error('a character XML cannot have');
  if (/\p{Surrogate}/u.test(source)) throw new Error('half of a surrogate pair');
  const root: XmlNode = { tag: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const body = source.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\s*/, '').trimEnd();
  const piece = /<(\/?)([a-z]+)((?: [\w:-]+="[^"<]*")*)>|([^<]+)/gy;
  while (piece.lastIndex < body.length) {
    const at = piece.lastIndex;
    const match = piece.exec(body);
    if (!match) throw new Error(`not well-formed: ${body.slice(at, at + 80)}`);
    const [, closing, tag = '', attributes = '', text] = match;
    const inner = open.at(-1) as XmlNode;
    if (text !== undefined) inner.text += unescaped(text);
    else if (closing) {
      if (open.pop()?.tag !== tag) throw new Error(`unexpected </${tag}>`);
    } else {
      const pairs = [...attributes.matchAll(/ ([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [
        name,
        unescaped(value ?? ''),
      ]);
      const node = { tag, attributes: Object.fromEntries(pairs), children: [], text: '' };
      if (pairs.length > Object.keys(node.attributes).length) throw new Error(`an attribute twice in <${tag}>`);
      inner.children.push(node);
      open.push(node);
    }
  }
  const [child, ...others] = root.children;
  if (open.length > 1 || !child || others.length > 0) throw new Error('not one element');
  return child;
}

/** The first child of a kind. */
export const child = (node: XmlNode, tag: string): XmlNode => node.children.find((each) => each.tag === tag) as XmlNode;
/** An element and everything in it. */
export const everyNode = (node: XmlNode): XmlNode[] => [node, ...node.children.flatMap(everyNode)];

/** Reads CSV (RFC 4180) after its comments. */
export function parseCsv(source: string): { comments: string[]; rows: string[][] } {
  const lines = source.split('\r\n');
  const comments = lines.filter(
    (line, i) => line.startsWith('# ') && lines.slice(0, i).every((l) => l.startsWith('# ')),
  );
  const body = lines.slice(comments.length).join('\r\n');
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of body.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return { comments, rows: rows.slice(0, -1) };
}
