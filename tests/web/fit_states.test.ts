import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from './support/axe';
import { Site } from './support/site';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  await site.close();
});

const FOLD = '.fit-fold';
const panelOf = (page: Page): Locator => page.locator('untrained-fit');

/** The page with the experiment, and the panel closed below it. */
async function closed(query = '?language=en', options: Parameters<Site['page']>[1] = {}): Promise<Page> {
  const page = await site.page(query, options);
  await page.locator('untrained-pronoun').scrollIntoViewIfNeeded();
  await page.locator('untrained-pronoun section').waitFor();
  return page;
}

async function open(page: Page): Promise<Locator> {
  await page.locator(`${FOLD} > summary`).click();
  await panelOf(page).locator('[data-fit=start]:not([disabled])').waitFor();
  return panelOf(page);
}

async function search(panel: Locator): Promise<void> {
  await panel.locator('[data-fit=start]').click();
  await panel.locator('untrained-picture.swarm').waitFor();
}

const write = async (field: Locator, text: string): Promise<void> => {
  await field.fill(text);
  await field.blur();
};

const logitOf = (panel: Locator, sentence: number, word: number): Locator =>
  panel.locator(`[data-fit-targets="${sentence}"] td input`).nth(word);

describe('axe finds nothing in both themes in the search', () => {
  it('closed, open, and running with the numbers of the swarm in view', async () => {
    const page = await closed();
    expect(await violations(page, FOLD)).toEqual([]);
    const panel = await open(page);
    expect(await violations(page, FOLD)).toEqual([]);
    await search(panel);
    await panel.locator('.picture summary').click();
    expect(await violations(page, FOLD)).toEqual([]);
    await page.close();
  });

  it('done, and with a number, a row and nothing at all wrong', async () => {
    const page = await closed();
    const panel = await open(page);
    await panel.evaluate((element) => {
      (element as HTMLElement & { swarms: number }).swarms = 1;
    });
    await search(panel);
    await panel
      .getByText(/^Done; 6.030 settings tried/)
      .first()
      .waitFor();
    expect(await violations(page, FOLD)).toEqual([]);
    await write(logitOf(panel, 1, 0), 'x');
    await write(panel.locator('.weights input').first(), '1, 2');
    await panel.locator('#logits-0-told').waitFor();
    expect(await violations(page, FOLD)).toEqual([]);
    for (const field of await panel.locator('.targets input').all()) await write(field, '');
    await panel.locator('[data-blank]').waitFor();
    expect(await violations(page, FOLD)).toEqual([]);
    await page.close();
  });
});

describe('the picture of the swarm', () => {
  it('shows every particle of the swarm, and its table says the same of the best', async () => {
    const page = await closed();
    const panel = await open(page);
    await search(panel);
    await panel.locator('[data-rms]').waitFor();
    await panel.locator('[data-fit=stop]').click();
    const picture = panel.locator('untrained-picture.swarm svg');
    // 29 dots on each of seven axes and the diamonds, and three dots in the key.
    expect(await picture.locator('circle').count()).toBe(7 * 29 + 3);
    expect(await picture.getAttribute('aria-label')).toMatch(/^Where the 30 particles stand .* an error of [\d.]+,/);
    await panel.locator('.picture summary').click();
    const best = await panel.locator('[data-spread] tbody tr td:nth-of-type(1)').allInnerTexts();
    const written = await picture.locator('text[font-weight="600"][text-anchor=end]').allTextContents();
    // The picture has the gains first, then the temperatures.
    const order = [0, 2, 4, 1, 3, 5, 6];
    expect(written).toEqual(order.map((row) => best[row]));
    await page.close();
  });

  it('changes once in a while only, for who wants no motion', async () => {
    /** How often it changed, beside once a second. */
    const changes = async (reducedMotion: 'reduce' | 'no-preference'): Promise<number> => {
      const page = await closed();
      await page.emulateMedia({ reducedMotion });
      const panel = await open(page);
      await search(panel);
      const count = await panel.evaluate(
        (element) =>
          new Promise<number>((resolve) => {
            const heading = element.shadowRoot?.querySelector('[data-swarm]') as Element;
            const begun = performance.now();
            let found = 0;
            const observer = new MutationObserver(() => {
              found += 1;
            });
            observer.observe(heading, { characterData: true, childList: true, subtree: true });
            setTimeout(() => resolve(found - (performance.now() - begun) / 1000), 2500);
          }),
      );
      await page.close();
      return count;
    };
    expect(await changes('reduce')).toBeLessThanOrEqual(1);
    expect(await changes('no-preference')).toBeGreaterThan(1);
  });

  it('fits a phone', async () => {
    const page = await closed('?language=ru', { width: 360 });
    const panel = await open(page);
    await search(panel);
    await panel.locator('.picture summary').click();
    await write(logitOf(panel, 2, 1), 'x');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const cut = await panel
      .locator('.scroll')
      .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).length);
    expect(cut).toBe(0);
    const [picture, texts] = [panel.locator('untrained-picture.swarm'), panel.locator('untrained-picture.swarm text')];
    const box = await picture.boundingBox();
    for (const text of await texts.all()) {
      const place = await text.boundingBox();
      expect(place?.x).toBeGreaterThanOrEqual((box?.x ?? 0) - 1);
      expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual((box?.x ?? 0) + (box?.width ?? 0) + 1);
    }
    await page.close();
  });
});

