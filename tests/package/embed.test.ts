import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { untrainedJson } from '../command/command';
import { Host, type HostOptions, open, root, startChromium } from './support/hosts';
import { HEATMAP, LOGITS, post, STRICT } from './support/posts';

const paragraphs = (count: number) => `<p>${'Some words that stand around it. '.repeat(12)}</p>`.repeat(count);

let browser: Browser;
let hosts: Host[] = [];
let complaints: string[] = [];

beforeAll(async () => {
  browser = await startChromium();
});
afterEach(async () => {
  await Promise.all(hosts.map((host) => host.close()));
  hosts = [];
  complaints = [];
});
afterAll(() => browser.close());

const host = async (options: HostOptions): Promise<Host> => {
  const made = await Host.open({ folders: { '/untrained/': join(root, 'dist/embed') }, ...options });
  hosts.push(made);
  return made;
};

const shown = (page: Page, name = 'untrained-abcd') => page.locator(`${name} untrained-figure svg`).first().waitFor();

/** The numbers of a figure's table, row after row. */
async function numbers(page: Page, name = 'untrained-abcd'): Promise<number[]> {
  const summary = page.locator(`${name} untrained-figure summary`).first();
  await summary.click();
  await page.locator(`${name} untrained-figure td[data-value]`).first().waitFor();
  return page
    .locator(`${name} untrained-figure`)
    .first()
    .locator('td[data-value]')
    .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset.value)));
}

/** What moved by itself so far: its text and its place before and after. */
const shifts = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        type Source = { node: Node | null; previousRect: DOMRectReadOnly; currentRect: DOMRectReadOnly };
        new PerformanceObserver((list) => {
          const sources = list
            .getEntries()
            .flatMap((entry) => (entry as PerformanceEntry & { sources: Source[] }).sources);
          done(
            sources.map(({ node, previousRect, currentRect }) => {
              return `${node?.nodeName} ${node?.textContent?.slice(0, 30)}: ${previousRect.y} → ${currentRect.y}`;
            }),
          );
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => done([]), 200);
      }),
  );

