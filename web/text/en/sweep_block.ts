import { namesOfBlock } from '../sweep_block';

const reads = { relation: 'relations', context: 'context', swapped: 'swapped relations' } as const;

export const blockNames = namesOfBlock(
  'Setting of the block',
  'Layers',
  (memory) => `Temperature, ${reads[memory]}`,
  (memory) => `Gain, ${reads[memory]}`,
);

export const blockChoices = {
  'memory-block': 'Memory block',
  published: 'Closest to the posts',
  'prediction-error': 'Prediction error',
  'seed-block': 'Block of the posts',
} as const;
