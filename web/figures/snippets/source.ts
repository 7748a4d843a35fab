import {
  type AbcdOptions,
  abcdOptions,
  type Core,
  type ParameterValues,
  type PronounOptions,
  parseGraph,
  pronounOptions,
  type RandomAttentionOptions,
  randomAttentionOptions,
  tokenize,
} from 'untrained';
import type { Figure } from '../figure';
import type { FigureProvenance } from '../saved';

/** What a copied text is made from: a figure, and what it was computed from. */
export interface SnippetSource {
  figure: Figure;
  provenance: FigureProvenance;
}

/** A figure's name without the number of its sentence. */
export const viewOf = ({ name }: Figure): string => name.replace(/-\d+$/, '');

/** The values of the shown run; what has none is left out. */
const shownValues = ({ provenance }: SnippetSource): ParameterValues =>
  Object.fromEntries(Object.entries(provenance.parameters).filter(([, value]) => value !== null)) as ParameterValues;

/** Which moment of a run of the causal mean a figure shows. */
export interface AbcdMoment {
  /** From 1; 0 is before the first. */
  pass: number;
  /** The token that was updated last in that pass, from 0; none where the pass is shown as a whole. */
  token: number | undefined;
}

/** What the library is asked for the figures of the causal mean, and the moment that they show. */
export function abcdAsked(core: Core, source: SnippetSource): { options: AbcdOptions; moment: AbcdMoment } {
  const values = shownValues(source);
  const { prompt = '', tokens, ...others } = abcdOptions(values);
  const split = tokenize(prompt, tokens ?? 'character');
  const file = source.provenance.vectors;
  const vectors = file?.rows(core, [...new Set(split)], others.seed);
  const { pass, token } = values as { pass?: number; token?: number };
  return {
    options: { prompt, ...(tokens && { tokens }), ...others, ...(vectors && { vectors }) },
    moment: { pass: pass ?? 0, token: pass === 0 ? undefined : token },
  };
}

/** What the library is asked for the figures of untrained attention. */
export function attentionAsked(core: Core, source: SnippetSource): RandomAttentionOptions {
  const options = randomAttentionOptions(shownValues(source));
  const split = tokenize(options.prompt ?? '', options.tokens ?? 'character');
  const vectors = source.provenance.vectors?.rows(core, [...new Set(split)], options.seed);
  return { ...options, ...(vectors && { vectors }) };
}

/** Which read of which layer a figure of the associative block shows. */
export interface PronounMoment {
  /** From 1. */
  layer: number;
  memory: string;
  /** How many reads of the probe have been done in that layer; none where it is shown as a whole. */
  step: number | undefined;
}

/** What the library is asked for the sentence that a figure shows, and the moment that is shown. */
export function pronounAsked(core: Core, source: SnippetSource): { options: PronounOptions; moment: PronounMoment } {
  const values = shownValues(source);
  const prompt = String(source.figure.name.endsWith('-2') ? values['second-prompt'] : values.prompt);
  const options = pronounOptions({ ...values, prompt }, core.presets);
  const file = source.provenance.vectors;
  const vectors = file?.rows(core, wordsOf(core, prompt, String(values.graph)), options.seed);
  const { layer = 1, memory = 'context', step } = values as { layer?: number; memory?: string; step?: number };
  return { options: { ...options, ...(vectors && { vectors }) }, moment: { layer, memory, step } };
}

/** Every word of prompt and graph, in the order of the trace's vocabulary. */
function wordsOf(core: Core, prompt: string, graph: string): string[] {
  const named = parseGraph(core, graph).relations.flatMap(({ key, terms }) => [
    key,
    ...terms.map(({ token }) => token),
  ]);
  return [...new Set([...tokenize(prompt, 'word'), ...named])];
}
