import type { Memory } from 'untrained';
import type { Texts } from './texts';

/** Words around and inside the pictures; those of the controls are in pronoun_settings.ts. */
export interface PronounWords {
  heading: string;
  lead: string;
  memory: string;
  query: string;
  look: string;
  gloss: string;
  sentences: readonly [string, string];
  promptHint: string;
  stale: string;
  answer: (probe: string, word: string) => string;
  answerNumbers: (first: string, second: string | undefined) => string;
  answerTie: (probe: string) => string;
  answerNote: (words: number) => string;
  same: (word: string) => string;
  apart: (list: string) => string;
  logits: string;
  logitsLabel: (probe: string) => string;
  logitsLeftOut: (shown: number, all: number) => string;
  ours: string;
  oursWeight: string;
  difference: string;
  published: string;
  publishedMark: string;
  rms: (count: number, value: string) => string;
  beside: string;
  besideNote: string;
  differsFromSeed: string;
  layer: (layer: number, layers: number) => string;
  previousLayer: string;
  nextLayer: string;
  read: string;
  reads: Record<Memory, string>;
  arcs: (layer: number) => string;
  arcsLabel: (layer: number) => string;
  arcsTooMany: (words: number, most: number) => string;
  readsWords: (word: string, list: string) => string;
  readsNothing: (word: string) => string;
  evenly: (word: string, count: number) => string;
  map: Record<Memory, (layer: number) => string>;
  mapLabel: (read: string, layer: number) => string;
  mapTooLarge: (words: number, most: number) => string;
  mapOneWord: string;
  mapNoEdges: string;
  cellHint: string;
  cellWeight: (word: string, source: string, weight: string) => string;
  cellSource: Record<Memory, (key: string, value: string) => string>;
  cellSoftmax: (formula: string) => string;
  cellColdest: string;
  cellApplied: (sign: string, gain: string) => string;
  keyLabel: string;
  publishedRow: (word: string, layer: number) => string;
  word: string;
  numbers: string;
  numbersLogits: string;
  numbersWeights: (sentence: string, read: string, layer: number) => string;
  numbersCut: (words: number) => string;
  graphLabel: (list: string) => string;
}

