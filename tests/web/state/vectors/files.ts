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
