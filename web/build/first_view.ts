import { comparePublished, load, type PronounTrace, seedExamples } from 'untrained';
import type { Plugin } from 'vite';
import { similarityPicture } from '../pictures/abcd';
import { logitBars, logitsPicture, sharedWords } from '../pictures/pronoun';
import { type Scene, sceneMarkup } from '../pictures/scene';
import type { FirstView } from '../state/first_view';
import { abcdTexts } from '../text/abcd';
import { pronounTexts } from '../text/pronoun';

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

/** The logits of both sentences, as the page draws them. */
function logitPictures(traces: readonly PronounTrace[]): Scene[] {
  const { words } = sharedWords(traces);
  const bars = traces.map((trace) => logitBars(trace, comparePublished(trace), words));
  return traces.map((trace, index) => {
    const label = pronounTexts.en.logitsLabel(trace.tokens[trace.probe] ?? '');
    return logitsPicture(bars, index, pronounTexts.en, label, PICTURE_WIDTH);
  });
}

/** Puts the first view's figures into the bundle, and the first pictures into the page itself. */
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
      const { abcd, pronoun } = await once();
      const similarity = { words: abcdTexts.en, width: PICTURE_WIDTH, pass: abcd.similarity.length };
      return html.replace('<!-- first view: abcd -->', sceneMarkup(similarityPicture(abcd, similarity))).replace(
        '<!-- first view: pronoun -->',
        logitPictures(pronoun)
          .map((scene) => sceneMarkup(scene))
          .join('\n'),
      );
    },
  };
}
