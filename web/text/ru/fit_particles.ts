import type { FitParticlesWords } from '../fit_particles';

export const words: FitParticlesWords = {
  gains: 'Коэффициенты; ниже 0 — вычитается',
  temperatures: 'Температуры, в единицах d',
  logits: 'Множитель логитов',
  read: (place, name) => `${place}. ${name}`,
  readoutGain: 'множитель',
  best: (loss) => `лучшая, ошибка ${loss}`,
  worse: 'ошибка больше',
  better: 'меньше',
  shown: (swarm, moves, particles) => `Рой ${swarm}, ходов: ${moves}, частиц: ${particles}`,
  hint: 'Каждая точка — одна проверяемая настройка. Выборы у всех настроек одного роя общие.',
  picture: (particles, best, median) =>
    `Где по каждому числу настройки стоят частицы, всего их ${particles}. У лучшей ошибка ${best}, у средней по порядку ${median}.`,
  none: (particles) => `Где стоят частицы, всего их ${particles}; конечных чисел пока не даёт ни одна.`,
  curveTitle: 'Лучшая настройка по всем роям',
  numbers: 'Рой в числах',
  caption: 'Где стоят частицы по каждому числу',
  number: 'число',
  spread: { best: 'лучшая', lowest: 'от', median: 'медиана', highest: 'до' },
  gainOf: (read) => `коэффициент, ${read}`,
  temperatureOf: (read) => `температура, ${read}`,
  numberFault: (list) => `Должно стоять число или ничего: ${list}.`,
  layerFault: (layer, layers) =>
    `У блока выше слои с 1 по ${layers}, а эта строка — для слоя ${layer}: добавьте блоку слоёв или очистите поле.`,
  blank: 'Пока ничего не задано: напишите хотя бы одно число.',
  above: (sentence) => `Сначала исправьте ошибку в опыте выше: ${sentence}`,
  failed: (sentence) => `Поиск остановился: ${sentence}`,
};
