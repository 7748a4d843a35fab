import { claimIds } from 'untrained/lab';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { words as english } from '../../web/text/en/claims';
import { words as russian } from '../../web/text/ru/claims';
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

it('the page of claims is reached from the main page, fits a phone, and keeps the reader’s language and theme', async () => {
  const page = await site.page('?language=ru&theme=dark', { width: 360 });
  await page.locator('footer').getByRole('link', { name: russian.heading }).click();
  await page.waitForURL(/claims\.ru\.html/);
  await page.locator('untrained-preferences fieldset').first().waitFor();
  expect(await page.locator('h1').textContent()).toBe(russian.heading);
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  expect(await page.locator('article').count()).toBe(claimIds.length);
  await page.locator('details').evaluateAll((all) => all.map((details) => details.setAttribute('open', '')));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.getByRole('radio', { name: 'English' }).check();
  await page.waitForURL(/claims\.html\?language=en&theme=dark/);
  await page.close();
});

// The second is the same page in other words.
it.each([
  ['claims.html', 'html'],
  ['claims.ru.html', '#pronoun-tasty'],
])('%s has nothing for axe to find', async (file, part) => {
  const page = await site.page(file);
  await page.locator('untrained-preferences fieldset').first().waitFor();
  expect(await violations(page, part)).toEqual([]);
  await page.close();
});

it('says everything without a script, in both languages', async () => {
  const page = await site.page('claims.html', { before: (tab) => tab.route('**/*.js', (route) => route.abort()) });
  expect(await page.locator('.summary li').count()).toBe(claimIds.length);
  expect(await page.locator('#recall table tbody tr').count()).toBe(6);
  await page.getByRole('link', { name: english.other }).click();
  await page.waitForURL(/claims\.ru\.html/);
  expect(await page.locator('h1').textContent()).toBe(russian.heading);
  await page.close();
  site.complaints.length = 0;
});
