import { html, nothing, render } from 'lit/html.js';
import { css, PlainElement } from '../elements/element';
import { themeStyles } from '../elements/figure_styles';
import { controlStyles } from '../elements/instrument/styles';
import { excerpt, SHORT_HASH } from '../text/format';
import { pageTexts } from '../text/page';
import { pageAddress } from './address';
import { copyText } from './clipboard';
import { preferences } from './preferences_state';

/** How long the button says what it did. */
const ANSWER_MS = 2500;

type Answer = 'shared' | 'shareTooLong' | 'shareByHand';

/** The button that copies a link to the page as it stands, and what was wrong with the link that led here. */
export class UntrainedShare extends PlainElement {
  #answer: Answer | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  readonly #redraw = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    for (const source of [preferences, pageAddress]) source.addEventListener('change', this.#redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const source of [preferences, pageAddress]) source.removeEventListener('change', this.#redraw);
  }

  protected override update(): void {
    const words = pageTexts[preferences.language];
    const { problem, missing } = pageAddress;
    const notice = problem
      ? `${words.addressFaults[problem.fault](problem.found)} ${words.usualSetting}`
      : missing && words.vectorsMissing(excerpt(missing.name), missing.sha256.slice(0, SHORT_HASH));
    const template = html`
      <button type="button" class="share" @click=${() => void this.#share()}>${words.share}</button>
      <span class="answer" role="status">${this.#answer ? words[this.#answer] : nothing}</span>
      ${
        notice
          ? html`<p class="notice" role="alert">
            <span>${notice}</span>
            <button type="button" @click=${() => pageAddress.dismiss()}>${words.dismiss}</button>
          </p>`
          : nothing
      }
    `;
    render(template, this.root);
  }

  async #share(): Promise<void> {
    const link = await pageAddress.write();
    if (link === undefined) this.#say('shareTooLong');
    else this.#say((await copyText(link)) ? 'shared' : 'shareByHand');
  }

  #say(answer: Answer): void {
    this.#answer = answer;
    this.requestUpdate();
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      this.#answer = undefined;
      this.requestUpdate();
    }, ANSWER_MS);
  }

  static override readonly styles = [
    themeStyles,
    controlStyles,
    css`
      /* Its parts stand in the row around it, where what is wrong takes a line of its own. */
      :host { display: contents; }
      .share { font-size: 0.88rem; }
      .answer { font-size: 0.88rem; color: var(--muted); }
      .answer:empty { display: none; }
      .notice { flex: 1 0 100%; display: flex; gap: 0.75rem; align-items: center; justify-content: space-between; box-sizing: border-box; margin: 0; padding: 0.6rem 0.6rem 0.6rem 1rem; border: 1px solid var(--error); border-radius: 8px; }
      .notice > span { min-width: 0; overflow-wrap: anywhere; }
      .notice > button { flex: none; }
    `,
  ];
}
