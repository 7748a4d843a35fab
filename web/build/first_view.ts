import { loadCore } from 'untrained';
import type { Plugin } from 'vite';
import { abcdFigure } from '../figures/abcd';
import type { Figure } from '../figures/figure';
import { sentenceFigure } from '../figures/pronoun';
import { sceneMarkup } from '../pictures/markup';
import { AbcdExperiment } from '../state/abcd';
import { type ExperimentKind, experimentKinds } from '../state/parameters';
import { PronounExperiment } from '../state/pronoun';
import { words as abcdWords } from '../text/en/abcd_figures';
import { words as abcdInstrument } from '../text/en/abcd_instrument';
import { words as attentionInstrument } from '../text/en/attention_instrument';
import { words as pronounWords } from '../text/en/pronoun_figures';
import { words as pronounInstrument } from '../text/en/pronoun_instrument';
import { leadOf } from '../text/lead';
import { escaped } from './markup';

/** Width of the pictures that stand in the page until the script draws them to measure. */
const PICTURE_WIDTH = 720;

const pictureMarkup = (figure: Figure | undefined): string =>
  figure?.draw ? sceneMarkup(figure.draw(PICTURE_WIDTH)) : '';

/** What stands in the place of each experiment until its element is there, and for those who have no script. */
async function markup(): Promise<Record<ExperimentKind, string>> {
  const core = await loadCore();
  const abcd = new AbcdExperiment();
  abcd.attach(core);
  const pronoun = new PronounExperiment();
  pronoun.attach(core);
  return {
    abcd: `<h2>${escaped(abcdInstrument.heading)}</h2>
        <p>${escaped(leadOf(abcdInstrument))}</p>
        ${pictureMarkup(abcdFigure(abcd, 'heatmap', abcdWords))}`,
    pronoun: `<h2>${escaped(pronounInstrument.heading)}</h2>
        <p>${escaped(leadOf(pronounInstrument))}</p>
        ${pronoun.sentences
          .map(({ index, prompt }) => {
            const figure = sentenceFigure(pronoun, 'logits', index, pronounWords);
            return `<h3>${escaped(prompt)}</h3>
        ${pictureMarkup(figure)}`;
          })
          .join('\n        ')}`,
    // Far down the page, where its picture would only make the first view heavier.
    attention: `<h2>${escaped(attentionInstrument.heading)}</h2>
        <p>${escaped(leadOf(attentionInstrument))}</p>`,
  };
}

/** Puts the first pictures into the page itself, so that they are there before anything has loaded. */
export function firstView(): Plugin {
  let view: ReturnType<typeof markup> | undefined;
  return {
    name: 'first-view',
    async transformIndexHtml(html) {
      view ??= markup();
      const markups = await view;
      return experimentKinds.reduce(
        (page, kind) => page.replace(`<!-- first view: ${kind} -->`, () => markups[kind]),
        html,
      );
    },
  };
}
