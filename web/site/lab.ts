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

/** Takes a file that is dropped on the page to the setting; otherwise the browser would leave the page to show it. */
function takeDrops(): void {
  const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
  document.addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) document.querySelector('untrained-sweep')?.take(file);
  });
}

preferences.read(location.search, navigator.languages);
preferences.addEventListener('change', () => void show());
customElements.define('untrained-preferences', UntrainedPreferences);
takeDrops();
void show();
