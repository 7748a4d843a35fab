import type { AbcdWords } from '../figures';
import { figureWords } from './figures';

export const words: AbcdWords = {
  ...figureWords,
  heatmap: 'Сходство с зондом по проходам',
  heatmapLabel: (probe, passes) =>
    `Косинусное сходство зонда ${probe} с каждым токеном, по строке на проход; проходов: ${passes}`,
  map: (pass) => (pass === 0 ? 'Все токены до первого прохода' : `Все токены после прохода ${pass}`),
  mapWithin: (pass, token) => `Все токены в проходе ${pass}, сразу после ${token}`,
  mapLabel: (pass) => `Косинусное сходство всех токенов между собой после прохода ${pass}`,
  mapTooLarge: (tokens, most) => `Карта рисуется для промптов до ${most} токенов; здесь их ${tokens}.`,
  coordinates: (token, pass) => `Из чего состоит ${token} после прохода ${pass}`,
  coordinatesNote: (token) =>
    `Вектор ${token} — сумма исходных векторов токенов; полоса показывает, сколько в ней каждого.`,
  coordinatesStart: (token) => `До первого прохода ${token} — это только собственный вектор.`,
  coordinatesLeftOut: (shown, all) => `Показано токенов: ${shown} из ${all}, с наибольшими по модулю долями.`,
  coordinatesLabel: (token, pass) => `Коэффициенты векторов токенов в зонде ${token} после прохода ${pass}`,
  share: 'доля',
  shareValue: (part, token, value) => `Доля вектора ${part} в ${token}: ${value}`,
  cosineKey: 'Шкала цвета: косинус от −1 до 1',
  passRow: (pass) => `проход ${pass}`,
  highest: (token, position, value) => `${token} на месте ${position}: ${value}`,
  standOut: (list) => `Больше всего на зонд похожи: ${list}`,
  nothingStandsOut: 'Ничего не выделяется: большинство прежних токенов похожи на зонд примерно одинаково.',
  beforeFirst: 'До первого прохода у каждого токена исходный вектор.',
  caution: 'Важно, какой токен оказался первым, а не насколько высоко он поднялся.',
  chanceStart: (level) => `Случайный уровень до первого прохода: косинусы порядка ±${level}, то есть 1/√d.`,
  chance: (shuffles, deviation, highest, rare) =>
    `Случайный уровень, если прежние токены перемешать (${shuffles} раз): косинусы порядка ±${deviation}, ` +
    `наибольший — ${highest} в медиане и выше ${rare} в одном случае из двадцати.`,
  chanceKey: (level) => `случайно ±${level}`,
  chanceWaiting: 'Случайный уровень: прежние токены перемешиваются.',
  chanceTooLong: 'Для стольких токенов и проходов случайный уровень не вычисляется.',
  cosine: (row, column, pass, value) => `cos(${row}, ${column}) = ${value} после прохода ${pass}`,
  cosineWithin: (row, column, pass, token, value) =>
    `cos(${row}, ${column}) = ${value} на проходе ${pass}, сразу после ${token}`,
  start: (token, embedding) => `${token} — исходный вектор токена (${embedding}).`,
  unchanged: (token) => `${token} — первый токен: до него ничего нет, поэтому он не меняется.`,
  update: (formula, count) => `${formula}, где m — среднее по всему, что было раньше (токенов: ${count})`,
  lengths: (token, before, mean, cosine) => `|${token}| = ${before}, |m| = ${mean}, cos(${token}, m) = ${cosine}`,
  divided: (token, divisor) => `|${token} − m| = ${divisor}, поэтому RMSNorm делит на ${divisor}`,
  becomes: (token, after) => `|${token}| становится ${after}`,
  noDirection: (token) => `${token} — нулевой вектор: у него нет направления, косинусы равны 0.`,
  rules: { add: 'Прибавить', subtract: 'Вычесть', 'subtract-rms': 'Вычесть, RMSNorm' },
};
