import { afterAll, beforeAll, expect, it } from 'vitest';
import { Site } from './support/site';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  await site.close();
});

it('what stands in the place of an experiment until it has loaded is in the language of the page', async () => {
  const page = await site.page('?language=ru', {
    before: (tab) => tab.route('**/*.wasm', () => new Promise(() => {})),
  });
  const texts = () =>
    page.evaluate(() =>
      [...document.querySelectorAll(':is(untrained-abcd, untrained-pronoun) > :is(h2, p)')].map((e) => e.textContent),
    );
  await expect
    .poll(texts)
    .toEqual([
      'Повторённый узор находит своё продолжение',
      expect.stringContaining('После ABC шла D'),
      expect.stringMatching(/местоимени/i),
      expect.stringMatching(/[а-я]/),
    ]);
  await page.getByRole('radio', { name: 'English' }).check();
  await expect.poll(async () => (await texts())[0]).toBe('A repeated pattern finds its continuation');
  expect(site.complaints).toEqual([]);
  await page.close();
});
