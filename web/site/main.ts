import '../elements/elements';
import { type PageWords, pageTexts } from '../text/page';
import { UntrainedPreferences } from './preferences';
import { preferences } from './preferences_state';

type PlainWords = { [Name in keyof PageWords]: PageWords[Name] extends string ? Name : never }[keyof PageWords];

/** The page's own words and theme; the elements see to theirs. */
function showPreferences(): void {
  const words = pageTexts[preferences.language];
  const root = document.documentElement;
  root.lang = preferences.language;
  root.dataset.theme = preferences.theme;
  document.title = `${words.title} — ${words.tagline}`;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = words[element.dataset.text as PlainWords] ?? element.textContent;
  }
}

/** Keeps the address true, so that a link or a reload shows the same page. */
function writeAddress(): void {
  const address = new URL(location.href);
  address.searchParams.set('language', preferences.language);
  if (preferences.theme === 'auto') address.searchParams.delete('theme');
  else address.searchParams.set('theme', preferences.theme);
  history.replaceState(null, '', address);
}

preferences.read(location.search, navigator.languages);
showPreferences();
preferences.addEventListener('change', () => {
  showPreferences();
  writeAddress();
});
customElements.define('untrained-preferences', UntrainedPreferences);
