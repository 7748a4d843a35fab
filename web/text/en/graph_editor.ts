import { visibleToken } from '../format';
import type { GraphEditorWords } from '../graph_editor';

const arrow = (from: string, to: string): string => `${visibleToken(from)} → ${visibleToken(to)}`;

export const words: GraphEditorWords = {
  drawing: 'The relations, to be changed as a drawing',
  keys: 'Keyboard',
  keyList:
    'Arrow keys walk words and arrows. Enter on a word begins an arrow, Enter on another ends it; Enter on an arrow ' +
    'goes to its weight. Shift with an arrow key moves a word. Delete takes away, Escape lets go, Ctrl+Z undoes.',
  hints: {
    move: 'Drag a word to move it. Click an arrow to change its weight, a word to draw an arrow from it.',
    connect: 'Drag from one word to another, or click the first and then the second.',
  },
  mode: 'What dragging a word does',
  modes: { move: 'Move words', connect: 'Draw arrows' },
  newWord: 'New word',
  add: 'Add',
  layAgain: 'Lay out again',
  weight: 'Weight',
  weightOf: (index) => `Weight ${index}`,
  cut: 'Cut',
  close: 'Done',
  arrowFrom: 'Arrow from here',
  remove: 'Remove',
  word: (word, from, to) => `${visibleToken(word)}, arrows from it: ${from}, to it: ${to}`,
  arrow: (from, to, weights) => `Arrow ${from} → ${to}, weight ${weights}`,
  loose: (list) => `Not in the text until an arrow joins it: ${list}.`,
  connecting: (from) => `An arrow from ${visibleToken(from)}: choose the word that it leads to. Escape lets go.`,
  freed: 'Let go.',
  did: {
    connected: (from, to) => `${arrow(from, to)} is drawn, with weight 1.`,
    cut: (from, to) => `${arrow(from, to)} is cut.`,
    weighed: (from, to, weight) => `${arrow(from, to)} has weight ${weight}.`,
    added: (word) => `${visibleToken(word)} is here. Draw an arrow from it or to it.`,
    removed: (word) => `${visibleToken(word)} is removed.`,
    moved: (word) => `${visibleToken(word)} is moved.`,
    laid: 'Laid out again.',
  },
  refused: {
    exists: (from, to) => `${arrow(from, to)} is there already. Click it to change its weight.`,
    known: (word) => `${visibleToken(word)} is in the drawing already.`,
    empty: 'Write the word first.',
    space: 'A word has no spaces in it: write one word at a time.',
    sign: 'The signs = + * # cannot be in a word: the text has them for other things.',
    pieces: (word) => `“${visibleToken(word)}” is not read as one word: write letters or digits without punctuation.`,
    weight: 'A weight is a number from −1000000 to 1000000.',
    broken: (mistake) => `The text must be right before the drawing can change it. ${mistake}`,
  },
};
