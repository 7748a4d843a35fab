import type { AbcdTrace } from 'untrained';
import type { AbcdWords } from '../text/abcd';
import { fixed, withPlace } from '../text/texts';

/** A token with its place, such as D₁₀. */
const tokenName = (trace: AbcdTrace, position: number): string => withPlace(trace.tokens[position] ?? '', position);

const operators = { add: '+', subtract: '−', 'subtract-rms': '−' } as const;

/** How a token's vector came about in one pass. */
function tokenLines(trace: AbcdTrace, position: number, pass: number, words: AbcdWords): string[] {
  const name = tokenName(trace, position);
  if (pass === 0) return [words.cellStart(name, words.embeddings[trace.settings.embedding])];
  if (position === 0) return [words.cellUnchanged(name)];
  const update = `X ← X ${operators[trace.settings.rule]} m`;
  const lines = [
    words.cellUpdate(name, trace.settings.rule === 'subtract-rms' ? `X ← RMSNorm(X − m)` : update, position),
  ];
  const norm = trace.norms[pass - 1]?.[position];
  if (trace.settings.rule === 'subtract-rms' && norm !== undefined) lines.push(words.cellNorm(name, fixed(norm, 6)));
  return lines;
}

/** A cosine with the numbers it was computed from, a line a sentence. */
export function cosineProvenance(
  trace: AbcdTrace,
  cell: { row: number; column: number; pass: number; value: number },
  words: AbcdWords,
): { value: string; lines: string[] } {
  const places = [...new Set([cell.row, cell.column])];
  return {
    value: words.cellValue(tokenName(trace, cell.row), tokenName(trace, cell.column), cell.pass, fixed(cell.value, 6)),
    lines: places.flatMap((position) => tokenLines(trace, position, cell.pass, words)),
  };
}
