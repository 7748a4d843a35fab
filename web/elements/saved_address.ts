import { writeAddress } from '../state/address';
import type { Experiment, Module } from '../state/experiment';
import { type ExperimentKind, experimentKinds } from '../state/parameters';
import { writePlainAddress } from '../state/plain_address';

/** A link that opens the very state of an experiment. @param home the page that opens one */
export async function savedAddress(home: string, kind: string, experiment: Experiment<Module>): Promise<string> {
  const link = new URL(home, document.baseURI);
  link.hash = isPageExperiment(kind)
    ? await writeAddress({ experiments: { [kind]: experiment.snapshot } })
    : writePlainAddress(experiment.parameters, experiment.values);
  return link.href;
}

/** Whether it is one of the experiments of the first page, which has an address of its own kind. */
const isPageExperiment = (kind: string): kind is ExperimentKind => experimentKinds.some((known) => known === kind);
