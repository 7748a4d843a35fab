import type { SavingWords } from '../saving';

export const words: SavingWords = {
  saveAs: 'Save as a file',
  saveFormats: {
    svg: 'a drawing, sharp at any size',
    png: 'an image, twice the size',
    csv: 'the numbers as a table',
    json: 'the numbers and all settings',
  },
  copyAs: 'Copy as text',
  snippets: {
    markdown: { name: 'Markdown', note: 'a table for a post or an issue' },
    html: { name: 'HTML', note: 'code that puts this figure in a page' },
    node: { name: 'Node', note: 'a program that uses this library' },
    numpy: { name: 'NumPy', note: 'a program without this library' },
  },
  copied: (name) => `${name} copied`,
  copyByHand: 'The browser does not let this page copy. Here is the text to copy by hand:',
  copyFailed: 'The text could not be made. Try again, or save a file.',
  tooManyCells: (found, most) =>
    `This table would have ${found} numbers; for a text at most ${most} are taken. A CSV file has all of them.`,
  tooManyNumbers: (found, most) =>
    `The token vectors have ${found} numbers; at most ${most} are written into a program. Take a prompt with fewer ` +
    'different tokens.',
  madeWith: (version) => `Computed with Untrained ${version}`,
  nodeComment: (title, version) => `${title}\nComputed with Untrained ${version}: npm install untrained`,
  numpyComment: (title, version, tokens) =>
    `${title}\nThe same numbers as Untrained ${version} shows, without it.\n` +
    'Rows of L have the dot products of the token vectors, which are d numbers long: nothing else of them matters.\n' +
    `A row each for: ${tokens}`,
};
