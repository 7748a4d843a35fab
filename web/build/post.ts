import { type Core, loadCore, type PronounTrace } from 'untrained';
import type { Plugin } from 'vite';
import { abcdFigure } from '../figures/abcd';
import { sceneMarkup } from '../pictures/scene';
import { AbcdExperiment } from '../state/abcd';
import { PronounExperiment } from '../state/pronoun';
import { words as english } from '../text/en/abcd_figures';
import { fixed } from '../text/format';
import { words as russian } from '../text/ru/abcd_figures';

/** As wide as the column of the post. */
const PICTURE_WIDTH = 600;

/** The attributes of the first element of a name in a page, as they are written. */
function attributesOf(html: string, tag: string): Record<string, string> {
  const written = new RegExp(`<${tag}\\s([^>]*)>`).exec(html)?.[1] ?? '';
  return Object.fromEntries(
    [...written.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** The attributes that are parameters of an experiment, set in it; all of those in the posts are texts or numbers. */
function set(experiment: AbcdExperiment | PronounExperiment, attributes: Record<string, string>, core: Core): void {
  const known = experiment.parameters.filter(({ name }) => name in attributes);
  experiment.change(
    Object.fromEntries(
      known.map(({ name, kind }) => [name, kind === 'integer' ? Number(attributes[name]) : attributes[name]]),
    ),
  );
  experiment.attach(core);
}

const logit = ({ vocabulary, logits }: PronounTrace, word: string): string => {
  const index = vocabulary.indexOf(word);
  if (index < 0) throw new Error(`the sentence has no ${word}`);
  return fixed(logits[index] ?? Number.NaN, 2);
};

/** A post with the numbers that its elements show, and a picture for those who have no script. */
export async function withNumbers(html: string): Promise<string> {
  const core = await loadCore();
  const abcd = new AbcdExperiment();
  set(abcd, attributesOf(html, 'untrained-abcd'), core);
  const pronoun = new PronounExperiment();
  set(pronoun, attributesOf(html, 'untrained-pronoun'), core);
  const cosines = abcd.trace?.similarity.at(-1) ?? [];
  const figure = abcdFigure(abcd, 'heatmap', html.includes('<html lang="ru">') ? russian : english);
  return html
    .replace(/<!-- cosine: (\d+) -->/g, (_, place: string) => fixed(cosines[Number(place) - 1] ?? Number.NaN, 2))
    .replace(/<!-- logit: ([12]) (\S+) -->/g, (_, sentence: string, word: string) => {
      const shown = pronoun.sentences[Number(sentence) - 1];
      if (!shown) throw new Error(`sentence ${sentence} cannot be computed`);
      return logit(shown.trace, word);
    })
    .replace('<!-- picture: heatmap -->', () => (figure?.draw ? sceneMarkup(figure.draw(PICTURE_WIDTH)) : ''));
}

/** Puts the numbers into the sample posts. */
export function samplePosts(): Plugin {
  return {
    name: 'sample-posts',
    transformIndexHtml: (html, { path }) => (/\/post(\.\w+)?\.html$/.test(path) ? withNumbers(html) : html),
  };
}
