import type { SteppingWords } from '../stepping';

export const words: SteppingWords = {
  title: 'По шагам',
  play: 'Пуск',
  pause: 'Пауза',
  first: 'К первому шагу',
  last: 'К последнему шагу',
  back: {
    pass: 'Предыдущий проход',
    token: 'Предыдущий токен',
    layer: 'Предыдущий слой',
    read: 'Предыдущее чтение',
    move: 'Предыдущий ход',
  },
  forward: {
    pass: 'Следующий проход',
    token: 'Следующий токен',
    layer: 'Следующий слой',
    read: 'Следующее чтение',
    move: 'Следующий ход',
  },
  unit: 'Шаг',
  units: { pass: 'Проход', token: 'Токен', layer: 'Слой', read: 'Чтение', move: 'Ход' },
  calm: (seconds) =>
    `Ваша система просит меньше движения: «Пуск» делает шаг раз в ${String(seconds).replace('.', ',')} с. Стрелки ведут по шагам вручную.`,
  pass: 'Проход',
  token: 'Токен',
  ofAll: (value, all) => `${value} из ${all}`,
  wholePass: (pass, formula) =>
    `Проход ${pass}: все токены по очереди, с первого. ${formula}, где m — среднее токенов до него, какими их оставил этот проход.`,
  probe: (token) => `Зонд ${token} в этом проходе:`,
  stop: {
    start: (layer) => `Слой ${layer}, до первого чтения`,
    read: (layer, read, reads, memory) => `Слой ${layer}, чтение ${read} из ${reads}: ${memory}`,
    norm: (layer) => `Слой ${layer}, норма`,
  },
  unread: (name, word, layer) =>
    layer === 1
      ? `Ещё ничего не прочитано: ${name} — вектор, который слово ${word} получило вначале.`
      : `Ещё ничего не прочитано: ${name} — ${word} после предыдущего слоя.`,
  lengths: (name, before, value, after) => `|${name}| = ${before} до, |mem| = ${value}, |${name}| = ${after} после`,
  normed: (name, length) => `|${name}| = ${length}, на это RMSNorm и делит.`,
  logits: (sentence) => `Логиты, если остановить зонд здесь, ${sentence.toLowerCase()}`,
  logitsLabel: (probe) => `Логиты зонда ${probe} на этом шаге блока, по полосе на слово`,
  logitsNote: (readout) => `Откуда взяты: ${readout}, как есть сейчас.`,
  logitsNothing: 'Этот блок берёт логиты из чтения контекста, а контекст ещё не прочитан.',
  stopBefore: 'шагом раньше',
  stopBeforeMark: 'Вертикальная черта: шагом раньше.',
  stopBeforeValue: (before, difference) => `Шагом раньше: ${before}; сейчас минус это: ${difference}`,
  diagram: 'Блок',
  diagramLabel: (list) => `Блок по порядку: ${list}`,
};
