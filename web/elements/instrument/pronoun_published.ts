import { html, type TemplateResult } from 'lit/html.js';
import type { PublishedComparison } from 'untrained';
import { publishedOf } from '../../figures/pronoun_seed';
import { wordNames } from '../../pictures/pronoun';
import type { PronounExperiment, Sentence } from '../../state/pronoun';
import { fixed, signed } from '../../text/format';
import type { PronounInstrumentWords } from '../../text/instrument';

/** How far the shown figures are from the published ones, all in all and for the two published rows of attention. */
export function publishedPart(experiment: PronounExperiment, words: PronounInstrumentWords): TemplateResult {
  const compared = experiment.sentences.flatMap((sentence) => {
    const published = publishedOf(sentence);
    return published ? [{ sentence, published }] : [];
  });
  if (compared.length === 0) return html`<p class="note apart">${words.differsFromSeed}</p>`;
  const differences = compared.flatMap(({ published }) => published.differences).filter((value) => value !== null);
  const rms = Math.sqrt(differences.reduce((sum, value) => sum + value * value, 0) / Math.max(differences.length, 1));
  return html`<article class="panel beside">
    <div>
      <h3>${words.beside}</h3>
      <p class="rms" data-rms=${rms}>${words.rms(differences.length, fixed(rms, 3))}</p>
      <p class="note">${words.besideNote}</p>
    </div>
    ${compared.map(({ sentence, published }) => published.attention.map((row) => attentionTable(sentence, row, words)))}
  </article>`;
}

function attentionTable(
  { trace }: Sentence,
  { layer, token, weights, differences }: PublishedComparison['attention'][number],
  words: PronounInstrumentWords,
): TemplateResult {
  const names = wordNames(trace);
  const caption = words.publishedRow(names[token] ?? '', layer);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${caption}><table class="published" data-layer=${layer} data-token=${token}>
    <caption>${caption}</caption>
    <thead>
      <tr>
        <th scope="col">${words.word}</th><th scope="col">${words.published}</th>
        <th scope="col">${words.ours}</th><th scope="col">${words.difference}</th>
      </tr>
    </thead>
    <tbody>
      ${weights.map((published, i) => {
        const difference = differences[i] ?? 0;
        return html`<tr>
          <th scope="row">${names[i]}</th>
          <td>${fixed(published, 2)}</td>
          <td data-value=${published + difference}>${fixed(published + difference, 3)}</td>
          <td>${signed(difference, 3)}</td>
        </tr>`;
      })}
    </tbody>
  </table></div>`;
}
