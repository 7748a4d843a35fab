import type { CellPlace } from '../figures/figure';
import { cellAt, type Scene, type Shape, spotAt, type Theme } from '../pictures/scene';
import { css, make, PlainElement } from './element';
import { themeOf } from './environment';
import { group, paintCells, patch, SVG } from './picture_drawing';

/**
 * Draws a picture as wide as itself. Cells or spots can be pointed at, locked by a click, walked with the arrow keys
 * and freed with Escape.
 *
 * @fires cell-change detail: {@link CellPlace} or null, the cell that is locked or pointed at
 */
export class UntrainedPicture extends PlainElement {
  static override readonly styles = [
    css`
      :host { display: block; overflow-x: auto; overflow-y: hidden; contain: inline-size layout; }
      :host([hidden]) { display: none; }
      .holder { position: relative; }
      svg { display: block; position: relative; font-family: inherit; }
      /* Wherever the theme is changed, this colour changes, which is told as the begin of a transition. */
      canvas { position: absolute; color: light-dark(black, white); transition: color 1ms; }
      .holder:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
      .cursor { fill: none; stroke: var(--ink); stroke-width: 2; pointer-events: none; }
      .light { fill: none; stroke: var(--accent); stroke-width: 1.5; pointer-events: none; }
    `,
  ];

  #draw: ((width: number) => Scene) | undefined;
  #lights: readonly CellPlace[] = [];
  #width: number | undefined;
  #locked: CellPlace | undefined;
  #hovered: CellPlace | undefined;
  #scene: Scene | undefined;
  #stale = true;
  #observer: ResizeObserver | undefined;
  #sight: IntersectionObserver | undefined;
  #inSight = true;
  #waiting = false;
  readonly #holder = make('div', { class: 'holder' });
  #theme: Theme | undefined;
  readonly #canvas = make('canvas');

