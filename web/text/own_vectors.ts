/** What figures say of vectors from a reader's own file. */
export interface OwnVectorFigureWords {
  /** What the mark at a word means. */
  mark: (mark: string, file: string) => string;
  /** A token and the word of the file that its vector is. */
  start: (token: string, word: string, file: string) => string;
  startRandom: (token: string, file: string) => string;
  /** In place of the chance level before the first pass. */
  chanceStart: (file: string) => string;
}
