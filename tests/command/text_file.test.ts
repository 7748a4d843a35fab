import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { untrained } from './command';

const prose = (language: string) => fileURLToPath(new URL(`../data/prose_${language}.txt`, import.meta.url));
const SWEEP = ['sweep', '--json', '--task', 'text', '--window', '32', '--passes', '10,30', '--draws', '100', '--text'];

let folder: string;
const at = (name: string) => path.join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'untrained-text-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a text named on the command line', () => {
  it.each(['en', 'ru'])(
    'is swept with what a lookup and the most frequent word would say beside (%s)',
    async (language) => {
      const { stdout, stderr, status } = await untrained(...SWEEP, prose(language));
      expect([status, stderr]).toEqual([0, '']);
      const { cells } = JSON.parse(stdout);
      expect(cells).toHaveLength(2);
      for (const { draws, hits, longestMatchHits, mostFrequentHits, choiceChance } of cells) {
        expect(draws).toBe(100);
        for (const count of [hits, longestMatchHits, mostFrequentHits]) {
          expect(count).toBeGreaterThanOrEqual(0);
          expect(count).toBeLessThan(100);
        }
        expect(longestMatchHits).toBeGreaterThan(mostFrequentHits);
        expect(choiceChance).toBeGreaterThan(1 / 32);
      }
    },
  );

  it('has a table with how often each way tells the next word', async () => {
    const { stdout } = await untrained(...SWEEP.filter((word) => word !== '--json'), prose('en'));
    const { cells } = JSON.parse((await untrained(...SWEEP, prose('en'))).stdout);
    expect(stdout).toMatch(/shuffled +next word +of the match +most frequent +median margin/);
    const { hits, longestMatchHits, mostFrequentHits } = cells[0];
    const shares = [hits, longestMatchHits, mostFrequentHits].map((count) => (count / 100).toFixed(3));
    expect(stdout).toMatch(new RegExp(`32 +1000 +10 .*${shares.join(' +')}`));
  });

  it('may be gzip, as Debian packs longer texts', async () => {
    await writeFile(at('prose.gz'), gzipSync(await readFile(prose('ru'))));
    const plain = await untrained(...SWEEP, prose('ru'));
    const packed = await untrained(...SWEEP, at('prose.gz'));
    expect([packed.status, packed.stdout]).toEqual([0, plain.stdout]);
  });

  it.each([
    ['latin1', Buffer.from('caf\xe9 caf\xe9', 'latin1'), 'is no text in UTF-8; iconv brings other encodings to it'],
    [
      'torn.gz',
      gzipSync('a b a b a b'.repeat(9)).subarray(0, 20),
      'is gzip, but cannot be unpacked: unexpected end of file',
    ],
  ])('is refused in one line: %s', async (name, bytes, message) => {
    await writeFile(at(name), bytes);
    const { status, stdout, stderr } = await untrained(...SWEEP, at(name));
    expect([status, stdout, stderr]).toEqual([2, '', `untrained: --text ${at(name)} ${message}\n`]);
  });

  it('is refused unread where it is too large, and where it has too few words', async () => {
    await writeFile(at('large'), '');
    await truncate(at('large'), 2 ** 28 + 1);
    expect((await untrained(...SWEEP, at('large'))).stderr).toBe(
      `untrained: --text ${at('large')} is larger than the 256 MB that are read\n`,
    );
    await writeFile(at('short'), 'one two one');
    expect((await untrained(...SWEEP, at('short'))).stderr).toMatch(/^untrained: words must be .* not 3\n$/);
  });
});
