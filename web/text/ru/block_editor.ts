import type { BlockEditorWords } from '../block_editor';

/** Слой, слоя, слоёв. */
const layers = (count: number): string => {
  const form = new Intl.PluralRules('ru').select(count);
  return `${count} ${form === 'one' ? 'слой' : form === 'few' ? 'слоя' : 'слоёв'}`;
};

export const words: BlockEditorWords = {
  hint: 'Каждый слой делает эти чтения в этом порядке. Выключайте их, переставляйте, меняйте числа — результат меняется сразу.',
  numbered: (place, name) => `${place}. ${name}`,
  names: { relation: 'Отношения', context: 'Контекст', swapped: 'Обратные' },
  meanings: {
    relation: 'Ключи K — левые части отношений, значения V — правые.',
    context: 'И ключи, и значения X — предыдущие слова предложения.',
    swapped: 'Отношения наоборот: ключи V — правые части, значения K — левые.',
  },
  switch: (name) => `Читать из памяти: ${name}`,
  off: 'Не читается.',
  copy: (name) => `Ещё одно чтение с числами первого чтения «${name}».`,
  again: (name) => `${name} ещё\u00a0раз`,
  second: 'Та же память во второй раз, со своими числами.',
  onceMore: 'Читать в каждом слое ещё раз:',
  earlier: (name) => `Переставить раньше: ${name}`,
  later: (name) => `Переставить позже: ${name}`,
  drag: (name) => `Перетащить или переставить стрелками: ${name}`,
  placed: (name, place, count) => `${name}: теперь место ${place} из ${count}.`,
  layers: (count, update) =>
    `${layers(count)}; новый вектор виден следующим словам ${update === 'in-place' ? 'сразу' : 'в следующем слое'}.`,
  none: 'Ничего не читается: слова остаются как есть.',
  diagram: (reads, layers) => `Блок читает по порядку: ${reads}. ${layers}`,
  outcome: 'К чему приходят предложения',
  answers: (sentence, now, before) => `${sentence}: ${now}; было: ${before}`,
};
