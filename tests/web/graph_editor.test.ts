import type { Locator, Page } from 'playwright-core';
import { loadCore, pronoun, seedExamples } from 'untrained';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Site } from './support/site';

const core = await loadCore();

let site: Site;
let page: Page;
let element: Locator;

beforeAll(async () => {
  site = await Site.open();
  page = await site.readyPage();
  element = page.locator('untrained-pronoun');
  await element.locator('.graph-hands').waitFor();
  await element.locator('.graph-hands').scrollIntoViewIfNeeded();
});
afterAll(async () => {
  await site.close();
});

const word = (name: string): Locator => element.locator(`[data-item="word ${name}"]`);
const arrow = (from: string, to: string): Locator => element.locator(`[data-item="arrow ${from} ${to}"]`);
const graph = (): Promise<string> => element.locator('#graph').inputValue();
const places = (): Promise<string | null> => element.getAttribute('places');
const told = (): Promise<string> => element.locator('.graph-told').innerText();
const weight = (): Locator => element.locator('#graph-weight-0');
const undo = (): Promise<void> => element.locator('.undo').click();
const focused = (): Promise<string | undefined> =>
  element.evaluate((host) => (host.shadowRoot?.activeElement as SVGElement | HTMLElement | null)?.dataset.item);

/** The middle of something, in pixels of the screen. */
async function middle(of: Locator): Promise<{ x: number; y: number }> {
  const box = await of.boundingBox();
  if (!box) throw new Error('is not shown');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(from: Locator, to: { x: number; y: number }): Promise<void> {
  const start = await middle(from);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + to.x) / 2, (start.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
}

/** The shown logits of the first sentence are those that the library computes for a text. */
async function expectLogitsOf(text: string): Promise<void> {
  const { logits } = pronoun(core, { prompt: seedExamples.prompts[0] ?? '', graph: text });
  const shown = () =>
    element.evaluate((host: HTMLElement & { experiment?: { sentences: { trace: { logits: ArrayLike<number> } }[] } }) =>
      Array.from(host.experiment?.sentences[0]?.trace.logits ?? []),
    );
  await expect.poll(shown).toEqual(Array.from(logits));
}

const seed = seedExamples.graph;

describe('by pointer', () => {
  beforeEach(async () => {
    await element.locator('.reset').click();
    await expect.poll(graph).toBe(seed);
    await element.locator('input[value=move]').check({ force: true });
    await element.locator('.graph-hands').scrollIntoViewIfNeeded();
  });

  it('a word is dragged: its place is in the link, survives a new visit, and is one step to undo', async () => {
    const before = await middle(word('ВКУСНАЯ'));
    const still = await middle(word('МАША'));
    await drag(word('ВКУСНАЯ'), { x: before.x - 120, y: before.y + 50 });
    await expect.poll(places).toContain('ВКУСНАЯ ');
    const after = await middle(word('ВКУСНАЯ'));
    expect([Math.round(after.x - before.x), Math.round(after.y - before.y)]).toEqual([-120, 50]);
    const other = await middle(word('МАША'));
    expect(Math.hypot(other.x - still.x, other.y - still.y)).toBeLessThan(1);
    const held = await places();
    await expect.poll(() => page.evaluate(() => location.hash.length)).toBeGreaterThan(10);
    const link = page.url();
    const again = await site.blankPage();
    await again.goto(link);
    await again.locator('untrained-pronoun').scrollIntoViewIfNeeded();
    await again.locator('untrained-pronoun section').waitFor();
    expect(await again.locator('untrained-pronoun').getAttribute('places')).toBe(held);
    await again.close();
    await undo();
    await expect.poll(places).toBeNull();
    expect(await graph()).toBe(seed);
  });

  it('an arrow is drawn from word to word, and the text and the logits follow', async () => {
    await element.locator('input[value=connect]').check({ force: true });
    await drag(word('ЧТО'), await middle(word('МАША')));
    const text = `${seed.trimEnd()}\nЧТО = МАША${seed.endsWith('\n') ? '\n' : ''}`;
    await expect.poll(graph).toBe(text);
    expect(await told()).toMatch(/ЧТО.* → .*МАША.* is drawn/);
    await expectLogitsOf(text);
    await weight().fill('2.5');
    await expect.poll(graph).toBe(text.replace('ЧТО = МАША', 'ЧТО = 2.5*МАША'));
    await expectLogitsOf(text.replace('ЧТО = МАША', 'ЧТО = 2.5*МАША'));
  });

  it('an arrow that is there already, or leads nowhere, changes nothing', async () => {
    await element.locator('input[value=connect]').check({ force: true });
    await word('ОНА').click();
    await word('МАША').click();
    expect(await told()).toContain('is there already');
    const from = await middle(word('ОНА'));
    await drag(word('ОНА'), { x: from.x + 45, y: from.y + 60 });
    expect([await graph(), await places()]).toEqual([seed, null]);
  });

  it('an arrow that is clicked takes a weight, or is cut, and its words stay', async () => {
    await arrow('ПОТОМУ', 'ЧТО').click();
    await weight().fill('-0.5');
    await expect.poll(graph).toContain('ПОТОМУ = -0.5*ЧТО');
    await weight().fill('1e9');
    await expect.poll(told).toContain('from −1000000 to 1000000');
    expect(await weight().inputValue()).toBe('1e9');
    expect(await graph()).toContain('ПОТОМУ = -0.5*ЧТО');
    await element.locator('.cut').click();
    await expect.poll(graph).not.toContain('ПОТОМУ');
    expect(await word('ПОТОМУ').count()).toBe(1);
    await undo();
    await expect.poll(graph).toContain('ПОТОМУ = -0.5*ЧТО');
    await undo();
    await expect.poll(graph).toBe(seed);
  });

  it('an arrow that is pointed at tells who reads it', async () => {
    await arrow('ОНА', 'МАША').hover();
    await expect
      .poll(() => element.locator('[data-figure="graph"] .told').innerText())
      .toMatch(/^ОНА → МАША, weight 1/);
    await expect.poll(() => element.locator('[data-figure="graph"] path[stroke-width="2.6"]').count()).toBe(1);
    await page.mouse.move(5, 5);
    await expect.poll(() => element.locator('[data-figure="graph"] path[stroke-width="2.6"]').count()).toBe(0);
  });

  it('a new word, right to left, comes into the text with its first arrow', async () => {
    await element.locator('#graph-new-word').fill('שלום');
    await element.locator('.add').click();
    await word('שלום').waitFor();
    expect(await graph()).toBe(seed);
    await element.locator('.from').click();
    await word('ЧТО').click();
    await expect.poll(graph).toContain('שלום = ЧТО');
    expect(await places()).toContain('שלום 0.5 ');
    expect(await element.locator('.graph-panel bdi').allInnerTexts()).toEqual(['שלום', 'ЧТО']);
  });

  it.each([
    ['A B', 'no spaces'],
    ['A=B', 'The signs'],
    ['А-Б', 'not read as one word'],
    ['ОНА', 'in the drawing already'],
    ['', 'Write the word'],
  ])('the word %j is refused with a sentence, and stays typed', async (typed, sentence) => {
    await element.locator('#graph-new-word').fill(typed);
    await element.locator('.add').click();
    await expect.poll(told).toContain(sentence);
    expect(await element.locator('#graph-new-word').inputValue()).toBe(typed);
    await element.locator('#graph-new-word').fill('');
  });

  it('what is typed is drawn, and a text with a mistake is not touched by the drawing', async () => {
    await element.locator('#graph').fill('A = 0.5*B # half\nB = C');
    await arrow('A', 'B').waitFor();
    await element.locator('#graph').fill('A = 0.5*B # half\nB = C\nC =');
    await arrow('A', 'B').click();
    await element.locator('.cut').click();
    await expect.poll(told).toContain('The text must be right');
    expect(await told()).toContain('line 3, column 4');
    expect(await graph()).toBe('A = 0.5*B # half\nB = C\nC =');
    await element.locator('#graph').fill('A = 0.5*B # half\nB = C');
    await element.locator('.cut').click();
    await expect.poll(graph).toBe('# half\nB = C');
  });

  it('everything is laid out again where that is wanted', async () => {
    const before = await middle(word('ВКУСНАЯ'));
    await drag(word('ВКУСНАЯ'), { x: before.x - 100, y: before.y + 30 });
    await element.locator('.lay-again').click();
    await expect.poll(places).toBeNull();
    const after = await middle(word('ВКУСНАЯ'));
    expect(Math.hypot(after.x - before.x, after.y - before.y)).toBeLessThan(1);
  });

  it('nothing went wrong in the page', () => {
    expect(site.complaints).toEqual([]);
  });
});

describe('by keys alone', () => {
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  beforeEach(async () => {
    await element.locator('.reset').click();
    await expect.poll(graph).toBe(seed);
    await page.mouse.move(5, 5);
    await element.locator('#graph').focus();
    // Past the button that saves the figure.
    await press('Tab', 'Tab');
    await press('Home');
  });

  it('words and arrows are walked to', async () => {
    expect(await focused()).toBe('word ОНА');
    await press('ArrowRight');
    expect(await focused()).toBe('arrow ОНА МАША');
    await expect
      .poll(() => element.locator('[data-figure="graph"] .told').innerText())
      .toMatch(/^ОНА → МАША, weight 1/);
    await press('Escape');
    await expect.poll(() => element.locator('[data-figure="graph"] path[stroke-width="2.6"]').count()).toBe(0);
    await press('ArrowDown', 'ArrowDown', 'ArrowLeft');
    expect(await focused()).toBe('arrow ОНА КАШУ');
    await press('End');
    expect(await focused()).toBe('word ЧТО');
    expect(await word('ЧТО').getAttribute('aria-label')).toBe('ЧТО, arrows from it: 0, to it: 1');
  });

  it('an arrow is drawn, weighed and cut', async () => {
    await press('End', 'Enter');
    expect(await told()).toContain('choose the word');
    await press('Home', 'ArrowRight');
    expect(await focused()).toBe('word МАША');
    await press('Enter');
    await expect.poll(graph).toContain('ЧТО = МАША');
    await expect.poll(focused).toBe('arrow ЧТО МАША');
    await press('Enter');
    await expect
      .poll(() => weight().evaluate((field) => (field.getRootNode() as ShadowRoot).activeElement === field))
      .toBe(true);
    await page.keyboard.type('3');
    await press('Enter');
    await expect.poll(graph).toContain('ЧТО = 3*МАША');
    await expect.poll(focused).toBe('arrow ЧТО МАША');
    await press('Delete');
    await expect.poll(graph).not.toContain('ЧТО = ');
    await expect.poll(focused).toBe('word ЧТО');
    await press('Control+z', 'Control+z');
    await expect.poll(graph).toContain('ЧТО = МАША');
    await press('Control+y');
    await expect.poll(graph).toContain('ЧТО = 3*МАША');
  });

  it('a word is moved and removed', async () => {
    const before = await middle(word('ОНА'));
    await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight');
    await expect.poll(async () => Math.round((await middle(word('ОНА'))).y - before.y)).toBe(16);
    expect(await focused()).toBe('word ОНА');
    await press('Delete');
    await expect.poll(graph).not.toContain('ОНА');
    await press('Control+z', 'Control+z');
    await expect.poll(graph).toBe(seed);
    expect(await places()).toBeNull();
  });
});
