import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PronounTrace } from 'untrained';
import { ranked } from '../../pictures/pronoun';
import { blockDifferences, type Difference } from '../../state/block';
import { blockParameters, presetOf } from '../../state/pronoun';
import type { BlockEditorWords } from '../../text/block_editor';
import { fixed, shortNumber, visibleToken } from '../../text/format';
import type { SettingsControls } from './pronoun_settings';

/** More differences than this are counted only: it is another preset. */
const MAXIMUM_DIFFERENCES = 6;

/** The setting that is kept beside the present one: which it is, in what it differs, and what came out of it. */
export function comparisonLine(controls: SettingsControls, words: BlockEditorWords): TemplateResult | typeof nothing {
  const { experiment, block } = controls;
  const { controls: all, figures } = controls.words;
  const { compared, sentences } = experiment;
  const before = sentences[0]?.compared?.settings.block;
  if (!compared || !before) return nothing;
  const isChanged = blockParameters.some(({ name }) => compared[name] !== undefined);
  const differences = blockDifferences(before, block);
  return html`<div class="compared" role="region" aria-label=${words.comparison}>
    <div>
      <p>${words.beside(all.presets[presetOf(compared)], isChanged)}</p>
      ${sentences.map(({ index, trace, compared: other }) =>
        other
          ? html`<p class="answers">${words.answers(figures.sentences[index] ?? '', answer(trace), answer(other))}</p>`
          : nothing,
      )}
    </div>
    <div class="note">
      <button type="button" class="stop" @click=${() => experiment.stopComparing()}>${words.stop}</button>
      ${
        differences.length > MAXIMUM_DIFFERENCES
          ? html`<p>${words.many(differences.length)}</p>`
          : html`<p>${words.differs}</p>
            <ul>
              ${differences.map((each) => html`<li>${differenceLine(each, controls, words)}</li>`)}
            </ul>`
      }
    </div>
  </div>`;
}

/** The word that a sentence comes to, with its logit. */
function answer(trace: PronounTrace): string {
  const first = ranked(trace)[0] ?? 0;
  return `${visibleToken(trace.vocabulary[first] ?? '')} ${fixed(trace.logits[first] ?? 0, 2)}`;
}

function differenceLine(
  difference: Difference,
  { words: { controls: all } }: SettingsControls,
  words: BlockEditorWords,
) {
  const { memory, field, before, now } = difference;
  const labels: Partial<Record<Difference['field'], Readonly<Record<string, string>>>> = {
    sign: { '1': '+', '-1': '−' },
    normalize: all.normalizations,
    update: all.updates,
    norm: all.norms,
    base: all.bases,
    rows: all.rowChoices,
    readout: all.readouts,
  };
  const told = (value: Difference['now']): string => {
    if (field === 'reads') return readList(String(value), words);
    return labels[field]?.[String(value)] ?? shortNumber(Number(value));
  };
  const name = memory ? `${words.names[memory]}, ${words.fields[field]}` : words.fields[field];
  return words.difference(name, told(before), told(now));
}

const readList = (list: string, words: BlockEditorWords): string =>
  list
    .split(',')
    .map((name) => words.names[name as keyof BlockEditorWords['names']] ?? '–')
    .join(', ');
