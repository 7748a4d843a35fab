/** Figures of two settings held against each other; what makes them is loaded when one is wanted. */
export const abcdComparedNames = [
  'heatmap-compared',
  'heatmap-present',
  'heatmap-difference',
  'map-compared',
  'map-difference',
] as const;
export type AbcdComparedName = (typeof abcdComparedNames)[number];

/** The same for each of the two sentences. */
export const sentenceComparedNames = ['weights-compared', 'weights-present', 'weights-difference'] as const;
export type SentenceComparedName = (typeof sentenceComparedNames)[number];

/** The two sentences held against each other. */
export const sentencesNames = ['sentences-logits', 'sentences-weights'] as const;
export type SentencesName = (typeof sentencesNames)[number];
