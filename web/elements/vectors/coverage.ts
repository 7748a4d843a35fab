import { sourceOf } from '../../state/own_vectors';
import { excerpt, RANDOM_MARK, visibleToken } from '../../text/format';
import type { OwnVectorsWords } from '../../text/own_vectors';
import type { WordsRun } from '../instrument/own_vectors';

/** Names that one sentence lists. */
const MAXIMUM_NAMES = 12;

interface Sentence {
  text: string;
  strong: boolean;
}

/** What a file has of the words of the shown runs, as sentences. */
export function coverage(runs: readonly (WordsRun | undefined)[], words: OwnVectorsWords): Sentence[] {
  const sources = runs.flatMap((run) => sourceOf(run) ?? []);
  const [source] = sources;
  if (!source) return [];
  const { file } = source;
  const all = [...new Set(runs.flatMap((run) => (sourceOf(run) ? (run?.vocabulary ?? []) : [])))];
  const missing = all.filter((word) => sources.some((each) => each.missing.has(word)));
  const absent = missing.filter((word) => !file.find(word));
  const blank = missing.filter((word) => file.find(word));
  const other = all.filter((word) => !missing.includes(word) && file.find(word)?.word !== word);
  const name = (word: string): string => visibleToken(excerpt(word));
  const list = (names: readonly string[]): string =>
    [
      ...names.slice(0, MAXIMUM_NAMES),
      ...(names.length > MAXIMUM_NAMES ? [words.more(names.length - MAXIMUM_NAMES)] : []),
    ].join(', ');
  return [
    absent.length > 0
      ? { text: words.missing(absent.length, all.length, list(absent.map(name)), RANDOM_MARK), strong: true }
      : { text: words.allFound(all.length), strong: true },
    ...(blank.length > 0
      ? [
          {
            text: words.noDirection(list(blank.map((word) => words.inLine(name(word), file.find(word)?.line ?? 0)))),
            strong: true,
          },
        ]
      : []),
    ...(other.length > 0
      ? [
          {
            text: words.otherCase(
              list(other.map((word) => `${name(word)}\u00a0→ ${name(file.find(word)?.word ?? '')}`)),
            ),
            strong: false,
          },
        ]
      : []),
  ];
}
