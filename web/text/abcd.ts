import type { Texts } from './texts';

export interface AbcdWords {
  heading: string;
  lead: string;
  prompt: string;
  promptHint: string;
  tokens: string;
  tokensHint: string;
  split: string;
  splits: { character: string; word: string };
  rule: string;
  rules: { add: string; subtract: string; 'subtract-rms': string };
  passes: string;
  vectors: string;
  embedding: string;
  embeddings: { gaussian: string; orthogonal: string; 'one-hot': string };
  embeddingNotes: { gaussian: string; orthogonal: string; 'one-hot': string };
  dimension: string;
  seed: string;
  dice: string;
  heatmap: string;
  heatmapLabel: (probe: string, passes: number) => string;
  probeToken: (token: string, position: number) => string;
  map: (pass: number) => string;
  mapLabel: (pass: number) => string;
  mapTooLarge: (tokens: number, most: number) => string;
  coordinates: (token: string, pass: number) => string;
  coordinatesNote: (token: string) => string;
  coordinatesStart: (token: string) => string;
  coordinatesLeftOut: (shown: number, all: number) => string;
  coordinatesLabel: (token: string, pass: number) => string;
  pass: string;
  play: string;
  pause: string;
  highest: (token: string, position: number, value: string) => string;
  standOut: (list: string) => string;
  nothingStandsOut: string;
  beforeFirst: string;
  caution: string;
  cellHint: string;
  cellValue: (row: string, column: string, pass: number, value: string) => string;
  cellStart: (token: string, name: string) => string;
  cellUnchanged: (token: string) => string;
  cellUpdate: (token: string, formula: string, count: number) => string;
  cellNorm: (token: string, norm: string) => string;
  noDirection: (token: string) => string;
  numbers: (pass: number) => string;
  position: string;
  token: string;
  cosine: string;
  reset: string;
  keyLabel: string;
}

