import type { OwnVectorsWords } from '../own_vectors';

const megabytes = (bytes: string): string => `${Math.round(Number(bytes) / 2 ** 20).toLocaleString('ru')} МБ`;
const number = (value: number | string): string => Number(value).toLocaleString('ru');

const plural = new Intl.PluralRules('ru');
/** A number with its noun in the right form. */
const counted = (count: number, one: string, few: string, many: string): string =>
  `${number(count)} ${{ one, few }[plural.select(count) as string] ?? many}`;

export const words: OwnVectorsWords = {
  note:
    'Текстовый файл, какие пишут word2vec и GloVe, или массив .npy вместе со списком его слов, по одному в строке. ' +
    'Файл читается в вашем браузере и никуда не отправляется.',
  choose: 'Выбрать файл',
  orDrop: 'или перетащите его в любое место этого опыта',
  reading: (file, percent) => `Читается ${file}: ${percent} %`,
  stop: 'Остановить',
  sizes: (count, dimension) => `${counted(count, 'слово', 'слова', 'слов')}, d = ${number(dimension)}`,
  hash: 'SHA-256',
  putAway: 'Убрать файл',
  doWithout: 'Продолжить без файла',
  use: (file) => `Взять ${file}`,
  asked: (file, hash) =>
    `Эта настройка сделана с векторами из ${file} (SHA-256 ${hash}…). Перетащите этот файл сюда; пока взяты ` +
    'другие векторы.',
  another: (file, hash, asked, askedHash) =>
    `Это не тот файл, который нужен: у ${file} SHA-256 ${hash}…, а у ${asked} был ${askedHash}…. ` +
    'Он взят, но числа могут быть другими.',
  waiting: {
    list: (file) => `${file} — массив. Теперь перетащите список его слов: текстовый файл, по слову в строке.`,
    array: (file) =>
      `В первой строке ${file} одно слово, поэтому он принят за список. Теперь перетащите его массив .npy.`,
  },
  allFound: (count) => (count === 1 ? 'Это слово в файле есть.' : `В файле есть все слова: ${count}.`),
  missing: (missing, count, list, mark) =>
    `Нет в файле (${missing} из ${count}); вместо них случайные векторы, со знаком ${mark}: ${list}.`,
  otherCase: (list) => `Нашлись в другом регистре: ${list}.`,
  noDirection: (list) => `В файле без направления (одни нули или не числа), поэтому тоже случайные: ${list}.`,
  inLine: (word, line) => `${word} (строка ${line})`,
  more: (count) => `и ещё ${count}`,
  kept: 'Всё осталось как было.',
  faults: {
    empty: ({ file }) => `Файл ${file} пуст; ожидалось слово с числами.`,
    large: ({ file, found, expected }) =>
      `В ${file} ${megabytes(found)}, а прочитать можно не больше ${megabytes(expected)}: браузер держит весь файл в ` +
      'памяти. Подойдёт файл, где меньше слов или чисел у слова.',
    packed: ({ file }) => `Файл ${file} упакован; сначала распакуйте его.`,
    binary: ({ file, line }) =>
      `${file} — не текст в UTF-8${line ? ` (строка ${line})` : ''}; ожидался текстовый файл или массив .npy, а не ` +
      'двоичный вид word2vec.',
    'no-numbers': ({ file, line, found }) =>
      found
        ? `В строке ${line} файла ${file} после слова нет чисел: «${found}».`
        : `Строка ${line} файла ${file} пуста; ожидалось слово с числами.`,
    'no-number': ({ file, line, found }) => `В строке ${line} файла ${file} ожидалось число, а стоит «${found}».`,
    shape: ({ file, line, found, expected }) =>
      `В строке ${line} файла ${file} ${counted(Number(found), 'число', 'числа', 'чисел')}; судя по первой строке, ожидалось ${expected}.`,
    count: ({ file, found, expected }) =>
      `Слов в ${file} — ${number(found)}, а в первой строке сказано ${number(expected)}; возможно, файл обрезан.`,
    dimension: ({ file, found, expected }) =>
      `В ${file} у каждого слова по ${number(found)} чисел; можно не больше ${number(expected)}.`,
    words: ({ file, expected }) => `Слов в ${file} больше ${number(expected)}, это предел.`,
    'array-damaged': ({ file }) => `Файл ${file} повреждён: ожидалось начало файла .npy.`,
    'array-type': ({ file, found }) => `Числа в ${file} — типа ${found}; ожидался float16, float32 или float64.`,
    'array-rank': ({ file, found }) => `Осей у массива ${file} — ${found}; ожидалось две, по строке на слово.`,
    'array-size': ({ file, found, expected }) =>
      `Чисел в ${file} на ${number(found)} байт, а по размерам нужно ${number(expected)}; возможно, файл обрезан.`,
    list: ({ file, found, expected }) =>
      `Слов в ${file} — ${number(found)}, а строк в массиве — ${number(expected)}; ожидалось по слову на строку.`,
    pair: ({ found }) =>
      `Эти файлы не подходят друг к другу (${found || 0}); ожидался один текстовый файл или один массив .npy со ` +
      'списком его слов.',
    unreadable: ({ file }) => `${file} не читается: это папка, файл изменился или не помещается в память.`,
    insecure: ({ file }) =>
      `Для ${file} не вычислить SHA-256: браузеры делают это только на страницах, открытых по https.`,
  },
};
