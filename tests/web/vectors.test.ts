import type { Locator, Page } from 'playwright-core';
import { load } from 'untrained';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drop } from './support/drop';
import { Site } from './support/site';
import { dropSample, file, numbers, openOwn, own, sample, sampleRows, sha256 } from './support/vectors';

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

describe('a file of word vectors', () => {
  it('dropped on a picture gives what the library gives for its vectors', async () => {
    const { page, abcd } = await openAbcd();
    await abcd.locator('#prompt').fill('ABCDABCE');
    const drawn = await numbers(abcd);
    const sent: (string | null)[] = [];
    page.on('request', (request) => sent.push(request.method(), request.postData()));
    expect(await drop(abcd.locator('.main-picture'), file)).toBe(true);
    await own(abcd).getByText('The file has all 5 words.').waitFor();
    const untrained = await load();
    const vectors = sampleRows(['a', 'b', 'c', 'd', 'E']);
    const { similarity } = untrained.abcd({ prompt: 'ABCDABCE', passes: 15, rule: 'subtract-rms', vectors });
    const expected = similarity.flatMap((row) => Array.from(row));
    await expect.poll(() => numbers(abcd)).toEqual(expected.map((each) => expect.closeTo(each, 11)));
    expect(drawn).not.toEqual(await numbers(abcd));
    expect(await own(abcd).textContent()).toContain('A\u00a0→ a, B\u00a0→ b, C\u00a0→ c, D\u00a0→ d');
    expect(await own(abcd).textContent()).toContain('11 words, d = 8');
    expect(await own(abcd).locator('code').textContent()).toBe(sha256);
    // What is loaded for it is code and words; nothing goes out.
    expect(new Set(sent)).toEqual(new Set(['GET', null]));
    await page.close();
  });

  it('chosen with the keyboard decides the settings of drawn vectors, until these are used again', async () => {
    const { page, abcd } = await openAbcd();
    const drawn = await numbers(abcd);
    // Early: the browser takes a while to hand its own window over.
    const chooser = page.waitForEvent('filechooser');
    await own(abcd).locator('summary').focus();
    await page.keyboard.press('Enter');
    await own(abcd).locator('input[type=file]').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(sample);
    await own(abcd).locator('.file').waitFor();
    for (const name of ['#embedding', '#dimension']) expect(await abcd.locator(name).isDisabled()).toBe(true);
    expect(await abcd.locator('#dimension').inputValue()).toBe('8');
    expect(await abcd.locator('.more-controls').textContent()).toContain('are those of word_vectors.txt');
    const used = await numbers(abcd);
    expect(used).not.toEqual(drawn);

    await own(abcd).locator('.put-away').click();
    await expect.poll(() => numbers(abcd)).toEqual(drawn);
    expect(await abcd.locator('#dimension').isEnabled()).toBe(true);
    await abcd.locator('.undo').click();
    await expect.poll(() => numbers(abcd)).toEqual(used);
    await abcd.locator('.undo').click();
    await expect.poll(() => numbers(abcd)).toEqual(drawn);
    await own(abcd).getByRole('button', { name: 'Use word_vectors.txt' }).click();
    await expect.poll(() => numbers(abcd)).toEqual(used);
    await page.close();
  });

  it('that has not every word has these named and marked, with a vector that another seed changes', async () => {
    const { page, abcd } = await openAbcd();
    await drop(abcd.locator('.main-picture'), file);
    await own(abcd).getByText('1 of 6 words is not in the file and has a random vector, marked °: ␣.').waitFor();
    expect((await abcd.locator('.chip').allTextContents()).slice(0, 2)).toEqual(['␣°', 'A']);
    const figure = abcd.locator('untrained-figure.heatmap figure');
    expect(await figure.locator('.main svg text').allTextContents()).toContain('␣°');
    expect(await figure.textContent()).toContain('° has a random vector: the word is not in word_vectors.txt.');
    const before = await numbers(abcd);
    await abcd.locator('#seed').fill('2');
    await expect.poll(() => numbers(abcd)).not.toEqual(before);

    await abcd.locator('#pass').fill('0');
    const map = abcd.locator('untrained-figure.map figure');
    await expect.poll(() => map.textContent()).toContain('these are the cosines of word_vectors.txt');
    const holder = map.locator('.main .holder');
    await holder.focus();
    for (const key of ['ArrowDown', 'ArrowRight']) await holder.press(key);
    const told = map.locator('.told');
    await expect.poll(() => told.textContent()).toContain('␣°₁ is a random vector: the word is not in');
    expect(await told.textContent()).toContain('A₂ is the vector of “a” in word_vectors.txt, brought to length √d.');
    await page.close();
  });

  it('is there for the other experiment too, and its figures mark what it does not have', async () => {
    const { page, abcd } = await openAbcd();
    const pronoun = page.locator('untrained-pronoun');
    const before = await numbers(pronoun);
    await dropSample(abcd);
    expect(await numbers(pronoun)).toEqual(before);
    await openOwn(pronoun);
    await own(pronoun).getByRole('button', { name: 'Use word_vectors.txt' }).click();
    await own(pronoun).locator('.coverage').waitFor();
    expect(await own(pronoun).locator('.coverage').textContent()).toContain('of 8 words are not in the file');
    const drawn = pronoun.locator('[data-figure=graph] .main svg text');
    await expect.poll(() => drawn.allTextContents()).toContain('ЕСТ°');
    expect(await drawn.allTextContents()).toContain('МАША');
    expect(await pronoun.locator('[data-figure=logits-1] .main svg text').allTextContents()).toContain('ЕСТ°');
    // The published numbers were made with other vectors.
    expect(await pronoun.locator('[data-figure=logits-1] .told').textContent()).not.toContain('published');
    expect(await pronoun.locator('[data-rms], table.published').count()).toBe(0);

    await pronoun.locator('.gallery summary').click();
    await pronoun.locator('input[name=example][value=fish]').check();
    await expect.poll(() => own(pronoun).locator('.coverage').textContent()).toContain('FISH');
    await pronoun.locator('.reset').click();
    await expect.poll(() => own(pronoun).locator('.file').count()).toBe(0);
    await page.close();
  });

  it('as an array with its list comes in one drop or in two', async () => {
    const { page, abcd } = await openAbcd();
    const header = "{'descr': '<f4', 'fortran_order': False, 'shape': (6, 2), }\n";
    const numbers = new Uint8Array(Float32Array.from([1, 0, 0, 1, 1, 1, -1, 1, 2, 1, 1, 2]).buffer);
    const magic = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, header.length, 0];
    const array = { name: 'v.npy', content: [...magic, ...Buffer.from(header), ...numbers] };
    await drop(abcd.locator('.main-picture'), array);
    await own(abcd).getByText('v.npy is an array. Now drop the list of its words').waitFor();
    await drop(own(abcd), { name: 'list.txt', content: ' \nA\nB\nC\nD\nE\n' });
    await own(abcd).getByText('v.npy + list.txt').first().waitFor();
    await own(abcd).getByText('The file has all 6 words.').waitFor();
    await page.close();
  });

  it('dropped beside the experiments goes to the nearest, and the page stays', async () => {
    const { page, abcd } = await openAbcd();
    const { url } = { url: page.url() };
    expect(await drop(page.locator('h1'), file)).toBe(true);
    await own(abcd).locator('.file').waitFor();
    expect(new URL(page.url()).pathname).toBe(new URL(url).pathname);
    await page.close();
  });

  it.each(['en', 'ru'])('fits on a phone, with a name of any length: %s', async (language) => {
    const page = await site.readyPage(`?language=${language}`, { width: 360 });
    for (const name of ['untrained-abcd', 'untrained-pronoun']) {
      await drop(page.locator(name), { ...file, name: `${'long'.repeat(60)}.txt` });
      await own(page.locator(name)).locator('.file').waitFor();
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.close();
  });
});

