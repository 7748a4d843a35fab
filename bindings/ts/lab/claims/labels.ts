import type { CheckName, ClaimId, Setting, TableName, Verdict } from './claim_types.js';

// English labels, for the command line and for those who read the JSON.

export const verdictName: Readonly<Record<Verdict, string>> = {
  holds: 'holds',
  'within-limits': 'holds within limits',
  'does-not-hold': 'does not hold',
  'not-stated': 'not stated enough to tell',
};

/** What was said, in a sentence. */
export const claimStatement: Readonly<Record<ClaimId, string>> = {
  'abcd-add': 'Adding the mean shows no structure.',
  'abcd-subtract': 'Subtracting the mean lights up the D tokens, with one odd outlier on an A.',
  'abcd-subtract-rms': 'With RMSNorm the D tokens light up and the outlier on A is wiped out.',
  'abcd-any-probe': 'Any other token could stand in the place of E.',
  'abcd-height': 'A high cosine is a sign by itself.',
  'attention-uniform': 'Untrained softmax attention gives almost equal scores.',
  recall: 'The same rule recalls the values of keys, up to a number of passes.',
  'recall-order': 'It matters which key is asked: 8 pairs, 5 passes.',
  'real-text':
    'In windows of a licence text the rule agrees with a lookup of the longest earlier match: .76 at 64 words.',
  'repeated-filler':
    'Repeated sequences with filler: 95 to 100 % at 15 to 20 passes; add 0 to 3 %; subtract falls apart.',
  'repeated-25x4': 'A random sequence of 25 tokens four times: .48 at 15 passes, 1.00 at 50, prefix score .302.',
  'planted-key': 'One planted key among unique fillers is recalled, with enough passes.',
  'pronoun-tasty': 'In the first sentence ОНА is КАШУ (ВКУСНАЯ), with these logits.',
  'pronoun-hungry': 'In the second sentence ОНА is МАША (ОНА), with these logits.',
  'attention-hungry': 'Attention of ГОЛОДНАЯ in the second layer: МАША .75, ОНА .25.',
  'attention-probe': 'Attention of the probe in the third layer: all of it on ОНА (.61) and ГОЛОДНАЯ (.39).',
  'three-reads': 'Three reads from two kinds of memory, added, and nothing more.',
  'unseen-pairs':
    'Subtracting what the context predicts settles pronouns in pairs it was not set for, by over 1.1 of 1.41.',
  'memory-read': 'One read brings a noisy pattern back: four inverse temperatures.',
};

/** What a check asks. */
export const checkName: Readonly<Record<CheckName, string>> = {
  'd-first': 'a D comes first more often than in shuffled prompts',
  'd-not-first': 'a D comes first no more often than in shuffled prompts',
  'both-d-first': 'both D are ahead of all others more often than in shuffled prompts',
  'a-outlier': 'the highest A is above the chance level of random vectors',
  'a-wiped': 'that A is within the chance level of random vectors',
  'cosine-above-shuffled': 'the highest D is above what one shuffled prompt of twenty reaches',
  'near-uniform': 'nine draws of ten read at least 90 % of the tokens in effect',
  'at-chance': 'a D comes first no more often than in shuffled prompts',
  'order-matters': 'the first key is recalled more often than the last',
  'as-before': 'as measured before',
  'all-as-before': 'all figures as measured before',
  'above-chance': 'more often than in the shuffled control',
  'mostly-right': 'right in 95 of 100 draws',
  'mostly-wrong': 'right in at most 3 of 100 draws',
  'falls-apart': 'after 40 passes right at most half as often as after 15',
  first: 'the word that was named comes first',
  second: 'the other word that was named comes second',
  'as-printed': 'as printed, to two digits',
  'on-two-words': 'all the weight is on the last two words',
  'resolved-somewhere': 'some setting of what was left open resolves both sentences',
  'resolved-everywhere': 'every setting of what was left open does',
  resolved: 'resolved by as much as was said',
};

export const tableTitle: Readonly<Record<TableName, string>> = {
  rates: 'Share of draws that are right',
  both: 'Share of draws in which both D are ahead',
  cosines: 'Cosine of the probe with each token, exactly orthogonal vectors, 15 passes',
  means: 'Mean cosine with both D, Gaussian vectors',
  height: 'How high cosines get in shuffled prompts',
  evenness: 'Tokens read in effect, as a share; from and to hold eight draws of ten',
  'attention-rates': 'Share of draws in which attention with random weights puts a D first',
  'next-word': 'Share of windows in which it names the true next word',
  prefix: 'Mean prefix-matching score',
  logits: 'Logits of the probe',
  'first-rates': 'How often the right word is ahead',
  weights: 'Attention weights',
  settings: 'In all',
  margins: 'How far the right word is ahead, of at most 1.41',
  read: 'One read of a memory of 256 patterns',
};

/** A setting in one line. */
export const settingText = (setting: Setting): string =>
  Object.entries(setting)
    .map(([name, value]) => `${name} ${value === ' ' ? '␣' : value}`)
    .join(', ');
