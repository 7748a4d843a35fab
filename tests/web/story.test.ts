import type { Page } from 'playwright-core';
import { loadCore } from 'untrained';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Figure } from '../../web/figures/figure';
import { storyText, storyTold } from '../../web/figures/story';
import { AbcdExperiment } from '../../web/state/abcd';
import { AttentionExperiment } from '../../web/state/attention';
import type { Experiment } from '../../web/state/experiment';
import { PronounExperiment } from '../../web/state/pronoun';
import { type StoryStep, storySteps, valuesAt } from '../../web/state/story';
import { type Language, languages } from '../../web/text/languages';
import type { StoryPart } from '../../web/text/story';
import { violations } from './support/axe';
import { instruments, Site } from './support/site';
import { loadWords } from './support/words';

const core = await loadCore();
const experiments = {
  abcd: new AbcdExperiment(),
  attention: new AttentionExperiment(),
  pronoun: new PronounExperiment(),
};

/** What is loaded when it is wanted takes as long as the machine is busy, as Playwright's own waits allow for. */
const LOADING = { timeout: 30_000 };
const until = <T>(read: () => T) => expect.poll(read, LOADING);

let site: Site;
beforeAll(async () => {
  site = await Site.open();
});
afterEach(() => {
  expect(site.complaints).toEqual([]);
});
afterAll(async () => {
  await site.close();
});

interface Options {
  width?: number;
  height?: number;
  dark?: boolean;
}

/** A page that scrolls at once, with the story at its first step. */
async function openStory(language: Language = 'en', { width = 1280, height = 900, dark = false }: Options = {}) {
  const page = await site.page(`?language=${language}`, {
    width,
    dark,
    before: (tab) => tab.emulateMedia({ reducedMotion: 'reduce', colorScheme: dark ? 'dark' : 'light' }),
  });
  await page.setViewportSize({ width, height });
  await page.locator('button.story').click();
  return page;
}

type WithExperiment = HTMLElement & { experiment: Experiment };
type WithFigure = Element & { figure?: Figure };

/** The values of the page's experiment, once they are those of a step. */
async function expectAt(page: Page, step: StoryStep): Promise<void> {
  // What has no value is no part of JSON.
  const wanted = JSON.parse(JSON.stringify(valuesAt(experiments[step.kind], step)));
  const element = page.locator(`untrained-${step.kind}`);
  await until(() => element.evaluate((each) => (each as WithExperiment).experiment?.values)).toEqual(wanted);
}

const plain = (parts: readonly StoryPart[]): string =>
  parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');

/** What a step is to say. */
async function sentences(language: Language, { name }: StoryStep): Promise<string[]> {
  const { title, text } = storyText(await loadWords('story', language), name, await storyTold(core, name));
  return [title, ...text.map(plain)];
}

const told = (page: Page) => page.locator('untrained-story .sentences > *').allTextContents();

/** How far the panel reaches into what a step shows, in pixels, once scrolling has come to rest; 0 where it does not. */
async function covered(page: Page, { kind, figures }: StoryStep): Promise<number> {
  const measure = () =>
    page.locator(`untrained-${kind}`).evaluate((element, name) => {
      const all = Array.from(element.shadowRoot?.querySelectorAll('untrained-figure') ?? []);
      const shown = all.find((each) => (each as WithFigure).figure?.name === name);
      const panel = document.querySelector('untrained-story')?.shadowRoot?.querySelector('.panel');
      const picture = shown?.shadowRoot?.querySelector('.main')?.getBoundingClientRect();
      const box = panel?.getBoundingClientRect();
      if (!picture || !box) return Number.NaN;
      const seen = picture.bottom > 0 && picture.top < innerHeight;
      const beside = box.left >= picture.right || box.top >= picture.bottom;
      return !seen ? Number.NaN : beside ? 0 : picture.bottom - box.top;
    }, figures[0] ?? '');
  await until(measure).toBe(0);
  return measure();
}

