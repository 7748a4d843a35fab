import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { UntrainedError } from 'untrained';
import type { Figure } from '../../figures/figure';
import { graphLayout, type Sketch } from '../../figures/graph';
import type { RelationLayout } from '../../pictures/relation_boxes';
import { type Item, itemsOf } from '../../pictures/relation_items';
import { placeOf } from '../../pictures/relation_placed';
import type { Snapshot } from '../../state/experiment';
import { GraphDrawing, type Outcome } from '../../state/graph_drawing';
import type { PronounExperiment } from '../../state/pronoun';
import type { PronounWords } from '../../text/figures';
import { type GraphEditorWords, graphEditorWords } from '../../text/graph_editor';
import { WordsController } from '../words';
import { graphBar } from './graph_bar';
import { graphEditorStyles } from './graph_editor_styles';
import { GraphHands } from './graph_hands';
import { outcomeText } from './graph_outcome';
import { overlay } from './graph_overlay';
import { graphPanel } from './graph_panel';
import type { Host } from './instrument';

export type Mode = 'move' | 'connect';

/**
 * Lies over the drawn graph and changes it: words are dragged, arrows drawn, cut and weighed, by pointer or by keys. It
 * draws nothing of the graph itself.
 */
export class GraphEditor {
  readonly drawing: GraphDrawing;
  mode: Mode = 'move';
  /** The word or arrow that the panel is about, by its key. */
  selected: string | undefined;
  /** The one that the tab key leads to. */
  current: string | undefined;
  /** The arrow under the pointer or the focus. */
  pointed: string | undefined;
  /** The word that an arrow is being drawn from, and where its loose end is, in pixels of the drawing. */
  from: string | undefined;
  looseEnd: { x: number; y: number } | undefined;
  #told: (words: GraphEditorWords) => string = () => '';
  /** What it was told of: it no longer holds once something else has changed. */
  #toldOf: Snapshot | undefined;
  /** Whether that can be seen anyway, and is for those who cannot see. */
  spoken = false;
  /** Whether what stands in the field is no weight yet. */
  halfTyped = false;
  keysShown = false;
  readonly #words: WordsController<GraphEditorWords>;
  readonly #hands = new GraphHands(this);
  /** As of the last frame: asking the browser would have it lay out what is only half changed. */
  #width: number | undefined;
  readonly #watch = new ResizeObserver(([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width === this.#width) return;
    this.#width = width;
    this.host.requestUpdate();
  });
  #figureWords: PronounWords | undefined;

  constructor(
    readonly host: Host<PronounExperiment>,
    private readonly point: (arrow: number | undefined) => void,
  ) {
    this.#words = new WordsController(host, graphEditorWords);
    void this.#words.load();
    host.adopt([graphEditorStyles]);
    this.drawing = new GraphDrawing(
      host.experiment,
      () => new Map(this.layout.nodes.map((node) => [node.name, placeOf(node, this.width)])),
    );
  }

  get experiment(): PronounExperiment {
    return this.host.experiment;
  }

  get words(): GraphEditorWords | undefined {
    return this.#words.words;
  }

  /** What is drawn beyond the state. */
  get sketch(): Sketch {
    return this.drawing.sketch();
  }

  /** How wide the drawing is, in whole pixels, as the picture has it. */
  get width(): number {
    const { over } = this;
    return over ? (this.#width ?? Math.floor(over.getBoundingClientRect().width)) : 0;
  }

  get over(): Element | null {
    return this.host.root.querySelector('.graph-over');
  }

  get layout(): RelationLayout {
    return graphLayout(this.experiment, Math.max(1, this.width), this.sketch);
  }

  get items(): Item[] {
    return itemsOf(this.layout);
  }

  item(key: string | undefined): Item | undefined {
    return this.items.find((item) => item.key === key);
  }

  /** The figure without what it does by itself where it is not edited: telling of the arrow that is pointed at. */
  figure(figure: Figure): Figure {
    const { draw, tell, ...rest } = figure;
    if (!draw) return figure;
    const at = this.item(this.pointed ?? this.selected);
    const provenance = at?.kind === 'arrow' ? tell?.({ row: at.index, column: 0 }) : undefined;
    return {
      ...rest,
      ...(provenance && { summary: [provenance.value, ...provenance.lines] }),
      draw: (width) => {
        const { spots, ...scene } = draw(width);
        return scene;
      },
    };
  }

  /** The editor, to be put into the figure. */
  template(figureWords: PronounWords): TemplateResult | typeof nothing {
    const { words } = this;
    if (!words) return nothing;
    this.#figureWords = figureWords;
    const { over } = this;
    if (over) this.#watch.observe(over);
    else void this.host.updateComplete.then(() => this.host.requestUpdate());
    this.#keepFocus();
    const hands = this.#hands;
    return html`<div
        slot="over"
        class="graph-over"
        @pointerdown=${hands.down}
        @pointermove=${hands.move}
        @pointerup=${hands.up}
        @pointercancel=${hands.cancel}
        @pointerleave=${hands.leave}
        @touchmove=${hands.touch}
        @click=${hands.click}
        @focusin=${hands.focused}
        @focusout=${hands.blurred}
        @keydown=${hands.key}
      >
        ${this.width > 0 ? overlay(this, words) : nothing}
      </div>
      <div slot="below" class="graph-tools">${graphPanel(this, words)} ${graphBar(this, words)}</div>`;
  }

  /** Shows what has changed. */
  changed(): void {
    const at = this.item(this.pointed ?? this.selected);
    this.point(at?.kind === 'arrow' ? at.index : undefined);
    this.host.requestUpdate();
  }

  /** Tells what became of something. */
  tell(outcome: Outcome | undefined): void {
    if (outcome) {
      const mistake = (error: UntrainedError): string => this.#figureWords?.error(error) ?? error.message;
      this.say((words) => outcomeText(outcome, words, mistake), 'did' in outcome && outcome.did === 'weighed');
    }
    this.changed();
  }

  /** Tells something, nothing unless given; `spoken` where it can be seen anyway. */
  say(told: (words: GraphEditorWords) => string = () => '', spoken = false): void {
    this.#told = told;
    this.#toldOf = this.experiment.snapshot;
    this.spoken = spoken;
  }

  /** The last thing that happened, in words. */
  told(words: GraphEditorWords): string {
    return this.#toldOf === this.experiment.snapshot ? this.#told(words) : '';
  }

  select(key: string | undefined): void {
    this.selected = key;
    this.current = key ?? this.current;
    this.halfTyped = false;
    this.say();
    this.changed();
  }

  /** Begins an arrow at a word, or lets go of it. */
  begin(from: string | undefined): void {
    this.from = from;
    this.looseEnd = undefined;
    this.say(from === undefined ? undefined : (words) => words.connecting(from));
    this.changed();
  }

  /** Ends the arrow at a word. The same word again lets go. */
  end(to: string): void {
    const { from } = this;
    this.begin(undefined);
    if (from === undefined || from === to) {
      this.say((words) => words.freed, true);
      return;
    }
    const outcome = this.drawing.connect(from, to);
    if (!('refused' in outcome) || outcome.refused === 'exists') this.selected = `arrow ${from} ${to}`;
    this.tell(outcome);
  }

  /** Takes a word or an arrow away; the focus stays in the drawing. */
  remove(item: Item): void {
    const outcome = item.kind === 'word' ? this.drawing.remove(item.word) : this.drawing.cut(item.from, item.to);
    if (!('refused' in outcome)) {
      this.selected = undefined;
      this.pointed = undefined;
      this.focus(item.kind === 'arrow' ? `word ${item.from}` : undefined);
    }
    this.tell(outcome);
  }

  /** Lets go of everything. */
  free(): void {
    this.drawing.cancelDrag();
    this.from = undefined;
    this.looseEnd = undefined;
    this.selected = undefined;
    this.pointed = undefined;
    this.say((words) => words.freed, true);
    this.changed();
  }

  /** Puts the focus on a word or an arrow, the first one unless it is there. */
  focus(key: string | undefined): void {
    this.current = this.item(key)?.key ?? this.items[0]?.key;
    this.#focusWhenShown(() => this.element(this.current));
  }

  /** An item that goes, or that is put elsewhere among the others, would take the focus with it. */
  #keepFocus(): void {
    const { root } = this.host;
    const { activeElement: active } = root;
    if (!(active instanceof SVGElement) || !this.over?.contains(active)) return;
    const key = active.dataset.item;
    void this.host.updateComplete.then(() => {
      if (!root.activeElement) this.focus(this.item(key) ? key : this.current);
    });
  }

  /** Puts the focus into the panel's first field or button. */
  focusPanel(): void {
    this.#focusWhenShown(() => this.host.root.querySelector<HTMLElement>('.graph-panel input, .graph-panel button'));
  }

  #focusWhenShown(find: () => Element | null | undefined): void {
    this.host.requestUpdate();
    void this.host.updateComplete.then(() => {
      const found = find();
      if (found instanceof HTMLElement || found instanceof SVGElement) found.focus();
      if (found instanceof HTMLInputElement) found.select();
    });
  }

  element(key: string | undefined): Element | undefined {
    return [...(this.over?.querySelectorAll('[data-item]') ?? [])].find(
      (element) => element instanceof SVGElement && element.dataset.item === key,
    );
  }
}
