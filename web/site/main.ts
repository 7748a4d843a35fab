import '../elements/define_abcd';
import '../elements/define_pronoun';
import { pageTexts } from '../text/page';
import { pageAddress } from './address';
import { watchAttention } from './attention_later';
import { takeDrops } from './drops';
import { watchFit } from './fit_later';
import { whenQuiet } from './lifecycle';
import { UntrainedPreferences } from './preferences';
import { preferences } from './preferences_state';
import { UntrainedShare } from './share';
import { showPage } from './show_page';
import { guidedStory } from './story_state';

const query = new URLSearchParams(location.search);
const embedded = query.has('embed');

function show(): void {
  const told = document.documentElement.lang;
  showPage(pageTexts[preferences.language]);
  if (embedded || told === preferences.language) return;
  void import('./prerendered').then(({ translatePrerendered }) => translatePrerendered());
}

preferences.read(location.search, navigator.languages);
show();
preferences.addEventListener('change', show);
customElements.define('untrained-preferences', UntrainedPreferences);
if (query.has('debug')) void import('./debug').then(({ showTimes }) => showTimes());
if (embedded) {
  // Nothing is shown, and so nothing loaded, until it is known what to show.
  document.documentElement.dataset.embed = 'waiting';
  void import('./embedded').then(({ showEmbedded }) => showEmbedded(query.get('view')));
} else {
  customElements.define('untrained-share', UntrainedShare);
  pageAddress.begin();
  document.querySelector('.story')?.addEventListener('click', () => void guidedStory.begin());
  // Only here: the page inside another one leaves no trace on the reader's machine.
  if (import.meta.env.PROD) whenQuiet(() => void import('./offline').then(({ startOffline }) => startOffline()));
}
takeDrops();
watchAttention();
watchFit();
