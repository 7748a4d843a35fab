import { memories, type ReadName } from 'untrained';

/** A place in the order of the reads: a read that is done there, or would be if it were switched on. */
export interface Slot {
  readonly name: ReadName;
  readonly isRead: boolean;
  /** Which one where a read is listed several times, from 0. */
  readonly copy: number;
}

/**
 * A first read of every memory, and the second reads that there are, in their order. One that is not done stands where
 * it was.
 *
 * @param before the order that was shown last
 */
export function slotsOf(reads: readonly ReadName[], before: readonly ReadName[] = memories): Slot[] {
  const order = [...reads];
  before.forEach((name, index) => {
    if (order.includes(name)) return;
    const previous = before.slice(0, index).findLast((other) => order.includes(other));
    order.splice(previous ? order.lastIndexOf(previous) + 1 : 0, 0, name);
  });
  return order.map((name, index) => ({
    name,
    isRead: reads.includes(name),
    copy: order.slice(0, index).filter((other) => other === name).length,
  }));
}

/** The reads of some slots that are done, in order. */
export const readsOf = (slots: readonly Slot[]): ReadName[] =>
  slots.filter(({ isRead }) => isRead).map(({ name }) => name);

/** The slots with one of them at another place. */
export function moved(slots: readonly Slot[], from: number, to: number): Slot[] {
  const others = slots.filter((_, index) => index !== from);
  const slot = slots[from];
  return slot ? others.toSpliced(to, 0, slot) : others;
}

/** The slots with one read switched on or off, its copies with it. */
export const switched = (slots: readonly Slot[], name: ReadName): Slot[] =>
  slots
    .filter((slot) => slot.name !== name || slot.copy === 0)
    .map((slot) => (slot.name === name ? { ...slot, isRead: !slot.isRead } : slot));
