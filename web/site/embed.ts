import '../elements/define_swarm';
import '../elements/elements';
import { type EmbedPageWords, OWN_ADDRESS } from '../text/embed_page';
import type { Loaders } from '../text/languages';
import { copyText } from './clipboard';
import { preferences } from './preferences_state';
import { toolPage } from './tool_page';

/** How long a button says what it did. */
const ANSWER_MS = 2500;

const texts = {
  en: () => import('../text/en/embed_page'),
  ru: () => import('../text/ru/embed_page'),
} satisfies Loaders<EmbedPageWords>;

/** The sample post in the language of the page. */
function showSample(): void {
  const { language } = preferences;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.sample')) {
    link.href = language === 'en' ? './post.html' : `./post.${language}.html`;
  }
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
toolPage(texts, showSample);