export const abcdTexts: Texts<AbcdWords> = {
  en: {
    heading: 'A repeated pattern finds its continuation',
    lead:
      'Every token gets a random vector. Attention is replaced by the plain mean of what came before, applied ' +
      'in place along the prompt, pass after pass. Which earlier token does the last one come to resemble? ' +
      'In the prompt below ABC was followed by D each time, until the E.',
    prompt: 'Prompt',
    promptHint: 'Type your own; a leading space counts.',
    tokens: 'Tokens',
    tokensHint: 'Click one to make it the probe.',
    split: 'Split into',
    splits: { character: 'Characters', word: 'Words' },
    rule: 'Rule',
    rules: { add: 'Add', subtract: 'Subtract', 'subtract-rms': 'Subtract, RMSNorm' },
    passes: 'Passes',
    vectors: 'Token vectors',
    embedding: 'Embedding',
    embeddings: { gaussian: 'Gaussian', orthogonal: 'Orthogonal', 'one-hot': 'One-hot' },
    embeddingNotes: {
      gaussian: 'Random and nearly orthogonal; another seed gives other vectors.',
      orthogonal: 'Exactly orthogonal. Only dot products count, so the seed plays no part.',
      'one-hot': 'One axis a token. Gives the same numbers as orthogonal: only dot products count.',
    },
    dimension: 'Dimension',
    seed: 'Seed',
    dice: 'Another seed',
    heatmap: 'Similarity with the probe, pass by pass',
    heatmapLabel: (probe, passes) =>
      `Cosine similarity of the probe ${probe} with every token, one row for each of ${passes} passes`,
    probeToken: (token, position) => `Make ${token}, token ${position}, the probe`,
    map: (pass) => (pass === 0 ? 'All tokens before the first pass' : `All tokens after pass ${pass}`),
    mapLabel: (pass) => `Cosine similarity of every token with every other after pass ${pass}`,
    mapTooLarge: (tokens, most) => `The map is drawn for up to ${most} tokens; this prompt has ${tokens}.`,
    coordinates: (token, pass) => `What ${token} is made of after pass ${pass}`,
    coordinatesNote: (token) =>
      `The vector of ${token} is a sum of the tokens’ own vectors; each bar is the share of one of them.`,
    coordinatesStart: (token) => `Before the first pass ${token} is its own vector and nothing else.`,
    coordinatesLeftOut: (shown, all) => `The ${shown} largest of ${all} tokens, by size.`,
    coordinatesLabel: (token, pass) => `Coefficients of the token vectors in the probe ${token} after pass ${pass}`,
    pass: 'Pass',
    play: 'Play',
    pause: 'Pause',
    highest: (token, position, value) => `${token} at ${position}: ${value}`,
    standOut: (list) => `Most similar to the probe: ${list}`,
    nothingStandsOut: 'Nothing stands out: most earlier tokens are about equally similar to the probe.',
    beforeFirst: 'Before the first pass every token still has the vector it was given.',
    caution:
      'How high a cosine gets is no evidence by itself: after many passes all vectors share a small space. ' +
      'Which token comes first is what counts.',
    cellHint: 'Point at a cell for its number, click to keep it, or walk with the arrow keys.',
    cellValue: (row, column, pass, value) => `cos(${row}, ${column}) = ${value} after pass ${pass}`,
    cellStart: (token, name) => `${token} is the ${name} vector it was given.`,
    cellUnchanged: (token) => `${token} is the first token: nothing comes before it, so it never changes.`,
    cellUpdate: (token, formula, count) =>
      `${token}: ${formula}, where m is the mean of what came before it (${count}).`,
    cellNorm: (token, norm) => `RMSNorm divided ${token} by ${norm}.`,
    noDirection: (token) => `${token} is the zero vector: it has no direction, and its cosines are 0.`,
    numbers: (pass) => `Numbers after pass ${pass}`,
    position: 'Position',
    token: 'Token',
    cosine: 'Cosine with the probe',
    reset: 'Reset',
    keyLabel: 'Colour scale from cosine −1 to 1',
  },
  ru: {
    heading: 'Повторённый узор находит своё продолжение',
    lead:
      'Каждый токен получает случайный вектор. Внимание заменено простым средним от того, что было раньше; ' +
      'оно применяется по месту вдоль промпта, проход за проходом. На какой из прежних токенов станет похож ' +
      'последний? В промпте ниже за ABC каждый раз шла D, пока не встретилась E.',
    prompt: 'Промпт',
    promptHint: 'Впишите свой; пробел в начале тоже считается.',
    tokens: 'Токены',
    tokensHint: 'Щёлкните по токену, чтобы сделать его зондом.',
    split: 'Делить на',
    splits: { character: 'Символы', word: 'Слова' },
    rule: 'Правило',
    rules: { add: 'Прибавить', subtract: 'Вычесть', 'subtract-rms': 'Вычесть, RMSNorm' },
    passes: 'Проходы',
    vectors: 'Векторы токенов',
    embedding: 'Эмбеддинги',
    embeddings: { gaussian: 'Гауссовы', orthogonal: 'Ортогональные', 'one-hot': 'One-hot' },
    embeddingNotes: {
      gaussian: 'Случайные и почти ортогональные; другое зерно даёт другие векторы.',
      orthogonal: 'Точно ортогональные. Важны только скалярные произведения, поэтому зерно ни на что не влияет.',
      'one-hot': 'По оси на токен. Числа те же, что у ортогональных: важны только скалярные произведения.',
    },
    dimension: 'Размерность',
    seed: 'Зерно',
    dice: 'Другое зерно',
    heatmap: 'Сходство с зондом по проходам',
    heatmapLabel: (probe, passes) =>
      `Косинусное сходство зонда ${probe} с каждым токеном, по строке на проход; проходов: ${passes}`,
    probeToken: (token, position) => `Сделать зондом ${token}, токен ${position}`,
    map: (pass) => (pass === 0 ? 'Все токены до первого прохода' : `Все токены после прохода ${pass}`),
    mapLabel: (pass) => `Косинусное сходство всех токенов между собой после прохода ${pass}`,
    mapTooLarge: (tokens, most) => `Карта рисуется для промптов до ${most} токенов; здесь их ${tokens}.`,
    coordinates: (token, pass) => `Из чего состоит ${token} после прохода ${pass}`,
    coordinatesNote: (token) =>
      `Вектор ${token} — сумма исходных векторов токенов; полоса показывает, сколько в ней каждого.`,
    coordinatesStart: (token) => `До первого прохода ${token} — это только собственный вектор.`,
    coordinatesLeftOut: (shown, all) => `Показано токенов: ${shown} из ${all}, с наибольшими по модулю долями.`,
    coordinatesLabel: (token, pass) => `Коэффициенты векторов токенов в зонде ${token} после прохода ${pass}`,
    pass: 'Проход',
    play: 'Пуск',
    pause: 'Пауза',
    highest: (token, position, value) => `${token} на месте ${position}: ${value}`,
    standOut: (list) => `Больше всего на зонд похожи: ${list}`,
    nothingStandsOut: 'Ничего не выделяется: большинство прежних токенов похожи на зонд примерно одинаково.',
    beforeFirst: 'До первого прохода у каждого токена исходный вектор.',
    caution:
      'Сама по себе высота косинуса ничего не доказывает: после многих проходов все векторы лежат в небольшом ' +
      'пространстве. Важно, какой токен оказался первым.',
    cellHint: 'Наведите на клетку, чтобы увидеть число, щёлкните, чтобы закрепить, или ходите стрелками.',
    cellValue: (row, column, pass, value) => `cos(${row}, ${column}) = ${value} после прохода ${pass}`,
    cellStart: (token, name) => `${token} — исходный вектор токена (${name}).`,
    cellUnchanged: (token) => `${token} — первый токен: до него ничего нет, поэтому он не меняется.`,
    cellUpdate: (token, formula, count) =>
      `${token}: ${formula}, где m — среднее по всему, что было раньше (${count}).`,
    cellNorm: (token, norm) => `RMSNorm разделила ${token} на ${norm}.`,
    noDirection: (token) => `${token} — нулевой вектор: у него нет направления, косинусы равны 0.`,
    numbers: (pass) => `Числа после прохода ${pass}`,
    position: 'Место',
    token: 'Токен',
    cosine: 'Косинус с зондом',
    reset: 'Сбросить',
    keyLabel: 'Шкала цвета: косинус от −1 до 1',
  },
};
