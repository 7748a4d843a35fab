/** How far a point is from an element, up or down. */
function distance(element: Element, y: number): number {
  const { top, bottom } = element.getBoundingClientRect();
  return Math.max(0, top - y, y - bottom);
}

/** Hands a drop on to the nearest of the experiments. */
function toNearest(event: DragEvent): void {
  const [nearest] = Array.from(document.querySelectorAll('untrained-abcd, untrained-pronoun')).sort(
    (a, b) => distance(a, event.clientY) - distance(b, event.clientY),
  );
  nearest?.dispatchEvent(new DragEvent('drop', { dataTransfer: event.dataTransfer, cancelable: true }));
}

/**
 * Takes files that are dropped anywhere on the page, beside the experiments to the nearest of them. Otherwise the browser
 * would leave the page, and everything on it, to show the file.
 */
export function takeDrops(take: (event: DragEvent) => void = toNearest): void {
  const isElsewhere = (event: DragEvent): boolean =>
    !event.defaultPrevented && (event.dataTransfer?.types.includes('Files') ?? false);
  document.addEventListener('dragover', (event) => {
    if (isElsewhere(event)) event.preventDefault();
  });
  document.addEventListener('drop', (event) => {
    if (!isElsewhere(event)) return;
    event.preventDefault();
    take(event);
  });
}
