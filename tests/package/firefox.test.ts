import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { untrainedJson } from '../command/command';
import { Firefox } from '../web/support/firefox';
import { Host, root } from './support/hosts';
import { HEATMAP, LOGITS, post, STRICT } from './support/posts';

let firefox: Firefox;
let host: Host;
beforeAll(async () => {
  firefox = await Firefox.open();
  host = await Host.open({
    folders: { '/untrained/': join(root, 'dist/embed') },
    pages: { '/post.html': post(HEATMAP + LOGITS) },
    headers: STRICT,
  });
});
afterAll(async () => {
  await firefox.close();
  await host.close();
});

it('the elements show the digits of the command in Firefox, on a page whose policy is strict', async () => {
  const page = await firefox.page(`${host.address}/post.html`);
  const digits = async (element: string): Promise<number[]> => {
    await page.waitForSelector(`${element} >>> untrained-figure >>> summary`);
    await page.$eval(`${element} >>> untrained-figure >>> summary`, (summary) => (summary as HTMLElement).click());
    await page.waitForSelector(`${element} >>> untrained-figure >>> td[data-value]`);
    return page.$$eval(`${element} >>> untrained-figure >>> tr td[data-value]`, (cells) =>
      cells.map((cell) => Number((cell as HTMLElement).dataset.value)),
    );
  };
  const { similarity } = await untrainedJson<{ similarity: number[][] }>('abcd', ' ABCD ABCDABCE');
  expect(await digits('untrained-abcd')).toEqual(similarity.flat());
  const [first] = await untrainedJson<{ logits: number[] }[]>('pronoun');
  // Beside each logit stand the published one and the difference, where there are any.
  expect((await digits('untrained-pronoun')).filter((_, index) => index % 3 === 0)).toEqual(first?.logits);
  // Firefox asks for an icon by itself, and refuses it to itself.
  expect(firefox.complaints.filter((complaint) => !complaint.includes('/favicon.ico'))).toEqual([]);
});
