import type { Language } from './languages';

/** What is told of a newer version of the page. */
export interface OfflineWords {
  ready: string;
  take: string;
}

export const offlineTexts: Readonly<Record<Language, OfflineWords>> = {
  en: {
    ready: 'A newer version of this page is ready.',
    take: 'Reload to use it',
  },
  ru: {
    ready: 'Готова новая версия страницы.',
    take: 'Перезагрузить',
  },
};
