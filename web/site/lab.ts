import '../elements/define_sweep';
import type { Language } from '../text/languages';
import { pageTexts } from '../text/page';
import { UntrainedPreferences } from './preferences';
import { preferences } from './preferences_state';
import { showPage } from './show_page';

const texts = {
  en: () => import('../text/en/lab_page'),
  ru: () => import('../text/ru/lab_page'),
} satisfies Record<Language, unknown>;

async function show(): Promise<void> {
  const { language, theme } = preferences;
  const { words } = await texts[language]();
  if (language !== preferences.language) return;
  showPage({ ...pageTexts[language], ...words, tagline: words.heading });
  // A reload, or Back, shows the page as it was.
  history.replaceState(null, '', `?language=${language}&theme=${theme}${location.hash}`);
}

preferences.read(location.search, navigator.languages);
preferences.addEventListener('change', () => void show());
customElements.define('untrained-preferences', UntrainedPreferences);
void show();
