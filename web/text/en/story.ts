import { marked, type StoryWords } from '../story';

const both = (all: readonly string[]): string => all.join(' and ');

export const words: StoryWords = {
  story: 'Guided story',
  progress: (step, steps) => `${step} of ${steps}`,
  back: 'Back',
  next: 'Next',
  finish: 'Finish',
  close: 'Close',
  keys: 'Space or → goes on, ← back, Esc closes. Change anything on the way: the next step sets its own.',
  waiting: 'The numbers of this step are being computed.',
  failed: 'The computing module did not load, so this step has no numbers to tell.',
  changed: 'The setting is no longer the one these sentences speak of.',
  again: 'Set it again',
  closed: 'The story is closed. The experiments stay as they are now.',
  restore: 'Bring back what was there before',
  keep: 'Keep',
  steps: {
    uniform: ({ scale, last, count, mean, least, most, effective, even }) => ({
      title: 'Attention before any training',
      text: [
        [
          'Each row is a token. It reads a mix of the tokens up to itself, and the shade is how much of each. Two ' +
            `matrices, W_Q and W_K, decide; here they are random, at scale ${scale}, where networks usually begin.`,
        ],
        [
          'Look at ',
          marked('last', `the last row, ${last}`),
          `. An even mix of ${count} tokens would take ${mean} of each; it takes ${least} to ${most}. In effect it ` +
            `reads ${effective} tokens of ${count}. Over all rows this is ${even} % as even as the plain mean.`,
        ],
      ],
    }),
    large: ({ scale, last, count, highest, isItself, effective, even, evenBefore, draws, average }) => ({
      title: 'Larger random matrices are not even',
      text: [
        [
          `The same tokens and the same random draw, only larger: scale ${scale}. Now ${last} gives `,
          marked('highest', `${highest.value} to ${isItself ? 'itself' : highest.token}`),
          ` and in effect reads ${effective} tokens of ${count}. Evenness fell from ${evenBefore} to ${even} %.`,
        ],
        [
          'So “untrained attention is nearly even” is true of small matrices only. ',
          marked('curve', 'The curve below'),
          ` shows where it ends; at this scale ${draws} draws average ${average} %.`,
        ],
      ],
    }),
    add: ({ passes, probe, expected, least, most }) => ({
      title: 'Put the mean in its place',
      text: [
        [
          'Where the weights are nearly even, the matrices can go. Each token adds the plain mean of the tokens before ' +
            `it, and this is repeated: a row is a pass, ${passes} in all. The colour says how similar ${probe} is to ` +
            'each token.',
        ],
        [
          'Twice D followed ABC: ',
          marked('expected', both(expected)),
          `. Now ${probe} follows ABC. Will it resemble D? In `,
          marked('last', 'the last row'),
          ` every token lies between ${least} and ${most}. Adding makes all alike, and shows nothing.`,
        ],
      ],
    }),
    subtract: ({ probe, first, other, stray }) => ({
      title: 'Subtract it instead',
      text: [
        [
          'Take the mean of what came before as a prediction. Then X minus the mean is what was not predicted. ' +
            'Only the sign has changed.',
        ],
        [
          `${probe} now most resembles `,
          marked('first', `${first.token}, at ${first.value}`),
          `. The other D, ${other.token}, stays at ${other.value}, and `,
          marked('stray', `${stray.token} strays to ${stray.value}`),
          '.',
        ],
      ],
    }),
    'subtract-rms': ({ probe, expected, stray, strayBefore }) => ({
      title: 'Then bring it back to length',
      text: [
        ['After subtracting, every vector is scaled back to the same length. This is RMSNorm, as in most networks.'],
        [
          `Now ${probe} most resembles both D: `,
          marked('expected', both(expected.map(({ token, value }) => `${token} at ${value}`))),
          '. The next is ',
          marked('stray', `${stray.token} at ${stray.value}`),
          `; before, the next was ${strayBefore.token} at ${strayBefore.value}. No weight was trained.`,
        ],
      ],
    }),
    evidence: ({ probe, first, wanted, shuffles, median, rare, draws, won }) => ({
      title: 'Is that evidence?',
      text: [
        [
          'The same letters in another order, picked because it gets high: ',
          marked('first', `${first.token} reaches ${first.value}`),
          `, and no pattern asks for it. Of ${shuffles} shuffles the highest is ${median} in the median, and above ` +
            `${rare} one time in twenty. A high number alone proves nothing.`,
        ],
        [
          `What counts is which token wins. In the unshuffled prompt ${probe} turned to ${wanted} in ${won} of ` +
            `${draws} other draws of the random vectors.`,
        ],
      ],
    }),
    query: ({ edges, probe, reads, layer }) => ({
      title: 'From a mean to a memory',
      text: [
        [
          'The second experiment reads from a memory: relations written by hand, ',
          marked('edges', `${edges.length} arrows`),
          '. ОНА means she or it: Masha (МАША) or the porridge (КАШУ). A word X asks this memory and ' +
            'adds what comes back: q = X + f(X). That sum takes the place of the trained matrix.',
        ],
        [
          `In layer ${layer} the last ${probe} reads `,
          marked('reads', both(reads.map(({ token, value }) => `${token} with weight ${value}`))),
          '. By the relations alone the pronoun stays undecided.',
        ],
      ],
    }),
    word: ({ probe, different, firsts }) => ({
      title: 'One word decides',
      text: [
        [
          `The two sentences differ in one word: ${both(different)}, tasty and hungry. Each has its bars: the ` +
            `highest number is the word that the last ${probe} comes to.`,
        ],
        [
          'The first comes to ',
          marked('first', `${firsts[0]?.token} (${firsts[0]?.value})`),
          ', the second to ',
          marked('second', `${firsts[1]?.token} (${firsts[1]?.value})`),
          '. This setting was searched to match published numbers and is fragile; “Prediction error” is made for ' +
            'other sentences too.',
        ],
      ],
    }),
    memory: ({ layer, probe, relation, context, swapped }) => ({
      title: 'One function, three reads',
      text: [
        [
          'All of it is mem(q, K, V, T) = softmax(q·Kᵀ / T)·V. ' +
            `In the posts’ own block the last ${probe} of the first sentence, in layer ${layer}, calls it three times ` +
            '(the setting before takes the relations off again instead of the last read). From the relations: ' +
            `${both(relation.map(({ token, value }) => `${token} ${value}`))}. From the sentence: ${context.token} ` +
            `${context.value}. From the relations with keys and values swapped it takes most of `,
          marked('swapped', both(swapped.map(({ token, value }) => `${token}, ${value}`))),
          '.',
        ],
        [
          'The attention of the first step is this function too, with the prompt as its memory; with a very high T it ' +
            'is the plain mean.',
        ],
      ],
    }),
  },
};
