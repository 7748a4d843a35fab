import type { OwnVectorsWords } from '../own_vectors';

const megabytes = (bytes: string): string => `${Math.round(Number(bytes) / 2 ** 20).toLocaleString('en')} MB`;
const number = (value: number | string): string => Number(value).toLocaleString('en');

export const words: OwnVectorsWords = {
  note:
    'A text file as word2vec and GloVe write it, or a .npy array together with a list of its words, one a line. ' +
    'It is read in your browser and sent nowhere.',
  choose: 'Choose a file',
  orDrop: 'or drop it anywhere on this experiment',
  reading: (file, percent) => `Reading ${file}: ${percent} %`,
  stop: 'Stop',
  sizes: (count, dimension) => `${number(count)} words, d = ${number(dimension)}`,
  hash: 'SHA-256',
  putAway: 'Put the file away',
  doWithout: 'Go on without the file',
  use: (file) => `Use ${file}`,
  asked: (file, hash) =>
    `This setting was made with the vectors of ${file} (SHA-256 ${hash}…). Drop that file here; until then other ` +
    'vectors are used.',
  another: (file, hash, asked, askedHash) =>
    `This is another file than the one that was asked for: ${file} has SHA-256 ${hash}…, and ${asked} had ` +
    `${askedHash}…. It is used, and the numbers may be others.`,
  waiting: {
    list: (file) => `${file} is an array. Now drop the list of its words: a text file, one word a line.`,
    array: (file) => `${file} has one word in its first line, so it is taken for a list. Now drop its .npy array.`,
  },
  allFound: (count) => (count === 1 ? 'The file has the word.' : `The file has all ${count} words.`),
  missing: (missing, count, list, mark) =>
    `${missing} of ${count} words ${missing === 1 ? 'is not in the file and has a random vector' : 'are not in the file and have random vectors'}` +
    `, marked ${mark}: ${list}.`,
  otherCase: (list) => `Found in another case: ${list}.`,
  noDirection: (list) => `In the file without a direction (all zeros, or not finite), so random as well: ${list}.`,
  inLine: (word, line) => `${word} (line ${line})`,
  more: (count) => `and ${count} more`,
  kept: 'Everything is as it was.',
  faults: {
    empty: ({ file }) => `${file} is empty; a word with its numbers was expected.`,
    large: ({ file, found, expected }) =>
      `${file} has ${megabytes(found)}; at most ${megabytes(expected)} can be read, since the browser has to hold the ` +
      'whole file in memory. A file with fewer words or dimensions works.',
    packed: ({ file }) => `${file} is packed; unpack it first.`,
    binary: ({ file, line }) =>
      `${file} is no text in UTF-8${line ? ` (line ${line})` : ''}; a text file or a .npy array was expected, not ` +
      'word2vec’s binary form.',
    'no-numbers': ({ file, line, found }) =>
      found
        ? `Line ${line} of ${file} has no numbers after its word: “${found}”.`
        : `Line ${line} of ${file} is empty; a word with its numbers was expected.`,
    'no-number': ({ file, line, found }) => `Line ${line} of ${file} has “${found}” where a number was expected.`,
    shape: ({ file, line, found, expected }) =>
      `Line ${line} of ${file} has ${found} numbers; ${expected} were expected, as its first line says.`,
    count: ({ file, found, expected }) =>
      `${file} has ${number(found)} words, and its first line says ${number(expected)}; it may be cut off.`,
    dimension: ({ file, found, expected }) =>
      `${file} has ${number(found)} numbers for each word; at most ${number(expected)} are allowed.`,
    words: ({ file, expected }) => `${file} has more than ${number(expected)} words, which is the limit.`,
    'array-damaged': ({ file }) => `${file} is damaged: the beginning of a .npy file was expected.`,
    'array-type': ({ file, found }) =>
      `${file} has numbers of the type ${found}; float16, float32 or float64 was expected.`,
    'array-rank': ({ file, found }) =>
      `${file} is an array with ${found} axes; two were expected, a row for each word.`,
    'array-size': ({ file, found, expected }) =>
      `${file} has ${number(found)} bytes of numbers, and its shape needs ${number(expected)}; it may be cut off.`,
    list: ({ file, found, expected }) =>
      `${file} has ${number(found)} words, and the array has ${number(expected)} rows; one word a row was expected.`,
    pair: ({ found }) =>
      `${found || 'No'} files were dropped that do not belong together; one text file was expected, or one .npy array ` +
      'with the list of its words.',
    unreadable: ({ file }) => `${file} cannot be read: it is a folder, has changed, or is more than memory can hold.`,
    insecure: ({ file }) =>
      `${file} cannot be named by its SHA-256, which browsers compute only on pages that came over https.`,
  },
};
