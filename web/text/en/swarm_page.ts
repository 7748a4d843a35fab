import type { SwarmPageWords } from '../tool_page';

export const words: SwarmPageWords = {
  heading: 'A particle swarm, move by move',
  introduction:
    'The settings of the pronoun experiment are searched by particle swarms. Here is one at work, on functions that ' +
    'such searches are compared on: watch where it looks, and where it gets stuck.',
  skip: 'Skip to the swarm',
  home: 'The experiments',
  noScript: 'This page computes everything in your browser, and needs JavaScript for that.',
  addressUnknown: (names) => `The link sets what is not known here, and that was left out: ${names}.`,
};
