import type { EmbedPageWords } from '../embed_page';

export const words: EmbedPageWords = {
  heading: 'The experiments in your own page',
  introduction:
    'Each experiment, and each of its figures, is an HTML element. You put a folder on your server, write one script ' +
    'tag, and from then on the elements work like any other. They compute in the reader’s browser, store nothing, and ' +
    'ask no other host for anything.',
  skip: 'Skip to the instructions',
  home: 'The experiments',
  contents: 'On this page',
  postLink: 'A sample post that uses three of them',
  copy: 'Copy',
  copied: 'Copied',
  copyByHand: 'The browser does not let this page copy; the code is selected.',
  start: 'Four steps',
  stepDownload: 'Download the folder with everything that the elements need, and unpack it.',
  download: 'Download the folder (zip)',
  stepServer:
    'Put the folder on your server, beside your page or anywhere on the same host. Nothing has to be installed, and no ' +
    'special headers are needed.',
  stepScript: 'Load the elements once in each page that uses them.',
  stepElement: 'Write an element where the figure is to stand. What is inside it is shown until the figure is there.',
  examples: 'Every element, with its code',
  examplesNote:
    'These are live. Where `view` names a figure, that figure stands alone; without it the whole experiment with its ' +
    'controls is shown. All elements of a page share one WebAssembly module.',
  abcdAll: 'The ABCD experiment',
  abcdAllNote: 'A repeated pattern, the plain mean in place of attention, and all controls.',
  abcdHeatmap: 'Similarity to the last token',
  abcdHeatmapNote: 'How near each token comes to the last one, pass after pass.',
  abcdMap: 'Similarity of all tokens',
  abcdMapNote: 'Every token against every other, after a chosen pass.',
  abcdCoordinates: 'The last token as a sum of tokens',
  abcdCoordinatesNote: 'How much of each token’s first vector is in the last one now.',
  abcdCompared: 'What another rule changes',
  abcdComparedNote: 'The similarities now, less those of a second setting, which `compare` names as JSON.',
  pronounAll: 'The pronoun experiment',
  pronounAllNote: 'Relations written by hand, one memory read, and two sentences that differ in one word.',
  pronounLogits: 'Logits of the pronoun',
  pronounLogitsNote: 'Which word the pronoun turns to, in both sentences.',
  pronounArcs: 'What reads what',
  pronounArcsNote: 'The words that each word reads from the context, in one layer.',
  pronounWeights: 'Weights of a read',
  pronounWeightsNote: 'The softmax weights of one read, here of the relations.',
  pronounGraph: 'The relation graph',
  pronounGraphNote: 'The relations as a drawing; point at an edge to see which words read it.',
  pronounCompared: 'What another temperature changes',
  pronounComparedNote: 'The weights now, less those of a second setting, which `compare` names as JSON.',
  attentionAll: 'Attention with random weights',
  attentionAllNote: 'One softmax head whose matrices were drawn at random, and all controls.',
  attentionSoftmax: 'The weights of the head',
  attentionSoftmaxNote: 'How much each token takes from those before it, here with larger random weights.',
  attentionEvenness: 'How even the weights are',
  attentionEvennessNote: 'The number of tokens that are read in effect, as the random weights grow.',
  swarmAll: 'A particle swarm',
  swarmAllNote: 'Thirty particles that look for the lowest of a hundred pits, and all controls.',
  swarmMap: 'The swarm on its map',
  swarmMapNote: 'Where the particles are after twenty moves, and where they came from.',
  swarmCurve: 'The best value so far',
  swarmCurveNote: 'How near a ring of particles comes to the lowest value in thirty dimensions, move by move.',
  settings: 'Good to know',
  loading: 'Loading',
  loadingNote:
    'An element begins when it comes near the screen. With `loading="eager"` it begins at once. To keep the room ' +
    'that you want for it, give the element a `min-height` in your style sheet.',
  language: 'Language',
  languageNote:
    'An element speaks the language of the nearest `lang` around it, Russian or English, and follows when that changes. ' +
    'Any other language gets English.',
  looks: 'Colours and type',
  looksNote:
    'An element is light or dark as `color-scheme` says where it stands. Its colours and font are custom properties, ' +
    'which you set on the element or above it; its parts can be styled with `::part()`. The colours inside pictures stay, ' +
    'since they stand for numbers.',
  fallback: 'Without a script, and in feeds',
  fallbackNote:
    'What stands inside the element is what readers see whose browser runs no scripts, or who read your post in a feed. ' +
    'A sentence that says what the figure shows is enough; a picture is better. The button “Export” of every figure gives you one.',
  policy: 'Content Security Policy',
  policyNote:
    'The elements work under a strict policy, Trusted Types included. This is all they need; your own page may need more.',
  wasm: 'The module somewhere else',
  wasmNote:
    'The WebAssembly file is looked for beside the script. If yours is elsewhere, say so in a module of your page before ' +
    'an element comes into view. Then `connect-src` has to allow that address.',
  properties: 'From your own script',
  propertiesNote:
    'Every attribute is a property too, and changes of either show at once. `experiment-change` tells you when the reader has ' +
    'changed something.',
  file: 'A page without a server',
  fileNote:
    'Browsers load no modules from a page that is opened as a file. For that case the folder holds one classic script with ' +
    'everything but the swarm inside. It is larger, and loads all of it at once.',
  iframe: 'In an iframe',
  iframeNote:
    'Where you may not add scripts, or want to keep the experiment apart from your page, show this site in an iframe. ' +
    '`?embed=1` leaves out everything but the experiment, and a small link leads to the same state in a tab of its own.',
  iframeViews:
    '`view` is `abcd`, `pronoun`, `attention`, or one of the figures above. What “Copy link” on the main page puts after the `#` works here too.',
  iframeHeight:
    'The frame tells the page around it how high it is, whenever that changes. These lines in your page set its height; ' +
    'they look at `source`, so that no other frame can speak for it.',
  reference: 'Reference',
  referenceNote:
    'These tables are made from the code, and so is the file `custom-elements.json` of the package, which editors read.',
  attributes: 'Attributes',
  otherProperties: 'Properties without an attribute',
  events: 'Events',
  slots: 'Slots',
  parts: 'Parts',
  customProperties: 'Custom properties',
  name: 'Name',
  property: 'Property',
  type: 'Type',
  usual: 'Default',
  range: 'Range',
  meaning: 'Meaning',
  wholeNumber: ', whole',
  unnamed: '(default)',
};
