import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Laboratory } from '../../state/sweep/laboratory';
import type { LocalFileError } from '../../state/sweep/local_file';
import { PAIRS_SHA256 } from '../../state/sweep/pairs_files';
import { excerpt, SHORT_HASH } from '../../text/format';
import type { SweepWords } from '../../text/sweep';

/** A file as it is told: its name may be anything, also very long. */
export const shownName = (name: string): string => excerpt(name, 60);

const shownHash = (sha256: string): string => sha256.slice(0, SHORT_HASH);

/** What is read of a file that has more. */
export const megabytes = ({ maximum }: LocalFileError): string => String(maximum / 2 ** 20);

/** Hands a chosen file on; the same one can be chosen again, when it has been corrected. */
export const chosen =
  (take: (file: File) => void) =>
  ({ target }: Event): void => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    input.value = '';
    if (file) take(file);
  };

const EXAMPLE = `# trophy
G IT = TROPHY + SUITCASE
G BIG = TROPHY
G SMALL = SUITCASE
G TROPHY = FIT
S TROPHY SUITCASE TROPHY DOES NOT FIT IN SUITCASE BECAUSE IT IS BIG IT
S SUITCASE TROPHY TROPHY DOES NOT FIT IN SUITCASE BECAUSE IT IS SMALL IT`;

/** Which pairs of sentences are asked about: the reader's own, chosen or dropped, or the four that come with the page. */
export function pairsField(laboratory: Laboratory, words: SweepWords, fault: string | undefined): TemplateResult {
  const { pairs: texts } = words;
  const { values, pairs, missing, insteadOf, fileError } = laboratory;
  const file = pairs.of(values);
  const take = (opened: File): void => void laboratory.openPairs(opened);
  const error = fileError ? texts.fileFaults[fileError.fault](shownName(fileError.file), megabytes(fileError)) : fault;
  return html`<div class="wide own-pairs" role="group" aria-labelledby="pairs-label">
    <span class="label" id="pairs-label">${words.parameters[PAIRS_SHA256]}</span>
    ${file ? used(laboratory, words) : missing ? nothing : html`<p class="note">${texts.usual}</p>`}
    ${missing ? html`<p class="asked" role="status">${texts.asked(shownName(missing.name), shownHash(missing.sha256))}</p>` : nothing}
    ${
      insteadOf && file
        ? html`<p class="asked" role="status">
            ${texts.another(shownName(file.name), shownHash(file.sha256), shownName(insteadOf.name), shownHash(insteadOf.sha256))}
          </p>`
        : nothing
    }
    ${error && !missing ? html`<p class="error" id="pairs-error" role="alert">${error}</p>` : nothing}
    <div class="choice">
      <label class="choose"
        ><input
          type="file"
          accept="text/*,.txt"
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${error && !missing ? 'pairs-error' : 'pairs-drop'}
          @change=${chosen(take)}
        /><span>${texts.choose}</span></label
      >
      <span class="note or-drop" id="pairs-drop">${texts.orDrop}</span>
      ${pairs
        .others(values)
        .map(
          (other) =>
            html`<button type="button" class="again" @click=${() => laboratory.usePairs(other)}>${texts.use(shownName(other.name))}</button>`,
        )}
      ${
        file || missing
          ? html`<button type="button" class="put-away" @click=${() => laboratory.usePairs(undefined)}>${texts.putAway}</button>`
          : nothing
      }
    </div>
    <p class="note">${texts.note}</p>
    <details>
      <summary>${texts.format}</summary>
      <p class="note">${texts.formatNote}</p>
      <pre class="mono" tabindex="0" role="region" aria-label=${texts.format}>${EXAMPLE}</pre>
    </details>
  </div>`;
}

/** The file in use, and what is in it as far as that is known. */
function used({ pairs, values, plan }: Laboratory, { pairs: texts }: SweepWords): TemplateResult {
  const file = pairs.of(values);
  const sentences = plan?.runs[0]?.sentences ?? [];
  const count = new Set(sentences.map(({ pair }) => pair)).size;
  return html`<p class="used">
    <strong>${shownName(file?.name ?? '')}</strong>
    ${sentences.length > 0 ? html`<span class="note">${texts.sizes(sentences.length, count)}</span>` : nothing}
  </p>`;
}
