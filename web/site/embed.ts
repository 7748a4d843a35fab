import '../elements/define_swarm';
import '../elements/elements';
import { OWN_ADDRESS } from '../text/embed_page';
import type { Language } from '../text/languages';
import { pageTexts } from '../text/page';
import { copyText } from './clipboard';
import { UntrainedPreferences } from './preferences';
import { preferences } from './preferences_state';
import { showPage } from './show_page';

/** How long a button says what it did. */
const ANSWER_MS = 2500;

const texts = {
  en: () => import('../text/en/embed_page'),
  ru: () => import('../text/ru/embed_page'),
} satisfies Record<Language, unknown>;

async function show(): Promise<void> {
  const { language, theme } = preferences;
  const { words } = await texts[language]();
  if (language !== preferences.language) return;
  showPage({ ...pageTexts[language], ...words, tagline: words.heading });
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.sample')) {
    link.href = language === 'en' ? './post.html' : `./post.${language}.html`;
  }
  // A reload, or Back, shows the page as it was.
  history.replaceState(null, '', `?language=${language}&theme=${theme}${location.hash}`);
}

/** Copies what stands beside a button, or selects it where the browser does not allow that. */
async function copy(button: HTMLElement): Promise<void> {
  const block = button.closest('.code');
  const code = block?.querySelector('code');
  const answer = block?.querySelector('[role=status]');
  if (!code || !answer) return;
  const done = await copyText(code.textContent ?? '');
  if (!done) getSelection()?.selectAllChildren(code);
  const { words } = await texts[preferences.language]();
  answer.textContent = done ? words.copied : words.copyByHand;
  setTimeout(() => {
    answer.textContent = '';
  }, ANSWER_MS);
}

for (const code of document.querySelectorAll('pre code')) {
  if (code.textContent?.includes(OWN_ADDRESS)) {
    code.textContent = code.textContent.replace(OWN_ADDRESS, new URL('./', location.href).href);
  }
}
document.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLElement && target.matches('.copy')) void copy(target);
});
preferences.read(location.search, navigator.languages);
preferences.addEventListener('change', () => void show());
customElements.define('untrained-preferences', UntrainedPreferences);
void show();
