import { html, nothing, type TemplateResult } from 'lit';
import type { AbcdTrace } from 'untrained';
import { place, tokenAt } from '../pictures/abcd';
import type { AbcdWords } from '../text/abcd';
import { fixed } from '../text/texts';

/** The numbers of the chosen pass as a table, for reading, copying and screen readers. */
export function numbersTable(trace: AbcdTrace, pass: number, words: AbcdWords): TemplateResult | typeof nothing {
  const row = trace.similarity[pass - 1];
  if (!row) return nothing;
  return html`<details>
    <summary>${words.numbers(pass)}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${words.numbers(pass)}>
      <table>
        <thead>
          <tr><th scope="col">${words.position}</th><th scope="col">${words.token}</th><th scope="col" class="number">${words.cosine}</th></tr>
        </thead>
        <tbody>
          ${Array.from(
            row,
            (value, position) =>
              html`<tr><td>${place(position)}</td><td class="mono">${tokenAt(trace, position)}</td><td class="number" data-value=${value}>${fixed(value, 6)}</td></tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}
