import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ParameterValues } from 'untrained';
import type { Experiment, Module } from '../../state/experiment';
import { type Example, exampleOf } from '../../state/gallery';
import { ownVectorParameters } from '../../state/parameters';
import type { GalleryWords } from '../../text/instrument';
import { css } from '../element';
import { cards } from './cards';

/** The reader's own vectors, which another example is wanted to be seen with. */
const ownVectorsOf = ({ values }: Experiment<Module>): ParameterValues =>
  Object.fromEntries(ownVectorParameters.map(({ name }) => [name, values[name]]));

/** Folds the list when one is chosen with a pointer; with the keys a reader walks on through it. */
function close(event: MouseEvent): void {
  const { target, detail } = event;
  const list = target instanceof HTMLInputElement && detail > 0 ? target.closest('details') : null;
  if (!list) return;
  list.open = false;
  list.querySelector('summary')?.focus();
}

/** Settings to begin from, each with a sentence; that of the chosen one is in view. */
export function galleryField<Name extends string>(
  experiment: Experiment<Module>,
  examples: readonly Example<Name>[],
  words: GalleryWords<Name>,
): TemplateResult {
  const current = exampleOf(examples, experiment.values);
  const told = current && words.examples[current.name];
  return html`<div class="gallery">
    <details>
      <summary><span class="label">${words.example}</span><span>${told?.title ?? words.ownExample}</span></summary>
      <div @click=${close}>
        ${cards({
          name: 'example',
          label: words.example,
          value: current?.name,
          choices: examples.map(({ name }) => ({
            value: name,
            label: words.examples[name].title,
            note: words.examples[name].note,
          })),
          change: (chosen) => {
            const example = examples.find(({ name }) => name === chosen);
            if (example)
              experiment.replace({ values: { ...ownVectorsOf(experiment), ...example.values, ...example.shown } });
          },
        })}
      </div>
    </details>
    ${told ? html`<p class="note">${told.note}</p>` : nothing}
  </div>`;
}

export const galleryStyles = css`
  .gallery { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.4rem; align-content: start; }
  .gallery summary { width: 100%; padding: 0.4rem 0.8rem; gap: 0.6rem; border: 1px solid var(--line); border-radius: 8px; background: var(--page); color: var(--ink); font-size: 1rem; font-weight: 400; line-height: 1.3; }
  .gallery summary:hover { border-color: var(--accent); }
  .gallery summary::before { order: 1; margin-inline: auto 0; rotate: 90deg; }
  .gallery [open] > summary::before { rotate: -90deg; }
  .gallery [open] > summary { margin-bottom: 0.6rem; }
  .gallery [open] + .note { display: none; }
  .gallery legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
`;
