import data from 'virtual:first-view';
import type { AbcdTrace, BlockSettings, Limits, PresetName, PronounTrace } from 'untrained';

/** What the page shows before the module has loaded, computed by the same module when the site was built. */
export interface FirstView {
  limits: Limits;
  presets: Readonly<Record<PresetName, BlockSettings>>;
  abcd: AbcdTrace;
  pronoun: PronounTrace[];
}

/** Lists of numbers become typed arrays again, as the library returns them. */
function revive(value: unknown): unknown {
  if (Array.isArray(value)) {
    const numbers = value.length > 0 && value.every((item) => typeof item === 'number');
    return numbers ? Float64Array.from(value) : value.map(revive);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, revive(item)]));
}

export const firstView = revive(data) as FirstView;
