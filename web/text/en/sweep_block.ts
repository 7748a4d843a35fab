import { namesOfBlock } from '../sweep_block';

const reads = { relation: 'Relation', context: 'Context', swapped: 'Swapped' } as const;

export const blockNames = namesOfBlock(
  'Setting of the block, for empty fields too',
  'Layers',
  (memory) => `${reads[memory]} temperature`,
  (memory) => `${reads[memory]} gain`,
);

export const blockChoices = {
  'memory-block': 'Memory block',
  published: 'Closest to the posts',
  'prediction-error': 'Prediction error',
  'seed-block': 'Block of the posts',
} as const;
