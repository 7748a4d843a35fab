import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Memory, PronounTrace } from 'untrained';
import { scaleKey } from '../pictures/grid';
import { arcsPicture, type ReadTable, readTable, weightsPicture, wordNames } from '../pictures/pronoun';
import type { PronounWords } from '../text/pronoun';
import type { CellPlace } from './picture';
import { readingSentence, weightProvenance } from './pronoun_provenance';
import type { Sentence } from './pronoun_sentence';

/** More arcs than this are a tangle. */
const MAXIMUM_ARC_WORDS = 60;

/** A map of 400² cells is still drawn at once. */
const MAXIMUM_MAP_WORDS = 400;

/** What is pointed at in the pictures of one sentence. */
export interface Pointed {
  /** A word of the arcs. */
  word?: number | undefined;
  /** A cell of the weights. */
  cell?: CellPlace | undefined;
}

export interface AttentionPanel {
  sentence: Sentence;
  words: PronounWords;
  layer: number;
  memory: Memory;
  pointed: Pointed;
  point: (pointed: Pointed) => void;
}

/** The index of the first read of a memory in the block, or −1. */
export const stepOf = (trace: PronounTrace, memory: Memory): number =>
  trace.settings.block.reads.findIndex((read) => read.memory === memory);

/** What one sentence's words read in one layer: arcs over the words, and the weights as a grid. */
export function attentionPanel(panel: AttentionPanel): TemplateResult {
  const { sentence, words } = panel;
  return html`<article class="panel attention" data-sentence=${sentence.index + 1}>
    <header><h3>${words.sentences[sentence.index]}</h3></header>
    <div class=${sentence.stale ? 'result stale' : 'result'}>
      ${arcsPart(panel)} ${weightsPart(panel)}
    </div>
  </article>`;
}

function arcsPart({ sentence: { trace }, words, layer, pointed, memory, point }: AttentionPanel): TemplateResult {
  const table = readTable(trace, layer, stepOf(trace, 'context'));
  const count = trace.tokens.length;
  // A cell of the context's weights lights the arcs of its row.
  const row = memory === 'context' && pointed.cell ? table.reads[pointed.cell.row]?.token : undefined;
  const focus = pointed.word !== undefined && pointed.word < count ? pointed.word : row;
  const told = focus ?? trace.probe;
  const draw = (width: number) => arcsPicture(trace, table, words.arcsLabel(layer), width, focus);
  return html`<section class="part">
    <h4>${words.arcs(layer)}</h4>
    ${
      count > MAXIMUM_ARC_WORDS
        ? html`<p class="note">${words.arcsTooMany(count, MAXIMUM_ARC_WORDS)}</p>`
        : html`<untrained-picture
            class="arcs"
            .draw=${guard([trace, layer, words, focus], () => draw)}
            @cell-change=${(event: CustomEvent<CellPlace | null>) => point({ ...pointed, word: event.detail?.row })}
          ></untrained-picture>`
    }
    <p class="told" aria-live="polite">${readingSentence(table, told, wordNames(trace)[told] ?? '', words)}</p>
  </section>`;
}

function weightsPart({ sentence: { trace }, words, layer, memory, pointed, point }: AttentionPanel): TemplateResult {
  const table = readTable(trace, layer, stepOf(trace, memory));
  const reason = whyNoMap(table, trace, memory, words);
  const draw = (width: number) => weightsPicture(table, words.mapLabel(words.reads[memory], layer), width);
  return html`<section class="part">
    <div class="heading">
      <h4>${words.map[memory](layer)}</h4>
      <untrained-picture class="key" .draw=${() => scaleKey('weight', 96, words.keyLabel)}></untrained-picture>
    </div>
    ${
      reason
        ? html`<p class="note">${reason}</p>`
        : html`<untrained-picture
              class="weights"
              .draw=${guard([trace, layer, memory, words], () => draw)}
              @cell-change=${(event: CustomEvent<CellPlace | null>) => point({ ...pointed, cell: event.detail ?? undefined })}
            ></untrained-picture>
            ${explanation(trace, table, pointed.cell, words)}`
    }
  </section>`;
}

function whyNoMap(table: ReadTable, trace: PronounTrace, memory: Memory, words: PronounWords): string | undefined {
  const count = trace.tokens.length;
  if (count > MAXIMUM_MAP_WORDS) return words.mapTooLarge(count, MAXIMUM_MAP_WORDS);
  if (memory !== 'context' && trace.edges.length === 0) return words.mapNoEdges;
  return memory === 'context' && table.reads.length === 0 ? words.mapOneWord : undefined;
}

function explanation(
  trace: PronounTrace,
  table: ReadTable,
  cell: CellPlace | undefined,
  words: PronounWords,
): TemplateResult {
  const told = cell && weightProvenance(trace, table, cell, words);
  return html`<div class="explanation" aria-live="polite">
    ${
      told
        ? html`<p class="value">${told.value}</p>
          ${told.lines.map((line) => html`<p class="note">${line}</p>`)}`
        : html`<p class="note">${words.cellHint}</p>`
    }
  </div>`;
}
