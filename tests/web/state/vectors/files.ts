import type { OwnVectors } from '../../../../web/state/own_vectors';
import { ownRows } from '../../../../web/state/vectors/rows';

/** A text file of word vectors, made here. */
export const textFile = (content: string | Uint8Array, name = 'vectors.txt'): File =>
  new File([content as BlobPart], name);

interface ArrayOptions {
  type?: string;
  fortran?: boolean;
  shape?: readonly number[];
  version?: number;
  name?: string;
}

/** A .npy file of the rows, as NumPy writes it. */
export function arrayFile(rows: readonly (readonly number[])[], options: ArrayOptions = {}): File {
  const { type = '<f4', fortran = false, version = 1, name = 'vectors.npy' } = options;
  const shape = options.shape ?? [rows.length, rows[0]?.length ?? 0];
  const ordered = fortran ? (rows[0] ?? []).flatMap((_, column) => rows.map((row) => row[column] ?? 0)) : rows.flat();
  const size = type.endsWith('8') ? 8 : 4;
  const numbers = new DataView(new ArrayBuffer(size * ordered.length));
  ordered.forEach((number, at) => {
    if (size === 8) numbers.setFloat64(8 * at, number, type.startsWith('<'));
    else numbers.setFloat32(4 * at, number, type.startsWith('<'));
  });
  const written = `${shape.join(', ')}${shape.length === 1 ? ',' : ''}`;
  const header = `{'descr': '${type}', 'fortran_order': ${fortran ? 'True' : 'False'}, 'shape': (${written}), }\n`;
  const length = new DataView(new ArrayBuffer(version === 1 ? 2 : 4));
  if (version === 1) length.setUint16(0, header.length, true);
  else length.setUint32(0, header.length, true);
  const magic = Uint8Array.of(0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, version, 0);
  return new File([magic, length, header, numbers], name);
}

/** A file with the words a and b in the plane, 60° apart. */
export const planeFile = (
  sha256 = '00',
  words: Record<string, number> = { a: 0, b: Math.PI / 3 },
  bytes = 10,
): OwnVectors => ({
  name: 'own.txt',
  sha256,
  dimension: 2,
  count: Object.keys(words).length,
  bytes,
  rows(core, words, seed) {
    return ownRows(core, this, words, seed);
  },
  find: (word) => {
    const angle = words[word];
    if (angle === undefined) return undefined;
    return {
      word,
      line: 1,
      vector: Float64Array.of(Math.cos(angle), Math.sin(angle)).map((each) => each * Math.SQRT2),
    };
  },
});