describe('the folder to embed from', () => {
  it('shows the digits of the command on a page whose policy is strict', async () => {
    const { address } = await host({ pages: { '/post.html': post(HEATMAP) }, headers: STRICT });
    const page = await open(browser, `${address}/post.html`, complaints);
    await shown(page);
    const { similarity } = await untrainedJson<{ similarity: number[][] }>('abcd', ' ABCD ABCDABCE');
    expect(await numbers(page)).toEqual(similarity.flat());
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('works from another host than the page, which it asks for nothing', async () => {
    const folder = await host({ headers: { 'access-control-allow-origin': '*' } });
    const script = `<script type="module" src="${folder.address}/untrained/elements.js"></script>`;
    const own = await host({ pages: { '/post.html': post(HEATMAP, script) }, folders: {} });
    const page = await open(browser, `${own.address}/post.html`, complaints);
    await shown(page);
    expect(own.requests).toEqual(['/post.html']);
    expect(folder.requests).toContain('/untrained/untrained.wasm');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('starts one module for ten elements', async () => {
    const body = `${HEATMAP}${LOGITS}`.repeat(5).replaceAll('view=', 'loading="eager" view=');
    const { address, requests } = await host({ pages: { '/post.html': post(body) } });
    const page = await open(browser, `${address}/post.html`, complaints);
    await expect.poll(() => page.locator('untrained-figure svg[role=img]').count()).toBeGreaterThanOrEqual(15);
    expect(requests.filter((path) => path.endsWith('.wasm'))).toHaveLength(1);
    expect(new Set(requests).size).toBe(requests.length);
    await page.close();
  });

  it('fetches nothing but its first script before an element is near the screen', async () => {
    const body = `${paragraphs(40)}${HEATMAP}${paragraphs(4)}`;
    const { address, requests } = await host({ pages: { '/post.html': post(body) } });
    const page = await open(browser, `${address}/post.html`, complaints);
    await page.waitForLoadState('networkidle');
    expect(requests).toEqual(['/post.html', '/untrained/elements.js']);
    await page.locator('untrained-abcd').scrollIntoViewIfNeeded();
    await shown(page);
    expect(requests).toContain('/untrained/untrained.wasm');
    await page.close();
  });

  it('fetches only what the element on the page needs', async () => {
    const { address, requests } = await host({ pages: { '/post.html': post(HEATMAP) } });
    const page = await open(browser, `${address}/post.html`, complaints);
    await shown(page);
    await page.waitForLoadState('networkidle');
    expect(requests.filter((path) => /pronoun|instrument|saving|gallery|\/ru\//.test(path))).toEqual([]);
    await page.close();
  });

  it('leaves the page as it was: no names, no storage, no cookies', async () => {
    const pages = { '/post.html': post(`${HEATMAP}${LOGITS}`), '/bare.html': post('', '') };
    const { address } = await host({ pages });
    const globals = async (path: string) => {
      const page = await open(browser, address + path, complaints);
      if (path === '/post.html') await shown(page, 'untrained-pronoun');
      const found = await page.evaluate(() => ({
        names: Object.getOwnPropertyNames(globalThis).sort(),
        kept: localStorage.length + sessionStorage.length,
        cookie: document.cookie,
      }));
      await page.close();
      return found;
    };
    expect(await globals('/post.html')).toEqual(await globals('/bare.html'));
  });

  it('takes properties that were set before it was defined, and stays hidden where the author says so', async () => {
    const body = `<untrained-abcd id="early" view="heatmap" loading="eager"></untrained-abcd>
      <untrained-abcd id="hidden" view="heatmap" loading="eager" hidden></untrained-abcd>
      <script>document.querySelector('#early').passes = 3</script>`;
    const { address } = await host({ pages: { '/post.html': post(body) } });
    const page = await open(browser, `${address}/post.html`, complaints);
    await shown(page, '#early');
    expect(await numbers(page, '#early')).toHaveLength(3 * 14);
    const display = (id: string) => page.locator(id).evaluate((element) => getComputedStyle(element).display);
    expect([await display('#early'), await display('#hidden')]).toEqual(['block', 'none']);
    await page.close();
  });
});

describe('room for what is still to come', () => {
  const body = (element: string) => `${paragraphs(1)}${element}${paragraphs(3)}`;
  const elements = [
    HEATMAP,
    '<untrained-abcd view="heatmap" passes="4" lang="ru">…</untrained-abcd>',
    '<untrained-abcd view="map" prompt="one two three one two three" tokens="word"></untrained-abcd>',
    '<untrained-abcd view="coordinates"></untrained-abcd>',
    LOGITS,
    '<untrained-pronoun view="arcs"></untrained-pronoun>',
    '<untrained-attention view="softmax"></untrained-attention>',
    '<untrained-attention view="evenness"></untrained-attention>',
    '<untrained-swarm view="swarm" step="6"></untrained-swarm>',
    '<untrained-swarm view="best-so-far"></untrained-swarm>',
  ];
  const pages = Object.fromEntries(elements.map((element, index) => [`/${index}.html`, post(body(element))]));

  // Narrow ones are the harder ones.
  it.each([
    [360, elements.length],
    [900, 2],
  ])('nothing jumps, %i pixels wide', async (width, count) => {
    const { address } = await host({ pages });
    for (const path of Object.keys(pages).slice(0, count)) {
      const page = await open(browser, address + path, complaints, width);
      await page.locator('untrained-figure svg').first().waitFor();
      // Until the chance level has come, too.
      await page.waitForTimeout(500);
      expect(await shifts(page), `${path} ${elements[Number(path.slice(1, 2))]}`).toEqual([]);
      const spare = await page.evaluate(() => {
        const element = document.querySelector<HTMLElement>(
          'untrained-abcd, untrained-pronoun, untrained-attention, untrained-swarm',
        );
        const kept = element?.offsetHeight ?? 0;
        element?.style.removeProperty('min-height');
        return kept - (element?.offsetHeight ?? 0);
      });
      expect(spare, path).toBeLessThan(80);
      await page.close();
    }
    expect(complaints).toEqual([]);
  });
});
