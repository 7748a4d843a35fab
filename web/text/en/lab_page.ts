import type { ToolPageWords } from '../tool_page';

export const words: ToolPageWords = {
  heading: 'The claims lab',
  introduction:
    'One prompt proves little. Here each setting is run over hundreds of random draws, beside the same prompts shuffled ' +
    'and beside guessing, so that you can see how often it is right, and up to where.',
  skip: 'Skip to the lab',
  home: 'The experiments',
  noScript: 'This page computes everything in your browser, and needs JavaScript for that.',
};
