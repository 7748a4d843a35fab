import type { AttentionInstrumentWords } from '../attention';

export const words: AttentionInstrumentWords = {
  heading: 'Why the mean? What random attention weights look like',
  lead:
    'In attention each token asks the tokens up to it and reads a mix of them. The matrices W_Q and W_K decide whom ' +
    'it listens to, and before training they are random. How far is that from simply taking the mean? It depends on ' +
    'how large their entries are.',
  formulaNote: 'W_Q and W_K have random entries of variance scale²/d.',
  prompt: 'Prompt',
  promptHint: 'Type your own; a leading space counts.',
  split: 'Split into',
  splits: { character: 'Characters', word: 'Words' },
  scale: 'Scale of W_Q and W_K',
  exactScale: 'Exact scale',
  scaleNote: 'The scores q·k/√d then differ by about scale².',
  matrixSeed: 'Seed of the matrices',
  matrixDice: 'Other matrices',
  vectors: 'Token vectors',
  embedding: 'Embedding',
  embeddings: { gaussian: 'Gaussian', orthogonal: 'Orthogonal', 'one-hot': 'One-hot' },
  dimension: 'Dimension',
  seed: 'Seed',
  ownVectors: 'Word vectors of your own',
  decidedByFile: (file) =>
    `The vectors and their dimension are those of ${file}; the seed is for words that it does not have.`,
  undo: 'Undo',
  redo: 'Redo',
  reset: 'Reset',
};
