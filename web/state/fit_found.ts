import type { FitResult, FitTarget } from 'untrained/lab';

/** What a search has found for the targets that it was given, which may have been rewritten since. */
export interface Found {
  readonly targets: readonly FitTarget[];
  readonly best: FitResult;
}

/** The logit of a word in a sentence, from 0; undefined where none was wanted. */
export function foundLogit({ targets, best }: Found, sentence: number, word: string): number | undefined {
  const wanted = targets[sentence]?.logits[word];
  const difference = best.logits[sentence]?.[word];
  return typeof wanted === 'number' && difference !== undefined ? wanted + difference : undefined;
}

/** The total absolute error of a row of a sentence, from 0; undefined where it was not wanted. */
export function foundRowError(
  { targets, best }: Found,
  sentence: number,
  row: { readonly layer: number; readonly token: number },
): number | undefined {
  const place = (targets[sentence]?.attention ?? []).findIndex(
    ({ layer, token }) => layer === row.layer && token === row.token,
  );
  const before = targets.slice(0, sentence).reduce((sum, { attention = [] }) => sum + attention.length, 0);
  return place < 0 ? undefined : best.attention[before + place];
}
