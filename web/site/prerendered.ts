import { experimentKinds } from '../state/parameters';
import { attentionInstrumentWords } from '../text/attention';
import { abcdInstrumentWords, pronounInstrumentWords } from '../text/instrument';
import { leadOf } from '../text/lead';
import { preferences } from './preferences_state';

const instrumentWords = {
  abcd: abcdInstrumentWords,
  pronoun: pronounInstrumentWords,
  attention: attentionInstrumentWords,
};

/** Puts what stands in the place of experiments that have not loaded yet, in English when built, into the language. */
export async function translatePrerendered(): Promise<void> {
  const { language } = preferences;
  for (const kind of experimentKinds) {
    const { words } = await instrumentWords[kind][language]();
    if (language !== preferences.language) return;
    const element = document.querySelector(`untrained-${kind}`);
    const [heading, lead] = [element?.querySelector(':scope > h2'), element?.querySelector(':scope > p')];
    if (heading) heading.textContent = words.heading;
    if (lead) lead.textContent = leadOf(words);
  }
}
