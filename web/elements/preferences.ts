import { css, html, LitElement } from 'lit';
import { type Language, languages, preferences, type ThemeChoice, themes } from '../state/preferences';
import { pageTexts } from '../text/page';
import { segments } from './fields';
import { sharedStyles } from './styles';
import { TextController } from './texts';

const languageNames: Record<Language, string> = { en: 'English', ru: 'Русский' };

/** The language and theme of the page. */
export class UntrainedPreferences extends LitElement {
  private readonly text = new TextController(this, pageTexts);

  override render() {
    const words = this.text.words;
    return html`<div class="row">
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
  }

  static override styles = [
    sharedStyles,
    css`
      .row { flex-wrap: wrap; gap: 0.75rem 1.25rem; }
      .segments { display: flex; }
      .segments label { padding-inline: 0.85rem; }
      legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    `,
  ];
}
