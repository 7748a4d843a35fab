import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What may be otherwise in the second theme; the rest was looked at in the first. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds in both themes, each with the places where; in a part of the page, if one is named. */
export async function violations(page: Page, part = 'html'): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(axe.source);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Waits for colours that are on their way.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    const results = await page.evaluate(
      ([place, rules]) =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(place, {
          resultTypes: ['violations'],
          ...(rules ? { runOnly: rules } : {}),
        }),
      [part, colorScheme === 'dark' ? COLOURS : undefined] as const,
    );
    for (const { id, help, nodes } of results.violations) {
      const places = nodes.map(({ target }) => target.flat().join(' '));
      found.push(`${colorScheme}: ${id}: ${help}: ${places.join('; ')}`);
    }
  }
  return found;
}
