import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import {
  type Cells,
  cellAt,
  cellCount,
  cellShapes,
  MAXIMUM_SVG_CELLS,
  type Scene,
  type Shape,
  spotAt,
  type Theme,
} from '../pictures/scene';
import { currentTheme, preferences } from '../state/preferences';

/** A cell of a picture; rows and columns count from 0. A spot is a row of one cell. */
export interface CellPlace {
  row: number;
  column: number;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Makes the children of `parent` the given shapes, keeping the elements that are there. */
function patch(parent: Element, shapes: readonly Shape[]): void {
  shapes.forEach((shape, index) => {
    let element = parent.children[index];
    if (element?.tagName !== shape.tag) {
      const made = document.createElementNS(SVG, shape.tag);
      if (element) element.replaceWith(made);
      else parent.append(made);
      element = made;
    }
    for (const { name } of Array.from(element.attributes)) {
      if (!(name in shape.attributes)) element.removeAttribute(name);
    }
    for (const [name, value] of Object.entries(shape.attributes)) {
      const written = String(value);
      if (element.getAttribute(name) !== written) element.setAttribute(name, written);
    }
    if (shape.children) patch(element, shape.children);
    else if (element.textContent !== (shape.text ?? '')) element.textContent = shape.text ?? '';
  });
  while (parent.children.length > shapes.length) parent.lastElementChild?.remove();
}

function paintCells(canvas: HTMLCanvasElement, cells: Cells, theme: Theme): void {
  canvas.width = cells.columns;
  canvas.height = cells.values.length;
  const context = canvas.getContext('2d');
  if (!context) return;
  const image = context.createImageData(canvas.width, canvas.height);
  cells.values.forEach((row, r) => {
    for (let c = 0; c < row.length; c++) {
      image.data.set([...cells.colour(row[c] ?? 0, theme), 255], 4 * (r * cells.columns + c));
    }
  });
  context.putImageData(image, 0, 0);
}

/**
 * Draws a picture as wide as itself. Cells or spots can be pointed at, locked by a click, walked with the arrow keys
 * and freed with Escape.
 *
 * @fires cell-change detail: {@link CellPlace} or null, the cell that is locked or pointed at
 */
export class UntrainedPicture extends LitElement {
  static override properties = {
    draw: { attribute: false },
    width: { state: true },
    locked: { state: true },
    hovered: { state: true },
  };

  /** Makes the picture for a width in CSS pixels. */
  declare draw: ((width: number) => Scene) | undefined;
  declare private width: number;
  declare locked: CellPlace | undefined;
  declare hovered: CellPlace | undefined;

  static override styles = css`
    :host { display: block; overflow-x: auto; overflow-y: hidden; }
    .holder { position: relative; }
    svg { display: block; position: relative; font-family: inherit; }
    canvas { position: absolute; image-rendering: pixelated; }
    .holder:focus-visible { outline: 2px solid var(--u-accent); outline-offset: 2px; border-radius: 4px; }
    .cursor { fill: none; stroke: var(--u-ink); stroke-width: 2; pointer-events: none; }
  `;

  private scene: Scene | undefined;
  private observer: ResizeObserver | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.observer = new ResizeObserver(([entry]) => {
      this.width = Math.floor(entry?.contentRect.width ?? 0);
    });
    this.observer.observe(this);
    preferences.addEventListener('change', this.redraw);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.observer?.disconnect();
    preferences.removeEventListener('change', this.redraw);
  }

