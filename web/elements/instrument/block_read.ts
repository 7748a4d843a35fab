import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Read } from 'untrained';
import { shortNumber } from '../../text/format';
import { numberInput, slider } from './fields';
import {
  change,
  choiceField,
  errorAt,
  limitOf,
  parameterField,
  type SettingsControls,
  shown,
} from './pronoun_settings';

/** The sliders reach from 10⁻⁴ to 10²; their left end is 0. Beyond, a number can be typed. */
const COLDEST = -4;
const HOTTEST = 2;

const toSlider = (temperature: number): number =>
  temperature > 0 ? Math.min(HOTTEST, Math.max(COLDEST, Math.log10(temperature))) : COLDEST;

/** Three digits are what a slider can aim at. */
const fromSlider = (position: number): number => (position <= COLDEST ? 0 : Number((10 ** position).toPrecision(3)));

/** Sign, gain, norms and temperature of a read. */
export function readFields(controls: SettingsControls, read: Required<Read>, label: string): TemplateResult {
  const { name, sign, gain, normalize } = read;
  const { controls: words } = controls.words;
  const range = { minimum: 0, maximum: limitOf(controls, 'gain'), step: 'any' as const };
  return html`<div class="read-fields" role="group" aria-label=${label}>
    ${choiceField(controls, `sign-${name}`, words.sign, sign < 0 ? '-1' : '1', words.signs)}
    ${parameterField(controls, `gain-${name}`, words.gain, shown(controls, `gain-${name}`, gain), range)}
    ${choiceField(controls, `normalize-${name}`, words.normalize, normalize, words.normalizations)}
    ${temperatureField(controls, read)}
  </div>`;
}

function temperatureField(
  controls: SettingsControls,
  { name: read, temperature: own }: Required<Read>,
): TemplateResult {
  const { controls: words } = controls.words;
  const name = `temperature-${read}`;
  const temperature = shown(controls, name, own);
  const error = errorAt(controls, name);
  return html`<div class="temperature">
    ${slider({
      name: `${name}-slider`,
      label: words.temperature,
      value: toSlider(temperature),
      minimum: COLDEST,
      maximum: HOTTEST,
      step: 0.01,
      shown: temperature === 0 ? words.bestMatch : `T = ${shortNumber(temperature)}`,
      change: (position) => change(controls, name, fromSlider(position)),
    })}
    <label class="visually-hidden" for=${name}>${words.exactTemperature}</label>
    ${numberInput({
      name,
      value: temperature,
      minimum: 0,
      maximum: limitOf(controls, 'temperature'),
      step: 'any',
      error,
      change: (typed) => change(controls, name, typed),
    })}
    ${error ? html`<p class="error" id="${name}-error" role="alert">${error}</p>` : nothing}
  </div>`;
}
