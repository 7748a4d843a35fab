/**
 * For each number the share of the others that are larger, 0 … 1: what can be coloured whatever the numbers' range is.
 * Equal numbers have equal shares.
 */
export function sharesAbove(rows: readonly Float64Array[]): Float64Array[] {
  const sorted = Float64Array.from(rows.flatMap((row) => [...row])).sort();
  const others = Math.max(1, sorted.length - 1);
  return rows.map((row) => row.map((value) => (sorted.length - above(sorted, value)) / others));
}

/** The place of the first number that is larger, in an ascending list. */
function above(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
