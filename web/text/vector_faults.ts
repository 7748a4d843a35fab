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