describe('what is wrong is told in the language of the page', () => {
  it('at the number that is none, which stays as it was typed', async () => {
    const page = await closed('?language=ru');
    const panel = await open(page);
    const field = logitOf(panel, 2, 1);
    await write(field, '1,x');
    expect(await panel.locator('#logits-1-told').innerText()).toBe('Должно стоять число или ничего: ЕСТ.');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.getAttribute('aria-describedby')).toBe('logits-1-told');
    expect(await field.inputValue()).toBe('1,x');
    expect(await panel.locator('[data-fit=start]').isDisabled()).toBe(true);
    await write(field, '1,5');
    expect(await panel.locator('[data-fit=start]').isDisabled()).toBe(false);
    await page.close();
  });

  it('at the row of a layer that the block has not', async () => {
    const page = await closed('?language=ru');
    const panel = await open(page);
    await page.locator('untrained-pronoun').evaluate((element) => element.setAttribute('layers', '2'));
    const row = panel.locator('.weights').nth(1);
    await row.locator('.error').waitFor();
    expect(await row.locator('.error').innerText()).toContain('слои с 1 по 2');
    expect(await panel.locator('[data-fit=start]').isDisabled()).toBe(true);
    await write(row.locator('input'), '');
    expect(await panel.locator('[data-fit=start]').isDisabled()).toBe(false);
    await page.close();
  });

  it('of the experiment above, whose targets come back with its sentence', async () => {
    const page = await closed('?language=ru');
    const panel = await open(page);
    await write(logitOf(panel, 1, 0), '0.5');
    const pronoun = page.locator('untrained-pronoun');
    const before = await pronoun.locator('textarea#graph').inputValue();
    await pronoun.locator('textarea#graph').fill('ОНА МАША');
    await panel.locator('[data-above]').waitFor();
    expect(await panel.locator('[data-above]').innerText()).toContain(
      'Строка 1, место 5: после ключа ожидался знак «=»',
    );
    expect(await panel.locator('[data-fit=start]').isDisabled()).toBe(true);
    await pronoun.locator('textarea#graph').fill('ОНА = МАША');
    await panel.locator('[data-above]').waitFor({ state: 'detached' });
    await pronoun.locator('textarea#graph').fill(before);
    await expect.poll(() => logitOf(panel, 1, 0).inputValue()).toBe('0.5');
    await page.close();
  });

  it('of a module that does not come', async () => {
    const page = await closed('?language=ru', {
      before: (tab) => tab.route('**/untrained_lab*.wasm', (route) => route.abort()),
    });
    await page.locator(`${FOLD} > summary`).click();
    const told = panelOf(page).getByRole('alert');
    await told.waitFor();
    expect(await told.innerText()).toBe('Модуль WebAssembly не загрузился.');
    await page.close();
  });
});
