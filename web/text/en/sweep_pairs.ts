import { sentenceCase } from '../format';
import { pairsMistake, type SweepPairsWords } from '../sweep_pairs';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const pairsWords: SweepPairsWords = {
  usual: 'Used are the four pairs that come with the page.',
  sizes: (sentences, pairs) => `${count(sentences, 'sentence', 'sentences')} of ${count(pairs, 'pair', 'pairs')}`,
  choose: 'Choose a file of your own',
  orDrop: 'or drop it here',
  note: 'The file stays in your browser. The link names it and asks for it.',
  format: 'How such a file is written',
  formatNote:
    '“#” and a name begin a pair. “G” is one of its relations. “S” is one of its sentences: first the word that the ' +
    'pronoun stands for, then the other candidate, then the sentence with the pronoun at its end.',
  use: (file) => `Use ${file}`,
  putAway: 'Use the four pairs',
  asked: (file, hash) =>
    `This setting asks for the pairs in ${file} (SHA-256 ${hash}…). Choose that file, or use the four pairs.`,
  another: (file, hash, asked, askedHash) =>
    `This is another file than the one that was asked for: ${file} has SHA-256 ${hash}…, and ${asked} had ` +
    `${askedHash}…. It is used, and the numbers may be others.`,
  source: (file, hash) => `The sentences are those of ${file} (SHA-256 ${hash}…).`,
  fileFaults: {
    large: (file, megabytes) => `${file} is larger than the ${megabytes} MB that are read here.`,
    encoding: (file) => `${file} is no text in UTF-8.`,
    unreadable: (file) => `${file} cannot be read; it may have been moved or changed.`,
    insecure: (file) =>
      `${file} cannot be used: browsers compute its SHA-256 only on pages that came over https or from this machine.`,
  },
  fault: (error) => {
    const { found, line, message } = error;
    switch (pairsMistake(error)) {
      case 'none':
        return 'The file has no sentence; a sentence is a line that begins with S and a space.';
      case 'kind':
        return `Line ${line} of the file must begin with #, G or S and a space; it is “${found}”.`;
      case 'sentence':
        return `Line ${line} of the file must have S, the right word, the other one, and the sentence; it is “${found}”.`;
      case 'word':
        return `Line ${line} of the file: “${found}” must be one of two different words before the pronoun of its sentence.`;
      case undefined:
        return undefined;
      default:
        return sentenceCase(message.replace(/^pairs line \d+: /, `line ${line} of the file: `));
    }
  },
};
