import type { FigureWords } from '../figures';
import { sentenceCase } from '../format';

/** What all figures share. */
export const figureWords: FigureWords = {
  numbers: 'Numbers',
  numbersCut: (rows) => `The first ${rows} rows; a saved file has all of them.`,
  hint: 'Point at a cell for its number, click to keep it, or walk with the arrow keys; Escape lets go.',
  save: 'Export',
  saveFigure: (title) => `Export: ${title}`,
  saveFailed: 'The file could not be made. Try again, or take another format.',
  loadFailed: (reason) => `The computing module did not load, so nothing can be computed: ${reason}`,
  error: ({ message }) => sentenceCase(message),
  embeddings: { gaussian: 'Gaussian', orthogonal: 'orthogonal', 'one-hot': 'one-hot' },
};
