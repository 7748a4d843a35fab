import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { UntrainedError } from 'untrained';

export interface GraphField {
  label: string;
  hint: string;
  value: string;
  error: UntrainedError | undefined;
  /** The error in the reader's language. */
  message: string | undefined;
  change: (value: string) => void;
}

const LEAST_ROWS = 7;
const MOST_ROWS = 14;

/** The relation graph as text, with numbered lines and a mark at the place of a mistake. */
export function graphField({ label, hint, value, error, message, change }: GraphField): TemplateResult {
  const lines = value.split('\n');
  return html`<div class="field">
    <label for="graph">${label}</label>
    <div class="editor" aria-invalid=${error ? 'true' : 'false'}>
      <pre class="lines mono" aria-hidden="true">${lineNumbers(lines.length, error?.line ?? 0)}</pre>
      <div class="written">
        <pre class="marks mono" aria-hidden="true">${error && error.line > 0 ? marked(lines, error) : nothing}</pre>
        <textarea
          id="graph"
          class="mono"
          wrap="off"
          rows=${Math.min(MOST_ROWS, Math.max(LEAST_ROWS, lines.length))}
          spellcheck="false"
          autocapitalize="off"
          autocomplete="off"
          .value=${value}
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${error ? 'graph-error' : 'graph-hint'}
          @input=${(event: Event) => change((event.target as HTMLTextAreaElement).value)}
          @scroll=${follow}
        ></textarea>
      </div>
    </div>
    ${message ? html`<p class="error" id="graph-error" role="alert">${message}</p>` : nothing}
    <p class="note" id="graph-hint">${hint}</p>
  </div>`;
}

/** Keeps the numbers and the marks beside the text as it scrolls. */
function follow(event: Event): void {
  const area = event.target as HTMLTextAreaElement;
  const editor = area.closest('.editor');
  for (const layer of editor?.querySelectorAll<HTMLElement>('.lines, .marks') ?? []) {
    layer.scrollTop = area.scrollTop;
    if (layer.classList.contains('marks')) layer.scrollLeft = area.scrollLeft;
  }
}

function lineNumbers(count: number, faulty: number): TemplateResult {
  const numbers = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => `${from + i}\n`).join('');
  if (faulty < 1 || faulty > count) return html`${numbers(1, count)}`;
  return html`${numbers(1, faulty - 1)}<b>${faulty}</b>${`\n${numbers(faulty + 1, count)}`}`;
}

/** The text again, unseen, with its faulty line tinted and the faulty place marked. */
function marked(lines: readonly string[], error: UntrainedError): TemplateResult {
  const at = error.line - 1;
  // Columns count code points of the normalised text.
  const characters = Array.from((lines[at] ?? '').normalize('NFC'));
  const start = Math.max(0, error.column - 1);
  const length = Math.max(1, Array.from(error.found).length);
  const part = (from: number, to?: number) => characters.slice(from, to).join('');
  const before = lines
    .slice(0, at)
    .map((line) => `${line}\n`)
    .join('');
  const after = lines
    .slice(at + 1)
    .map((line) => `\n${line}`)
    .join('');
  return html`${before}<span>${part(0, start)}<mark>${part(start, start + length) || ' '}</mark>${part(start + length)}</span>${after}`;
}
