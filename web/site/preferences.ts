import { html, render } from 'lit/html.js';
import { css, PlainElement } from '../elements/element';
import { themeStyles } from '../elements/figure_styles';
import { segments } from '../elements/instrument/fields';
import { controlStyles } from '../elements/instrument/styles';
import { type Language, languages } from '../text/languages';
import { pageTexts } from '../text/page';
import { preferences, type ThemeChoice, themes } from './preferences_state';

const languageNames: Record<Language, string> = { en: 'English', ru: 'Русский' };

/** The language and theme of the page. */
export class UntrainedPreferences extends PlainElement {
  override connectedCallback(): void {
    super.connectedCallback();
    preferences.addEventListener('change', this.#redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    preferences.removeEventListener('change', this.#redraw);
  }

  readonly #redraw = (): void => this.requestUpdate();

  protected override update(): void {
    const words = pageTexts[preferences.language];
    const template = html`<div class="row">
      ${segments<Language>({
        name: 'language',
        label: words.language,
        value: preferences.language,
        choices: languages.map((value) => ({ value, label: languageNames[value] })),
        change: (language) => preferences.choose({ language }),
      })}
      ${segments<ThemeChoice>({
        name: 'theme',
        label: words.theme,
        value: preferences.theme,
        choices: themes.map((value) => ({ value, label: words.themes[value] })),
        change: (theme) => preferences.choose({ theme }),
      })}
    </div>`;
    render(template, this.root);
  }

  static override readonly styles = [
    themeStyles,
    controlStyles,
    css`
      .row { flex-wrap: wrap; gap: 0.75rem 1.25rem; }
      .segments { display: flex; }
      .segments label { padding-inline: 0.85rem; }
      @media (max-width: 420px) {
        .row { flex-wrap: nowrap; gap: 0.5rem; }
        .segments label { padding-inline: 0.4rem; font-size: 0.8rem; }
      }
      legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    `,
  ];
}
