import { type Language, languageFor, languages } from '../text/languages';

export const themes = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themes)[number];

const oneOf = <Choice extends string>(choices: readonly Choice[], word: unknown): Choice | undefined =>
  choices.find((choice) => choice === word);

/** The language and theme of the page. Elements take both from the document, as in any other page. */
class Preferences extends EventTarget {
  language: Language = 'en';
  theme: ThemeChoice = 'auto';

  /** Takes what the query of a link asks for (`?language=ru&theme=dark`), then the browser's languages. */
  read(search: string, browserLanguages: readonly string[]): void {
    const query = new URLSearchParams(search);
    this.language = oneOf(languages, query.get('language')) ?? languageFor(browserLanguages);
    this.choose({ theme: oneOf(themes, query.get('theme')) ?? 'auto' });
  }

  /** Sets one or both; words that are none of the known ones are left aside. */
  choose({ language, theme }: { language?: unknown; theme?: unknown }): void {
    this.language = oneOf(languages, language) ?? this.language;
    this.theme = oneOf(themes, theme) ?? this.theme;
    this.dispatchEvent(new Event('change'));
  }
}

export const preferences = new Preferences();
