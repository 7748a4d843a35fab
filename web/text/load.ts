import type { AbcdWords, PronounWords } from './figures';
import type { GraphEditorWords } from './graph_editor';
import type { AbcdInstrumentWords, PronounInstrumentWords } from './instrument';
import type { Language } from './languages';
import type { SavingWords } from './saving';

/** What is loaded together: the words of figures are needed by all, the others when what they stand in is opened. */
interface Groups {
  abcdFigures: AbcdWords;
  pronounFigures: PronounWords;
  abcdInstrument: AbcdInstrumentWords;
  pronounInstrument: PronounInstrumentWords;
  graphEditor: GraphEditorWords;
  saving: SavingWords;
}

const loaders: { [Group in keyof Groups]: Record<Language, () => Promise<{ words: Groups[Group] }>> } = {
  abcdFigures: { en: () => import('./en/abcd_figures'), ru: () => import('./ru/abcd_figures') },
  pronounFigures: { en: () => import('./en/pronoun_figures'), ru: () => import('./ru/pronoun_figures') },
  abcdInstrument: { en: () => import('./en/abcd_instrument'), ru: () => import('./ru/abcd_instrument') },
  pronounInstrument: { en: () => import('./en/pronoun_instrument'), ru: () => import('./ru/pronoun_instrument') },
  graphEditor: { en: () => import('./en/graph_editor'), ru: () => import('./ru/graph_editor') },
  saving: { en: () => import('./en/saving'), ru: () => import('./ru/saving') },
};

/** The words of a group in one language, fetched when they are first wanted. */
export async function loadWords<Group extends keyof Groups>(group: Group, language: Language): Promise<Groups[Group]> {
  return (await loaders[group][language]()).words;
}

export type WordGroup = keyof Groups;
export type WordsOf<Group extends WordGroup> = Groups[Group];
