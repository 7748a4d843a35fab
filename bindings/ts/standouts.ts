/**
 * The earlier tokens that a similarity row shows: those within a tenth of the highest cosine, highest first. None
 * where these are several and more than half of the earlier tokens, as under the rule `add`, or where no cosine is
 * above 0. Source: our own rule for what a sentence names; no figure is computed from it.
 *
 * @param similarity one row of {@link AbcdTrace.similarity}, n cosines
 * @param probe position of the probe, from 0
 * @returns positions from 0, all below `probe`
 */
export function standouts(similarity: ArrayLike<number>, probe: number): number[] {
  const earlier = Array.from({ length: probe }, (_, position) => position);
  const cosine = (position: number): number => similarity[position] ?? 0;
  const highest = earlier.reduce((value, position) => Math.max(value, cosine(position)), 0);
  const found = earlier.filter((position) => highest > 0 && cosine(position) >= 0.9 * highest);
  return found.length > 1 && found.length * 2 > earlier.length ? [] : found.sort((a, b) => cosine(b) - cosine(a));
}
