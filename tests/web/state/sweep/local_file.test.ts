import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readLocalText } from '../../../../web/state/sweep/local_file';

const faultOf = (file: File, maximum = 100): Promise<unknown> =>
  readLocalText(file, maximum).then(
    () => undefined,
    ({ fault, file: name, maximum: most }) => [fault, name, most],
  );

describe('a file of the reader’s own', () => {
  it('is read as text, with what tells it from others', async () => {
    const text = 'S МАША';
    const sha256 = createHash('sha256').update(text).digest('hex');
    expect(await readLocalText(new File([text], 'own.txt'), 100)).toEqual({ name: 'own.txt', text, sha256 });
  });

  it('is refused where it is larger than what is read, before anything of it is', async () => {
    class Large extends File {
      override arrayBuffer(): Promise<ArrayBuffer> {
        throw new Error('nothing of it must be read');
      }
    }
    expect(await faultOf(new Large(['x'.repeat(101)], 'large.txt'))).toEqual(['large', 'large.txt', 100]);
    expect(await faultOf(new File(['x'.repeat(100)], 'fits.txt'))).toBeUndefined();
  });

  it('is refused where it is no UTF-8, or cannot be read', async () => {
    expect(await faultOf(new File([Uint8Array.from([0xcc, 0xe0])], 'koi8.txt'))).toEqual(['encoding', 'koi8.txt', 0]);
    class Gone extends File {
      override arrayBuffer(): Promise<ArrayBuffer> {
        return Promise.reject(new DOMException('gone', 'NotFoundError'));
      }
    }
    expect(await faultOf(new Gone(['x'], 'gone.txt'))).toEqual(['unreadable', 'gone.txt', 0]);
  });
});
