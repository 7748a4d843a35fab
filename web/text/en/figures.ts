import type { FigureWords } from '../figures';
import { sentenceCase } from '../format';

/** What all figures share. */
export const figureWords: FigureWords = {
  numbers: 'Numbers',
  numbersCut: (rows) => `The first ${rows} rows; a saved file has all of them.`,
  numbersFailed: 'The table did not load. Open it once more.',
  hint: 'Point at a cell for its number, click to keep it, or walk with the arrow keys; Escape lets go.',
  stale: 'Shown is the last input that could be computed.',
  save: 'Export',
  saveFigure: (title) => `Export: ${title}`,
  saveFailed: 'The file could not be made. Try again, or take another format.',
  loadFailed: (reason) => `The computing module did not load, so nothing can be computed: ${reason}`,
  error: ({ message }) => sentenceCase(message),
  ownVectors: {
    mark: (mark, file) => `${mark} has a random vector: the word is not in ${file}.`,
    absent: (file) => `The file ${file}, which this setting asks for, is not open here; other vectors are used.`,
    start: (token, word, file) => `${token} is the vector of “${word}” in ${file}, brought to length √d.`,
    startRandom: (token, file) => `${token} is a random vector: the word is not in ${file}.`,
    chanceStart: (file) => `Before the first pass these are the cosines of ${file}; 1/√d holds for random vectors.`,
  },
  embeddings: { gaussian: 'Gaussian', orthogonal: 'orthogonal', 'one-hot': 'one-hot' },
};
