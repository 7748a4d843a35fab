import type { Site } from './site';

/** Runs in the page of any browser: the numbers of every figure's table, by the figure's name. */
export async function readTables(): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const name of ['untrained-abcd', 'untrained-pronoun']) {
    const element = document.querySelector(name);
    element?.scrollIntoView();
    const until = async (there: () => boolean | undefined) => {
      for (let turn = 0; turn < 200 && !there(); turn++) await new Promise((next) => setTimeout(next, 50));
    };
    await until(() => (element?.shadowRoot?.querySelectorAll('untrained-figure').length ?? 0) > 0);
    for (const [index, figure] of [...(element?.shadowRoot?.querySelectorAll('untrained-figure') ?? [])].entries()) {
      const details = figure.shadowRoot?.querySelector('details');
      if (details) details.open = true;
      const cells = () => [...(details?.querySelectorAll<HTMLElement>('td[data-value]') ?? [])];
      await until(() => cells().length > 0);
      tables[`${name} ${index} ${figure.className}`] = cells().map(({ dataset }) => dataset.value ?? '');
    }
  }
  return tables;
}

/** A Russian page with words of the reader's own in both experiments, in Chromium: its link, and its numbers. */
export async function writtenLink(site: Site): Promise<{ link: string; tables: Record<string, string[]> }> {
  const page = await site.readyPage('?language=ru');
  const start = page.url();
  await page.locator('untrained-abcd #prompt').fill('ТИК ТАК ТИК ТА');
  await page.locator('untrained-abcd #seed').fill('7');
  await page.locator('untrained-pronoun #prompt').fill('МАША ПЬЁТ КАШУ ПОТОМУ ЧТО ОНА ВКУСНАЯ ОНА');
  await page.waitForURL((url) => url.href !== start && url.hash.startsWith('#1.'));
  // The address follows when the typing stops.
  await page.waitForTimeout(1000);
  const tables = await page.evaluate(readTables);
  const link = page.url();
  await page.close();
  return { link, tables };
}
