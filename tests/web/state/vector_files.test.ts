import { describe, expect, it } from 'vitest';
import { MAXIMUM_KEPT_BYTES, VectorFiles } from '../../../web/state/vector_files';
import { planeFile } from './vectors/files';

describe('the files of a page', () => {
  it('are kept by their SHA-256, the oldest given up where there is no more room', () => {
    const files = new VectorFiles();
    let changes = 0;
    files.addEventListener('change', () => {
      changes += 1;
    });
    for (const name of ['1', '2', '3']) files.add(planeFile(name, {}, MAXIMUM_KEPT_BYTES / 2));
    expect(files.all.map(({ sha256 }) => sha256)).toEqual(['2', '3']);
    files.add(planeFile('4', {}, 2 * MAXIMUM_KEPT_BYTES));
    expect(files.all.map(({ sha256 }) => sha256)).toEqual(['4']);
    expect([files.get('4')?.sha256, files.get('1'), files.get(undefined), changes]).toEqual([
      '4',
      undefined,
      undefined,
      4,
    ]);
  });
});
