import type { AttentionWords } from '../attention';
import { figureWords } from './figures';

const tokens = (count: number): string => (count === 1 ? '1 token' : `${count} tokens`);

export const words: AttentionWords = {
  ...figureWords,
  weights: (scale) => `Attention weights at scale ${scale}`,
  weightsLabel: (scale) =>
    `Attention weights with random W_Q and W_K at scale ${scale}: each row is what a token reads of the tokens up to it`,
  weightsTooMany: (count, most) => `The map is drawn for up to ${most} tokens; this prompt has ${count}.`,
  weightKey: 'Colour scale: weight from 0 to 1',
  lastRow: (token, effective, count) => `${token} reads ${effective} of ${tokens(count)} in effect.`,
  even: (share) =>
    `All rows together are ${share} % as even as the plain mean. A row sums to 1; one colour means even.`,
  weight: (token, read, weight) => `${token} reads ${read} with weight ${weight}`,
  score: (token, read, score) => `q(${token})·k(${read})/√d = ${score}`,
  softmax: (count, weight) => `softmax over the ${tokens(count)} up to it gives ${weight}`,
  plainMean: (count, mean, times) => `The plain mean would give 1/${count} = ${mean}; this is ${times} times that.`,
  effective: (token, effective, count) =>
    `${token} reads ${effective} of ${tokens(count)} in effect (e to the entropy of its row).`,
  first: (token) => `${token} is the first token: it can only read itself.`,
  evenness: 'How even attention is, against the scale of W_Q and W_K',
  evennessLabel: (draws) => `Evenness of attention against the scale of W_Q and W_K, over ${draws} random draws`,
  evennessLead: 'At 100 % every token reads all tokens up to it alike, as the plain mean does.',
  evennessWaiting: 'The curve is being computed.',
  evennessTooMany: (count, most) => `The curve is computed for up to ${most} tokens; this prompt has ${count}.`,
  evennessOne: 'One token can only read itself; the curve needs two.',
  evennessHere: (scale, share) => `This draw, at scale ${scale}: ${share} %`,
  usual:
    'Networks usually begin near .55–.71 (GPT-2: .02·√768; PyTorch: 1/√3 in a linear layer, 1/√2 in its attention).',
  usualMark: 'usual start',
  meanMark: 'plain mean',
  scaleAxis: 'scale',
  atScale: (scale, mean) => `At scale ${scale}: ${mean} % on average`,
  spread: (draws, low, high) => `Eight of ten among ${draws} draws of W_Q and W_K lie between ${low} and ${high} %.`,
  scaleColumn: 'scale',
  meanColumn: 'average',
  lowColumn: 'nine of ten above',
  highColumn: 'nine of ten below',
};
