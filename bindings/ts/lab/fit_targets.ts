import { toNumber, whole } from '../checks.js';
import type { Core } from '../core.js';
import { UntrainedError } from '../errors.js';
import { seedExamples } from '../examples.js';
import { parsedGraph, toRawRelations } from '../graph.js';
import { probePosition } from '../token_vectors.js';
import { normalizeText, tokenizePrompt, Vocabulary } from '../tokens.js';
import type { RawFitPrompt } from './fit_module.js';
import type { FitTarget } from './fit_types.js';

/** The figures that the seed printed: sixteen logits and two rows. */
export const publishedTargets: readonly FitTarget[] = seedExamples.published.map(({ prompt, logits, attention }) => ({
  prompt,
  logits: Object.fromEntries(seedExamples.vocabulary.map((word, index) => [word, logits[index] ?? null])),
  attention,
}));

/** A target as it crosses, with the words that its numbers stand for. */
export interface PreparedTarget {
  raw: RawFitPrompt;
  words: readonly string[];
}

/**
 * Targets in the vocabulary that `pronoun` gives their prompts, so that a setting that is found opens with the same
 * vectors.
 *
 * @throws UntrainedError shape-mismatch, for a word that is in neither prompt nor graph; empty-prompt; those of graphs
 */
export function preparedTargets(core: Core, targets: readonly FitTarget[], graph: string): PreparedTarget[] {
  const parsed = parsedGraph(core, normalizeText(graph));
  const all = targets.map((target) => prepared(core, target, parsed));
  const size = Math.max(0, ...all.map(({ words }) => words.length));
  // Vectors of the first words do not depend on how many follow: one matrix does for all prompts.
  for (const { raw } of all) {
    const logits = new Float64Array(size).fill(Number.NaN);
    logits.set(raw.logits);
    raw.logits = logits;
  }
  return all;
}

function prepared(core: Core, target: FitTarget, graph: ReturnType<typeof parsedGraph>): PreparedTarget {
  const tokens = tokenizePrompt(normalizeText(String(target.prompt)), 'word', core.limits.tokens);
  const vocabulary = new Vocabulary();
  const indices = vocabulary.indices(tokens);
  const relations = toRawRelations(graph, vocabulary);
  const words = vocabulary.words;
  const logits = new Float64Array(words.length).fill(Number.NaN);
  for (const [word, value] of Object.entries(target.logits)) {
    const index = words.indexOf(word);
    if (index < 0) {
      const message = `logits has "${word}", which is a word of neither the prompt nor the graph`;
      throw new UntrainedError('shape-mismatch', message, { parameter: 'logits', found: word });
    }
    logits[index] = wanted('logits', value);
  }
  const attention = (target.attention ?? []).map(({ layer, token, weights }) => ({
    layer: whole('layer', layer, 1, core.limits.layers),
    token: whole('token', token, 1, tokens.length - 1),
    weights: Float64Array.from(weights, (weight) => wanted('attention', weight)),
  }));
  const probe = probePosition(target.probe ?? -1, tokens);
  return { raw: { tokens: indices, relations, probe, logits, attention }, words };
}

/** A number, or NaN for a blank. @throws out-of-range, for what is neither */
function wanted(parameter: string, value: number | null | undefined): number {
  if (value === null || value === undefined) return Number.NaN;
  if (Number.isFinite(toNumber(value))) return value;
  const message = `${parameter} must be numbers, or null for a blank, not ${String(value)}`;
  throw new UntrainedError('out-of-range', message, { parameter, found: String(value) });
}
