import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import {
  type BlockSettings,
  comparePublished,
  defaultsOf,
  type Embedding,
  type Memory,
  type ParameterValues,
  type PresetName,
  type PronounTrace,
  pronounOptions,
  pronounParameters,
  seedExamples,
} from 'untrained';
import { logitBars, sharedWords } from '../pictures/pronoun';
import { firstView } from '../state/first_view';
import { preferences } from '../state/preferences';
import { errorText } from '../text/errors';
import { pronounTexts } from '../text/pronoun';
import { pronounSettingsTexts } from '../text/pronoun_settings';
import { LibraryController } from './library';
import { parameterProperties, propertyName } from './parameters';
import { attentionPanel, type Pointed } from './pronoun_attention';
import { graphField, relationsPart, sameRelations } from './pronoun_graph';
import { layerBar } from './pronoun_layer';
import { numbersPart } from './pronoun_numbers';
import { publishedPart } from './pronoun_published';
import { PronounRun } from './pronoun_run';
import { inView, type Sentence, sentencePanel, verdict } from './pronoun_sentence';
import {
  memoriesOf,
  moreSettings,
  presetControls,
  type SettingsControls,
  temperatureControls,
} from './pronoun_settings';
import { pronounStyles } from './pronoun_styles';
import { sharedStyles } from './styles';
import { TextController } from './texts';

/** What the reader can set; the probe is always the last word. */
const inputs = pronounParameters.filter(({ name }) => name !== 'probe');

/** What the preset decides unless the reader changes it. */
const blockParameters = inputs.filter(({ block, read }) => block || read);

/**
 * The pronoun experiment: the associative block over two sentences, side by side.
 *
 * Attributes are the parameters of the command `untrained pronoun`, and `second-prompt` and `layer` (from 1).
 */
export class UntrainedPronoun extends LitElement {
  static override properties = {
    ...parameterProperties(inputs),
    secondPrompt: { attribute: 'second-prompt' },
    layer: { type: Number },
    memory: { state: true },
    pointed: { state: true },
  };

  declare prompt: string;
  declare secondPrompt: string;
  declare graph: string;
  declare preset: PresetName;
  declare embedding: Embedding;
  declare dimension: number;
  declare seed: number;
  /** The layer that the attention is shown of, from 1; the last one unless chosen. */
  declare layer: number | undefined;
  /** Which read the weights are shown of. */
  declare private memory: Memory;
  declare private pointed: readonly Pointed[];

  private readonly run = new PronounRun();
  private readonly library = new LibraryController(this, 'prompt');
  private readonly text = new TextController(this, pronounTexts);
  private readonly settingsText = new TextController(this, pronounSettingsTexts);

  constructor() {
    super();
    this.reset();
  }

  /** However fast one types or slides, one run a frame. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await new Promise(requestAnimationFrame);
    super.scheduleUpdate();
  }

  private readonly reset = (): void => {
    this.change(defaultsOf(inputs));
    this.secondPrompt = seedExamples.prompts[1];
    this.layer = undefined;
    this.memory = 'context';
    this.pointed = [];
  };

  private readonly undoChanges = (): void => {
    this.change(Object.fromEntries(blockParameters.map(({ name }) => [name, undefined])));
  };

  /** Sets parameters by name; another preset takes the changes to the last one back. */
  private readonly change = (values: ParameterValues): void => {
    if ('preset' in values && values.preset !== this.preset) this.undoChanges();
    for (const [name, value] of Object.entries(values)) Object.assign(this, { [propertyName(name)]: value });
  };

  private parameter(name: string): ParameterValues[string] {
    return this[propertyName(name) as 'prompt'];
  }

  private get values(): ParameterValues {
    return Object.fromEntries(inputs.map(({ name }) => [name, this.parameter(name) ?? undefined]));
  }

  private get prompts(): readonly string[] {
    return [this.prompt, this.secondPrompt];
  }

  /** The preset with the reader's changes, or as it was last computed where these do not fit. */
  private get block(): BlockSettings {
    const presets = this.library.loaded?.presets ?? firstView.presets;
    try {
      const preset = presets[this.preset] ?? presets.published;
      return { ...preset, ...pronounOptions(this.values, presets).settings };
    } catch {
      return this.run.traces[0]?.settings.block ?? presets.published;
    }
  }

  private get layerCount(): number {
    return Math.max(1, ...this.run.traces.map(({ settings }) => settings.block.layers));
  }

  private get shownLayer(): number {
    return Math.min(Math.max(1, Math.round(this.layer || this.layerCount)), this.layerCount);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const computed = [...inputs.map(({ name }) => propertyName(name)), 'secondPrompt'];
    const { loaded } = this.library;
    if (loaded && computed.some((name) => changed.has(name))) this.run.compute(loaded, this.values, this.prompts);
  }

