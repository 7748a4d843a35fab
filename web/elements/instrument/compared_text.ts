import { html, nothing, type TemplateResult } from 'lit/html.js';
import { align } from '../../state/align';
import type { ComparedWords } from '../../text/compared';

/** Longer texts are cut where they are shown to be compared: parts of a line, its characters, and lines. */
const MAXIMUM_PARTS = 200;
const MAXIMUM_CHARACTERS = 1500;
const MAXIMUM_LINES = 24;

/** Two texts with what only one of them has marked; of texts in lines, only the lines that one of them has. */
export function changedText(
  before: string,
  now: string,
  parts: 'character' | 'word' | 'line',
  words: ComparedWords,
): TemplateResult {
  const [first, second] = [before, now].map((text) => partsOf(text, parts)) as [string[], string[]];
  const pairs = align(first, second);
  if (parts === 'line') {
    const all = pairs.filter(([i, j]) => i === undefined || j === undefined);
    const alone = all.slice(0, MAXIMUM_LINES);
    if (alone.length === 0) return html`<dd>${words.nothing}</dd>`;
    return html`<dd class="text lines-alone">
      ${alone.map(([i, j]) =>
        j === undefined
          ? html`<del dir="auto"><span class="sign">−</span>${cut(first[i ?? 0] ?? '')}</del>`
          : html`<ins dir="auto"><span class="sign">+</span>${cut(second[j] ?? '')}</ins>`,
      )}
      ${all.length > alone.length ? '…' : nothing}
    </dd>`;
  }
  const side = (index: 0 | 1, texts: readonly string[]) =>
    runs(
      pairs.flatMap((pair) => {
        const at = pair[index];
        return at === undefined ? [] : [{ text: texts[at] ?? '', alone: pair[1 - index] === undefined }];
      }),
    ).map(({ text, alone }) => (alone ? html`<b>${text}</b>` : html`${text}`));
  return html`<dd class="text"
    ><del dir="auto">${side(0, first)}</del
    ><span class="arrow" aria-hidden="true">→</span><span class="visually-hidden"> ${words.between} </span
    ><ins dir="auto">${side(1, second)}</ins></dd
  >`;
}

const cut = (text: string): string =>
  text.length > MAXIMUM_CHARACTERS ? `${text.slice(0, MAXIMUM_CHARACTERS)}…` : text;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function partsOf(text: string, parts: 'character' | 'word' | 'line'): string[] {
  if (parts === 'line') return text.split('\n').filter((line) => line.trim() !== '');
  const short = text.slice(0, MAXIMUM_CHARACTERS);
  const all =
    parts === 'word' ? (short.match(/\s+|\S+/g) ?? []) : Array.from(graphemes.segment(short), ({ segment }) => segment);
  return all.length > MAXIMUM_PARTS || short.length < text.length ? [...all.slice(0, MAXIMUM_PARTS), '…'] : all;
}

interface Run {
  text: string;
  alone: boolean;
}

/** Neighbours of one kind as one. */
function runs(pieces: readonly Run[]): Run[] {
  const found: Run[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    if (last?.alone === piece.alone) last.text += piece.text;
    else found.push({ ...piece });
  }
  return found;
}
