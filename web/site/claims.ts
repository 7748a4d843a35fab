import { claimsFiles } from '../text/claims';
import { UntrainedPreferences } from './preferences';
import { preferences } from './preferences_state';

const root = document.documentElement;
const own = root.lang;

function show(): void {
  const { language, theme } = preferences;
  const query = `?language=${language}&theme=${theme}`;
  if (language !== own) {
    location.replace(`./${claimsFiles[language]}${query}${location.hash}`);
    return;
  }
  root.dataset.theme = theme;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keep]')) link.search = query;
  // A reload, or Back, shows the page as it was.
  history.replaceState(null, '', query + location.hash);
}

preferences.read(location.search, [own]);
preferences.addEventListener('change', show);
customElements.define('untrained-preferences', UntrainedPreferences);
show();
