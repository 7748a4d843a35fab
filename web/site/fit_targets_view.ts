import { html, nothing, type TemplateResult } from 'lit/html.js';
import { type RowDraft, rowFaultOf, type TargetDraft, wantedOf } from '../state/fit_draft';
import { type Found, foundLogit, foundRowError } from '../state/fit_found';
import type { FitWords } from '../text/fit';
import type { FitParticlesWords } from '../text/fit_particles';
import { fixed, signed } from '../text/format';

/** What the tables of wanted numbers need of the panel around them. */
export interface TargetsHost {
  readonly drafts: readonly TargetDraft[];
  /** What has been found so far. */
  readonly found: Found | undefined;
  /** Layers of the block that is on the page. */
  readonly layers: number;
  readonly words: FitWords;
  readonly faults: FitParticlesWords;
  /** Something was written. */
  changed(): void;
}

/** The wanted numbers of every sentence, with those that were found beside them. */
export const targetsView = (host: TargetsHost): TemplateResult =>
  html`<div class="targets">${host.drafts.map((draft, index) => target(host, draft, index))}</div>`;

function target(host: TargetsHost, draft: TargetDraft, index: number): TemplateResult {
  const { words, faults } = host;
  const wrong = draft.words.filter((_, place) => wantedOf(draft.logits[place] ?? '') === undefined);
  return html`<div class="target">
    <div class="scroll" tabindex="0" role="region" aria-label=${words.wanted(draft.prompt)}>
      <table data-fit-targets=${index + 1}>
        <caption>${words.wanted(draft.prompt)}</caption>
        <thead>
          <tr>
            <th scope="col">${words.word}</th><th scope="col">${words.target}</th>
            <th scope="col">${words.found}</th><th scope="col">${words.difference}</th>
          </tr>
        </thead>
        <tbody>${draft.words.map((word, place) => logit(host, draft, index, word, place))}</tbody>
      </table>
    </div>
    ${wrong.length > 0 ? html`<p class="error" id="logits-${index}-told" role="alert">${faults.numberFault(wrong.join(', '))}</p>` : nothing}
    ${draft.rows.map((row, place) => rowField(host, draft, index, row, place))}
  </div>`;
}

function logit(host: TargetsHost, draft: TargetDraft, index: number, word: string, place: number): TemplateResult {
  const { words } = host;
  const text = draft.logits[place] ?? '';
  const wanted = wantedOf(text);
  const found = host.found && foundLogit(host.found, index, word);
  const difference = (found ?? Number.NaN) - (wanted ?? Number.NaN);
  return html`<tr>
    <th scope="row">${word}</th>
    <td>
      <input
        type="text"
        autocomplete="off"
        aria-label=${words.targetOf(word, draft.prompt)}
        .value=${text}
        aria-invalid=${wanted === undefined ? 'true' : 'false'}
        aria-describedby=${wanted === undefined ? `logits-${index}-told` : nothing}
        @change=${(event: Event) => {
          draft.logits[place] = (event.target as HTMLInputElement).value;
          host.changed();
        }}
      />
    </td>
    <td data-found=${found ?? nothing}>${found === undefined ? nothing : fixed(found, 3)}</td>
    <td>${Number.isNaN(difference) ? nothing : signed(difference, 3)}</td>
  </tr>`;
}

function rowField(host: TargetsHost, draft: TargetDraft, index: number, row: RowDraft, place: number): TemplateResult {
  const { words, faults, layers } = host;
  const error = host.found && foundRowError(host.found, index, row);
  const fault = rowFaultOf(row, layers);
  const told = {
    weights: () => words.rowFault(row.token),
    layer: () => faults.layerFault(row.layer, layers),
    none: () => words.rowHint,
  };
  const id = `row-${index}-${place}`;
  return html`<div class="field weights">
    <label for=${id}>${words.row(draft.tokens[row.token] ?? '', row.layer)}</label>
    <input
      id=${id}
      type="text"
      autocomplete="off"
      .value=${row.text}
      aria-invalid=${fault ? 'true' : 'false'}
      aria-describedby="${id}-told"
      @change=${(event: Event) => {
        row.text = (event.target as HTMLInputElement).value;
        host.changed();
      }}
    />
    <p id="${id}-told" class=${fault ? 'error' : 'note'}>
      ${told[fault ?? 'none']()}${fault || error === undefined ? nothing : html`; <span data-row-error=${error}>${words.rowError(fixed(error, 3))}</span>`}
    </p>
  </div>`;
}
