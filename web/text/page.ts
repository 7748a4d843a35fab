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
  reference: string;
  story: string;
  claims: string;
  fit: string;
  embedding: string;
  lab: string;
  swarm: string;
  notices: string;
  share: string;
  shared: string;
  shareTooLong: string;
  shareByHand: string;
  addressFaults: Record<'damaged' | 'large' | 'later' | 'unknown' | 'type', (found: string) => string>;
  usualSetting: string;
  vectorsMissing: (name: string, hash: string) => string;
  dismiss: string;
}

export const pageTexts: Readonly<Record<Language, PageWords>> = {
  en: {
    title: 'Untrained',
    tagline: 'What attention does before it has learned anything',
    introduction:
      'Three small experiments, computed in your browser as you type. Nothing here was trained: there are ' +
      'random vectors, averages, and a few relations written by hand.',
    language: 'Language',
    theme: 'Theme',
    themes: { auto: 'Auto', light: 'Light', dark: 'Dark' },
    skip: 'Skip to the experiments',
    footer:
      'Every number on this page is computed by the code you run; published figures are marked as such. ' +
      'Nothing you type leaves your browser.',
    reference: 'API reference',
    story: 'Guided story',
    claims: 'Is it true, how often, and up to where',
    fit: 'Search a setting of the pronoun experiment',
    embedding: 'The experiments in your own page',
    lab: 'The claims lab: how often it is right',
    swarm: 'A particle swarm, move by move',
    notices: 'Licences of the libraries inside',
    share: 'Copy link',
    shared: 'Link copied',
    shareTooLong: 'The prompts and graph are too long for a link.',
    shareByHand: 'The browser does not let this page copy; the link is in the address bar.',
    addressFaults: {
      damaged: () => 'This link cannot be read: it is cut off or damaged.',
      large: () => 'This link cannot be read: it unpacks to more than two megabytes.',
      later: (version) => `This link was made by a later version of the page, in format ${version}; this one reads 1.`,
      unknown: (name) => `This link cannot be read: it sets “${name}”, which is not known here.`,
      type: (name) => `This link cannot be read: its value of “${name}” is of the wrong kind.`,
    },
    usualSetting: 'The page shows what it showed before.',
    vectorsMissing: (name, hash) =>
      `This link was made with the word vectors of the file ${name} (SHA-256 ${hash}…), which a link cannot hold: ` +
      'drop that file on the page. Until then other vectors are used.',
    dismiss: 'Close',
  },
  ru: {
    title: 'Untrained',
    tagline: 'Что делает внимание, пока оно ничему не обучено',
    introduction:
      'Три небольших опыта; всё считается в вашем браузере, пока вы печатаете. Здесь ничего не обучено: ' +
      'только случайные векторы, средние и несколько отношений, записанных вручную.',
    language: 'Язык',
    theme: 'Тема',
    themes: { auto: 'Авто', light: 'Светлая', dark: 'Тёмная' },
    skip: 'К опытам',
    footer:
      'Каждое число на этой странице вычислено этим же кодом; опубликованные значения отмечены отдельно. ' +
      'То, что вы печатаете, не покидает браузер.',
    reference: 'Справочник по API (на английском)',
    story: 'Пошаговый рассказ',
    claims: 'Верно ли это, как часто и до каких пор',
    fit: 'Подобрать настройку опыта с местоимением',
    embedding: 'Опыты на вашей странице',
    lab: 'Лаборатория: как часто это верно',
    swarm: 'Рой частиц, ход за ходом',
    notices: 'Лицензии использованных библиотек (на английском)',
    share: 'Скопировать ссылку',
    shared: 'Ссылка скопирована',
    shareTooLong: 'Промпты и граф слишком длинны для ссылки.',
    shareByHand: 'Браузер не разрешает странице копировать; ссылка — в адресной строке.',
    addressFaults: {
      damaged: () => 'Эту ссылку не удалось прочитать: она обрезана или испорчена.',
      large: () => 'Эту ссылку не удалось прочитать: в распакованном виде в ней больше двух мегабайт.',
      later: (version) => `Ссылка сделана более новой версией страницы, в формате ${version}; эта читает формат 1.`,
      unknown: (name) => `Эту ссылку не удалось прочитать: в ней задано «${name}», чего здесь нет.`,
      type: (name) => `Эту ссылку не удалось прочитать: значение «${name}» в ней не того вида.`,
    },
    usualSetting: 'На странице осталось то, что было.',
    vectorsMissing: (name, hash) =>
      `Ссылка сделана с векторами слов из файла ${name} (SHA-256 ${hash}…); в ссылку они не входят: перетащите этот ` +
      'файл на страницу. Пока вместо них взяты другие.',
    dismiss: 'Закрыть',
  },
};
