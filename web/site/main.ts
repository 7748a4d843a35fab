import '../elements/elements';
import { pageTexts } from '../text/page';
import { pageAddress } from './address';
import { watchAttention } from './attention_later';
import { takeDrops } from './drops';
import { UntrainedPreferences } from './preferences';
import { preferences } from './preferences_state';
import { UntrainedShare } from './share';
import { showPage } from './show_page';
import { guidedStory } from './story_state';

preferences.read(location.search, navigator.languages);
const show = () => showPage(pageTexts[preferences.language]);
show();
preferences.addEventListener('change', show);
customElements.define('untrained-preferences', UntrainedPreferences);
const query = new URLSearchParams(location.search);
if (query.has('embed')) {
  // Nothing is shown, and so nothing loaded, until it is known what to show.
  document.documentElement.dataset.embed = 'waiting';
  void import('./embedded').then(({ showEmbedded }) => showEmbedded(query.get('view')));
} else {
  customElements.define('untrained-share', UntrainedShare);
  pageAddress.begin();
  document.querySelector('.story')?.addEventListener('click', () => void guidedStory.begin());
}
takeDrops();
watchAttention();
