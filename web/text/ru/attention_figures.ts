import type { AttentionWords } from '../attention';
import { figureWords } from './figures';

export const words: AttentionWords = {
  ...figureWords,
  weights: (scale) => `Веса внимания при масштабе ${scale}`,
  weightsLabel: (scale) =>
    `Веса внимания со случайными W_Q и W_K при масштабе ${scale}: строка — что токен читает из токенов до него и себя`,
  weightsTooMany: (count, most) => `Карта рисуется для промптов до ${most} токенов; здесь их ${count}.`,
  weightKey: 'Шкала цвета: вес от 0 до 1',
  lastRow: (token, effective, count) => `${token} читает по сути ${effective} из ${count} токенов.`,
  even: (share) =>
    `Ровность всех строк вместе — ${share} % от простого среднего. Сумма строки равна 1; один цвет значит «поровну».`,
  weight: (token, read, weight) => `${token} читает ${read} с весом ${weight}`,
  score: (token, read, score) => `q(${token})·k(${read})/√d = ${score}`,
  softmax: (count, weight) => `softmax по токенам до него и ему самому (их ${count}) даёт ${weight}`,
  plainMean: (count, mean, times) => `Простое среднее дало бы 1/${count} = ${mean}; здесь это в ${times} раза больше.`,
  effective: (token, effective, count) =>
    `${token} читает по сути ${effective} из ${count} токенов (e в степени энтропии его строки).`,
  first: (token) => `${token} — первый токен: читать он может только себя.`,
  evenness: 'Насколько ровно внимание при разном масштабе W_Q и W_K',
  evennessLabel: (draws) => `Ровность внимания в зависимости от масштаба W_Q и W_K; случайных выборок: ${draws}`,
  evennessLead: 'При 100 % каждый токен читает все токены до себя и себя поровну, как простое среднее.',
  evennessWaiting: 'Кривая вычисляется.',
  evennessTooMany: (count, most) => `Кривая вычисляется для промптов до ${most} токенов; здесь их ${count}.`,
  evennessOne: 'Один токен может читать только себя; для кривой нужны два.',
  evennessHere: (scale, share) => `Эта выборка, масштаб ${scale}: ${share} %`,
  usual: 'Сети обычно начинают с .55–.71 (GPT-2: .02·√768; PyTorch: 1/√3 в линейном слое, 1/√2 в своём внимании).',
  usualMark: 'обычное начало',
  meanMark: 'простое среднее',
  scaleAxis: 'масштаб',
  atScale: (scale, mean) => `При масштабе ${scale}: в среднем ${mean} %`,
  spread: (draws, low, high) => `Восемь из десяти выборок W_Q и W_K (их ${draws}) лежат между ${low} и ${high} %.`,
  scaleColumn: 'масштаб',
  meanColumn: 'среднее',
  lowColumn: 'девять из десяти выше',
  highColumn: 'девять из десяти ниже',
};
