/** The languages that everything is written in. */
export const languages = ['en', 'ru'] as const;
export type Language = (typeof languages)[number];

/** Words in every language, each fetched when it is first wanted. */
export type Loaders<Words> = Readonly<Record<Language, () => Promise<{ words: Words }>>>;

/** The first of the wanted languages that we have, else English. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const main = tag.toLowerCase().split('-')[0];
    const language = languages.find((known) => known === main);
    if (language) return language;
  }
  return 'en';
}
