import type { ClaimId } from 'untrained/lab';
import type { ClaimSaying } from '../claims';

export const said: Readonly<Record<ClaimId, ClaimSaying>> = {
  'abcd-add': {
    title: 'Adding the mean shows nothing',
    meaning: 'Structure is told of only after the mean is subtracted; while it is added there is none.',
    note: 'The prompt is “␣ABCD␣ABCDABCE”, d = 1000, 15 passes.',
  },
  'abcd-subtract': {
    title: 'Subtracting it lights up the D tokens',
    quote: 'Эмерджентно появилась подсветка токенов D, то, что и требовалось.',
    meaning: 'The D tokens light up by themselves, as was wanted. Later an odd outlier on an A is told of.',
  },
  'abcd-subtract-rms': {
    title: 'With RMSNorm it is perfect',
    quote: 'Идеально! Даже странный выброс на A вытерся.',
    meaning: 'Perfect: even the odd outlier on A is wiped out.',
    note: 'The outlier is the A with the highest mean cosine when the mean is subtracted without the norm.',
  },
  'abcd-any-probe': {
    title: 'Any other token could stand at the end',
    quote: 'Вместо токена E мог быть любой другой, например, служебный.',
    meaning: 'In the place of E there could be any other token, such as a service token.',
    note: 'E is a token that occurs nowhere else; the others stand in the prompt before.',
  },
  'abcd-height': {
    title: 'A high cosine is a sign by itself',
    meaning: 'The cosine with D is high, so D has been found.',
    note:
      'After many passes all vectors share a small space, and shuffled prompts reach such cosines too. Which token comes ' +
      'first is the evidence, and that is what the other claims are held to.',
  },
  'attention-uniform': {
    title: 'Untrained softmax attention gives nearly equal scores',
    quote: 'softmax для них, соответственно, вернёт почти равные скоры',
    meaning: 'The random matrix maps the vectors to others as random, so softmax gives almost equal scores.',
    note:
      'That depends on how large the random weights are: W_Q and W_K have entries of variance scale²/d. Linear layers of ' +
      'PyTorch begin at a scale of 0.58.',
  },
  recall: {
    title: 'The rule recalls the values of keys',
    meaning:
      'Keys with a value each, one key again, a new token at the end: subtract and RMSNorm come to that key’s value, with ' +
      'no weights at all, best at a number of passes that grows with the length. d = 256.',
    note: 'The points of a row depend on each other: all passes of a draw come from one run.',
  },
  'recall-order': {
    title: 'It matters which key is asked',
    meaning: 'Eight pairs, keys of one token, 5 passes: 1.00 when the first key is asked, .12 when the last is.',
  },
  'planted-key': {
    title: 'One planted key among tokens that never come again',
    meaning: 'One key and its value among unique fillers, d = 512: depth must grow with the number of tokens.',
  },
  'repeated-25x4': {
    title: 'A random sequence of 25 tokens, four times',
    meaning: '.48 at 15 passes and 1.00 at 50, with a prefix-matching score of .302, where equal weights have .034.',
    note: 'The dimension is not said; four are tried.',
  },
  'repeated-filler': {
    title: 'Repeated sequences with filler between them',
    meaning:
      '95 to 100 % are right at 15 to 20 passes; “add” stays at 0 to 3 %; “subtract” without the norm falls apart after ' +
      '15 to 20 passes.',
    note: 'Lengths, filler and dimension are not said; three lengths and two fillers are tried, with three repeats and d = 256.',
  },
  'real-text': {
    title: 'In real text it often agrees with a lookup',
    meaning:
      'In windows of an English licence text the rule comes to the word that followed the longest earlier match of the ' +
      'window’s end: .76 at 64 words and 80 passes, .36 at 20; .38 at 128 words, .15 at 256. The true next word it names ' +
      'in .23 of windows of 128 words, that match in .28, the most frequent word in .03.',
    note:
      'A lead, as was said then: 25 to 40 cases, 32 are assumed here, so that much is allowed. The text was not named; ' +
      'the command says which one is taken here. Windows of one text overlap, so the intervals are too narrow.',
  },
  'pronoun-tasty': {
    title: 'ОНА turns to КАШУ: the first table of logits',
    quote: 'ОНА ассоциируется с КАШУ (ВКУСНАЯ).',
    meaning: 'In МАША ЕСТ КАШУ ПОТОМУ ЧТО ОНА ВКУСНАЯ the word ОНА is КАШУ (ВКУСНАЯ), with these eight logits.',
    note:
      'The post leaves open temperatures, dimension, norms, order and read-out. The preset `published` is the nearest ' +
      'setting that was found, not a reproduction: it reads the relations, the sentence, and the relations again, which ' +
      'it takes off; the swapped relations, which the post’s block has, it does not read.',
  },
  'pronoun-hungry': {
    title: 'ОНА turns to МАША: the second table of logits',
    quote: 'ОНА ассоциируется с МАША (ОНА).',
    meaning: 'In МАША ЕСТ КАШУ ПОТОМУ ЧТО ОНА ГОЛОДНАЯ the word ОНА is МАША (ОНА), with these eight logits.',
    note: 'The same setting as for the first sentence.',
  },
  'attention-hungry': {
    title: 'What ГОЛОДНАЯ reads in the second layer',
    quote: 'Аттеншен для ГОЛОДНАЯ во втором слое, это МАША и ОНА.',
    meaning: 'The attention of ГОЛОДНАЯ is МАША and ОНА: .75 and .25.',
    note: 'The same setting as for the logits.',
  },
  'attention-probe': {
    title: 'What the probe reads in the third layer',
    quote: 'Всё внимание на ОНА ГОЛОДНАЯ.',
    meaning: 'All attention is on ОНА ГОЛОДНАЯ: .61 and .39.',
    note: 'The same setting as for the logits.',
  },
  'three-reads': {
    title: 'Three reads and nothing more',
    quote: 'Только чтение из двух типов/банков памяти и ничего более.',
    meaning: 'The block is three reads from two kinds of memory, each added to the query; it settles both sentences.',
    note:
      'Tried: three temperatures for each read, two and three layers, both bases, kinds of rows, orders of update, norms ' +
      'and read-outs; all gains are 1. Resolved is a setting where the right one of КАШУ and МАША is ahead in both ' +
      'sentences, which one in four would be by chance.',
  },
  'unseen-pairs': {
    title: 'Subtracting what the context predicts settles other pronouns too',
    meaning:
      'A setting searched on some pairs of sentences resolves five pairs that it has not seen, with a margin above 1.1 of ' +
      'the possible 1.41.',
    note:
      'Here the preset `prediction-error`, on eight pairs that were written after it was chosen. They are few, and by one ' +
      'author.',
  },
  'memory-read': {
    title: 'One read brings a noisy pattern back',
    quote: 'Сама функция чтения mem […] это функция внимания, она же ассоциативная память.',
    meaning:
      'The reading function is attention, and it is associative memory. Measured before: 256 unit patterns, d = 64, asked ' +
      'with a pattern and noise of length .5.',
  },
};
