import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { untrainedJson } from '../command/command';
import { WebKit } from '../web/support/webkit';
import { Host, root } from './support/hosts';
import { HEATMAP, LOGITS, post, STRICT } from './support/posts';

/** Stands before everything else in the page, and remembers what went wrong in it. */
const LISTENER = `globalThis.complaints = [];
addEventListener('error', ({ message }) => complaints.push(message));
addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  complaints.push('refused: ' + violatedDirective + ' ' + blockedURI));`;

let webkit: WebKit;
let host: Host;
beforeAll(async () => {
  webkit = await WebKit.open();
  host = await Host.open({
    folders: { '/untrained/': join(root, 'dist/embed') },
    pages: {
      '/listener.js': LISTENER,
      '/post.html': post(HEATMAP + LOGITS).replace('<script', '<script src="/listener.js"></script><script'),
    },
    headers: STRICT,
  });
});
afterAll(async () => {
  await webkit.close();
  await host.close();
});

/** Runs in the page: the numbers of each experiment's only figure, and what went wrong. */
async function read(): Promise<{ abcd: number[]; pronoun: number[]; complaints: string[] }> {
  const digits = async (name: string): Promise<number[]> => {
    for (let turn = 0; ; turn++) {
      const element = document.querySelector(name);
      if (turn > 600)
        throw new Error(`${name} has only ${element?.shadowRoot?.innerHTML} in a ${document.visibilityState} page`);
      element?.scrollIntoView();
      const figure = element?.shadowRoot?.querySelector('untrained-figure');
      const details = figure?.shadowRoot?.querySelector('details');
      if (details) details.open = true;
      const cells = [...(details?.querySelectorAll<HTMLElement>('td[data-value]') ?? [])];
      if (cells.length > 0) return cells.map(({ dataset }) => Number(dataset.value));
      await new Promise((next) => setTimeout(next, 50));
    }
  };
  const [abcd, pronoun] = [await digits('untrained-abcd'), await digits('untrained-pronoun')];
  return { abcd, pronoun, complaints: (globalThis as unknown as { complaints: string[] }).complaints };
}

it('the elements show the digits of the command in WebKit, on a page whose policy is strict', async () => {
  await webkit.goto(`${host.address}/post.html`);
  const { abcd, pronoun, complaints } = await webkit.evaluate(read);
  const { similarity } = await untrainedJson<{ similarity: number[][] }>('abcd', ' ABCD ABCDABCE');
  expect(abcd).toEqual(similarity.flat());
  const [first] = await untrainedJson<{ logits: number[] }[]>('pronoun');
  // Beside each logit stand the published one and the difference, where there are any.
  expect(pronoun.filter((_, index) => index % 3 === 0)).toEqual(first?.logits);
  // WebKit asks for an icon by itself, and refuses it to itself.
  expect(complaints.filter((complaint) => !complaint.includes('/favicon.ico'))).toEqual([]);
});
