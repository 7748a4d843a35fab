import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drop } from './support/drop';
import { Site } from './support/site';
import { dropSample, numbers, openOwn, own } from './support/vectors';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  // Among them every request to another host.
  expect(site.complaints).toEqual([]);
  await site.close();
});

async function openAbcd(query?: string): Promise<{ page: Page; abcd: Locator }> {
  const page = await site.readyPage(query);
  return { page, abcd: page.locator('untrained-abcd') };
}

describe('a file that cannot be used', () => {
  const numberOf = '0.5 '.repeat(50).trim();
  it.each([
    [
      'of the wrong shape',
      'glove.txt',
      `a ${numberOf}\nb ${numberOf.slice(4)}\n`,
      'Line 2 of glove.txt has 49 numbers; 50 were expected',
    ],
    ['that is empty', 'empty.txt', '', 'empty.txt is empty'],
    [
      'in word2vec’s binary form',
      'w2v.bin',
      [...Buffer.from('2 2\na '), 0, 0, 128, 63, 0, 0, 0, 0],
      'w2v.bin is no text in UTF-8',
    ],
    ['that is packed', 'glove.zip', [0x50, 0x4b, 3, 4, 0, 0], 'glove.zip is packed; unpack it first'],
    ['of markup', 'x.html', '<script>document.title="run"</script> <img src=x>\n', 'Line 1 of x.html has no numbers'],
    [
      'of pickled objects',
      'p.npy',
      [
        0x93,
        0x4e,
        0x55,
        0x4d,
        0x50,
        0x59,
        1,
        0,
        61,
        0,
        ...Buffer.from("{'descr': '|O', 'fortran_order': False, 'shape': (6, 2), }   \n"),
      ],
      'numbers of the type |O',
    ],
  ])('%s is told in one sentence, and nothing is lost', async (_, name, bytes, told) => {
    const { page, abcd } = await openAbcd();
    await abcd.locator('#prompt').fill('ABAB');
    const before = await numbers(abcd);
    const files = [{ name, content: bytes }, ...(name === 'p.npy' ? [{ name: 'list.txt', content: 'a\nb\n' }] : [])];
    await drop(abcd.locator('.main-picture'), ...files);
    const alert = own(abcd).getByRole('alert');
    await expect.poll(() => alert.textContent()).toContain(told);
    expect(await alert.textContent()).toContain('Everything is as it was.');
    expect(await numbers(abcd)).toEqual(before);
    expect([await abcd.locator('#prompt').inputValue(), await page.title()]).not.toContain('run');
    expect(await own(abcd).locator('.file').count()).toBe(0);

    await dropSample(abcd);
    await expect.poll(() => alert.count()).toBe(0);
    await page.close();
  });

  it('of too many numbers for the words of the prompt is told, and the file can be put away', async () => {
    const { page, abcd } = await openAbcd();
    const before = await numbers(abcd);
    // Sixty words of 900,000 numbers each are more than the library takes.
    const wide = `a${' 1'.repeat(900_000)}`;
    await abcd
      .locator('#prompt')
      .fill(Array.from({ length: 60 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(''));
    await drop(abcd, { name: 'wide.txt', content: wide });
    await expect.poll(() => abcd.locator('.more-controls > [role=alert]').textContent()).toContain('more than the');
    await own(abcd).locator('.put-away').click();
    await expect.poll(() => abcd.locator('.more-controls > [role=alert]').count()).toBe(0);
    await abcd.locator('.reset').click();
    await expect.poll(() => numbers(abcd)).toEqual(before);
    await page.close();
  });

  it('of two gigabytes is refused before it is read, and Back still works', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'untrained-'));
    const huge = path.join(folder, 'huge.txt');
    try {
      const handle = await open(huge, 'w');
      await handle.truncate(2 ** 31);
      await handle.close();
      const { page, abcd } = await openAbcd();
      const first = page.url();
      await page.evaluate(() => {
        location.hash = 'experiments';
      });
      const before = await numbers(abcd);
      await openOwn(abcd);
      await own(abcd).locator('input[type=file]').setInputFiles(huge);
      await own(abcd).getByText('huge.txt has 2,048 MB; at most 512 MB can be read').waitFor();
      expect(await numbers(abcd)).toEqual(before);
      await page.goBack();
      await expect.poll(() => page.url()).toBe(first);
      await abcd.locator('#prompt').fill('ABA');
      await expect.poll(() => abcd.locator('.chip').count()).toBe(3);
      await page.close();
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('a link with a hostile name of a file', () => {
  it('shows it as text', async () => {
    const { writeAddress } = await import('../../web/state/address');
    const name = `<img src=x onerror="document.title='run'">${'x'.repeat(3000)}`;
    const values = { 'vectors-name': name, 'vectors-sha256': '<b>' };
    const address = await writeAddress({ experiments: { abcd: { values, compared: undefined } } });
    const { page, abcd } = await openAbcd(`?language=en#${address}`);
    await own(abcd).getByText('Drop that file here').waitFor();
    expect(await page.title()).not.toBe('run');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
    await page.close();
  });
});
