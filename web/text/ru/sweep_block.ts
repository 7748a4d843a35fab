import { namesOfBlock } from '../sweep_block';

const reads = { relation: 'отношения', context: 'контекст', swapped: 'обратные отношения' } as const;

export const blockNames = namesOfBlock(
  'Настройка блока',
  'Слои',
  (memory) => `Температура, ${reads[memory]}`,
  (memory) => `Коэффициент, ${reads[memory]}`,
);

export const blockChoices = {
  'memory-block': 'Блок памяти',
  published: 'Ближе всего к постам',
  'prediction-error': 'Ошибка предсказания',
  'seed-block': 'Блок из постов',
} as const;
