import type { FitAttention, FitOptions, FitTarget } from '../lab/fit_types.js';
import { readJson } from './json_file.js';
import { UsageError } from './options.js';

/** What a file of targets can say beside its prompts. */
const settings = ['graph', 'embedding', 'dimension', 'seed', 'layers'] as const;

/**
 * Targets from a JSON file: `{"prompts": [{"prompt", "logits": {word: number or null}, "attention": [{"layer", "token",
 * "weights"}]}], "graph": …}`. A graph is its text, or its lines in a list.
 *
 * @throws UsageError, in one sentence that says where
 */
export function readTargets(file: string): FitOptions {
  const value = readJson(file, file);
  if (!isRecord(value) || !Array.isArray(value.prompts) || value.prompts.length === 0) {
    throw new UsageError(`${file} has no list of prompts, as in {"prompts": [{"prompt": "…", "logits": {"word": 1}}]}`);
  }
  const unknown = Object.keys(value).find((name) => name !== 'prompts' && !settings.some((known) => known === name));
  if (unknown !== undefined) {
    throw new UsageError(`${file} has "${unknown}"; it may have prompts, ${settings.join(', ')}`);
  }
  const targets = value.prompts.map((prompt, index) => targetOf(prompt, `${file}, prompt ${index + 1}`));
  const { graph, ...others } = value;
  const said = Object.fromEntries(settings.map((name) => [name, others[name]]));
  return { ...said, ...(graph !== undefined && { graph: [graph].flat().join('\n') }), targets };
}

function targetOf(value: unknown, place: string): FitTarget {
  if (!isRecord(value) || typeof value.prompt !== 'string') throw new UsageError(`${place} has no "prompt"`);
  const { prompt, probe = -1, logits = {}, attention = [] } = value;
  if (!isRecord(logits)) throw new UsageError(`${place}: logits must be numbers by word, as in {"word": 1.5}`);
  if (!Array.isArray(attention) || !attention.every(isRow)) {
    throw new UsageError(`${place}: attention must be a list of {"layer": 2, "token": 6, "weights": […]}`);
  }
  return { prompt, probe: Number(probe), logits: logits as FitTarget['logits'], attention };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRow = (value: unknown): value is FitAttention => isRecord(value) && Array.isArray(value.weights);
