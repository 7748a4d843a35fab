import { html, nothing, type TemplateResult } from 'lit';
import type { Memory } from 'untrained';
import { readTable, signed } from '../pictures/pronoun';
import type { PronounWords } from '../text/pronoun';
import { fixed, visibleToken } from '../text/texts';
import { stepOf } from './pronoun_attention';
import type { Sentence } from './pronoun_sentence';

/** More rows than this make the page slow to lay out. */
const MAXIMUM_ROWS = 60;

export interface NumbersPart {
  sentences: readonly Sentence[];
  words: PronounWords;
  /** The words whose logits are listed. */
  listed: readonly string[];
  layer: number;
  memory: Memory;
}

/** The shown figures as tables, with all their digits. */
export function numbersPart({ sentences, words, listed, layer, memory }: NumbersPart): TemplateResult {
  return html`<details class="numbers">
    <summary>${words.numbers}</summary>
    <div class="tables">
      ${scrolling(words.numbersLogits, logitsTable(sentences, listed, words))}
      ${sentences.map((sentence) => weightsTable(sentence, layer, memory, words))}
    </div>
  </details>`;
}

/** A table that may be wider than its place. */
const scrolling = (label: string, table: TemplateResult): TemplateResult =>
  html`<div class="scroll" tabindex="0" role="region" aria-label=${label}>${table}</div>`;

function logitsTable(sentences: readonly Sentence[], listed: readonly string[], words: PronounWords): TemplateResult {
  const compared = sentences.some(({ published }) => published);
  const spread = compared ? 3 : 1;
  return html`<table class="logits-table">
    <caption>${words.numbersLogits}</caption>
    <thead>
      <tr>
        <th scope="col" rowspan=${compared ? 2 : 1}>${words.word}</th>
        ${sentences.map(({ index }) => html`<th scope="colgroup" colspan=${spread}>${words.sentences[index]}</th>`)}
      </tr>
      ${
        compared
          ? html`<tr>${sentences.map(() => html`<th scope="col">${words.ours}</th><th scope="col">${words.published}</th><th scope="col">${words.difference}</th>`)}</tr>`
          : nothing
      }
    </thead>
    <tbody>
      ${listed.map(
        (word) => html`<tr>
          <th scope="row">${visibleToken(word)}</th>
          ${sentences.map((sentence) => logitCells(sentence, word, compared))}
        </tr>`,
      )}
    </tbody>
  </table>`;
}

function logitCells({ index, trace, published }: Sentence, word: string, compared: boolean): TemplateResult {
  const at = trace.vocabulary.indexOf(word);
  const logit = trace.logits[at];
  const mark = published?.logits[at];
  const difference = published?.differences[at];
  return html`<td data-logit=${word} data-sentence=${index + 1} data-value=${logit ?? nothing}>${logit === undefined ? '–' : fixed(logit, 6)}</td>
    ${
      compared
        ? html`<td>${mark === undefined || mark === null ? '–' : fixed(mark, 2)}</td>
          <td>${difference === undefined || difference === null ? '–' : signed(difference, 6)}</td>`
        : nothing
    }`;
}

function weightsTable({ index, trace }: Sentence, layer: number, memory: Memory, words: PronounWords): TemplateResult {
  const table = readTable(trace, layer, stepOf(trace, memory));
  const rows = table.reads.map((read, row) => ({ read, name: table.rowNames[row] ?? '' }));
  const shown = rows.length > MAXIMUM_ROWS ? rows.filter(({ read }) => read.token === trace.probe) : rows;
  const caption = words.numbersWeights(words.sentences[index] ?? '', words.reads[memory], layer);
  return html`<div>
    ${scrolling(
      caption,
      html`<table class="weights-table" data-layer=${layer} data-read=${memory} data-sentence=${index + 1}>
        <caption>${caption}</caption>
        <thead>
          <tr><th scope="col">${words.word}</th>${table.columnNames.map((name) => html`<th scope="col">${name}</th>`)}</tr>
        </thead>
        <tbody>
          ${shown.map(
            ({ read, name }) => html`<tr data-token=${read.token}>
              <th scope="row">${name}</th>
              ${Array.from(read.weights, (weight) => html`<td data-value=${weight}>${fixed(weight, 4)}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>`,
    )}
    ${rows.length > MAXIMUM_ROWS ? html`<p class="note">${words.numbersCut(MAXIMUM_ROWS)}</p>` : nothing}
  </div>`;
}
