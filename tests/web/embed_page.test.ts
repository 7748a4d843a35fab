import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../web/build/embed_code';
import { elementsManifest } from '../../web/build/manifest';
import { elementClasses } from '../../web/build/manifest_parameters';
import { words as english } from '../../web/text/en/embed_page';
import { words as russian } from '../../web/text/ru/embed_page';
import { violations } from './support/axe';
import { Site } from './support/site';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  expect(site.complaints).toEqual([]);
  await site.close();
});

const open = async (query = '?language=en', options?: Parameters<Site['page']>[1]): Promise<Page> => {
  const page = await site.page(`embed.html${query}`, options);
  await page.locator('untrained-preferences fieldset').first().waitFor();
  return page;
};

/** Goes down the page until every element has its picture. */
async function everything(page: Page): Promise<void> {
  for (const element of await page.locator('.live > *').all()) {
    await element.scrollIntoViewIfNeeded();
    await element.locator('untrained-figure svg').first().waitFor();
  }
}

describe('the page about embedding', () => {
  it('shows every view of every element, as its code says', async () => {
    const views = Object.entries(elementClasses).flatMap(([tag, { views }]) =>
      ['all', ...views].map((view) => `${tag} ${view}`),
    );
    const plain = examples.filter(({ attributes }) => !attributes.compare);
    expect(plain.map(({ tag, attributes }) => `${tag} ${attributes.view ?? 'all'}`)).toEqual(views);
    // Each experiment that can be held against another setting shows it once.
    for (const [tag, { comparedViews }] of Object.entries(elementClasses)) {
      const compared = examples.filter((each) => each.tag === tag && each.attributes.compare);
      expect(compared.length, tag).toBe(comparedViews.length > 0 ? 1 : 0);
      const known: readonly string[] = comparedViews;
      for (const { attributes } of compared) expect(known).toContain(attributes.view);
    }
    const page = await open();
    // The code as a browser reads it is the element beside it, before that has begun.
    const pairs = await page.locator('.example').evaluateAll((articles) =>
      articles.map((article) => [
        article.querySelector('pre code')?.textContent ?? '',
        // The height that an element keeps free until it is there is no part of its code.
        (article.querySelector('.live > *')?.outerHTML ?? '').replace(/ style="min-height: [^"]*"/, ''),
      ]),
    );
    expect(pairs.length).toBe(examples.length);
    // The page's own policy lets nobody read HTML in it.
    const blank = await site.blankPage();
    const read = (html: string) =>
      blank.evaluate(
        (text) => new DOMParser().parseFromString(text, 'text/html').body.firstElementChild?.outerHTML,
        html,
      );
    for (const [printed = '', live] of pairs) expect(await read(printed)).toBe(live);
    await blank.close();
    await everything(page);
    const shown = await page
      .locator('.live > *')
      .evaluateAll((all) => all.map((element) => element.shadowRoot?.querySelectorAll('untrained-figure').length));
    expect(shown.every((count) => count !== undefined && count > 0)).toBe(true);
    await page.close();
  });

  it('computes nothing that is not near the screen', async () => {
    const page = await open();
    const last = page.locator('.live > *').last();
    await page.locator('.live > *').first().scrollIntoViewIfNeeded();
    await page.locator('.live > *').first().locator('untrained-figure').first().waitFor();
    expect(await last.locator('untrained-figure').count()).toBe(0);
    expect(await last.locator('p').first().isVisible()).toBe(true);
    await page.close();
  });

  it('has a row for each thing in the manifest', async () => {
    const page = await open();
    const { modules } = await elementsManifest();
    const rowsOf = (tag: string, kind: string) =>
      page.locator(`section[aria-labelledby="reference-${tag}"] table.${kind} tbody th`).allTextContents();
    for (const declaration of modules.flatMap(({ declarations }) => declarations)) {
      const { tagName, attributes, members, events, cssParts, cssProperties } = declaration;
      const names = (all: readonly { name: string }[]) => all.map(({ name }) => name);
      expect(await rowsOf(tagName, 'attributes')).toEqual(names(attributes));
      expect(await rowsOf(tagName, 'otherProperties')).toEqual(names(members.filter(({ attribute }) => !attribute)));
      expect(await rowsOf(tagName, 'events')).toEqual(names(events));
      expect(await rowsOf(tagName, 'parts')).toEqual(names(cssParts));
      expect(await rowsOf(tagName, 'customProperties')).toEqual(names(cssProperties));
      expect(await rowsOf(tagName, 'slots')).toEqual([english.unnamed]);
    }
    await page.close();
  });

  it('copies its code', async () => {
    const page = await open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const block = page.locator('#start .code').first();
    await block.getByRole('button', { name: english.copy }).click();
    await expect.poll(() => block.getByRole('status').textContent()).toBe(english.copied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await block.locator('code').textContent());
    await page.close();
  });

  it('selects the code where it may not copy', async () => {
    const page = await open(undefined, {
      before: (tab) => tab.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })),
    });
    const block = page.locator('#start .code').first();
    await block.getByRole('button', { name: english.copy }).click();
    await expect.poll(() => block.getByRole('status').textContent()).toBe(english.copyByHand);
    expect(await page.evaluate(() => String(getSelection()))).toBe(await block.locator('code').textContent());
    await page.close();
  });

  it('is in both languages, elements too, and keeps the choice on the way to the main page and back', async () => {
    const page = await open();
    expect(await page.locator('h1').textContent()).toBe(english.heading);
    await page.getByRole('radio', { name: 'Русский' }).first().check();
    await expect.poll(() => page.locator('h1').textContent()).toBe(russian.heading);
    await page.getByRole('radio', { name: 'Тёмная' }).first().check();
    expect(await page.locator('#examples h2').textContent()).toBe(russian.examples);
    expect(await page.locator('.attributes thead th').first().textContent()).toBe(russian.name);
    await page.locator('#abcdHeatmap .live').scrollIntoViewIfNeeded();
    await page.locator('#abcdHeatmap untrained-figure').getByText('Сходство с зондом по проходам').waitFor();
    await page.locator('footer a').first().click();
    await page.locator('footer').getByRole('link', { name: 'Опыты на вашей странице' }).click();
    await expect.poll(() => page.locator('h1').textContent()).toBe(russian.heading);
    expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
    await page.close();
  });

  it('has words in both languages, with the same code in them', () => {
    const code = (text: string) => [...text.matchAll(/`([^`]*)`/g)].map(([, each]) => each).sort();
    for (const [name, text] of Object.entries(english)) {
      const other = russian[name as keyof typeof russian];
      expect(other.trim(), name).not.toBe('');
      expect(code(other), name).toEqual(code(text));
    }
  });

  it.each(['en', 'ru'])('is nowhere wider than the screen, and has nothing for axe to find: %s', async (language) => {
    const page = await open(`?language=${language}`, { width: 1600 });
    await everything(page);
    expect(await violations(page)).toEqual([]);
    for (const width of [1600, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    }
    await page.close();
  });
});

describe('the printed policy', () => {
  it('is enough for the elements, and refuses what it does not name', async () => {
    const page = await open();
    const printed = await page.locator('pre code', { hasText: 'Content-Security-Policy' }).textContent();
    const post = await (await page.request.get(`${site.address}post.html`)).text();
    await page.close();
    const policy = printed?.replace('Content-Security-Policy: ', '') ?? '';
    expect(policy).toContain("default-src 'none'");

    // The post without its own policy and style sheet, behind a server that sends the printed one.
    const html = post.replace(/<meta\s+http-equiv[^>]*>/, '').replace(/<link [^>]*>/g, '');
    const server = createServer(async (request, response) => {
      const own = request.url === '/';
      const found = own ? undefined : await fetch(new URL(`.${request.url}`, site.address));
      const type = own ? 'text/html; charset=utf-8' : (found?.headers.get('content-type') ?? 'text/plain');
      const body = found ? Buffer.from(await found.arrayBuffer()) : html;
      response.writeHead(found?.status ?? 200, { 'content-type': type, 'content-security-policy': policy }).end(body);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const tab = await site.blankPage();
    const refused: string[] = [];
    tab.on('console', (message) => refused.push(message.text()));
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    for (const element of await tab.locator('untrained-abcd, untrained-pronoun').all()) {
      await element.scrollIntoViewIfNeeded();
      await element.locator('untrained-figure svg').first().waitFor();
    }
    // The whole instrument too, which is written with another library.
    await tab.locator('untrained-abcd').evaluate((element) => element.removeAttribute('view'));
    await tab.locator('untrained-abcd section').waitFor();
    expect(refused.filter((text) => !text.includes('favicon'))).toEqual([]);
    const stopped = await tab.evaluate(() => {
      try {
        document.body.innerHTML = '<b>x</b>';
        return false;
      } catch {
        return true;
      }
    });
    expect(stopped).toBe(true);
    await tab.close();
    server.closeAllConnections();
    server.close();
  });
});
