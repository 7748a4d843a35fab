import type { SteppingWords } from '../stepping';

export const words: SteppingWords = {
  title: 'Step through',
  play: 'Play',
  pause: 'Pause',
  first: 'To the first step',
  last: 'To the last step',
  back: {
    pass: 'Previous pass',
    token: 'Previous token',
    layer: 'Previous layer',
    read: 'Previous read',
    move: 'Previous move',
  },
  forward: { pass: 'Next pass', token: 'Next token', layer: 'Next layer', read: 'Next read', move: 'Next move' },
  unit: 'Step by',
  units: { pass: 'Pass', token: 'Token', layer: 'Layer', read: 'Read', move: 'Move' },
  calm: (seconds) => `Your system asks for less motion: Play goes on every ${seconds} s. The arrows step by hand.`,
  pass: 'Pass',
  token: 'Token',
  ofAll: (value, all) => `${value} of ${all}`,
  wholePass: (pass, formula) =>
    `Pass ${pass}: every token in turn, from the first. ${formula}, with m the mean of the tokens before it, as this pass has left them.`,
  probe: (token) => `The probe ${token} in this pass:`,
  stop: {
    start: (layer) => `Layer ${layer}, before the first read`,
    read: (layer, read, reads, memory) => `Layer ${layer}, read ${read} of ${reads}: ${memory}`,
    norm: (layer) => `Layer ${layer}, the norm`,
  },
  unread: (name, word, layer) =>
    layer === 1
      ? `Nothing has been read yet: ${name} is the vector that ${word} was given.`
      : `Nothing has been read yet: ${name} is ${word} as the layer before left it.`,
  lengths: (name, before, value, after) => `|${name}| = ${before} before, |mem| = ${value}, |${name}| = ${after} after`,
  normed: (name, length) => `|${name}| = ${length}, so RMSNorm divides by that.`,
  logits: (sentence) => `Logits if the probe stopped here, ${sentence.toLowerCase()}`,
  logitsLabel: (probe) => `Logits of the probe ${probe} as far as the block has come, a bar for each word`,
  logitsNote: (readout) => `Read out: ${readout}, as it is now.`,
  logitsNothing: 'This block reads its logits from the context, which has not been read yet.',
  stopBefore: 'one step before',
  stopBeforeMark: 'Upright mark: one step before.',
  stopBeforeValue: (before, difference) => `One step before: ${before}; now minus that: ${difference}`,
  diagram: 'The block',
  diagramLabel: (list) => `The block, in order: ${list}`,
};
