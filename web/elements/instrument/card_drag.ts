/** Where a card would come to stand, and beside which one. */
interface Target {
  /** Its place among all cards, from 0. */
  to: number;
  card: HTMLElement | undefined;
}

/** The card before which, in reading order, a point lies; cards stand side by side, or one below the other. */
export function targetOf(
  boxes: readonly { left: number; right: number; top: number; bottom: number }[],
  x: number,
  y: number,
): number {
  const sideBySide = boxes.some((box, index) => index > 0 && box.left >= (boxes[index - 1]?.right ?? 0));
  const isPast = ({ left, right, top, bottom }: (typeof boxes)[number]) => {
    if (!sideBySide) return y > (top + bottom) / 2;
    return y > bottom || (y >= top && x > (left + right) / 2);
  };
  return boxes.filter(isPast).length;
}

/**
 * Moves a card with the pointer until it is dropped; Escape takes it back.
 *
 * @param handle what the pointer went down on, inside the card
 * @param cards all of them, in order
 * @param drop called with the new place, from 0, where that is another
 */
export function dragCard(
  event: PointerEvent,
  handle: HTMLElement,
  cards: readonly HTMLElement[],
  drop: (to: number) => void,
): void {
  const card = cards.find((each) => each.contains(handle));
  if (!card || event.button !== 0) return;
  const from = cards.indexOf(card);
  const others = cards.filter((each) => each !== card);
  let target: Target = { to: from, card: undefined };

  const mark = (next: Target) => {
    for (const other of others) delete other.dataset.drop;
    target = next;
    if (next.card && next.to !== from) next.card.dataset.drop = next.card === others[next.to] ? 'before' : 'after';
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    card.style.transform = `translate(${clientX - event.clientX}px, ${clientY - event.clientY}px)`;
    const to = targetOf(
      others.map((other) => other.getBoundingClientRect()),
      clientX,
      clientY,
    );
    mark({ to, card: others[to] ?? others.at(-1) });
  };
  const end = (isDropped: boolean) => {
    const { to } = target;
    mark({ to: from, card: undefined });
    card.style.transform = '';
    delete card.dataset.dragged;
    stop.abort();
    if (isDropped && to !== from) drop(to);
  };
  const stop = new AbortController();
  const { signal } = stop;
  handle.setPointerCapture(event.pointerId);
  card.dataset.dragged = '';
  handle.addEventListener('pointermove', move, { signal });
  handle.addEventListener('pointerup', () => end(true), { signal });
  handle.addEventListener('pointercancel', () => end(false), { signal });
  // Not every browser gives a clicked button the focus.
  addEventListener('keydown', ({ key }) => key === 'Escape' && end(false), { signal });
}