describe('a link made with a file', () => {
  it('asks for it, tells another one of the same name apart, and gives the same digits with the right one', async () => {
    const { page, abcd } = await openAbcd();
    await dropSample(abcd);
    const digits = await numbers(abcd);
    await expect.poll(() => new URL(page.url()).hash).toMatch(/^#1\./);
    const { hash } = new URL(page.url());

    const other = await openAbcd(`?language=en${hash}`);
    const notice = other.page.locator('untrained-share .notice');
    await expect.poll(() => notice.textContent()).toContain(`word_vectors.txt (SHA-256 ${sha256.slice(0, 12)}…)`);
    await own(other.abcd).getByText('Drop that file here').waitFor();
    expect(await numbers(other.abcd)).not.toEqual(digits);

    await drop(other.abcd, { name: file.name, content: file.content.replace('the', 'not') });
    await own(other.abcd).getByText('This is another file than the one that was asked for').waitFor();
    await expect.poll(() => notice.count()).toBe(0);
    await other.abcd.locator('.undo').click();
    await own(other.abcd).getByText('Drop that file here').waitFor();

    await drop(other.abcd, file);
    await expect.poll(() => numbers(other.abcd)).toEqual(digits);
    expect(await own(other.abcd).textContent()).not.toContain('another file');
    await page.close();
    await other.page.close();
  });
});
