import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds in both themes, each with the places where. */
export async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(axe.source);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Waits for colours that are on their way.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    const results = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    for (const { id, help, nodes } of results.violations) {
      const places = nodes.map(({ target }) => target.flat().join(' '));
      found.push(`${colorScheme}: ${id}: ${help}: ${places.join('; ')}`);
    }
  }
  return found;
}