  override render() {
    const { words } = this.text;
    const sentences = this.run.traces.map((trace, index) => this.sentence(trace, index));
    return html`<section aria-labelledby="heading">
      <h2 id="heading">${words.heading}</h2>
      <div class="opening">
        <div class="lead">
          <p>${words.lead}</p>
          <p>${words.look}</p>
          ${words.gloss ? html`<p class="note">${words.gloss}</p>` : nothing}
        </div>
        <dl class="formulas">
          <dt class="mono">mem(q, K, V, T) = softmax(q·Kᵀ / T)·V</dt>
          <dd>${words.memory}</dd>
          <dt class="mono">q = X + f(X)</dt>
          <dd>${words.query}</dd>
        </dl>
      </div>
      ${this.controls()} ${this.results(sentences)} ${this.attention(sentences)}
    </section>`;
  }

  private sentence(trace: PronounTrace, index: number): Sentence {
    const first = firstView.pronoun[0]?.edges ?? [];
    return {
      index,
      prompt: this.prompts[index] ?? '',
      trace,
      error: this.run.errors[index],
      alone: this.run.isAlone(index),
      stale: this.run.errors[index] !== undefined,
      published: sameRelations(trace.edges, first) ? comparePublished(trace) : undefined,
    };
  }

  private controls(): TemplateResult {
    const words = this.settingsText.words;
    const controls: SettingsControls = {
      words,
      preset: this.preset,
      block: this.block,
      vectors: { embedding: this.embedding, dimension: this.dimension, seed: this.seed },
      changed: blockParameters.some(({ name }) => this.parameter(name) !== undefined),
      limits: firstView.limits,
      error: (parameter) => this.run.errorAt(parameter),
      change: this.change,
    };
    const graphError = this.run.errorAt('graph');
    const hidden = this.run.errors.some((error) => error && !inView(error.parameter));
    return html`<form class="controls panel" @submit=${(event: Event) => event.preventDefault()}>
      ${presetControls(controls, this.undoChanges, this.reset)}
      <div class="inputs">
        ${graphField({
          label: words.graph,
          hint: words.graphHint,
          value: this.graph,
          error: graphError,
          message: graphError && errorText(graphError, preferences.language),
          change: (graph) => this.change({ graph }),
        })}
        ${relationsPart({
          words,
          label: this.text.words.graphLabel,
          relations: this.run.relations,
          traces: this.run.traces,
          broken: graphError !== undefined,
        })}
        ${temperatureControls(controls)}
      </div>
      <details ${ref((element) => hidden && element?.setAttribute('open', ''))}>
        <summary>${words.more}</summary>
        ${moreSettings(controls)}
      </details>
      ${this.library.failure ? html`<p class="error" role="alert">${this.library.failure}</p>` : nothing}
    </form>`;
  }

  private results(sentences: readonly Sentence[]): TemplateResult {
    const { words } = this.text;
    const shared = sharedWords(this.run.traces);
    const bars = sentences.map(({ trace, published }) => logitBars(trace, published, shared.words));
    return html`<div class="pairs">
        ${sentences.map((sentence) =>
          sentencePanel({
            sentence,
            words,
            bars,
            change: (prompt) => this.change(sentence.index === 0 ? { prompt } : { 'second-prompt': prompt }),
          }),
        )}
      </div>
      ${sentences.some(({ stale }) => stale) ? nothing : html`<p class="apart verdict">${verdict(sentences, words)}</p>`}
      ${shared.words.length < shared.all ? html`<p class="note apart">${words.logitsLeftOut(shared.words.length, shared.all)}</p>` : nothing}
      ${publishedPart(sentences, words)}`;
  }

  private attention(sentences: readonly Sentence[]): TemplateResult {
    const { words } = this.text;
    const memories = memoriesOf(this.run.traces[0]?.settings.block ?? this.block);
    const memory = memories.includes(this.memory) ? this.memory : (memories[0] ?? 'context');
    const layer = this.shownLayer;
    return html`<div class="layers">
      ${layerBar({
        words,
        layer,
        layers: this.layerCount,
        memory,
        memories,
        chooseLayer: (chosen) => {
          this.layer = chosen;
        },
        chooseMemory: (chosen) => {
          this.memory = chosen;
          this.pointed = [];
        },
      })}
      <div class="pairs">
        ${sentences.map((sentence) =>
          attentionPanel({
            sentence,
            words,
            layer,
            memory,
            pointed: this.pointed[sentence.index] ?? {},
            point: (pointed) => {
              this.pointed = sentences.map(({ index }) =>
                index === sentence.index ? pointed : (this.pointed[index] ?? {}),
              );
            },
          }),
        )}
      </div>
      ${numbersPart({ sentences, words, listed: sharedWords(this.run.traces).words, layer, memory })}
    </div>`;
  }

  static override styles = [sharedStyles, pronounStyles];
}
