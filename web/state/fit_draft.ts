import { comparePublished } from 'untrained';
import type { FitAttention, FitTarget } from 'untrained/lab';
import type { Sentence } from './pronoun';

/** A row of attention as text, so that what is half typed stays. */
export interface RowDraft {
  readonly layer: number;
  readonly token: number;
  text: string;
}

/** What one sentence should give, as it is being written. */
export interface TargetDraft {
  readonly prompt: string;
  readonly probe: number;
  readonly tokens: readonly string[];
  readonly words: readonly string[];
  /** One for each word; NaN where any would do. */
  readonly logits: number[];
  readonly rows: RowDraft[];
}

/** The published figures of a sentence that has them; else its two highest words as they are, to begin with. */
export function draftOf({ prompt, trace }: Sentence): TargetDraft {
  const published = comparePublished(trace);
  const { vocabulary, tokens, probe } = trace;
  const logits = published
    ? published.logits.map((value) => value ?? Number.NaN)
    : Array.from<number>({ length: vocabulary.length }).fill(Number.NaN);
  const rows = (published?.attention ?? []).map(({ layer, token, weights }) => ({
    layer,
    token,
    text: weights.join(', '),
  }));
  return { prompt, probe, tokens, words: vocabulary, logits, rows };
}

/** The weights of a row: none where it is empty, undefined where it is no list of so many numbers. */
export function weightsOf({ token, text }: RowDraft): number[] | undefined {
  if (text.trim() === '') return [];
  const parts = text.split(/[,;]\s*|\s+/u).filter((part) => part !== '');
  const weights = parts.map(Number);
  return weights.length === token && weights.every(Number.isFinite) ? weights : undefined;
}

/** What can be searched; undefined where a row is a mistake or nothing is wanted at all. */
export function targetsOf(drafts: readonly TargetDraft[]): FitTarget[] | undefined {
  let wanted = 0;
  const targets: FitTarget[] = [];
  for (const { prompt, probe, words, logits, rows } of drafts) {
    const attention: FitAttention[] = [];
    for (const row of rows) {
      const weights = weightsOf(row);
      if (!weights) return undefined;
      if (weights.length > 0) attention.push({ layer: row.layer, token: row.token, weights });
    }
    const known = words.flatMap((word, index): [string, number][] => {
      const value = logits[index];
      return value === undefined || Number.isNaN(value) ? [] : [[word, value]];
    });
    wanted += known.length + attention.length;
    targets.push({ prompt, probe, logits: Object.fromEntries(known), attention });
  }
  return wanted > 0 ? targets : undefined;
}
