/** Numbers in tables: six digits for what is compared with published cosines, fewer where many stand together. */
export const decimals = (value: number, digits = 6): string => value.toFixed(digits).replace(/^-(0\.?0*)$/, '$1');

/** A token as people can see it: in quotes, with control characters spelled out. */
export const quoted = (token: string): string =>
  JSON.stringify(token).replace(
    /\p{Cc}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Columns aligned to the right but for the last, whose text may be of any width on the screen. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const last = header.length - 1;
  return all
    .map(
      (row) =>
        `${row.map((cell, column) => (column === last ? cell : cell.padStart(widths[column] ?? 0))).join('  ')}\n`,
    )
    .join('');
}

/** JSON with a key a line and a row of a matrix a line: to be read, and never one string of the whole output. */
export function* json(value: object): Generator<string> {
  yield* expanded(value, '', true);
  yield '\n';
}

/** `items`: whether objects in a list are spread over lines, too. */
function* expanded(value: object, indent: string, items: boolean): Generator<string> {
  const isList = Array.isArray(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  let separator = isList ? '[' : '{';
  for (const [key, inner] of entries) {
    yield `${separator}\n${indent}  ${isList ? '' : `${JSON.stringify(key)}: `}`;
    if (isList ? items : isNested(inner)) yield* expanded(inner, `${indent}  `, false);
    else yield compact(inner);
    separator = ',';
  }
  yield `\n${indent}${isList ? ']' : '}'}`;
}

const isNested = (value: unknown): boolean =>
  Array.isArray(value) && value.some((inner) => typeof inner === 'object' && inner !== null);

/** Typed arrays as arrays. */
const compact = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (ArrayBuffer.isView(inner) ? Array.from(inner as Float64Array) : inner));
