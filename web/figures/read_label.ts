import { memoryOf, type ReadName } from 'untrained';
import type { PronounWords } from '../text/figures';

type Words = Pick<PronounWords, 'reads' | 'again'>;

/** What is added to the words for a read where it is the second one of its memory. */
export const again = (name: ReadName, words: Words): string => (name === memoryOf(name) ? '' : words.again);

/** What a read is called. */
export const readLabel = (name: ReadName, words: Words): string => words.reads[memoryOf(name)] + again(name, words);
