import type { Page } from 'playwright-core';
import { load } from 'untrained';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instruments, Site } from './support/site';

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterAll(async () => {
  await site.close();
});

/** Puts functions into the page that see through shadow roots. */
async function withDeepFocus(page: Page): Promise<void> {
  await page.evaluate(() => {
    const names = new Map<Element, string>();
    const controls = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const within = (root: Document | ShadowRoot): Element[] =>
      Array.from(root.querySelectorAll('*')).flatMap((element) => [
        ...(element.matches(controls) ? [element] : []),
        ...(element.shadowRoot ? within(element.shadowRoot) : []),
      ]);
    /** Radio buttons of a group are one stop, at the chosen one. */
    const isStop = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.matches(':disabled, [tabindex="-1"], input[type=radio]:not(:checked)');
    const nameOf = (element: Element): string => {
      const known = names.get(element) ?? `${names.size} ${element.tagName} ${element.id || element.className}`;
      names.set(element, known);
      return known;
    };
    const focused = (): Element | null => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at;
    };
    Object.assign(window, {
      stops: () => within(document).filter(isStop).map(nameOf),
      focusedName: () => {
        const at = focused();
        return at && at !== document.body ? nameOf(at) : '';
      },
      hasOutline: () => {
        const at = focused();
        // Some controls are drawn by what stands around them or after them, which then has the outline.
        const around = [at, at?.nextElementSibling];
        for (let up = at?.parentElement; up && around.length < 5; up = up.parentElement) around.push(up);
        return around.some((each) => each && getComputedStyle(each).outlineStyle !== 'none');
      },
    });
  });
}

interface DeepFocus {
  stops(): string[];
  focusedName(): string;
  hasOutline(): boolean;
}

const ask = <Name extends keyof DeepFocus>(page: Page, name: Name): Promise<ReturnType<DeepFocus[Name]>> =>
  page.evaluate((asked) => (window as unknown as DeepFocus)[asked](), name) as Promise<ReturnType<DeepFocus[Name]>>;

/** Presses Tab until what has the focus fits. */
async function tabTo(page: Page, place: string): Promise<void> {
  const wanted = page.locator(place).first();
  for (let presses = 0; presses < 200; presses++) {
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${place}`);
}

const numbersOf = (page: Page, figure: string): Promise<number[]> =>
  page
    .locator(`${figure} td[data-value]`)
    .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset.value)));

describe('with the keyboard alone', () => {
  it('Tab leads to every control, in both directions, and each shows that it has the focus', async () => {
    const page = await site.readyPage(undefined, {}, instruments);
    await withDeepFocus(page);
    const stops = await ask(page, 'stops');
    expect(stops.length).toBeGreaterThan(60);
    const visited: string[] = [];
    const bare: string[] = [];
    for (let presses = 0; presses < stops.length; presses++) {
      await page.keyboard.press('Tab');
      const name = await ask(page, 'focusedName');
      visited.push(name);
      if (!(await ask(page, 'hasOutline'))) bare.push(name);
    }
    expect([...visited].sort()).toEqual([...stops].sort());
    expect(bare).toEqual([]);
    await page.keyboard.press('Shift+Tab');
    expect(await ask(page, 'focusedName')).toBe(visited.at(-2));
    await page.close();
  });

  it('the first Tab offers to skip what stands before the experiments', async () => {
    const page = await site.readyPage();
    await page.keyboard.press('Tab');
    expect(await page.locator('a.skip').evaluate((link) => link.matches(':focus'))).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await withDeepFocus(page);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('UNTRAINED-ABCD');
    await page.close();
  });

  it('a prompt is typed, a rule chosen, a pass walked to, a cell read, and all of it undone', async () => {
    const page = await site.readyPage();
    const abcd = 'untrained-abcd';
    await tabTo(page, `${abcd} #prompt`);
    await page.keyboard.press('Control+KeyA');
    await page.keyboard.type('XYZXYZX');
    await tabTo(page, `${abcd} input[name=rule]:checked`);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => page.locator(abcd).getAttribute('rule')).toBe('subtract');
    await tabTo(page, `${abcd} .heatmap .main .holder`);
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    const told = page.locator(`${abcd} .heatmap .told`);
    const { similarity } = (await load()).abcd({ prompt: 'XYZXYZX', rule: 'subtract' });
    const digits = Math.abs(similarity[1]?.[1] ?? 0).toFixed(6);
    await expect.poll(() => told.textContent()).toContain(digits);
    await page.keyboard.press('Escape');
    await expect.poll(() => told.textContent()).not.toContain(digits);
    await tabTo(page, `${abcd} .heatmap summary`);
    await page.keyboard.press('Enter');
    await expect.poll(() => numbersOf(page, `${abcd} .heatmap`)).toEqual(similarity.flatMap((row) => Array.from(row)));
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(() => page.locator(abcd).getAttribute('rule')).toBe(null);
    await page.close();
  });
});
