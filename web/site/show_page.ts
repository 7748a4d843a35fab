import { make } from '../elements/element';
import { preferences } from './preferences_state';

/** Shows the language and theme that the reader chose, with the page's own words; the elements see to theirs. */
export function showPage(words: { title: string; tagline: string }): void {
  const { language, theme } = preferences;
  const root = document.documentElement;
  root.lang = language;
  root.dataset.theme = theme;
  document.title = `${words.title} — ${words.tagline}`;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    const text = words[element.dataset.text as keyof typeof words] ?? '';
    element.replaceChildren(...text.split('`').map((part, index) => (index % 2 ? make('code', {}, part) : part)));
  }
  // A link to another page of the site keeps the choice.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keep]')) {
    link.search = `?language=${language}&theme=${theme}`;
  }
}
