import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Experiment } from '../../state/experiment';
import type { Run } from '../../state/own_vectors';
import type { OwnVectorControlWords } from '../../text/own_vectors';
import type { OwnVectorsField } from '../vectors/field';
import type { Host } from './instrument';

/** A run with its words, which a file may have or not. */
export interface WordsRun extends Run {
  readonly vocabulary: readonly string[];
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * The place for word vectors of the reader's own. Files may be dropped anywhere on the instrument; what takes them is
 * loaded when it is opened, when a file is dropped, or when the setting asks for one.
 */
export class OwnVectorsPart {
  #field: OwnVectorsField | undefined;
  #loading: Promise<OwnVectorsField> | undefined;
  #open = false;

  /** @param runs what is shown */
  constructor(
    private readonly host: Host<Experiment>,
    private readonly runs: () => readonly (WordsRun | undefined)[],
  ) {
    // Unless a page says that it takes a dropped file, the browser leaves the page to show it.
    host.addEventListener('dragover', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      this.#showDragging(true);
    });
    host.addEventListener('dragleave', () => this.#showDragging(false));
    host.addEventListener('drop', (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      this.#showDragging(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      this.#open = true;
      void this.#load().then((field) => field.take(files));
    });
  }

  /** @param error why nothing can be computed with the file that is used */
  template(words: OwnVectorControlWords, error?: string): TemplateResult {
    // A setting that asks for a file is one that the reader has to be told of.
    if (this.host.experiment.values['vectors-sha256'] !== undefined && !this.#loading) {
      this.#open = true;
      void this.#load();
    }
    return html`${error ? html`<p class="error" role="alert">${error}</p>` : nothing}<details
      class="own-vectors"
      .open=${this.#open}
      @toggle=${(event: Event) => this.#toggled((event.target as HTMLDetailsElement).open)}
    >
      <summary>${words.ownVectors}</summary>
      ${this.#field?.template() ?? nothing}
    </details>`;
  }

  #toggled(open: boolean): void {
    this.#open = open;
    if (open) void this.#load();
  }

  #load(): Promise<OwnVectorsField> {
    this.#loading ??= import('../vectors/field').then(({ OwnVectorsField }) => {
      this.#field = new OwnVectorsField(this.host, this.runs);
      this.host.requestUpdate();
      return this.#field;
    });
    return this.#loading;
  }

  #showDragging(dragging: boolean): void {
    this.host.root.querySelector('section')?.toggleAttribute('data-dragging', dragging);
  }
}
