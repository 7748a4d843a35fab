import type { AbcdInstrumentWords } from '../instrument';

export const words: AbcdInstrumentWords = {
  heading: 'A repeated pattern finds its continuation',
  lead:
    'Every token gets a vector, a random one unless you choose otherwise. In place of attention, each token in turn ' +
    'adds or subtracts the plain mean of the tokens before it, pass after pass. Which earlier token does the last one ' +
    'come to resemble?',
  prompt: 'Prompt',
  promptHint: 'Type your own; a leading space counts.',
  tokens: 'Tokens',
  tokensHint: 'The probe is the token that all are compared with. Click another to take its place.',
  probeToken: (token, position) => `Make ${token}, token ${position}, the probe`,
  split: 'Split into',
  splits: { character: 'Characters', word: 'Words' },
  rule: 'Rule',
  rules: { add: 'Add', subtract: 'Subtract', 'subtract-rms': 'Subtract, RMSNorm' },
  passes: 'Passes',
  vectors: 'Token vectors',
  embedding: 'Embedding',
  embeddings: { gaussian: 'Gaussian', orthogonal: 'Orthogonal', 'one-hot': 'One-hot' },
  embeddingNotes: {
    gaussian: 'Random and nearly orthogonal; another seed gives other vectors.',
    orthogonal: 'Exactly orthogonal. Only dot products count, so the seed plays no part.',
    'one-hot': 'One axis a token. Gives the same numbers as orthogonal: only dot products count.',
  },
  dimension: 'Dimension',
  seed: 'Seed',
  dice: 'Another seed',
  example: 'Example',
  ownExample: 'Your own',
  examples: {
    abcd: { title: 'The ABCD prompt', note: 'After ABC came D. E stands in its place and turns to it.' },
    longer: {
      title: 'A longer pattern',
      note: 'Eight letters in place of four: X stands where H is expected, and turns to the last H.',
    },
    recall: {
      title: 'Recall by key',
      note: 'Each letter is followed by its digit, once. Then B comes again, and ? turns to its digit, 2.',
    },
  },
  ownVectors: 'Word vectors of your own',
  decidedByFile: (file) =>
    `The vectors and their dimension are those of ${file}; the seed is for words that it does not have.`,
  compare: 'Compare',
  undo: 'Undo',
  redo: 'Redo',
  reset: 'Reset',
};
