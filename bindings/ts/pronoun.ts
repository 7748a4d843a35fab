import { choice, defined, toNumber, toRows, whole } from './checks.js';
import { type Core, call } from './core.js';
import { parsedGraph, toMemoryRows, toRawRelations } from './graph.js';
import type { RawProbeSteps, RawReads } from './module.js';
import { presetNames, pronounDefaults } from './pronoun_parameters.js';
import { checkedReads } from './pronoun_reads.js';
import type {
  Attention,
  BlockSettings,
  NamedBlockSettings,
  ProbeStep,
  PronounOptions,
  PronounTrace,
  Read,
} from './pronoun_types.js';
import { probePosition, rawTokenVectors } from './token_vectors.js';
import { normalizeText, tokenizePrompt, Vocabulary } from './tokens.js';
import type { Limits } from './types.js';

/**
 * {@link Untrained.pronoun} for those who import it by itself.
 *
 * @param core the started computation
 * @param options what is run; everything has a default
 * @returns the trace: V logits, the weights of every read, and the probe's way through the block
 * @throws UntrainedError as {@link abcd}, and the codes that begin with `graph-`, with line and column
 */
export function pronoun(core: Core, options: PronounOptions = {}): PronounTrace {
  const { limits, presets } = core;
  const asked = { ...pronounDefaults, ...defined(options) };
  const prompt = normalizeText(asked.prompt);
  const graph = normalizeText(asked.graph);
  const tokens = tokenizePrompt(prompt, 'word', limits.tokens);
  const vocabulary = new Vocabulary();
  const indices = vocabulary.indices(tokens);
  const relations = toRawRelations(parsedGraph(core, graph), vocabulary);
  const words = vocabulary.words;

  const preset = choice('preset', asked.preset, presetNames);
  const block = crossable({ ...presets[preset], ...defined(asked.settings ?? {}) }, limits);
  const vectors = rawTokenVectors(asked, indices, vocabulary, limits);
  const probe = probePosition(asked.probe, tokens);

  const raw = call(core, (module) => module.pronoun({ ...vectors, probe, relations, block }));
  return {
    tokens,
    vocabulary: words,
    probe,
    logits: raw.logits,
    attention: toAttention(raw.attention, block.reads),
    steps: toSteps(raw.steps, block.reads, words.length),
    probeLayers: toRows(raw.probeLayers, words.length),
    edges: toMemoryRows(raw.rows, words, block.rows),
    settings: {
      prompt,
      graph,
      preset,
      embedding: asked.embedding,
      dimension: vectors.dimension,
      seed: vectors.seed,
      vectors: asked.vectors ?? null,
      probe,
      block,
    },
  };
}

/** A copy of the settings with every field of the type that the core reads. @throws UntrainedError */
function crossable(block: BlockSettings, limits: Limits): NamedBlockSettings {
  return {
    reads: checkedReads(block.reads, limits),
    rows: `${block.rows}`,
    base: `${block.base}`,
    norm: `${block.norm}`,
    update: `${block.update}`,
    layers: whole('layers', block.layers, 1, limits.layers),
    readout: `${block.readout}`,
    readoutGain: toNumber(block.readoutGain),
  };
}

function toAttention(raw: RawReads, reads: readonly Read[]): Attention[] {
  let start = 0;
  return Array.from(raw.layers, (layer, index) => {
    const end = start + (raw.counts[index] ?? 0);
    const step = raw.steps[index] ?? 0;
    const attention: Attention = {
      layer,
      token: raw.tokens[index] ?? 0,
      read: reads[step]?.memory ?? 'context',
      step,
      scores: raw.scores.subarray(start, end),
      weights: raw.weights.subarray(start, end),
    };
    start = end;
    return attention;
  });
}

function toSteps(raw: RawProbeSteps, reads: readonly Read[], columns: number): ProbeStep[] {
  const [query, value, output] = [raw.query, raw.value, raw.output].map((numbers) => toRows(numbers, columns));
  const none = new Float64Array();
  return Array.from(raw.layers, (layer, index) => {
    const step = raw.steps[index] ?? 0;
    return {
      layer,
      read: reads[step]?.memory ?? 'context',
      step,
      query: query?.[index] ?? none,
      value: value?.[index] ?? none,
      output: output?.[index] ?? none,
      valueLength: raw.valueLengths[index] ?? 0,
      beforeLength: raw.beforeLengths[index] ?? 0,
      afterLength: raw.afterLengths[index] ?? 0,
    };
  });
}
