import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Experiment } from '../../state/experiment';
import type { OwnVectors } from '../../state/own_vectors';
import { vectorFiles } from '../../state/vector_files';
import { VectorFileError } from '../../state/vectors/fault';
import { readVectors, type WaitingFile } from '../../state/vectors/read';
import { excerpt, SHORT_HASH } from '../../text/format';
import { type OwnVectorsWords, ownVectorsWords } from '../../text/own_vectors';
import type { Host } from '../instrument/instrument';
import type { WordsRun } from '../instrument/own_vectors';
import { WordsController } from '../words';
import { coverage } from './coverage';
import { vectorStyles } from './styles';

/** A file as it is told: its name may be anything, also very long. */
const shownName = (name: string): string => excerpt(name, 60);

const shownHash = (sha256: string): string => sha256.slice(0, SHORT_HASH);

interface Asked {
  name: string;
  sha256: string;
}

/** Where a file of word vectors is dropped or chosen, and what is told of the one that is used. */
export class OwnVectorsField {
  readonly #words: WordsController<OwnVectorsWords>;
  /** How far the file that is being read has come, from 0 to 1. */
  #reading: { name: string; done: number; stop: AbortController } | undefined;
  #waiting: WaitingFile | undefined;
  #fault: VectorFileError | undefined;
  /** The file that was asked for when another came. */
  #instead: (Asked & { came: OwnVectors }) | undefined;

  constructor(
    private readonly host: Host<Experiment>,
    private readonly runs: () => readonly (WordsRun | undefined)[],
  ) {
    host.adopt([vectorStyles]);
    this.#words = new WordsController(host, ownVectorsWords);
    void this.#words.load();
    const redraw = () => host.requestUpdate();
    host.addController({
      hostConnected: () => vectorFiles.addEventListener('change', redraw),
      hostDisconnected: () => vectorFiles.removeEventListener('change', redraw),
    });
  }

  /** Reads files and uses them. Whatever is wrong with them leaves everything as it was. */
  async take(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    this.#reading?.stop.abort();
    const reading = { name: files.map(({ name }) => name).join(', '), done: 0, stop: new AbortController() };
    this.#reading = reading;
    this.#fault = undefined;
    this.host.requestUpdate();
    try {
      const read = await readVectors(files, {
        waiting: this.#waiting,
        maximumDimension: this.host.experiment.limits?.dimension ?? 0,
        signal: reading.stop.signal,
        progress: (done) => {
          reading.done = done;
          this.host.requestUpdate();
        },
      });
      reading.stop.signal.throwIfAborted();
      this.#waiting = 'waitsFor' in read ? read : undefined;
      if (!('waitsFor' in read)) this.#use(read);
    } catch (problem) {
      if (reading.stop.signal.aborted) return;
      if (!(problem instanceof VectorFileError)) throw problem;
      this.#fault = problem;
    } finally {
      if (this.#reading === reading) this.#reading = undefined;
      this.host.requestUpdate();
    }
  }

  #use(file: OwnVectors): void {
    const asked = this.#asked;
    this.#instead = asked && asked.sha256 !== file.sha256 ? { ...asked, came: file } : undefined;
    this.host.experiment.useVectors(file);
  }

  /** The file that the setting names and the page does not have. */
  get #asked(): Asked | undefined {
    const { values, vectors } = this.host.experiment;
    const sha256 = values['vectors-sha256'];
    if (sha256 === undefined || vectors) return undefined;
    return { name: String(values['vectors-name'] ?? ''), sha256: String(sha256) };
  }

  template(): TemplateResult | typeof nothing {
    const words = this.#words.words;
    if (!words) return nothing;
    return html`<div class="own">
      ${this.#file(words)}
      <p class="note">${words.note}</p>
      ${this.#messages(words)} ${this.#choice(words)}
    </div>`;
  }

  /** The file in use, and what it has of the words on the page. */
  #file(words: OwnVectorsWords): TemplateResult | typeof nothing {
    const file = this.host.experiment.vectors;
    if (!file) return nothing;
    return html`<dl class="file">
        <dt>${shownName(file.name)}</dt>
        <dd>${words.sizes(file.count, file.dimension)}</dd>
        <dd class="note">${words.hash} <code>${file.sha256}</code></dd>
      </dl>
      <div class="coverage" role="status">
        ${coverage(this.runs(), words).map(({ text, strong }) => html`<p class=${strong ? '' : 'note'}>${text}</p>`)}
      </div>`;
  }

  #messages(words: OwnVectorsWords): TemplateResult {
    const asked = this.#asked;
    const instead = this.#instead;
    const fault = this.#fault;
    const waiting = this.#waiting;
    const isInstead = instead && instead.came === this.host.experiment.vectors;
    return html`
      ${asked ? html`<p class="asked">${words.asked(shownName(asked.name), shownHash(asked.sha256))}</p>` : nothing}
      ${
        isInstead
          ? html`<p class="asked">${words.another(shownName(instead.came.name), shownHash(instead.came.sha256), shownName(instead.name), shownHash(instead.sha256))}</p>`
          : nothing
      }
      <div role="status">${waiting ? html`<p class="asked">${words.waiting[waiting.waitsFor](shownName(waiting.file.name))}</p>` : nothing}</div>
      ${
        fault
          ? html`<p class="error" role="alert">${words.faults[fault.fault]({ ...details(fault), file: shownName(fault.file) })} ${words.kept}</p>`
          : nothing
      }
    `;
  }

  #choice(words: OwnVectorsWords): TemplateResult {
    const { experiment } = this.host;
    const reading = this.#reading;
    if (reading) {
      const percent = Math.round(100 * reading.done);
      const label = words.reading(shownName(reading.name), percent);
      return html`<div class="reading">
        <progress max="1" .value=${reading.done} aria-label=${label}></progress>
        <span class="note">${label}</span>
        <button type="button" @click=${() => reading.stop.abort()}>${words.stop}</button>
      </div>`;
    }
    const others = vectorFiles.all.filter((file) => file !== experiment.vectors);
    const isAsked = experiment.values['vectors-sha256'] !== undefined;
    return html`<div class="choice">
      <label class="choose"
        ><input type="file" multiple aria-describedby="own-vectors-drop" @change=${this.#chosen} /><span>${words.choose}</span></label
      >
      <span class="note" id="own-vectors-drop">${words.orDrop}</span>
      ${others.map(
        (file) => html`<button type="button" class="again" @click=${() => this.#use(file)}>
          ${words.use(shownName(file.name))}
        </button>`,
      )}
      ${
        isAsked
          ? html`<button type="button" class="put-away" @click=${() => experiment.useVectors(undefined)}>
            ${experiment.vectors ? words.putAway : words.doWithout}
          </button>`
          : nothing
      }
    </div>`;
  }

  readonly #chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // So that the same file can be chosen again, when it has been corrected.
    input.value = '';
    void this.take(files);
  };
}

const details = ({ line, found, expected }: VectorFileError) => ({ line, found, expected });
