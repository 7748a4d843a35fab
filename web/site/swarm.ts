import '../elements/define_swarm';
import { readPlainAddress, writePlainAddress } from '../state/plain_address';
import type { SwarmExperiment } from '../state/swarm';
import { swarmExamples } from '../state/swarm_examples';
import { toolPage } from './tool_page';

/** Browsers refuse pages that write their address on every key or move. */
const WRITE_DELAY_MS = 300;

/** Keeps the setting in the page's address, and takes it from there. */
class SwarmAddress {
  /** What the address names that is not known here. */
  unknown: readonly string[] = [];
  #written = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly experiment: SwarmExperiment,
    private readonly read: () => void,
  ) {
    addEventListener('hashchange', () => {
      if (location.hash !== this.#written) this.take();
    });
  }

  /** Shows what the address asks for, or the first example. */
  take(): void {
    this.#written = location.hash;
    const asked = readPlainAddress(this.experiment.parameters, location.hash);
    this.unknown = asked?.unknown ?? [];
    const [first] = swarmExamples;
    this.experiment.replace({ values: asked?.values ?? { ...first?.values, ...first?.shown } });
    this.read();
  }

  /** Writes every change from now on. */
  follow(): void {
    this.experiment.addEventListener('change', () => {
      this.#waiting ??= setTimeout(() => this.#write(), WRITE_DELAY_MS);
    });
  }

  #write(): void {
    this.#waiting = undefined;
    const { parameters, values } = this.experiment;
    history.replaceState(null, '', `#${writePlainAddress(parameters, values)}`);
    this.#written = location.hash;
  }
}

const element = document.querySelector('untrained-swarm');
const notice = document.querySelector('#unknown');
if (!element || !(notice instanceof HTMLElement)) throw new Error('the page has no swarm');

let tell = (_: readonly string[]): string => '';
const address = new SwarmAddress(element.experiment, () => show());

function show(): void {
  const { unknown } = address;
  (notice as HTMLElement).hidden = unknown.length === 0;
  (notice as HTMLElement).textContent = unknown.length > 0 ? tell(unknown) : '';
}

address.take();
element.experiment.forget();
address.follow();
toolPage({ en: () => import('../text/en/swarm_page'), ru: () => import('../text/ru/swarm_page') }, (words) => {
  tell = (names) => words.addressUnknown(names.join(', '));
  show();
});
