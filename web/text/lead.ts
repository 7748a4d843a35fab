import type { AttentionInstrumentWords } from './attention';
import type { AbcdInstrumentWords, PronounInstrumentWords } from './instrument';

type InstrumentWords = AbcdInstrumentWords | PronounInstrumentWords | AttentionInstrumentWords;

/** What is said of an experiment before it is there. */
export function leadOf(words: InstrumentWords): string {
  if ('look' in words) return words.look;
  return 'examples' in words ? `${words.lead} ${words.examples.abcd.note}` : words.lead;
}