  /** Colours on a canvas do not follow the theme by themselves. */
  private readonly redraw = () => this.requestUpdate('draw');

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('draw') || changed.has('width')) {
      this.scene = this.draw?.(this.width || this.clientWidth);
      if (!this.cellExists(this.locked)) this.locked = undefined;
      if (!this.cellExists(this.hovered)) this.hovered = undefined;
    }
  }

  override render() {
    const scene = this.scene;
    if (!scene) return nothing;
    const walkable = scene.cells !== undefined || scene.spots !== undefined;
    return html`<div
      class="holder"
      tabindex=${walkable ? 0 : nothing}
      role=${walkable ? 'application' : nothing}
      aria-label=${walkable ? scene.label : nothing}
      @pointermove=${this.point}
      @pointerleave=${this.leave}
      @click=${this.press}
      @keydown=${this.key}
    ></div>`;
  }

  protected override updated(): void {
    const holder = this.renderRoot.querySelector<HTMLElement>('.holder');
    const scene = this.scene;
    if (!holder || !scene) return;
    let svg = holder.querySelector('svg');
    if (!svg) {
      svg = document.createElementNS(SVG, 'svg');
      holder.append(svg);
    }
    svg.setAttribute('viewBox', `0 0 ${scene.width} ${scene.height}`);
    svg.setAttribute('width', String(scene.width));
    svg.setAttribute('height', String(scene.height));
    svg.setAttribute('role', 'img');
    svg.setAttribute('aria-label', scene.label);
    const onCanvas = scene.cells !== undefined && cellCount(scene.cells) > MAXIMUM_SVG_CELLS;
    this.paintCanvas(holder, onCanvas ? scene.cells : undefined);
    const cells = scene.cells && !onCanvas ? cellShapes(scene.cells) : [];
    patch(svg, [...cells, ...scene.shapes, ...this.cursor()]);
  }

  private paintCanvas(holder: HTMLElement, cells: Cells | undefined): void {
    let canvas = holder.querySelector('canvas');
    if (!cells) {
      canvas?.remove();
      return;
    }
    if (!canvas) {
      canvas = document.createElement('canvas');
      holder.prepend(canvas);
    }
    canvas.style.left = `${cells.x}px`;
    canvas.style.top = `${cells.y}px`;
    canvas.style.width = `${cells.columns * cells.cellWidth}px`;
    canvas.style.height = `${cells.values.length * cells.cellHeight}px`;
    paintCells(canvas, cells, currentTheme(this));
  }

  private cursor(): Shape[] {
    const cells = this.scene?.cells;
    const at = this.locked ?? this.hovered;
    if (!cells || !at) return [];
    const attributes = {
      class: 'cursor',
      x: cells.x + at.column * cells.cellWidth - 0.5,
      y: cells.y + at.row * cells.cellHeight - 0.5,
      width: cells.cellWidth,
      height: cells.cellHeight,
      rx: 2,
    };
    return [{ tag: 'rect', attributes }];
  }

  private cellExists(place: CellPlace | undefined): boolean {
    if (!place) return false;
    if (this.scene?.spots) return place.column === 0 && place.row < this.scene.spots.length;
    const row = this.scene?.cells?.values[place.row];
    return row !== undefined && place.column < row.length;
  }

  private placeOf(event: MouseEvent): CellPlace | undefined {
    const svg = this.renderRoot.querySelector('svg');
    if (!svg || !this.scene) return undefined;
    const box = svg.getBoundingClientRect();
    const point = [event.clientX - box.left, event.clientY - box.top] as const;
    if (this.scene.cells) return cellAt(this.scene.cells, ...point);
    const row = spotAt(this.scene.spots ?? [], ...point);
    return row === undefined ? undefined : { row, column: 0 };
  }

  private point(event: PointerEvent): void {
    const place = this.placeOf(event);
    if (place?.row === this.hovered?.row && place?.column === this.hovered?.column) return;
    this.hovered = place;
    this.announce();
  }

  private leave(): void {
    this.hovered = undefined;
    this.announce();
  }

  private press(event: MouseEvent): void {
    const place = this.placeOf(event);
    const same = place && place.row === this.locked?.row && place.column === this.locked.column;
    this.locked = same ? undefined : place;
    this.announce();
  }

  private key(event: KeyboardEvent): void {
    const steps: Record<string, [number, number]> = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      ArrowLeft: [0, -1],
      ArrowRight: [0, 1],
    };
    const step = steps[event.key];
    if (event.key === 'Escape') this.locked = undefined;
    else if (step && this.scene) {
      event.preventDefault();
      const from = this.locked ?? this.hovered;
      // Spots stand in a row: every arrow goes to the next or the one before.
      const [down, right] = this.scene.spots ? [step[0] + step[1], 0] : step;
      const next = from ? { row: from.row + down, column: from.column + right } : { row: 0, column: 0 };
      if (next.row >= 0 && next.column >= 0 && this.cellExists(next)) this.locked = next;
    } else return;
    this.announce();
  }

  private announce(): void {
    this.dispatchEvent(new CustomEvent('cell-change', { detail: this.locked ?? this.hovered ?? null }));
  }
}
