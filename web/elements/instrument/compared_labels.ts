import { type ReadName, readNames } from 'untrained';
import { readLabel } from '../../figures/read_label';
import type { ComparedWords } from '../../text/compared';
import type { PronounWords } from '../../text/figures';
import type { AbcdInstrumentWords, PronounInstrumentWords } from '../../text/instrument';

/** How a parameter and its choices are called. */
export interface Label {
  label: string;
  choices?: Readonly<Record<string, string>>;
  /** Of a text: what its parts are, so that those that differ can be marked. */
  parts?: 'character' | 'word' | 'line';
}

export type Labels = Readonly<Record<string, Label>>;

/** What both experiments have. */
const shared = (
  words: AbcdInstrumentWords | PronounInstrumentWords,
  compared: ComparedWords,
): Record<string, Label> => ({
  embedding: { label: words.embedding, choices: words.embeddings },
  dimension: { label: words.dimension },
  seed: { label: words.seed },
  probe: { label: compared.probe },
  'vectors-name': { label: compared.vectors },
  'vectors-sha256': { label: compared.vectorsDigest },
});

export const abcdLabels = (words: AbcdInstrumentWords, compared: ComparedWords): Labels => ({
  prompt: { label: words.prompt, parts: 'character' },
  tokens: { label: words.split, choices: words.splits },
  rule: { label: words.rule, choices: words.rules },
  passes: { label: words.passes },
  ...shared(words, compared),
});

export const pronounLabels = (
  figures: PronounWords,
  words: PronounInstrumentWords,
  compared: ComparedWords,
): Labels => ({
  prompt: { label: figures.sentences[0], parts: 'word' },
  'second-prompt': { label: figures.sentences[1], parts: 'word' },
  graph: { label: words.graph, parts: 'line' },
  preset: { label: words.preset, choices: words.presets },
  layers: { label: words.layers },
  update: { label: words.update, choices: words.updates },
  base: { label: words.base, choices: words.bases },
  norm: { label: words.norm, choices: words.norms },
  rows: { label: words.rows, choices: words.rowChoices },
  readout: { label: words.readout, choices: words.readouts },
  'readout-gain': { label: words.readoutGain },
  reads: { label: compared.reads },
  ...Object.fromEntries(readNames.flatMap((name) => ofRead(name, figures, words))),
  ...shared(words, compared),
});

function ofRead(name: ReadName, figures: PronounWords, words: PronounInstrumentWords): [string, Label][] {
  const named = (label: string) => `${capital(readLabel(name, figures))}: ${label}`;
  return [
    [`temperature-${name}`, { label: named('T') }],
    [`gain-${name}`, { label: named(words.gain) }],
    [`sign-${name}`, { label: named(words.sign), choices: words.signs }],
    [`normalize-${name}`, { label: named(words.normalize), choices: words.normalizations }],
  ];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
