import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Walk } from '../../state/walk';
import type { SteppingWords, StepUnit } from '../../text/stepping';
import { type Controller, css, type PlainElement } from '../element';

/** Where the reader's system asks for less motion, pictures follow each other no faster than this. */
const CALM_MS = 1500;

const icons = {
  first: 'M6 5h2v14H6zM19 5v14l-10-7z',
  back: 'M16 5v14L6 12z',
  play: 'M8 5v14l11-7z',
  pause: 'M7 5h4v14H7zM13 5h4v14h-4z',
  forward: 'M8 5v14l10-7z',
  last: 'M16 5h2v14h-2zM5 5v14l10-7z',
} as const;

const icon = (name: keyof typeof icons): TemplateResult => html`<svg
  viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="currentColor"
><path d=${icons[name]} /></svg>`;

/** Goes a way step by step, by hand or by itself. One for both experiments. */
export class Transport implements Controller {
  #timer: ReturnType<typeof setInterval> | undefined;

  /**
   * @param walk the way as it is now
   * @param pace milliseconds between two steps while it plays
   */
  constructor(
    private readonly host: PlainElement,
    private readonly walk: () => Walk,
    private readonly pace: () => number,
  ) {
    host.addController(this);
  }

  get playing(): boolean {
    return this.#timer !== undefined;
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.pause();
  }

  pause(): void {
    if (!this.playing) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.host.requestUpdate();
  }

  /** From the start where the end has been reached. */
  play(): void {
    this.pause();
    const { place, last, go } = this.walk();
    let joins = place >= last;
    if (joins) go(0);
    this.#timer = setInterval(
      () => {
        const now = this.walk();
        if (now.place < now.last) now.go(now.place + 1, joins);
        joins = true;
        if (now.place + 1 >= now.last) this.pause();
      },
      isCalm() ? Math.max(this.pace(), CALM_MS) : this.pace(),
    );
    this.host.requestUpdate();
  }

  /** The buttons, named by what one step is. */
  buttons(words: SteppingWords, unit: StepUnit): TemplateResult {
    const { place, last } = this.walk();
    const { playing } = this;
    const button = (name: 'first' | 'back' | 'forward' | 'last', to: number, label: string) => {
      // Disabled, a button would lose the focus that it is stepped with.
      const idle = to < 0 || to > last || to === place;
      return html`<button
        type="button"
        class="icon ${name}"
        aria-label=${label}
        title=${label}
        aria-disabled=${idle ? 'true' : 'false'}
        @click=${() => {
          this.pause();
          if (!idle) this.walk().go(to);
        }}
      >${icon(name)}</button>`;
    };
    return html`<div class="transport" role="group" aria-label=${words.title}>
      ${button('first', 0, words.first)} ${button('back', place - 1, words.back[unit])}
      <button
        type="button"
        class="play"
        aria-disabled=${last === 0 ? 'true' : 'false'}
        @click=${() => (playing ? this.pause() : last > 0 && this.play())}
      >${icon(playing ? 'pause' : 'play')}${playing ? words.pause : words.play}</button>
      ${button('forward', place + 1, words.forward[unit])} ${button('last', last, words.last)}
    </div>`;
  }
}

/** Whether the reader's system asks for less motion. */
const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Says how Play behaves where less motion is asked for. */
export const calmNote = (words: SteppingWords): TemplateResult | typeof nothing =>
  isCalm() ? html`<p class="note calm">${words.calm(String(CALM_MS / 1000))}</p>` : nothing;

export const transportStyles = css`
  .transport { display: flex; gap: 4px; }
  .transport button { display: flex; align-items: center; justify-content: center; gap: 0.4rem; }
  .transport .icon { padding: 0; flex: 0 0 44px; }
  .transport .play { min-width: 7rem; padding-inline: 0.6rem 0.9rem; }
  button[aria-disabled='true'] { color: var(--muted); opacity: 0.55; cursor: default; border-color: var(--line); }
`;
