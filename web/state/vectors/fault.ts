/**
 * Why files are not usable as word vectors. Of a text file: `binary`, it is no text in UTF-8; `no-numbers`, a line has
 * no numbers after its word; `no-number`, one of them is none; `shape`, a line has more or fewer than the first;
 * `count`, there are more or fewer words than the file itself says. Of an array: `array-damaged`, `array-type`,
 * `array-rank`, `array-size` for its bytes; `list`, its list has more or fewer words than it has rows. Of any:
 * `pair`, they do not belong together.
 */
export type VectorFault =
  | 'empty'
  | 'large'
  | 'packed'
  | 'binary'
  | 'no-numbers'
  | 'no-number'
  | 'shape'
  | 'count'
  | 'dimension'
  | 'words'
  | 'array-damaged'
  | 'array-type'
  | 'array-rank'
  | 'array-size'
  | 'list'
  | 'pair'
  | 'unreadable'
  | 'insecure';

/** What was wrong with a file, and what was expected. */
export interface FaultDetails {
  readonly line?: number;
  readonly found?: string | number;
  readonly expected?: string | number;
}

export class VectorFileError extends Error {
  readonly line: number;
  readonly found: string;
  readonly expected: string;

  /** @param file its name */
  constructor(
    readonly fault: VectorFault,
    readonly file: string,
    { line = 0, found = '', expected = '' }: FaultDetails = {},
  ) {
    super(`${file}: ${fault}`);
    this.name = 'VectorFileError';
    this.line = line;
    this.found = String(found);
    this.expected = String(expected);
  }
}
