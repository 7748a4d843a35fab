import { type BlockSettings, type Memory, memories, type Parameter, type ParameterValue } from 'untrained';

/** A place in the order of the reads: a memory that is read there, or would be if it were switched on. */
export interface Slot {
  readonly memory: Memory;
  readonly isRead: boolean;
  /** Which one of several reads of that memory, from 0. */
  readonly copy: number;
}

/**
 * All memories in the order in which they are read. One that is not read stands where it was.
 *
 * @param before the order that was shown last
 */
export function slotsOf(reads: readonly Memory[], before: readonly Memory[] = memories): Slot[] {
  const order = [...reads];
  before.forEach((memory, index) => {
    if (order.includes(memory)) return;
    const previous = before.slice(0, index).findLast((other) => order.includes(other));
    order.splice(previous ? order.lastIndexOf(previous) + 1 : 0, 0, memory);
  });
  return order.map((memory, index) => ({
    memory,
    isRead: reads.includes(memory),
    copy: order.slice(0, index).filter((other) => other === memory).length,
  }));
}

/** The memories of some slots that are read, in order. */
export const readsOf = (slots: readonly Slot[]): Memory[] =>
  slots.filter(({ isRead }) => isRead).map(({ memory }) => memory);

/** The slots with one of them at another place. */
export function moved(slots: readonly Slot[], from: number, to: number): Slot[] {
  const others = slots.filter((_, index) => index !== from);
  const slot = slots[from];
  return slot ? others.toSpliced(to, 0, slot) : others;
}

/** The slots with one of them switched on or off; a memory is switched as a whole. */
export const switched = (slots: readonly Slot[], memory: Memory): Slot[] =>
  slots
    .filter((slot) => slot.memory !== memory || slot.copy === 0)
    .map((slot) => (slot.memory === memory ? { ...slot, isRead: !slot.isRead } : slot));

/** What a parameter of the block is in a setting; undefined where it changes nothing there. */
export function valueIn(block: BlockSettings, { block: field, read, kind }: Parameter): ParameterValue | undefined {
  if (field) return block[field];
  if (read) return block.reads.find(({ memory }) => memory === read.memory)?.[read.field];
  return kind === 'list' ? block.reads.map(({ memory }) => memory).join() : undefined;
}
