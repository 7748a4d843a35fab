import { css, make, PlainElement } from '../elements/element';
import { themeStyles } from '../elements/figure_styles';
import { median } from '../state/median';
import { type DebugWords, debugTexts } from '../text/debug';
import { KeyTimes } from './key_times';
import { preferences } from './preferences_state';

/** What Chromium tells of its memory; other browsers tell nothing. */
interface Memory {
  readonly memory?: { readonly usedJSHeapSize: number };
}

const BYTES_PER_MEGABYTE = 1e6;

/** The corner that shows how long the page takes to answer a key. */
class UntrainedDebug extends PlainElement {
  readonly #times = new KeyTimes();
  readonly #list = make('dl');

  constructor() {
    super();
    this.root.append(this.#list);
    this.#times.watch();
    for (const source of [this.#times, preferences]) source.addEventListener('change', () => this.requestUpdate());
  }

  protected override update(): void {
    const words = debugTexts[preferences.language];
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', words.label);
    const entries = this.#entries(words);
    this.#list.replaceChildren(
      make('dt', { class: 'label' }, words.label),
      ...(entries.length > 0 ? [] : [make('dd', {}, words.waiting)]),
      ...entries.flatMap(([name, number, unit]) => [
        make('dt', {}, name),
        make('dd', { 'data-value': number }, `${number.toFixed(1)} ${unit}`),
      ]),
    );
  }

  #entries(words: DebugWords): [name: string, number: number, unit: string][] {
    const { times } = this.#times;
    const last = times.at(-1);
    if (!last) return [];
    const work = times.map((time) => time.work);
    const { memory } = performance as Memory;
    return [
      [words.last, last.work, words.milliseconds],
      [words.median, median(work), words.milliseconds],
      [words.worst(times.length), Math.max(...work), words.milliseconds],
      [words.frame, median(times.map(({ shown }) => shown)), words.milliseconds],
      ...(memory
        ? [[words.heap, memory.usedJSHeapSize / BYTES_PER_MEGABYTE, words.megabytes] as [string, number, string]]
        : []),
    ];
  }

  static override readonly styles = [
    themeStyles,
    css`
      :host { position: fixed; inset-block-end: 0.5rem; inset-inline-end: 0.5rem; z-index: 2; max-width: calc(100vw - 1rem); box-sizing: border-box; padding: 0.4rem 0.7rem; border: 1px solid var(--line); border-radius: 6px; background: var(--surface); color: var(--ink); font-size: 0.78rem; line-height: 1.4; }
      dl { display: grid; grid-template-columns: auto auto; gap: 0 0.9rem; margin: 0; }
      dt { color: var(--muted); }
      dd { margin: 0; text-align: end; font-variant-numeric: tabular-nums; }
      .label { grid-column: 1 / -1; color: var(--ink); }
      .label + dd:last-child { grid-column: 1 / -1; text-align: start; }
    `,
  ];
}

/** Puts the corner into the page. */
export function showTimes(): void {
  customElements.define('untrained-debug', UntrainedDebug);
  document.body.append(new UntrainedDebug());
}
