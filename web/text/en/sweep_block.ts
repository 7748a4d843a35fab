import { namesOfBlock } from '../sweep_block';

const reads = {
  relation: 'Relation',
  context: 'Context',
  swapped: 'Swapped',
  'relation-2': 'Second relation',
} as const;

export const blockNames = namesOfBlock(
  'Setting of the block, for empty fields too',
  'Layers',
  (read) => `${reads[read]} temperature`,
  (read) => `${reads[read]} gain`,
);

export const blockChoices = {
  'memory-block': 'Memory block',
  published: 'Closest to the posts',
  'prediction-error': 'Prediction error',
  'seed-block': 'Block of the posts',
} as const;
