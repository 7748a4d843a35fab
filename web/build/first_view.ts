import { load, seedExamples } from 'untrained';
import type { Plugin } from 'vite';
import { similarityPicture } from '../pictures/abcd';
import { sceneMarkup } from '../pictures/scene';
import type { FirstView } from '../state/first_view';
import { abcdTexts } from '../text/abcd';

const NAME = 'virtual:first-view';

/** Width of the picture that stands in the page until the script draws it to measure. */
const PICTURE_WIDTH = 720;

/** The figures of both experiments as the page first shows them. */
export async function figures(): Promise<FirstView> {
  const untrained = await load();
  return {
    limits: untrained.limits,
    presets: untrained.presets,
    abcd: untrained.abcd({ coordinates: true, map: 15 }),
    pronoun: seedExamples.prompts.map((prompt) => untrained.pronoun({ prompt })),
  };
}

/** Seven digits are more than the page shows, and a third of the bytes of all of them. */
const short = (_: string, value: unknown): unknown => {
  if (value instanceof Float64Array) return Array.from(value);
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(7)) : value;
};

/** Puts the first view's figures into the bundle, and the first picture into the page itself. */
export function firstView(): Plugin {
  let view: Promise<FirstView> | undefined;
  const once = () => (view ??= figures());
  return {
    name: 'first-view',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    async load(id) {
      return id === `\0${NAME}` ? `export default ${JSON.stringify(await once(), short)}` : undefined;
    },
    async transformIndexHtml(html) {
      const { abcd } = await once();
      const picture = similarityPicture(abcd, {
        words: abcdTexts.en,
        width: PICTURE_WIDTH,
        pass: abcd.similarity.length,
      });
      return html.replace('<!-- first view: abcd -->', sceneMarkup(picture));
    },
  };
}
