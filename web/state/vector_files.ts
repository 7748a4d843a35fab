import type { OwnVectors } from './own_vectors';

/** All files of a page together may take this much; the oldest give way. */
export const MAXIMUM_KEPT_BYTES = 2 ** 29;

/**
 * The files of word vectors that have been opened on a page, by SHA-256. Settings only name them: undoing, a link or
 * another element finds a file here for as long as the page is open.
 *
 * @fires change when there is another file than before
 */
export class VectorFiles extends EventTarget {
  readonly #files = new Map<string, OwnVectors>();

  get(sha256: unknown): OwnVectors | undefined {
    return this.#files.get(String(sha256));
  }

  /** The latest last. */
  get all(): readonly OwnVectors[] {
    return [...this.#files.values()];
  }

  /** Keeps a file, and as many of those before it as there is room for. */
  add(file: OwnVectors): void {
    this.#files.delete(file.sha256);
    this.#files.set(file.sha256, file);
    let bytes = 0;
    for (const kept of [...this.all].reverse()) {
      bytes += kept.bytes;
      if (bytes > MAXIMUM_KEPT_BYTES && kept !== file) this.#files.delete(kept.sha256);
    }
    this.dispatchEvent(new Event('change'));
  }
}

/** Those of this page. */
export const vectorFiles = new VectorFiles();
