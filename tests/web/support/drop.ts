import type { Locator } from 'playwright-core';

export interface DroppedFile {
  name: string;
  content: string | readonly number[];
}

/** Drops files on something, as from the reader's desktop; the answer is whether the page has taken them. */
export const drop = (place: Locator, ...files: DroppedFile[]): Promise<boolean> =>
  place.evaluate((element, given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, content } of given) {
      dataTransfer.items.add(new File([typeof content === 'string' ? content : Uint8Array.from(content)], name));
    }
    const event = (type: string) =>
      new DragEvent(type, { dataTransfer, bubbles: true, composed: true, cancelable: true });
    return !element.dispatchEvent(event('dragover')) && !element.dispatchEvent(event('drop'));
  }, files);
