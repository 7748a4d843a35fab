import type { SavingWords } from '../saving';

export const words: SavingWords = {
  saveAs: 'Сохранить в файл',
  saveFormats: {
    svg: 'рисунок, чёткий в любом размере',
    png: 'картинка вдвое крупнее',
    csv: 'числа таблицей',
    json: 'числа и все настройки',
  },
  copyAs: 'Скопировать текстом',
  snippets: {
    markdown: { name: 'Markdown', note: 'таблица для поста или обсуждения' },
    html: { name: 'HTML', note: 'код, который вставит рисунок в страницу' },
    node: { name: 'Node', note: 'программа с этой библиотекой' },
    numpy: { name: 'NumPy', note: 'программа без неё' },
  },
  copied: (name) => `Скопировано: ${name}`,
  copyByHand: 'Браузер не разрешает странице копировать. Вот текст, скопируйте его сами:',
  copyFailed: 'Текст не получился. Попробуйте ещё раз или сохраните файл.',
  tooManyCells: (found, most) =>
    `В таблице было бы ${found} чисел, а для текста их можно не больше ${most}. В файле CSV есть все.`,
  tooManyNumbers: (found, most) =>
    `В векторах токенов ${found} чисел, а в программу входит не больше ${most}. Возьмите промпт, где меньше разных ` +
    'токенов.',
  madeWith: (version) => `Вычислено в Untrained ${version}`,
  nodeComment: (title, version) => `${title}\nВычислено в Untrained ${version}: npm install untrained`,
  numpyComment: (title, version, tokens) =>
    `${title}\nТе же числа, что показывает Untrained ${version}, но без него.\n` +
    'У строк L те же скалярные произведения, что у векторов токенов длины d: больше ничего от них не нужно.\n' +
    `Строки по порядку: ${tokens}`,
};
