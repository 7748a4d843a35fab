import { sentenceCase } from '../format';
import type { SweepWords } from '../sweep';
import { figureWords } from './figures';
import { blockChoices, blockNames } from './sweep_block';
import { pairsWords } from './sweep_pairs';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export const words: SweepWords = {
  ...figureWords,
  pairs: pairsWords,
  heading: 'How often is it right?',
  setting: 'What is swept',
  presets: 'Begin from',
  presetNames: {
    map: { name: 'Recall, by pairs', note: 'Where does recall work: how many pairs, and after how many passes?' },
    recall: { name: 'Recall, 4 pairs', note: 'Four keys with a value each, then one key again: is its value found?' },
    long: { name: 'Recall, 8 long keys', note: 'Eight keys of three tokens each: harder, and it needs more passes.' },
    abcd: { name: 'The ABCD prompt', note: 'The prompt of the first experiment with new token vectors in each draw.' },
    repeated: {
      name: 'A repeated sequence',
      note: 'Random tokens, repeated four times: does the last one point to what followed it before?',
    },
    planted: {
      name: 'A planted key',
      note: 'One key and its value among tokens that never come again, ever more of them.',
    },
    dimension: { name: 'Recall, by dimension', note: 'How long do token vectors have to be for eight pairs?' },
    pronoun: {
      name: 'Pronouns, by temperature',
      note: 'Two temperatures of the memory block: where does it tell the two sentences of a pair apart?',
    },
    control: {
      name: 'Control: random attention',
      note: 'Softmax attention with random weights on the same recall: it should do no better than guessing.',
    },
  },
  tasks: {
    abcd: { name: 'The ABCD prompt', note: 'Right are the two D.' },
    mqar: {
      name: 'Associative recall',
      note: 'Keys with a value each, then a key again; right is its value. All tokens are different.',
    },
    repeated: {
      name: 'Repeated sequence',
      note: 'Different tokens, repeated and then cut off; right is what followed before.',
    },
    planted: { name: 'Planted key', note: 'A key and its value stand among fillers, then comes the key again.' },
    text: {
      name: 'Windows of a text',
      note: 'Right is what came after the longest earlier match of the window’s end.',
    },
    pronoun: {
      name: 'Pronouns',
      note: 'Pairs of sentences with a relation graph, for the memory block; right is what the last word stands for. In the control the right sides of the relations are dealt anew.',
    },
  },
  parameters: {
    ...blockNames,
    task: 'Task',
    pairs: 'Pairs',
    key: 'Tokens of a key',
    filler: 'Fillers',
    queries: 'Keys asked',
    length: 'Length',
    repeats: 'Repeats',
    window: 'Window, words',
    text: 'Text',
    'pairs-name': 'File of the pairs',
    'pairs-sha256': 'Pairs of sentences',
    mechanism: 'Mechanism',
    rule: 'Rule',
    update: 'Update',
    passes: 'Passes',
    scale: 'Scale of W_Q, W_K',
    embedding: 'Embedding',
    dimension: 'Dimension d',
    draws: 'Draws a cell',
    seed: 'Seed',
    'no-shuffle': 'Without the shuffled control',
  },
  choices: {
    ...blockChoices,
    'causal-mean': 'Causal mean',
    'random-attention': 'Random attention',
    add: 'Add',
    subtract: 'Subtract',
    'subtract-rms': 'Subtract, RMSNorm',
    'in-place': 'In place',
    'layer-by-layer': 'Pass by pass',
    gaussian: 'Gaussian',
    orthogonal: 'Orthogonal',
    'one-hot': 'One-hot',
  },
  rangeHint: 'A number, several (4,8,16) or a range (1..40, with a step 0..100..10).',
  textHint: 'Paste a text or open a file. It stays in your browser.',
  openText: 'Open a file',
  longText: (characters) => `A text of ${characters} characters is open; it is too long to be shown here.`,
  dropText: 'Close the text',
  linkNote: 'The link to this page does not contain the text.',
  faultWithout: ({ parameter, found, minimum, message }) =>
    parameter === 'words'
      ? `The text must have at least ${minimum} words for this window; it has ${found}.`
      : sentenceCase(message),
  addressUnknown: (names) => `The link sets what is not known here, and that was left out: ${names}.`,
  checking: 'The setting is being checked …',
  estimate: (cells, draws, time, workers) =>
    `${cells} ${cells === '1' ? 'cell' : 'cells'} of ${draws} draws: about ${time} with ${count(workers, 'worker', 'workers')}.`,
  start: 'Start',
  long: (time) => `This would take about ${time}. Start it all the same?`,
  startLong: 'Start all the same',
  notNow: 'Not now',
  pause: 'Pause',
  resume: 'Go on',
  cancel: 'Cancel',
  duration: (seconds) => {
    if (seconds < 0.95) return 'a second';
    if (seconds < 90) return count(Math.round(seconds), 'second', 'seconds');
    if (seconds < 90 * 60) return count(Math.round(seconds / 60), 'minute', 'minutes');
    if (seconds < 48 * 3600) return count(Math.round(seconds / 3600), 'hour', 'hours');
    return count(Math.round(seconds / 86_400), 'day', 'days');
  },
  progressLabel: 'Progress',
  running: (percent, left) => `${percent} % done${left === undefined ? '' : `, about ${left} left`}`,
  paused: (percent) => `Paused at ${percent} %`,
  finished: (draws, time) => `Done: ${draws} draws in ${time}.`,
  cancelled: (percent) => `Cancelled at ${percent} %; what was computed stays.`,
  failed: (reason) => `Stopped: ${reason}`,
  nothing: 'Nothing has been computed yet.',
  stale: 'The setting has been changed since; what is shown is the sweep before.',
  view: 'What is shown',
  across: 'Across',
  down: 'Down',
  mapLabel: (across, down, others) => `Success rate by ${across} and ${down}${others && `, at ${others}`}`,
  rateKey: 'Colour scale: success rate from 0 to 100 %',
  curveLabel: (across, others) => `Success rate against ${across}${others && `, at ${others}`}`,
  singleLabel: (others) => `Success rate at ${others}`,
  rate: 'success rate',
  low: 'lower end',
  high: 'upper end',
  shuffled: 'the same prompts shuffled',
  shuffledLow: 'shuffled, lower end',
  shuffledHigh: 'shuffled, upper end',
  chance: 'guessing among earlier tokens',
  choiceChance: 'guessing among possible answers',
  medianMargin: 'median margin',
  prefix: 'prefix matching',
  hits: 'next token right',
  draws: 'draws',
  worstMargin: 'worst margin',
  worstSeed: 'worst seed',
  waiting: 'not computed yet',
  correlated: 'All passes of a draw come from one run, so the points of a curve over passes are correlated.',
  chanceNote:
    'Bands are 95 % Wilson intervals. Guessing is one over the earlier tokens (times the right ones), or one over the answers that the task’s form allows, such as the pairs.',
  mapHint:
    'Point, or walk with the arrow keys, for the numbers; click or press Enter to open the worst draw in a new tab.',
  touchHint: 'Tap the picture for the numbers of a place; a link to its worst draw in the instrument then stands here.',
  cellSetting: (name, value) => `${name}: ${value}`,
  cellRate: (setting, rate) => `${setting} → ${rate} % right`,
  interval: (successes, draws, low, high) =>
    `${successes} of ${draws} draws are right; 95 % interval ${low} … ${high} %.`,
  chances: (chance, choice) => `Guessing: ${chance} % among the earlier tokens, ${choice} % among possible answers.`,
  shuffledRate: (rate, low, high) => `The same prompts shuffled: ${rate} % (${low} … ${high} %).`,
  margins: (median, worst, seed) =>
    `The right one is ahead by ${median} in the median, and by ${worst} in the worst draw, of seed ${seed}.`,
  prefixMatching: (score, chance) => `Prefix-matching score ${score}; equal weights would give ${chance}.`,
  nextWord: (hits, longest, frequent) =>
    `The word that comes next is found in ${hits} draws; by the longest earlier match in ${longest}, by the most frequent word in ${frequent}.`,
  above: (cells, all) => `In ${cells} of ${all} cells the whole interval lies above both kinds of guessing.`,
  best: (rate, setting) => `Highest: ${rate} %, first at ${setting}`,
  notYet: (setting) => `${setting}: not computed yet.`,
  open: 'Open the worst draw in the instrument',
  openNote: 'There its tokens are written as letters.',
  unopened: {
    update: 'The instrument only updates in place, so this draw cannot be opened there.',
    mechanism: 'No experiment has this mechanism, so this draw cannot be opened.',
  },
};
