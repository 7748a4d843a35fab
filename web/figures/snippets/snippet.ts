import type { Core } from 'untrained';
import { visibleToken } from '../../text/format';
import type { SavingWords, SnippetKind } from '../../text/saving';
import { embedCode } from './embed_code';
import { cellsOf, MAXIMUM_MARKDOWN_CELLS, markdownOf } from './markdown';
import { nodeSnippet } from './node';
import { MAXIMUM_FACTOR_NUMBERS, type NumpyProgram, numbersOf, numpyText } from './numpy';
import { numpyAbcd } from './numpy_abcd';
import { numpyPronoun } from './numpy_pronoun';
import { attentionAsked, type SnippetSource, viewOf } from './source';

/** A text to copy, or why there is none. */
export type Snippet = { text: string } | { refused: string };

/** The views whose numbers are computed, not only shown. */
const computed = ['heatmap', 'map', 'coordinates', 'logits', 'arcs', 'weights'];

/** Those whose random matrices only the library draws. */
const drawn = ['softmax', 'evenness'];

/** Those of a sweep, which is no element of another page. */
const swept = ['phase-diagram', 'success-rate'];

/** The texts that a figure can be copied as. */
export function snippetKindsOf({ figure }: Pick<SnippetSource, 'figure'>): SnippetKind[] {
  const view = viewOf(figure);
  if (swept.includes(view)) return ['markdown'];
  if (computed.includes(view)) return ['markdown', 'html', 'node', 'numpy'];
  return drawn.includes(view) ? ['markdown', 'html', 'node'] : ['markdown', 'html'];
}

/** A figure as a text of one kind. @throws UntrainedError where the library refuses what it is asked */
export function snippetOf(kind: SnippetKind, core: Core, source: SnippetSource, words: SavingWords): Snippet {
  return makers[kind](core, source, words);
}

const makers: Record<SnippetKind, (core: Core, source: SnippetSource, words: SavingWords) => Snippet> = {
  markdown(_, source, words) {
    const cells = cellsOf(source);
    if (cells > MAXIMUM_MARKDOWN_CELLS) return { refused: words.tooManyCells(cells, MAXIMUM_MARKDOWN_CELLS) };
    return { text: markdownOf(source, words.madeWith(source.provenance.version)) };
  },
  html: (_, source) => ({ text: embedCode(source, source.provenance.settable) }),
  node(core, source, words) {
    const { figure, provenance } = source;
    const refused = provenance.vectors && tooMany(writtenBy(core, source), words);
    if (refused) return refused;
    const comment = commentOf(words.nodeComment(oneLine(figure.title), provenance.version), source);
    return { text: nodeSnippet(core, source, comment) };
  },
  numpy(core, source, words) {
    const { figure, provenance } = source;
    const program = programOf(core, source);
    const tokens = program.vocabulary.map(visibleToken).join(' ');
    const comment = words.numpyComment(oneLine(figure.title), provenance.version, oneLine(tokens));
    return tooMany(program, words) ?? { text: numpyText(commentOf(comment, source), program) };
  },
};

const programOf = (core: Core, source: SnippetSource): NumpyProgram =>
  (source.provenance.experiment === 'abcd' ? numpyAbcd : numpyPronoun)(core, source);

/** The numbers of the reader's own vectors that a program has in it. */
function writtenBy(core: Core, source: SnippetSource): Pick<NumpyProgram, 'factor'> {
  if (source.provenance.experiment !== 'attention') return programOf(core, source);
  const rows = attentionAsked(core, source).vectors ?? [];
  return { factor: { rows, dimension: rows[0]?.length ?? 0 } };
}

function tooMany({ factor }: Pick<NumpyProgram, 'factor'>, words: SavingWords): Snippet | undefined {
  const found = numbersOf(factor);
  return found > MAXIMUM_FACTOR_NUMBERS ? { refused: words.tooManyNumbers(found, MAXIMUM_FACTOR_NUMBERS) } : undefined;
}

/** A title stands in a comment, which ends where a line does. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

const commentOf = (comment: string, { provenance: { address } }: SnippetSource): string =>
  address === undefined ? comment : `${comment}\n${address}`;
