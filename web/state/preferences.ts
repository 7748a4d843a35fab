/** The language and theme that every element of the page shares. */
export const languages = ['en', 'ru'] as const;
export type Language = (typeof languages)[number];

export const themes = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof themes)[number];

const oneOf = <Choice extends string>(choices: readonly Choice[], word: string | null): Choice | undefined =>
  choices.find((choice) => choice === word);

/** The first of the browser's languages that we have, else English. */
export function browserLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = oneOf(languages, tag.toLowerCase().split('-')[0] ?? '');
    if (language) return language;
  }
  return 'en';
}

class Preferences extends EventTarget {
  language: Language = 'en';
  theme: ThemeChoice = 'auto';

  /** Reads the address (`?language=ru&theme=dark`), then the browser's languages. */
  read(search: string, browserLanguages: readonly string[]): void {
    const query = new URLSearchParams(search);
    this.language = oneOf(languages, query.get('language')) ?? browserLanguage(browserLanguages);
    this.theme = oneOf(themes, query.get('theme')) ?? 'auto';
    this.announce();
  }

  choose(change: { language?: Language; theme?: ThemeChoice }): void {
    Object.assign(this, change);
    this.announce();
  }

  private announce(): void {
    this.dispatchEvent(new Event('change'));
  }
}

export const preferences = new Preferences();

/** The theme that an element is drawn in: its own color-scheme, or the system's where that allows both. */
export function currentTheme(element: Element): 'light' | 'dark' {
  const scheme = getComputedStyle(element).colorScheme;
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  if (scheme === 'dark' || scheme === 'light') return scheme;
  return dark ? 'dark' : 'light';
}
