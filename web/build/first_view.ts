import { type AbcdTrace, comparePublished, load, type PronounTrace, seedExamples } from 'untrained';
import type { Plugin } from 'vite';
import { similarityPicture } from '../pictures/abcd';
import { logitBars, logitsPicture, sharedWords } from '../pictures/pronoun';
import { sceneMarkup } from '../pictures/scene';
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

/** Text inside the page's HTML. */
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** What stands in the first experiment's place until its element is there, and for those who have no script. */
function abcdMarkup(trace: AbcdTrace): string {
  const words = abcdTexts.en;
  const picture = similarityPicture(trace, { words, width: PICTURE_WIDTH, pass: trace.similarity.length });
  return `<h2>${escaped(words.heading)}</h2>
        <p>${escaped(words.lead)}</p>
        ${sceneMarkup(picture)}`;
}

/** The same for the second one: the logits of both sentences. */
function pronounMarkup(traces: readonly PronounTrace[]): string {
  const words = pronounTexts.en;
  const bars = traces.map((trace) => logitBars(trace, comparePublished(trace), sharedWords(traces).words));
  const pictures = traces.map((trace, index) => {
    const label = words.logitsLabel(trace.tokens[trace.probe] ?? '');
    return `<h3>${escaped(trace.settings.prompt)}</h3>
        ${sceneMarkup(logitsPicture(bars, index, words, label, PICTURE_WIDTH))}`;
  });
  return `<h2>${escaped(words.heading)}</h2>
        <p>${escaped(words.lead)} ${escaped(words.look)}</p>
        ${pictures.join('\n        ')}`;
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
      return html
        .replace('<!-- first view: abcd -->', () => abcdMarkup(abcd))
        .replace('<!-- first view: pronoun -->', () => pronounMarkup(pronoun));
    },
  };
}
