import { namesOfBlock } from '../sweep_block';

const reads = {
  relation: 'Отношения',
  context: 'Контекст',
  swapped: 'Обратные',
  'relation-2': 'Отношения ещё раз',
} as const;

export const blockNames = namesOfBlock(
  'Настройка блока, в том числе для пустых полей',
  'Слои',
  (read) => `${reads[read]}, температура`,
  (read) => `${reads[read]}, коэффициент`,
);

export const blockChoices = {
  'memory-block': 'Блок памяти',
  published: 'Ближе всего к постам',
  'prediction-error': 'Ошибка предсказания',
  'seed-block': 'Блок из постов',
} as const;
