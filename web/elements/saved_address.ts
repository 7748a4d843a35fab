import { writeAddress } from '../state/address';
import type { Experiment } from '../state/experiment';
import type { ExperimentKind } from '../state/parameters';

/** A link that opens the very state of an experiment. @param home the page that opens one */
export async function savedAddress(home: string, kind: ExperimentKind, experiment: Experiment): Promise<string> {
  const link = new URL(home, document.baseURI);
  link.hash = await writeAddress({ experiments: { [kind]: experiment.snapshot } });
  return link.href;
}