export const pronounTexts: Texts<PronounWords> = {
  en: {
    heading: 'One word decides what a pronoun means',
    lead:
      'Every step here is one read from a memory: a query is compared with keys, and what comes back is a mix of ' +
      'the values whose keys fit. The memories are the few relations below, written by hand, and the sentence itself.',
    memory: 'Read memory (K, V) with the query q; at a low temperature T the best match takes all.',
    query: 'The query is the word’s vector X plus f(X), what the relations return for it.',
    look: 'The two sentences differ in one word. The pronoun stands once more at the end, as a probe: look where it turns.',
    gloss:
      'МАША Masha · ЕСТ eats · КАШУ porridge · ПОТОМУ ЧТО because · ОНА she or it (porridge is feminine too) · ' +
      'ВКУСНАЯ tasty · ГОЛОДНАЯ hungry',
    sentences: ['First sentence', 'Second sentence'],
    promptHint: 'The last word is the probe.',
    stale: 'Shown is the last input that could be computed.',
    answer: (probe, word) => `${probe} → ${word}`,
    answerNumbers: (first, second) => (second === undefined ? first : `${first}, then ${second}`),
    answerTie: (probe) => `${probe}: no word comes first`,
    answerNote: (words) => `Largest of all ${words} logits, the probe’s own word included.`,
    same: (word) => `Both sentences come to ${word}: this setting does not tell them apart.`,
    apart: (list) => `The sentences come to different words: ${list}.`,
    logits: 'Logits of the probe',
    logitsLabel: (probe) => `Logits of the probe ${probe}, a bar for each word`,
    logitsLeftOut: (shown, all) => `The ${shown} largest of ${all} words, by size in either sentence.`,
    ours: 'logit',
    oursWeight: 'ours',
    difference: 'difference',
    published: 'published',
    publishedMark: 'Upright mark: the published value.',
    rms: (count, value) => `Root mean square of the ${count} differences: ${value}`,
    beside: 'Beside the published figures',
    besideNote:
      'Differences are ours minus published. The posts give two digits, and two rows of attention for the second sentence.',
    differsFromSeed: 'Published figures exist for the posts’ own sentences and graph only.',
    layer: (layer, layers) => `Layer ${layer} of ${layers}`,
    previousLayer: 'Previous layer',
    nextLayer: 'Next layer',
    read: 'Weights of the read from',
    reads: { context: 'context', relation: 'relations', swapped: 'swapped' },
    arcs: (layer) => `What each word reads of the sentence, layer ${layer}`,
    arcsLabel: (layer) => `Arcs from each word to the earlier words that it reads in layer ${layer}`,
    arcsTooMany: (words, most) => `Arcs are drawn for up to ${most} words; this prompt has ${words}.`,
    readsWords: (word, list) => `${word} reads ${list}.`,
    readsNothing: (word) => `${word} is the first word: nothing comes before it, so it reads nothing.`,
    evenly: (word, count) => `${word} reads all ${count} earlier words evenly.`,
    map: {
      context: (layer) => `Context read, layer ${layer}: rows read columns`,
      relation: (layer) => `Relation read, layer ${layer}: which edge each word finds`,
      swapped: (layer) => `Swapped read, layer ${layer}: edges found by their value`,
    },
    mapLabel: (read, layer) => `Weights of the read from ${read} in layer ${layer}, a row for each reading word`,
    mapTooLarge: (words, most) => `Weights are drawn for up to ${most} words; this prompt has ${words}.`,
    mapOneWord: 'A single word has nothing before it to read.',
    mapNoEdges: 'The graph is empty, so there is no edge to read.',
    cellHint: 'Point at a cell for its number, click to keep it, or walk with the arrow keys.',
    cellWeight: (word, source, weight) => `${word} reads ${source} with weight ${weight}`,
    cellSource: {
      context: (key) => `Key and value are both the vector of ${key} at that moment.`,
      relation: (key, value) => `Key ${key}, value ${value}.`,
      swapped: (key, value) => `Keys and values change places: found by ${value}, it returns ${key}.`,
    },
    cellSoftmax: (formula) => `softmax((q·k/d) / T): ${formula}`,
    cellColdest: 'T = 0: the best match takes everything; equal ones share.',
    cellApplied: (sign, gain) => `The block adds ${sign}${gain} × the value that this read returns.`,
    keyLabel: 'Colour scale of weights from 0 to 1',
    publishedRow: (word, layer) => `${word}, layer ${layer}`,
    word: 'Word',
    numbers: 'Numbers',
    numbersLogits: 'Logits',
    numbersWeights: (sentence, read, layer) => `${sentence}: weights of the read from ${read}, layer ${layer}`,
    numbersCut: (words) => `Rows are listed for up to ${words} words; for longer prompts, the probe’s row only.`,
    graphLabel: (list) => `Relation graph: ${list}`,
  },
  ru: {
    heading: 'Одно слово решает, что значит местоимение',
    lead:
      'Каждый шаг здесь — одно чтение из памяти: запрос сравнивается с ключами, и возвращается смесь тех значений, ' +
      'чьи ключи подошли. Памятью служат несколько отношений, записанных ниже вручную, и само предложение.',
    memory: 'Чтение памяти (K, V) по запросу q; при низкой температуре T всё достаётся лучшему совпадению.',
    query: 'Запрос — вектор слова X плюс f(X), то, что возвращают для него отношения.',
    look: 'Два предложения отличаются одним словом. В конце местоимение стоит ещё раз, как зонд: смотрите, куда оно укажет.',
    gloss: '',
    sentences: ['Первое предложение', 'Второе предложение'],
    promptHint: 'Последнее слово — зонд.',
    stale: 'Показано последнее, что удалось вычислить.',
    answer: (probe, word) => `${probe} → ${word}`,
    answerNumbers: (first, second) => (second === undefined ? first : `${first}, затем ${second}`),
    answerTie: (probe) => `${probe}: первого слова нет`,
    answerNote: (words) => `Наибольшие логиты среди всех слов (их ${words}), само слово зонда тоже в счёте.`,
    same: (word) => `Оба предложения приводят к ${word}: эта настройка их не различает.`,
    apart: (list) => `Предложения приводят к разным словам: ${list}.`,
    logits: 'Логиты зонда',
    logitsLabel: (probe) => `Логиты зонда ${probe}, по полосе на слово`,
    logitsLeftOut: (shown, all) => `Показано слов: ${shown} из ${all}, с наибольшими по модулю логитами.`,
    ours: 'логит',
    oursWeight: 'наше',
    difference: 'разность',
    published: 'в постах',
    publishedMark: 'Вертикальная черта — опубликованное значение.',
    rms: (count, value) => `Среднеквадратичная разность по ${count} числам: ${value}`,
    beside: 'Рядом с опубликованными числами',
    besideNote:
      'Разность — наше минус опубликованное. В постах даны два знака и две строки внимания для второго предложения.',
    differsFromSeed: 'Опубликованные числа есть только для предложений и графа из самих постов.',
    layer: (layer, layers) => `Слой ${layer} из ${layers}`,
    previousLayer: 'Предыдущий слой',
    nextLayer: 'Следующий слой',
    read: 'Веса чтения из памяти',
    reads: { context: 'контекст', relation: 'отношения', swapped: 'обратная' },
    arcs: (layer) => `Что каждое слово читает в предложении, слой ${layer}`,
    arcsLabel: (layer) => `Дуги от каждого слова к прежним словам, которые оно читает в слое ${layer}`,
    arcsTooMany: (words, most) => `Дуги рисуются для промптов до ${most} слов; здесь их ${words}.`,
    readsWords: (word, list) => `${word} читает: ${list}.`,
    readsNothing: (word) => `${word} — первое слово: до него ничего нет, читать нечего.`,
    evenly: (word, count) => `${word} читает все предыдущие слова (${count}) поровну.`,
    map: {
      context: (layer) => `Чтение контекста, слой ${layer}: строка читает столбцы`,
      relation: (layer) => `Чтение отношений, слой ${layer}: какое ребро находит слово`,
      swapped: (layer) => `Обратное чтение, слой ${layer}: рёбра ищутся по значению`,
    },
    mapLabel: (read, layer) => `Веса чтения из памяти «${read}» в слое ${layer}, по строке на читающее слово`,
    mapTooLarge: (words, most) => `Веса рисуются для промптов до ${most} слов; здесь их ${words}.`,
    mapOneWord: 'Слово одно: до него ничего нет, читать нечего.',
    mapNoEdges: 'Граф пуст: нет ни одного ребра.',
    cellHint: 'Наведите на клетку, чтобы увидеть число, щёлкните, чтобы закрепить, или ходите стрелками.',
    cellWeight: (word, source, weight) => `${word} читает ${source} с весом ${weight}`,
    cellSource: {
      context: (key) => `И ключ, и значение — вектор слова ${key} на этот момент.`,
      relation: (key, value) => `Ключ ${key}, значение ${value}.`,
      swapped: (key, value) => `Ключ и значение меняются местами: ищем по ${value}, возвращается ${key}.`,
    },
    cellSoftmax: (formula) => `softmax((q·k/d) / T): ${formula}`,
    cellColdest: 'T = 0: всё достаётся лучшему совпадению; равные делят поровну.',
    cellApplied: (sign, gain) => `Блок прибавляет ${sign}${gain} × прочитанное значение.`,
    keyLabel: 'Шкала цвета: вес от 0 до 1',
    publishedRow: (word, layer) => `${word}, слой ${layer}`,
    word: 'Слово',
    numbers: 'Числа',
    numbersLogits: 'Логиты',
    numbersWeights: (sentence, read, layer) => `${sentence}: веса чтения из памяти «${read}», слой ${layer}`,
    numbersCut: (words) => `Все строки даны для промптов до ${words} слов; для более длинных — только строка зонда.`,
    graphLabel: (list) => `Граф отношений: ${list}`,
  },
};