  constructor() {
    super();
    const holder = this.#holder;
    // What stands over the picture, such as the handles of an editor.
    holder.append(make('slot'));
    this.root.append(holder);
    holder.addEventListener('pointermove', (event) => this.#point(event));
    holder.addEventListener('pointerleave', () => this.#leave());
    holder.addEventListener('click', (event) => this.#press(event));
    holder.addEventListener('keydown', (event) => this.#key(event));
    // Colours on a canvas do not follow the theme by themselves.
    this.#canvas.addEventListener('transitionrun', () => {
      this.#theme = undefined;
      this.#paint();
    });
  }

  /** Makes the picture for a width in CSS pixels. */
  set draw(draw: ((width: number) => Scene) | undefined) {
    this.#draw = draw;
    this.#stale = true;
    this.requestUpdate();
  }

  /** Cells that went into the one that is pointed at, or that something else points at. */
  set lights(lights: readonly CellPlace[]) {
    this.#lights = lights;
    this.requestUpdate();
  }

  /** How wide it is, as of the last frame: asking the browser would have it lay out what is only half changed. */
  get width(): number {
    return this.#width ?? this.clientWidth;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new ResizeObserver(([entry]) => {
      const width = Math.floor(entry?.contentRect.width ?? 0);
      if (width === this.#width) return;
      this.#width = width;
      this.#stale = true;
      this.requestUpdate();
    });
    this.#observer.observe(this);
    this.#sight = new IntersectionObserver((entries) => {
      this.#inSight = entries.at(-1)?.isIntersecting ?? true;
    });
    this.#sight.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#sight?.disconnect();
    this.#width = undefined;
  }

  /** What is out of sight waits until what is in sight has been shown. */
  protected override update(): void {
    if (this.#inSight || !this.#scene) this.#redraw();
    else if (!this.#waiting) {
      this.#waiting = true;
      requestAnimationFrame(() =>
        setTimeout(() => {
          this.#waiting = false;
          this.#redraw();
        }),
      );
    }
  }

  #redraw(): void {
    const { width } = this;
    if (this.#stale && width > 0) {
      this.#scene = this.#draw?.(width);
      this.#stale = false;
      if (!this.#exists(this.#locked)) this.#locked = undefined;
      if (!this.#exists(this.#hovered)) this.#hovered = undefined;
    }
    if (this.#scene) this.#show(this.#scene);
  }

  #show(scene: Scene): void {
    const holder = this.#holder;
    const walkable = scene.cells !== undefined || scene.spots !== undefined;
    if (walkable) {
      holder.tabIndex = 0;
      holder.setAttribute('role', 'application');
      holder.setAttribute('aria-label', scene.label);
    } else for (const name of ['tabindex', 'role', 'aria-label']) holder.removeAttribute(name);
    let svg = holder.querySelector('svg');
    if (!svg) {
      svg = document.createElementNS(SVG, 'svg');
      holder.prepend(svg);
    }
    const { width, height } = scene;
    const attributes = { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': scene.label };
    for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, String(value));
    patch(svg, [group(scene.shapes), group(this.#overlay())]);
    this.#paint();
  }

  #paint(): void {
    const scene = this.#scene;
    if (!scene?.cells) {
      this.#canvas.remove();
      return;
    }
    // Asked for once: the browser would bring all styles up to date for the answer.
    this.#theme ??= themeOf(this);
    paintCells(this.#canvas, scene, scene.cells, this.#theme);
    if (!this.#canvas.isConnected) this.#holder.prepend(this.#canvas);
  }

  /** Frames around the cell that is pointed at and around what went into it. */
  #overlay(): Shape[] {
    const at = this.#locked ?? this.#hovered;
    const lights = this.#lights.filter((place) => this.#exists(place));
    return [...lights.flatMap((place) => this.#frame(place, 'light')), ...(at ? this.#frame(at, 'cursor') : [])];
  }

  #frame({ row, column }: CellPlace, name: 'light' | 'cursor'): Shape[] {
    const cells = this.#scene?.cells;
    const spot = this.#scene?.spots?.[row];
    const box = cells
      ? {
          x: cells.x + column * cells.cellWidth,
          y: cells.y + row * cells.cellHeight,
          width: cells.cellWidth,
          height: cells.cellHeight,
        }
      : spot;
    if (!box) return [];
    const inset = name === 'light' ? 1 : 0;
    const attributes = {
      class: name,
      x: box.x - 0.5 + inset,
      y: box.y - 0.5 + inset,
      width: Math.max(0, box.width - 2 * inset),
      height: Math.max(0, box.height - 2 * inset),
      rx: cells ? 2 : 5,
    };
    return [{ tag: 'rect', attributes }];
  }

  #exists(place: CellPlace | undefined): boolean {
    if (!place || place.row < 0 || place.column < 0) return false;
    if (this.#scene?.spots) return place.column === 0 && place.row < this.#scene.spots.length;
    const row = this.#scene?.cells?.values[place.row];
    return row !== undefined && place.column < row.length;
  }

  #placeOf(event: MouseEvent): CellPlace | undefined {
    const svg = this.#holder.querySelector('svg');
    if (!svg || !this.#scene) return undefined;
    const box = svg.getBoundingClientRect();
    const point = [event.clientX - box.left, event.clientY - box.top] as const;
    if (this.#scene.cells) return cellAt(this.#scene.cells, ...point);
    const row = spotAt(this.#scene.spots ?? [], ...point);
    return row === undefined ? undefined : { row, column: 0 };
  }

  #point(event: PointerEvent): void {
    // A finger that only scrolls past points at nothing.
    if (event.pointerType === 'touch') return;
    const place = this.#placeOf(event);
    if (place?.row === this.#hovered?.row && place?.column === this.#hovered?.column) return;
    this.#hovered = place;
    this.#announce();
  }

  #leave(): void {
    if (!this.#hovered) return;
    this.#hovered = undefined;
    this.#announce();
  }

  #press(event: MouseEvent): void {
    const place = this.#placeOf(event);
    const same = place && place.row === this.#locked?.row && place.column === this.#locked.column;
    this.#locked = same ? undefined : place;
    this.#announce();
  }

  #key(event: KeyboardEvent): void {
    const steps: Record<string, [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const step = steps[event.key];
    if (event.key === 'Escape') {
      this.#locked = undefined;
      this.#hovered = undefined;
    } else if (step && this.#scene) {
      event.preventDefault();
      const from = this.#locked ?? this.#hovered;
      const { spots } = this.#scene;
      // Spots stand in a row, maybe from right to left: every arrow goes to the next or the one before.
      const onward = spots?.[0] && spots[1] && spots[1].x < spots[0].x ? -1 : 1;
      const [down, right] = spots ? [step[0] + onward * step[1], 0] : step;
      const next = from ? { row: from.row + down, column: from.column + right } : { row: 0, column: 0 };
      if (this.#exists(next)) this.#locked = next;
    } else return;
    this.#announce();
  }

  #announce(): void {
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('cell-change', { detail: this.#locked ?? this.#hovered ?? null }));
  }
}
