import type { AddressError } from '../state/address';
import type { Experiment, Snapshot } from '../state/experiment';
import { type ExperimentKind, experimentKinds } from '../state/parameters';
import { vectorFiles } from '../state/vector_files';
import { preferences } from './preferences_state';
import { guidedStory } from './story_state';

/** Browsers refuse pages that write their address on every key. */
const WRITE_DELAY_MS = 300;

/** Reads and writes states; loaded when there is one to read or write. */
const codec = () => import('../state/address');

/** Whether a fragment holds a state; others are places in the page. */
const isStateAddress = (hash: string): boolean => /^#\d+\./.test(hash);

/**
 * Keeps the address true, so that a link, a reload or Back shows the same page, and takes what an address asks for.
 *
 * @fires change when `problem` or `missing` is another than before
 */
class PageAddress extends EventTarget {
  /** Why the address could not be read. */
  problem: AddressError | undefined;
  /** The file of word vectors that the address was made with, and that has not come yet. */
  missing: { name: string; sha256: string } | undefined;
  /** What the address asks of experiments that have not been computed yet. */
  readonly #asked = new Map<ExperimentKind, Snapshot>();
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #written = '';

  /** Shows the link; in a frame it is no address that anyone sees. */
  #show = showAddress;

  /** Takes the present address, and follows it and the experiments from then on; `show` gets the link of each state. */
  begin(show = showAddress): void {
    this.#show = show;
    for (const kind of experimentKinds) {
      // What defines an element may be fetched later.
      if (experimentOf(kind)) this.#follow(kind);
      else void customElements.whenDefined(`untrained-${kind}`).then(() => this.#follow(kind));
    }
    for (const source of [preferences, guidedStory]) source.addEventListener('change', () => this.#writeSoon());
    addEventListener('hashchange', () => void this.#read());
    void this.#read();
  }

  #follow(kind: ExperimentKind): void {
    const experiment = experimentOf(kind);
    if (!experiment) return;
    let { snapshot } = experiment;
    experiment.addEventListener('change', () => {
      this.#fulfil(kind, experiment);
      this.#watchMissing();
      // A result or a language that has arrived is no other state.
      if (experiment.snapshot !== snapshot) this.#writeSoon();
      snapshot = experiment.snapshot;
    });
    this.#fulfil(kind, experiment);
  }

  /** The link to the page as it stands; none where it would be too long. */
  async link(): Promise<string | undefined> {
    const experiments = Object.fromEntries(
      experimentKinds.map((kind) => [kind, this.#asked.get(kind) ?? experimentOf(kind)?.snapshot]),
    );
    const { language, theme } = preferences;
    const { MAXIMUM_ADDRESS_CHARACTERS, writeAddress } = await codec();
    const fragment = await writeAddress({ experiments, language, theme, story: guidedStory.step });
    if (fragment.length > MAXIMUM_ADDRESS_CHARACTERS) return undefined;
    const link = new URL(location.href);
    for (const name of ['language', 'theme', 'embed', 'view']) link.searchParams.delete(name);
    link.hash = fragment;
    return link.href;
  }

  /** Writes the address now, and says whether it could be. */
  async write(): Promise<string | undefined> {
    clearTimeout(this.#waiting);
    const link = await this.link();
    this.#show(link);
    this.#written = location.hash;
    return link;
  }

  dismiss(): void {
    this.#tell(undefined, undefined);
  }

  #writeSoon(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.write(), WRITE_DELAY_MS);
  }

  async #read(): Promise<void> {
    const { hash } = location;
    if (hash === this.#written || !isStateAddress(hash)) return;
    this.#written = hash;
    const { AddressError, readAddress } = await codec();
    try {
      const { experiments, language, theme, story } = await readAddress(hash);
      preferences.choose({ language, theme });
      for (const kind of experimentKinds) {
        const asked = experiments[kind];
        const experiment = experimentOf(kind);
        if (!asked) continue;
        this.#asked.set(kind, asked);
        if (experiment) this.#fulfil(kind, experiment);
      }
      guidedStory.choose(story);
      const named = Object.values(experiments).map(({ values }) => values);
      const missing = named.find((values) => isMissing(values['vectors-sha256']));
      const name = String(missing?.['vectors-name'] ?? '');
      this.#tell(undefined, missing && { name, sha256: String(missing['vectors-sha256']) });
    } catch (problem) {
      if (!(problem instanceof AddressError)) throw problem;
      this.#tell(problem, undefined);
    }
  }

  /** A file that has come, or that nothing asks for any more, is not missing. */
  #watchMissing(): void {
    const { missing } = this;
    if (!missing) return;
    const asked = [...this.#asked.values(), ...experimentKinds.map((kind) => experimentOf(kind)?.snapshot)];
    const isAsked = asked.some((snapshot) => snapshot?.values['vectors-sha256'] === missing.sha256);
    if (!isAsked || !isMissing(missing.sha256)) this.#tell(this.problem, undefined);
  }

  /** An experiment shows its defaults first: from there a value that cannot be computed leaves something to change. */
  #fulfil(kind: ExperimentKind, experiment: Experiment): void {
    const asked = this.#asked.get(kind);
    if (!asked || !experiment.ready) return;
    this.#asked.delete(kind);
    experiment.replace(asked);
  }

  #tell(problem: AddressError | undefined, missing: PageAddress['missing']): void {
    this.problem = problem;
    this.missing = missing;
    this.dispatchEvent(new Event('change'));
  }
}

/** Whether a file of vectors is asked for that the page does not have. */
const isMissing = (sha256: unknown): boolean => sha256 !== undefined && vectorFiles.get(sha256) === undefined;
const showAddress = (link: string | undefined): void =>
  history.replaceState(null, '', link ?? location.pathname + location.search);

const experimentOf = (kind: ExperimentKind): Experiment | undefined =>
  document.querySelector(`untrained-${kind}`)?.experiment;

export const pageAddress = new PageAddress();