describe.each(languages)('the story in %s', (language) => {
  it('goes on with the space bar alone, each step a state of the instrument with its own numbers', async () => {
    const page = await openStory(language);
    for (const step of storySteps) {
      await until(() => told(page)).toEqual(await sentences(language, step));
      await expectAt(page, step);
      expect(await covered(page, step)).toBe(0);
      await until(() =>
        page.evaluate(() => document.querySelector('untrained-story')?.shadowRoot?.activeElement?.className),
      ).toBe('next');
      if (step !== storySteps.at(-1)) await page.keyboard.press('Space');
    }
    await page.close();
  });

  it('covers no picture on a phone, and makes the page no wider', async () => {
    const page = await openStory(language, { width: 360 });
    for (const step of storySteps) {
      await expectAt(page, step);
      expect(await covered(page, step), step.name).toBe(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      await page.keyboard.press('ArrowRight');
    }
    await page.close();
  });
});

describe('the story', () => {
  it('goes back with the arrow, and stops at both ends', async () => {
    const page = await openStory();
    const [first, second] = storySteps;
    if (!first || !second) throw new Error('no steps');
    await expectAt(page, first);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await expectAt(page, second);
    await page.keyboard.press('ArrowLeft');
    await expectAt(page, first);
    await page.close();
  });

  it('lights what it speaks of, and what a term stands for', async () => {
    const page = await openStory();
    await page.locator('untrained-story .mark').waitFor();
    const lit = (name: string) =>
      page.locator('untrained-attention').locator(`untrained-figure.${name}`).locator('.light').count();
    await until(() => lit('softmax')).toBe(14);
    await page.keyboard.press('Space');
    await until(() => lit('softmax')).toBe(1);
    expect(await lit('evenness')).toBe(0);
    await page.locator('untrained-story .mark[data-mark="curve"]').hover();
    await until(() => lit('evenness')).toBe(1);
    expect(await lit('softmax')).toBe(0);
    await page.close();
  });

  it('leaves the space bar and the arrows to fields and buttons', async () => {
    const page = await openStory();
    const [first] = storySteps;
    if (!first) throw new Error('no steps');
    await expectAt(page, first);
    const attention = page.locator('untrained-attention');
    await attention.locator('#prompt').focus();
    await page.keyboard.press('End');
    await page.keyboard.type(' x');
    await page.keyboard.press('ArrowLeft');
    await until(() => attention.locator('#prompt').inputValue()).toBe(' ABCD ABCDABCE x');
    expect(await page.locator('untrained-story .count').textContent()).toBe('1 of 9');
    // The sentences stay true of the step's own setting, and say that it is another.
    expect(await told(page)).toEqual(await sentences('en', first));
    await page.locator('untrained-story .changed').waitFor();
    await page.locator('untrained-story .again').click();
    await expectAt(page, first);
    await until(() => page.locator('untrained-story .changed').count()).toBe(0);
    await page.close();
  });

  it('leaves everything as it is when it closes, and can bring back what was there before', async () => {
    const page = await site.readyPage('?language=en', {}, instruments);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const rule = () =>
      page.locator('untrained-abcd').evaluate((each) => (each as WithExperiment).experiment.values.rule);
    await page.locator('untrained-abcd #prompt').fill('XYXY');
    await page.locator('button.story').click();
    // The experiment may be at the first step before the panel is there to hear the key.
    await page.locator('untrained-story .next').waitFor();
    for (const step of storySteps.slice(0, 4)) {
      await expectAt(page, step);
      if (step.name !== 'subtract') await page.keyboard.press('Space');
    }
    await page.keyboard.press('Escape');
    await page.locator('untrained-story .restore').waitFor();
    expect(await rule()).toBe('subtract');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('story');
    await page.locator('untrained-story .restore').click();
    await until(rule).toBe('subtract-rms');
    expect(await page.locator('untrained-abcd #prompt').inputValue()).toBe('XYXY');
    expect(await page.locator('untrained-story .panel').count()).toBe(0);
    // Each step was one step to undo.
    await page.locator('untrained-abcd .undo').click();
    await until(rule).toBe('subtract');
    await page.close();
  });

  it('is in the address, and a link opens it at its step with what was changed', async () => {
    const page = await openStory();
    for (const step of storySteps.slice(0, 3)) {
      await expectAt(page, step);
      if (step.name !== 'add') await page.keyboard.press('Space');
    }
    await page.locator('untrained-abcd #passes').fill('4');
    await page.waitForTimeout(600);
    await until(() => new URL(page.url()).hash).toMatch(/^#1\./);
    const { hash } = new URL(page.url());
    await page.close();
    const other = await site.page(hash);
    await until(() => other.locator('untrained-story .count').textContent()).toBe('3 of 9');
    await until(() => other.locator('untrained-abcd #passes').inputValue()).toBe('4');
    await until(() => other.locator('untrained-story .again').isVisible()).toBe(true);
    await other.keyboard.press('Escape');
    await until(() => other.locator('untrained-story .panel').count()).toBe(0);
    await other.close();
  });

  it('is told to a screen reader as a region whose steps are announced', async () => {
    const page = await openStory();
    const region = page.getByRole('region', { name: 'Attention before any training' });
    await region.waitFor();
    expect(await region.locator('[aria-live="polite"]').count()).toBe(1);
    await page.close();
  });

  // The experiments are looked at in tests of their own.
  it('axe finds nothing in any step of it, nor after it', async () => {
    const page = await openStory();
    for (const step of storySteps) {
      await expectAt(page, step);
      await page.locator('untrained-story .mark').first().waitFor();
      expect(await violations(page, 'untrained-story'), step.name).toEqual([]);
      await page.keyboard.press('Space');
    }
    await page.locator('untrained-story .restore').waitFor();
    expect(await violations(page, 'untrained-story')).toEqual([]);
    await page.close();
  });
});
