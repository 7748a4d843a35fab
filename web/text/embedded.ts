import type { Language } from './languages';

/** What is said around an experiment in a frame. */
export interface EmbeddedWords {
  open: string;
  unknownView: (view: string) => string;
}

export const embeddedTexts: Readonly<Record<Language, EmbeddedWords>> = {
  en: {
    open: 'Open in Untrained',
    unknownView: (view) => `There is no view “${view}”. All experiments are shown.`,
  },
  ru: {
    open: 'Открыть в Untrained',
    unknownView: (view) => `Вида «${view}» нет. Показаны все опыты.`,
  },
};
