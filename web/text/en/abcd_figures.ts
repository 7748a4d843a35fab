import type { AbcdWords } from '../figures';
import { figureWords } from './figures';

export const words: AbcdWords = {
  ...figureWords,
  heatmap: 'Similarity with the probe, pass by pass',
  heatmapLabel: (probe, passes) =>
    `Cosine similarity of the probe ${probe} with every token, one row for each of ${passes} passes`,
  map: (pass) => (pass === 0 ? 'All tokens before the first pass' : `All tokens after pass ${pass}`),
  mapWithin: (pass, token) => `All tokens in pass ${pass}, just after ${token}`,
  mapLabel: (pass) => `Cosine similarity of every token with every other after pass ${pass}`,
  mapTooLarge: (tokens, most) => `The map is drawn for up to ${most} tokens; this prompt has ${tokens}.`,
  coordinates: (token, pass) => `What ${token} is made of after pass ${pass}`,
  coordinatesNote: (token) =>
    `The vector of ${token} is a sum of the tokens’ own vectors; each bar is the share of one of them.`,
  coordinatesStart: (token) => `Before the first pass ${token} is its own vector and nothing else.`,
  coordinatesLeftOut: (shown, all) => `The ${shown} largest of ${all} tokens, by size.`,
  coordinatesLabel: (token, pass) => `Coefficients of the token vectors in the probe ${token} after pass ${pass}`,
  share: 'share',
  shareValue: (part, token, value) => `${token} has ${value} of the vector of ${part}`,
  cosineKey: 'Colour scale from cosine −1 to 1',
  passRow: (pass) => `pass ${pass}`,
  highest: (token, position, value) => `${token} at ${position}: ${value}`,
  standOut: (list) => `Most similar to the probe: ${list}`,
  nothingStandsOut: 'Nothing stands out: most earlier tokens are about equally similar to the probe.',
  beforeFirst: 'Before the first pass every token still has the vector it was given.',
  caution: 'Which token comes first is the evidence, not how high it gets.',
  chanceStart: (level) => `Chance, before the first pass: cosines of about ±${level}, which is 1/√d.`,
  chance: (shuffles, deviation, highest, rare) =>
    `Chance, with the earlier tokens shuffled ${shuffles} times: cosines of about ±${deviation}; the highest ` +
    `${highest} in the median, and above ${rare} one time in twenty.`,
  chanceKey: (level) => `chance ±${level}`,
  chanceWaiting: 'Chance: the earlier tokens are being shuffled.',
  chanceTooLong: 'Chance is not computed for this many tokens and passes.',
  cosine: (row, column, pass, value) => `cos(${row}, ${column}) = ${value} after pass ${pass}`,
  cosineWithin: (row, column, pass, token, value) =>
    `cos(${row}, ${column}) = ${value} in pass ${pass}, just after ${token}`,
  start: (token, embedding) => `${token} is the ${embedding} vector it was given.`,
  unchanged: (token) => `${token} is the first token: nothing comes before it, so it never changes.`,
  update: (formula, count) =>
    `${formula}, with m the mean of ${count === 1 ? 'the token' : `the ${count} tokens`} before it`,
  lengths: (token, before, mean, cosine) => `|${token}| = ${before}, |m| = ${mean}, cos(${token}, m) = ${cosine}`,
  divided: (token, divisor) => `|${token} − m| = ${divisor}, so RMSNorm divides by ${divisor}`,
  becomes: (token, after) => `|${token}| becomes ${after}`,
  noDirection: (token) => `${token} is the zero vector: it has no direction, and its cosines are 0.`,
  rules: { add: 'Add', subtract: 'Subtract', 'subtract-rms': 'Subtract, RMSNorm' },
};
