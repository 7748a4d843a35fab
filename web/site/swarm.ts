import '../elements/define_swarm';
import { PageHash } from '../elements/page_hash';
import { readPlainAddress, writePlainAddress } from '../state/plain_address';
import { swarmExamples } from '../state/swarm_examples';
import type { SwarmPageWords } from '../text/tool_page';
import { toolPage } from './tool_page';

const element = document.querySelector('untrained-swarm');
const notice = document.querySelector<HTMLElement>('#unknown');
if (!element || !notice) throw new Error('the page has no swarm');
const { experiment } = element;

let words: SwarmPageWords | undefined;
/** What the address names that is not known here. */
let unknown: readonly string[] = [];

function showUnknown(): void {
  if (!notice) return;
  notice.hidden = unknown.length === 0;
  notice.textContent = (unknown.length > 0 && words?.addressUnknown(unknown.join(', '))) || '';
}

/** Shows what the address asks for, or the first example. */
function take(address: string): void {
  const asked = readPlainAddress(experiment.parameters, address);
  unknown = asked?.unknown ?? [];
  const [first] = swarmExamples;
  experiment.replace({ values: asked?.values ?? { ...first?.values, ...first?.shown } });
  showUnknown();
}

const hash = new PageHash(take, () => writePlainAddress(experiment.parameters, experiment.values));
take(hash.read());
experiment.forget();
hash.follow();
experiment.addEventListener('change', () => hash.writeSoon());
toolPage({ en: () => import('../text/en/swarm_page'), ru: () => import('../text/ru/swarm_page') }, (found) => {
  words = found;
  showUnknown();
});
