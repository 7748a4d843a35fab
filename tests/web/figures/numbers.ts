/** The numbers in a line of provenance, in order; places of tokens are subscripts and so no numbers. */
export const numbersIn = (line = ''): number[] =>
  (line.match(/−?\d+(\.\d+)?/g) ?? []).map((number) => Number(number.replace('−', '-')));
