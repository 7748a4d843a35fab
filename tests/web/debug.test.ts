import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Site } from './support/site';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  await site.close();
});

describe('the corner with times', () => {
  it('tells how long the page took from each key to the new picture', async () => {
    const page = await site.readyPage('?language=en&debug');
    const corner = page.getByRole('region', { name: 'From a key press to the new picture' });
    await expect.poll(() => corner.locator('dl').textContent()).toContain('Type into a field.');
    const prompt = page.locator('untrained-abcd #prompt');
    await prompt.click();
    for (const [index, key] of [...'ABC'].entries()) {
      await prompt.press(key);
      await expect.poll(() => corner.locator('dl').textContent()).toContain(`worst of ${index + 1}`);
    }
    const values = await corner
      .locator('dd')
      .evaluateAll((all) => all.map((entry) => Number((entry as HTMLElement).dataset.value)));
    const [last = 0, middle = 0, worst = 0, shown = 0] = values;
    for (const value of values) expect(value).toBeGreaterThan(0);
    expect(last).toBeLessThanOrEqual(worst);
    expect(middle).toBeLessThanOrEqual(worst);
    expect(middle).toBeLessThanOrEqual(shown);
    // Nothing in it is read out by itself.
    expect(await corner.locator('[aria-live], [role=status], output').count()).toBe(0);
    expect(site.complaints).toEqual([]);
    await page.close();
  });

  it('speaks the language of the page', async () => {
    const page = await site.readyPage('?language=ru&debug');
    await expect
      .poll(() => page.locator('untrained-debug dl').textContent())
      .toContain('Напечатайте что-нибудь в поле.');
    await page.close();
  });

  it('is not there, nor loaded, unless it is asked for', async () => {
    const asked: string[] = [];
    const page = await site.page('?language=en', {
      before: async (tab) => tab.on('request', (request) => asked.push(request.url())),
    });
    await page.locator('untrained-abcd section').waitFor();
    expect(await page.locator('untrained-debug').count()).toBe(0);
    expect(asked.filter((url) => url.includes('debug-'))).toEqual([]);
    await page.close();
  });
});
