import type { Texts } from './texts';

export interface PageWords {
  title: string;
  tagline: string;
  introduction: string;
  language: string;
  theme: string;
  themes: { auto: string; light: string; dark: string };
  skip: string;
  loadFailed: (reason: string) => string;
  footer: string;
}

export const pageTexts: Texts<PageWords> = {
  en: {
    title: 'Untrained',
    tagline: 'What attention does before it has learned anything',
    introduction:
      'Two small experiments, computed in your browser as you type. Nothing here was trained: there are ' +
      'random vectors, averages, and a few relations written by hand.',
    language: 'Language',
    theme: 'Theme',
    themes: { auto: 'Auto', light: 'Light', dark: 'Dark' },
    skip: 'Skip to the experiments',
    loadFailed: (reason) => `The computing module did not load, so the pictures cannot change: ${reason}`,
    footer:
      'Every number on this page is computed by the code you run; published figures are marked as such. ' +
      'Nothing you type leaves your browser.',
  },
  ru: {
    title: 'Untrained',
    tagline: 'Что делает внимание, пока оно ничему не обучено',
    introduction:
      'Два небольших опыта; всё считается в вашем браузере, пока вы печатаете. Здесь ничего не обучено: ' +
      'только случайные векторы, средние и несколько отношений, записанных вручную.',
    language: 'Язык',
    theme: 'Тема',
    themes: { auto: 'Авто', light: 'Светлая', dark: 'Тёмная' },
    skip: 'К опытам',
    loadFailed: (reason) => `Вычислительный модуль не загрузился, поэтому картинки не изменятся: ${reason}`,
    footer:
      'Каждое число на этой странице вычислено этим же кодом; опубликованные значения отмечены отдельно. ' +
      'То, что вы печатаете, не покидает браузер.',
  },
};
