import type { BlockEditorWords } from '../block_editor';

export const words: BlockEditorWords = {
  hint: 'Each layer does these reads in this order. Switch them off, move them, change their numbers: what comes out follows at once.',
  numbered: (place, name) => `${place}. ${name}`,
  names: { relation: 'Relations', context: 'Context', swapped: 'Swapped' },
  meanings: {
    relation: 'Keys K are the left sides of the relations, values V the right sides.',
    context: 'Keys and values X are both the earlier words of the sentence.',
    swapped: 'Relations backwards: keys V are the right sides, values K the left sides.',
  },
  switch: (name) => `Read from: ${name}`,
  off: 'Not read.',
  copy: (name) => `Read once more, with the numbers of the first read from “${name}”.`,
  again: (name) => `${name} again`,
  second: 'The same memory a second time, with numbers of its own.',
  onceMore: 'Read once more in each layer:',
  earlier: (name) => `Move earlier: ${name}`,
  later: (name) => `Move later: ${name}`,
  drag: (name) => `Drag, or use the arrow keys, to move: ${name}`,
  placed: (name, place, count) => `${name} is now at place ${place} of ${count}.`,
  layers: (count, update) =>
    `${count === 1 ? '1 layer' : `${count} layers`}; later words see a new vector ` +
    `${update === 'in-place' ? 'at once' : 'in the next layer'}.`,
  none: 'Nothing is read: the words stay as they are.',
  diagram: (reads, layers) => `The block reads, in order: ${reads}. ${layers}`,
  outcome: 'What the sentences come to',
  answers: (sentence, now, before) => `${sentence}: ${now}; before: ${before}`,
};
