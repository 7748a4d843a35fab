import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe';
import { type HostPage, hostPage } from './support/host_page';
import { Site } from './support/site';

let site: Site;
let printed: { script: string; iframe: string };
const opened: { page: Page; host: HostPage }[] = [];

beforeAll(async () => {
  site = await Site.open();
  const page = await site.page('embed.html?language=en');
  const blocks = await page.locator('#iframe pre code').allTextContents();
  printed = { iframe: blocks[0] ?? '', script: blocks[1] ?? '' };
  await page.close();
});
afterEach(async () => {
  for (const { page, host } of opened.splice(0)) {
    await page.close();
    host.close();
  }
});
afterAll(async () => {
  await site.close();
});

/** A page at another port with the printed code in it; `frame` may change the code of the iframe. */
async function open(frame = (code: string) => code, more = ''): Promise<{ page: Page; frame: Frame }> {
  const code = frame(printed.iframe);
  const host = await hostPage(
    `<!doctype html><html lang="en"><title>Host</title><script>${printed.script}</script><h1>Host</h1>${more}${code}</html>`,
  );
  const page = await site.blankPage();
  opened.push({ page, host });
  await page.goto(host.address);
  const handle = await page.locator('iframe.untrained').elementHandle();
  const content = await handle?.contentFrame();
  if (!content) throw new Error('no frame');
  return { page, frame: content };
}

const heightOf = (page: Page): Promise<number> =>
  page.locator('iframe.untrained').evaluate((frame) => frame.getBoundingClientRect().height);
/** How high the page in the frame is. */
const needed = (frame: Frame): Promise<number> =>
  frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));

describe('the site in a frame', () => {
  it('shows one figure without the page around it, as high as it is', async () => {
    const { page, frame } = await open();
    expect(printed.iframe).toContain(`${site.address}?embed=1`);
    await frame.locator('untrained-abcd untrained-figure.heatmap, untrained-abcd untrained-figure').first().waitFor();
    expect(await frame.locator('untrained-figure').count()).toBe(1);
    for (const hidden of ['.masthead', 'footer', 'untrained-pronoun']) {
      expect(await frame.locator(hidden).isVisible(), hidden).toBe(false);
    }
    await expect.poll(async () => (await heightOf(page)) - (await needed(frame))).toBe(0);
    // Nothing in it has to be scrolled.
    expect(await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
  });

  it('is higher while a part of it is folded out', async () => {
    const { page, frame } = await open();
    const summary = frame.locator('untrained-figure summary');
    await summary.waitFor();
    // The room that was kept for it is given back when the frame is another size.
    const kept = () => frame.locator('untrained-abcd').evaluate((element: HTMLElement) => element.style.minHeight);
    await expect.poll(kept).toBe('');
    await expect.poll(async () => (await heightOf(page)) - (await needed(frame))).toBe(0);
    const folded = await heightOf(page);
    await summary.click();
    await expect.poll(() => heightOf(page)).toBeGreaterThan(folded + 100);
    await expect.poll(async () => (await heightOf(page)) - (await needed(frame))).toBe(0);
    await summary.click();
    await expect.poll(() => heightOf(page)).toBe(folded);
  });

  it('is believed only about itself', async () => {
    const { page, frame } = await open(undefined, '<iframe name="other" srcdoc="<p>Other</p>"></iframe>');
    await frame.locator('untrained-figure').waitFor();
    await expect.poll(async () => (await heightOf(page)) - (await needed(frame))).toBe(0);
    const before = await heightOf(page);
    const other = page.frame('other');
    await other?.evaluate(() => parent.postMessage({ type: 'untrained-height', height: 5 }, '*'));
    await frame.evaluate(() => parent.postMessage({ type: 'something-else', height: 5 }, '*'));
    await page.waitForTimeout(100);
    expect(await heightOf(page)).toBe(before);
    // The same message from the frame itself is taken.
    await frame.evaluate(() => parent.postMessage({ type: 'untrained-height', height: 5 }, '*'));
    await expect.poll(() => heightOf(page)).toBe(5);
  });

  it.each([
    ['abcd', 'untrained-abcd', 'untrained-pronoun'],
    ['pronoun', 'untrained-pronoun', 'untrained-abcd'],
  ])('shows a whole experiment: %s', async (view, there, absent) => {
    const { frame } = await open((code) => code.replace('view=heatmap', `view=${view}`));
    await frame.locator(`${there} section`).waitFor();
    expect(await frame.locator(absent).isVisible()).toBe(false);
    expect(await frame.locator(`${absent} untrained-figure`).count()).toBe(0);
  });

  it.each(['map', 'coordinates', 'logits', 'arcs', 'weights', 'graph'])('shows the figure %s', async (view) => {
    const { frame } = await open((code) => code.replace('view=heatmap', `view=${view}`));
    await frame.locator('untrained-figure svg').first().waitFor();
    expect(await frame.locator('section').count()).toBe(0);
  });

  it('says that a view is not known, and shows all experiments', async () => {
    const { frame } = await open((code) => code.replace('view=heatmap', 'view=%3Cb%3Ex'));
    await frame.getByText('There is no view “<b>x”. All experiments are shown.').waitFor();
    await frame.locator('untrained-abcd section').waitFor();
    await frame.locator('untrained-pronoun').scrollIntoViewIfNeeded();
    await frame.locator('untrained-pronoun section').waitFor();
  });

  it('opens the state of a link, and links to the state that the reader has made of it', async () => {
    const made = await site.readyPage();
    await made.locator('untrained-abcd #prompt').fill('XYZ XYZ XY!');
    await expect.poll(() => new URL(made.url()).hash).toMatch(/^#1\./);
    const state = new URL(made.url()).hash;
    await made.close();

    const { page, frame } = await open((code) => code.replace('view=heatmap', `view=abcd${state}`));
    await expect.poll(() => frame.locator('#prompt').inputValue()).toBe('XYZ XYZ XY!');
    const link = frame.getByRole('link', { name: 'Open in Untrained' });
    await frame.locator('#prompt').fill('QRS QRS QR?');
    await expect.poll(() => link.getAttribute('href')).toMatch(/#1\./);
    await expect.poll(async () => (await link.getAttribute('href'))?.endsWith(state)).toBe(false);
    const [tab] = await Promise.all([page.context().waitForEvent('page'), link.click()]);
    await tab.locator('untrained-abcd section').waitFor();
    await expect.poll(() => tab.locator('untrained-abcd #prompt').inputValue()).toBe('QRS QRS QR?');
    expect(new URL(tab.url()).search).not.toContain('embed');
    await tab.close();
  });

  it('writes no address, and leaves the history of the page around it alone', async () => {
    const { page, frame } = await open((code) => code.replace('view=heatmap', 'view=abcd'));
    await frame.locator('#prompt').waitFor();
    const before = { length: await page.evaluate(() => history.length), url: frame.url(), host: page.url() };
    await frame.locator('#prompt').fill('ABAB');
    const link = frame.getByRole('link', { name: 'Open in Untrained' });
    await expect.poll(() => link.getAttribute('href')).toMatch(/#1\./);
    const after = { length: await page.evaluate(() => history.length), url: frame.url(), host: page.url() };
    expect(after).toEqual(before);
  });

  it('has nothing for axe to find', async () => {
    const page = await site.page('?embed=1&view=heatmap&language=en');
    await page.locator('untrained-figure svg').first().waitFor();
    expect(await violations(page)).toEqual([]);
    expect(site.complaints).toEqual([]);
    await page.close();
  });
});
