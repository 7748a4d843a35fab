import '../elements/elements';
import { type PageWords, pageTexts } from '../text/page';
import { pageAddress } from './address';
import { whenQuiet } from './lifecycle';
import { UntrainedPreferences } from './preferences';
import { preferences } from './preferences_state';
import { UntrainedShare } from './share';

type PlainWords = { [Name in keyof PageWords]: PageWords[Name] extends string ? Name : never }[keyof PageWords];

/** The page's own words and theme; the elements see to theirs. */
function showPreferences(): void {
  const words = pageTexts[preferences.language];
  const root = document.documentElement;
  if (root.lang !== preferences.language)
    void import('./prerendered').then(({ translatePrerendered }) => translatePrerendered());
  root.lang = preferences.language;
  root.dataset.theme = preferences.theme;
  document.title = `${words.title} — ${words.tagline}`;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = words[element.dataset.text as PlainWords] ?? element.textContent;
  }
}

preferences.read(location.search, navigator.languages);
showPreferences();
preferences.addEventListener('change', showPreferences);
customElements.define('untrained-preferences', UntrainedPreferences);
customElements.define('untrained-share', UntrainedShare);
pageAddress.begin();

const query = new URLSearchParams(location.search);
if (query.has('debug')) void import('./debug').then(({ showTimes }) => showTimes());
// The page inside another one leaves no trace on the reader's machine.
if (import.meta.env.PROD && !query.has('embed')) {
  whenQuiet(() => void import('./offline').then(({ startOffline }) => startOffline()));
}
