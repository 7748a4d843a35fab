import type { Language } from './languages';

export interface PageWords {
  title: string;
  tagline: string;
  introduction: string;
  language: string;
  theme: string;
  themes: { auto: string; light: string; dark: string };
  skip: string;
  footer: string;
}

export const pageTexts: Readonly<Record<Language, PageWords>> = {
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
    footer:
      'Каждое число на этой странице вычислено этим же кодом; опубликованные значения отмечены отдельно. ' +
      'То, что вы печатаете, не покидает браузер.',
  },
};
