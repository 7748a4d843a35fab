import type { Instance } from './instance.js';
import type { BlockSettings } from './pronoun_types.js';
import type { Limits, PresetName } from './types.js';

/** What every function of the facade needs of the running module. */
export interface Core {
  instance: Instance;
  limits: Limits;
  presets: Readonly<Record<PresetName, BlockSettings>>;
}
