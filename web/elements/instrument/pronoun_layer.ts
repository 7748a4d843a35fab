import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Memory } from 'untrained';
import type { PronounWords } from '../../text/figures';
import type { PronounInstrumentWords } from '../../text/instrument';
import { segments } from './fields';
import type { AllWords } from './instrument';

export interface LayerBar {
  words: AllWords<PronounWords, PronounInstrumentWords>;
  /** From 1. */
  layer: number;
  layers: number;
  memory: Memory;
  memories: readonly Memory[];
  chooseLayer: (layer: number) => void;
  chooseMemory: (memory: Memory) => void;
}

/** The layer and the read that both sentences are shown at. */
export function layerBar(bar: LayerBar): TemplateResult {
  const { layer, layers, memory, memories } = bar;
  const { controls: words, figures } = bar.words;
  const step = (by: number) => () => bar.chooseLayer(Math.min(layers, Math.max(1, layer + by)));
  return html`<div class="bar">
    <div class="scrubber">
      <button type="button" ?disabled=${layer <= 1} aria-label=${words.previousLayer} @click=${step(-1)}>‹</button>
      <label for="layer">${words.layer(layer, layers)}</label>
      <input
        id="layer"
        type="range"
        min="1"
        max=${layers}
        step="1"
        .value=${String(layer)}
        ?disabled=${layers === 1}
        aria-valuetext=${words.layer(layer, layers)}
        @input=${(event: Event) => bar.chooseLayer((event.target as HTMLInputElement).valueAsNumber)}
      />
      <button type="button" ?disabled=${layer >= layers} aria-label=${words.nextLayer} @click=${step(1)}>›</button>
    </div>
    ${
      memories.length > 1
        ? segments({
            name: 'memory',
            label: words.read,
            value: memory,
            choices: memories.map((value) => ({ value, label: figures.reads[value] })),
            change: bar.chooseMemory,
          })
        : nothing
    }
  </div>`;
}
