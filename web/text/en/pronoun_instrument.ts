import type { PronounInstrumentWords } from '../instrument';

export const words: PronounInstrumentWords = {
  heading: 'One word decides what a pronoun means',
  lead:
    'Every step is one read from a memory: a query is compared with keys, and what comes back is a mix of the values ' +
    'whose keys fit. The memories are the few relations above, written by hand, and the sentence itself.',
  computed: 'How it is computed',
  memory: 'Read memory (K, V) with the query q; at a low temperature T the best match takes all.',
  query: 'The query is the word’s vector X plus f(X), what the relations return for it.',
  look:
    'Two sentences differ in one word. At the end of each the pronoun stands once more, as the probe: look which word it ' +
    'turns to.',
  gloss:
    'МАША Masha · ЕСТ eats · КАШУ porridge · ПОТОМУ ЧТО because · ОНА she or it (porridge is feminine too) · ' +
    'ВКУСНАЯ tasty · ГОЛОДНАЯ hungry',
  promptHint: 'The last word is the probe.',
  answerNote: (words) =>
    `A logit says how far the probe turns to a word. These are the largest of ${words}, its own word included.`,
  same: (word) => `Both sentences come to ${word}: this setting does not tell them apart.`,
  apart: (list) => `The sentences come to different words: ${list}.`,
  beside: 'Beside the published numbers',
  besideNote:
    'Differences are ours minus published. The posts give two digits, and two rows of attention for the second sentence.',
  rms: (count, value) => `Root mean square of the ${count} differences: ${value}`,
  differsFromSeed:
    'Published numbers exist only for the posts’ own sentences and graph, without word vectors of your own.',
  publishedRow: (word, layer) => `${word}, layer ${layer}`,
  word: 'Word',
  published: 'published',
  ours: 'ours',
  difference: 'difference',
  layer: (layer, layers) => `Layer ${layer} of ${layers}`,
  read: 'Weights of the read from',
  preset: 'Setting',
  presets: {
    published: 'Closest to the posts',
    'prediction-error': 'Prediction error',
    'seed-block': 'Block of the posts',
  },
  presetNotes: {
    published:
      'The nearest we found to the numbers of the posts that this experiment comes from; they leave gains and ' +
      'temperatures open. It reads the relations twice, the second time to take them off, and not backwards as the ' +
      'posts do. It is fragile: a thousandth of the first gain moves a logit by 0.8, a ten-thousandth by 0.03. What ' +
      'still differs stands beside each number.',
    'prediction-error':
      'All that the memories return is subtracted, so that only the error of the prediction goes on to the next layer. ' +
      'It is meant for other sentences and graphs too: try your own.',
    'seed-block':
      'The posts’ three lines as they stand, each read added: q += mem(q, K, V); q += mem(q, X, X); q += mem(q, V, K). ' +
      'The temperatures are ours.',
  },
  changed: 'You have changed this setting.',
  backToPreset: 'Back to the setting',
  readByRead: 'Change what each layer reads',
  example: 'Example',
  ownExample: 'Your own',
  examples: {
    masha: {
      title: 'Masha and the porridge',
      note: 'The sentences of the posts: tasty turns ОНА to the porridge, hungry to Masha.',
    },
    trophy: {
      title: 'The trophy and the suitcase',
      note: 'The trophy does not fit: too big, and IT is the trophy; too small, and IT is the suitcase.',
    },
    fish: { title: 'The fish and the worm', note: 'Whoever is hungry is the fish; whatever is tasty is the worm.' },
    cup: {
      title: 'The bottle and the cup',
      note: 'Full puts the cup above the bottle, though water comes first of all; empty puts the bottle first.',
    },
  },
  ownVectors: 'Word vectors of your own',
  decidedByFile: (file) =>
    `The vectors and their dimension are those of ${file}; the seed is for words that it does not have.`,
  compare: 'Compare',
  undo: 'Undo',
  redo: 'Redo',
  reset: 'Reset everything',
  graph: 'Relations',
  graphHint: 'One a line; weights as in A = 0.5*B + C; a comment follows #.',
  temperatureNote:
    'Low: the best match takes all. High: everything is mixed evenly. In units of d, the squared length of a token vector.',
  temperature: 'Temperature',
  exactTemperature: 'Temperature, exactly',
  bestMatch: '0, best match',
  more: 'More settings',
  sign: 'What is read is',
  signs: { '1': 'Added', '-1': 'Subtracted' },
  gain: 'Gain',
  normalize: 'Bring to length √d',
  normalizations: { none: 'Neither', query: 'Query', key: 'Keys', both: 'Both' },
  block: 'Block',
  layers: 'Layers',
  update: 'New vectors are seen',
  updates: { 'in-place': 'At once', 'layer-by-layer': 'In the next layer' },
  base: 'Reads are added to',
  bases: { x: 'The word, x', q: 'The query, q' },
  norm: 'Norm after the block',
  norms: { none: 'None', rms: 'RMSNorm' },
  rows: 'A memory row is',
  rowChoices: { edge: 'One edge', relation: 'One relation' },
  readout: 'Logits are read from',
  readouts: { context: 'The last context read', output: 'The block’s output' },
  readoutGain: 'Factor of the logits',
  vectors: 'Token vectors',
  embedding: 'Embedding',
  embeddings: { gaussian: 'Gaussian', orthogonal: 'Orthogonal', 'one-hot': 'One-hot' },
  dimension: 'Dimension d',
  seed: 'Seed (Gaussian only)',
};
