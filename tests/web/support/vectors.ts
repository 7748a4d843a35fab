import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { drop } from './drop';

/** A file of word vectors for tests: eleven words, eight numbers each. */
export const sample = path.resolve('tests/data/word_vectors.txt');
const content = await readFile(sample, 'utf8');
export const sha256 = createHash('sha256').update(content).digest('hex');
export const file = { name: 'word_vectors.txt', content };

/** Its vectors of words, brought to length √d. */
export function sampleRows(words: readonly string[]): number[][] {
  const lines = content.split('\n').map((line) => line.split(' '));
  return words.map((word) => {
    const numbers =
      lines
        .find(([first]) => first === word)
        ?.slice(1)
        .map(Number) ?? [];
    const length = Math.hypot(...numbers);
    return numbers.map((number) => (number * Math.sqrt(numbers.length)) / length);
  });
}

/** The numbers of the first figure of an element. */
export async function numbers(element: Locator): Promise<number[]> {
  const shown = element.locator('untrained-figure details').first();
  await shown.evaluate((details: HTMLDetailsElement) => {
    details.open = true;
  });
  const cells = shown.locator('td[data-value]');
  await cells.first().waitFor();
  return cells.evaluateAll((all) => all.map((cell) => Number((cell as HTMLElement).dataset.value)));
}

/** The place for a file in an instrument. */
export const own = (element: Locator): Locator => element.locator('.own-vectors');
export const openOwn = (element: Locator): Promise<void> => own(element).locator('summary').click();

/** Drops the sample on an instrument, and waits until it is used. */
export async function dropSample(element: Locator): Promise<void> {
  await drop(element, file);
  await own(element).locator('.file').waitFor();
}
