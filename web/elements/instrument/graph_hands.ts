import { type Item, itemAfter } from '../../pictures/relation_items';
import { placeOf } from '../../pictures/relation_placed';
import type { GraphEditor } from './graph_editor';

/** A hand that trembles this little, in pixels, clicks and does not drag. */
const STILL_PX = 4;

/** How far a key moves a word, in pixels. */
const NUDGE_PX = 8;

const directions: Record<string, readonly [number, number]> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

interface Press {
  word: string;
  pointer: number;
  /** Where the pointer went down, and the middle of the word then. */
  x: number;
  y: number;
  left: number;
  top: number;
  moved: boolean;
}

/** What pointers and keys do to the drawn graph. */
export class GraphHands {
  #press: Press | undefined;
  /** A drag ends in a click, which means nothing more. */
  #dragged = false;

  constructor(private readonly editor: GraphEditor) {}

  readonly down = (event: PointerEvent): void => {
    this.#dragged = false;
    const item = this.#itemAt(event.target);
    if (item?.kind !== 'word' || event.button !== 0 || this.#press) return;
    const node = this.editor.layout.nodes[item.index];
    if (!node) return;
    const { clientX: x, clientY: y, pointerId: pointer } = event;
    this.#press = { word: item.word, pointer, x, y, left: node.x, top: node.y, moved: false };
  };

  readonly move = (event: PointerEvent): void => {
    const press = this.#press;
    const { editor } = this;
    if (!press) {
      this.#hover(event);
      return;
    }
    if (event.pointerId !== press.pointer) return;
    const by = { x: event.clientX - press.x, y: event.clientY - press.y };
    if (!press.moved && Math.hypot(by.x, by.y) < STILL_PX) return;
    // Not before, since a click would go to what has captured the pointer.
    if (!press.moved) (event.currentTarget as Element).setPointerCapture(press.pointer);
    press.moved = true;
    if (editor.mode === 'connect') {
      editor.from = press.word;
      editor.looseEnd = { x: press.left + by.x, y: press.top + by.y };
    } else {
      editor.drawing.drag(press.word, placeOf({ x: press.left + by.x, y: press.top + by.y }, editor.width));
    }
    editor.changed();
  };

  /** A finger on a word drags it and does not scroll the page; elsewhere it does. */
  readonly touch = {
    passive: false,
    handleEvent: (event: TouchEvent): void => {
      if (this.#press && event.cancelable) event.preventDefault();
    },
  };

  readonly up = (event: PointerEvent): void => {
    const press = this.#press;
    if (!press || event.pointerId !== press.pointer) return;
    this.#press = undefined;
    if (!press.moved) return;
    this.#dragged = true;
    const { editor } = this;
    if (editor.mode === 'move') {
      editor.tell(editor.drawing.drop());
      return;
    }
    const under = this.#itemAt(editor.host.root.elementFromPoint(event.clientX, event.clientY));
    if (under?.kind === 'word') editor.end(under.word);
    else editor.free();
  };

  readonly cancel = (): void => {
    if (this.#press?.moved) this.editor.free();
    this.#press = undefined;
  };

  readonly leave = (): void => {
    if (this.#press || this.editor.pointed === undefined) return;
    this.editor.pointed = undefined;
    this.editor.changed();
  };

  readonly click = (event: MouseEvent): void => {
    event.stopPropagation();
    if (this.#dragged) return;
    const { editor } = this;
    const item = this.#itemAt(event.target);
    if (item?.kind === 'word' && editor.from !== undefined) editor.end(item.word);
    else if (item?.kind === 'word' && editor.mode === 'connect') editor.begin(item.word);
    else if (item) editor.select(item.key);
    else editor.free();
  };

  readonly focused = (event: FocusEvent): void => {
    const item = this.#itemAt(event.target);
    if (!item) return;
    this.editor.current = item.key;
    this.editor.pointed = item.kind === 'arrow' ? item.key : undefined;
    this.editor.changed();
  };

  readonly blurred = (): void => {
    if (this.editor.pointed === undefined) return;
    this.editor.pointed = undefined;
    this.editor.changed();
  };

  readonly key = (event: KeyboardEvent): void => {
    const item = this.#itemAt(event.target);
    if (event.ctrlKey || event.metaKey || event.altKey || !item || !this.#does(event, item)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Does what a key is for; whether it is for anything. */
  #does(event: KeyboardEvent, item: Item): boolean {
    const { editor } = this;
    const direction = directions[event.key];
    if (direction && event.shiftKey) {
      this.#nudge(item, direction);
    } else if (event.key === 'Escape') {
      editor.free();
    } else if (event.key === 'Enter' || event.key === ' ') {
      this.#enter(item);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      editor.remove(item);
    } else {
      const next = itemAfter(editor.items, item.key, event.key, editor.from === undefined ? undefined : 'word');
      if (!next) return direction !== undefined;
      editor.focus(next.key);
    }
    return true;
  }

  #enter(item: Item): void {
    const { editor } = this;
    if (item.kind === 'arrow') {
      editor.select(item.key);
      editor.focusPanel();
    } else if (editor.from === undefined) {
      editor.selected = item.key;
      editor.begin(item.word);
    } else {
      const { from } = editor;
      editor.end(item.word);
      editor.focus(from === item.word ? item.key : `arrow ${from} ${item.word}`);
    }
  }

  #nudge(item: Item, [right, down]: readonly [number, number]): void {
    const { editor } = this;
    const node = item.kind === 'word' ? editor.layout.nodes[item.index] : undefined;
    if (item.kind !== 'word' || !node) return;
    const point = { x: node.x + NUDGE_PX * right, y: node.y + NUDGE_PX * down };
    editor.drawing.drag(item.word, placeOf(point, editor.width));
    editor.tell(editor.drawing.drop(false));
  }

  #hover(event: PointerEvent): void {
    // A finger that only scrolls past points at nothing.
    if (event.pointerType === 'touch') return;
    const item = this.#itemAt(event.target);
    const pointed = item?.kind === 'arrow' ? item.key : undefined;
    if (pointed === this.editor.pointed) return;
    this.editor.pointed = pointed;
    this.editor.changed();
  }

  #itemAt(target: EventTarget | null): Item | undefined {
    const element = target instanceof Element ? target.closest('[data-item]') : null;
    return element instanceof SVGElement ? this.editor.item(element.dataset.item) : undefined;
  }
}
