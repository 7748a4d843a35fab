import type { Language } from './languages';

/** What the corner with times says. */
export interface DebugWords {
  label: string;
  waiting: string;
  last: string;
  median: string;
  worst: (count: number) => string;
  frame: string;
  heap: string;
  milliseconds: string;
  megabytes: string;
}

export const debugTexts: Readonly<Record<Language, DebugWords>> = {
  en: {
    label: 'From a key press to the new picture',
    waiting: 'Type into a field.',
    last: 'last',
    median: 'median',
    worst: (count) => `worst of ${count}`,
    frame: 'with the wait for the screen',
    heap: 'script memory',
    milliseconds: 'ms',
    megabytes: 'MB',
  },
  ru: {
    label: 'От нажатия клавиши до новой картинки',
    waiting: 'Напечатайте что-нибудь в поле.',
    last: 'последнее',
    median: 'медиана',
    worst: (count) => `худшее из ${count}`,
    frame: 'с ожиданием кадра',
    heap: 'память скриптов',
    milliseconds: 'мс',
    megabytes: 'МБ',
  },
};
