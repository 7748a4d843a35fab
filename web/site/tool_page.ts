import type { Loaders } from '../text/languages';
import { pageTexts } from '../text/page';
import { UntrainedPreferences } from './preferences';
import { preferences } from './preferences_state';
import { showPage } from './show_page';

/**
 * Shows a page beside the main one in the reader's language and theme.
 *
 * @param texts its words by language, beside those of all pages
 * @param shown called with the words each time
 */
export function toolPage<Words extends { heading: string }>(
  texts: Loaders<Words>,
  shown: (words: Words) => void = () => {},
): void {
  const show = async (): Promise<void> => {
    const { language, theme } = preferences;
    const { words } = await texts[language]();
    if (language !== preferences.language) return;
    showPage({ ...pageTexts[language], ...words, tagline: words.heading });
    // A reload, or Back, shows the page as it was.
    history.replaceState(null, '', `?language=${language}&theme=${theme}${location.hash}`);
    shown(words);
  };
  preferences.read(location.search, navigator.languages);
  preferences.addEventListener('change', () => void show());
  customElements.define('untrained-preferences', UntrainedPreferences);
  void show();
}
