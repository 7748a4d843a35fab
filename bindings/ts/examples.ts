/** Weights of the context read of one token over the earlier ones. */
export interface PublishedAttention {
  /** From 1. */
  layer: number;
  /** Position from 0. */
  token: number;
  /** One for each earlier token, as printed. */
  weights: readonly number[];
}

/** What the seed's post prints for one sentence. */
export interface PublishedCase {
  /** The sentence. */
  prompt: string;
  /** One for each word of the examples' `vocabulary`, to two decimals. */
  logits: readonly number[];
  /** The rows that it prints; none for the first sentence. */
  attention: readonly PublishedAttention[];
}

const prompts = ['МАША ЕСТ КАШУ ПОТОМУ ЧТО ОНА ВКУСНАЯ ОНА', 'МАША ЕСТ КАШУ ПОТОМУ ЧТО ОНА ГОЛОДНАЯ ОНА'] as const;

/**
 * The figures of the seed's post on the pronoun, measured at the third layer. It does not state dimension,
 * temperatures, norms, gains, the order of updates or where the logits were read.
 */
const published: readonly PublishedCase[] = [
  {
    prompt: prompts[0],
    logits: [0.42, -0.1, 1.74, 0.1, 0.01, -0.03, 0.98, -0.13],
    attention: [],
  },
  {
    prompt: prompts[1],
    logits: [1.88, -0.1, 0.06, -0.07, 0.05, 0.75, 0.11, 0.17],
    attention: [
      { layer: 2, token: 6, weights: [0.75, 0, 0, 0, 0, 0.25] },
      { layer: 3, token: 7, weights: [0, 0, 0, 0, 0, 0.61, 0.39] },
    ],
  },
];

/** What the posts that started the project, the seed, run and print. */
export const seedExamples = {
  /** The prompt of the ABCD posts; they say 15 characters, which are 14. */
  abcdPrompt: ' ABCD ABCDABCE',
  /** The two sentences of the post on the pronoun, each with the probe as its last word. */
  prompts,
  /** Its six relations. */
  graph: `ОНА = МАША + КАШУ
ВКУСНАЯ = КАШУ
ГОЛОДНАЯ = МАША
МАША = ЕСТ
ЕСТ = КАШУ
ПОТОМУ = ЧТО
`,
  /** The order of its logits. */
  vocabulary: ['МАША', 'ЕСТ', 'КАШУ', 'ПОТОМУ', 'ЧТО', 'ОНА', 'ВКУСНАЯ', 'ГОЛОДНАЯ'],
  published,
} as const;
