import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ParameterValues } from 'untrained';
import type { Experiment } from '../../state/experiment';
import { type Example, exampleOf } from '../../state/gallery';
import { ownVectorParameters } from '../../state/parameters';
import type { GalleryWords } from '../../text/instrument';
import { select } from './fields';

/** The reader's own vectors, which another example is wanted to be seen with. */
const ownVectorsOf = ({ values }: Experiment): ParameterValues =>
  Object.fromEntries(ownVectorParameters.map(({ name }) => [name, values[name]]));

/** The value of the choice that stands for what the reader has set. */
const OWN = '';

/** Settings to begin from, with a sentence on the chosen one. */
export function galleryField<Name extends string>(
  experiment: Experiment,
  examples: readonly Example<Name>[],
  words: GalleryWords<Name>,
): TemplateResult {
  const current = exampleOf(examples, experiment.values);
  const choices: { value: Name | typeof OWN; label: string }[] = examples.map(({ name }) => ({
    value: name,
    label: words.examples[name].title,
  }));
  if (!current) choices.unshift({ value: OWN, label: words.ownExample });
  const field = select<Name | typeof OWN>({
    name: 'example',
    label: words.example,
    value: current?.name ?? OWN,
    choices,
    change: (chosen) => {
      const example = examples.find(({ name }) => name === chosen);
      if (example) experiment.replace({ values: { ...ownVectorsOf(experiment), ...example.values } });
    },
  });
  return html`<div class="gallery">
    ${field} ${current ? html`<p class="note">${words.examples[current.name].note}</p>` : nothing}
  </div>`;
}
