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
  /** One text for each word; empty where any number would do. */
  readonly logits: string[];
  readonly rows: RowDraft[];
}

/** The published figures of a sentence that has them; else nothing is wanted, to begin with. */
export function draftOf({ prompt, trace }: Sentence): TargetDraft {
  const published = comparePublished(trace);
  const { vocabulary, tokens, probe } = trace;
  const logits = vocabulary.map((_, index) => String(published?.logits[index] ?? ''));
  const rows = (published?.attention ?? []).map(({ layer, token, weights }) => ({
    layer,
    token,
    text: weights.join(', '),
  }));
  return { prompt, probe, tokens, words: vocabulary, logits, rows };
}

/** A wanted number: NaN where any would do, undefined where the text is none. */
export function wantedOf(text: string): number | undefined {
  if (text.trim() === '') return Number.NaN;
  // A minus sign as it is printed, and the comma of most of Europe.
  const number = Number(text.trim().replace('−', '-').replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}

/** The weights of a row: none where it is empty, undefined where it is no list of so many numbers. */
export function weightsOf({ token, text }: RowDraft): number[] | undefined {
  if (text.trim() === '') return [];
  const parts = text.split(/[,;]\s*|\s+/u).filter((part) => part !== '');
  const weights = parts.map(Number);
  return weights.length === token && weights.every(Number.isFinite) ? weights : undefined;
}

/** Why a row cannot be searched: its text is no list of weights, or the block ends before its layer. */
export function rowFaultOf(row: RowDraft, layers: number): 'weights' | 'layer' | undefined {
  const weights = weightsOf(row);
  if (!weights) return 'weights';
  return weights.length > 0 && row.layer > layers ? 'layer' : undefined;
}

/** Whether no draft asks for anything. */
export const isBlank = (drafts: readonly TargetDraft[]): boolean =>
  drafts.every(({ logits, rows }) => [...logits, ...rows.map(({ text }) => text)].every((text) => text.trim() === ''));

/** What can be searched; undefined where something written is a mistake, or nothing is wanted at all. */
export function targetsOf(drafts: readonly TargetDraft[], layers: number): FitTarget[] | undefined {
  if (isBlank(drafts)) return undefined;
  const targets: FitTarget[] = [];
  for (const { prompt, probe, words, logits, rows } of drafts) {
    const numbers = logits.map(wantedOf);
    if (numbers.includes(undefined) || rows.some((row) => rowFaultOf(row, layers))) return undefined;
    const known = words.flatMap((word, index): [string, number][] => {
      const value = numbers[index];
      return value === undefined || Number.isNaN(value) ? [] : [[word, value]];
    });
    const attention = rows.flatMap((row): FitAttention[] => {
      const weights = weightsOf(row) ?? [];
      return weights.length > 0 ? [{ layer: row.layer, token: row.token, weights }] : [];
    });
    targets.push({ prompt, probe, logits: Object.fromEntries(known), attention });
  }
  return targets;
}
