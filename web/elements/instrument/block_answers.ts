import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PronounTrace } from 'untrained';
import { ranked } from '../../pictures/pronoun';
import type { BlockEditorWords } from '../../text/block_editor';
import { fixed, visibleToken } from '../../text/format';
import type { SettingsControls } from './pronoun_settings';

/** What the sentences come to now and with the kept setting, for those who see only the editor. */
export function answersNow(
  { experiment, words: { figures } }: SettingsControls,
  words: BlockEditorWords,
): TemplateResult | typeof nothing {
  const lines = experiment.sentences.flatMap(({ index, trace, compared }) =>
    compared ? [words.answers(figures.sentences[index] ?? '', answer(trace), answer(compared))] : [],
  );
  if (lines.length === 0) return nothing;
  return html`<div class="compared" role="group" aria-label=${words.outcome}>
    ${lines.map((line) => html`<p>${line}</p>`)}
  </div>`;
}

/** The word that a sentence comes to, with its logit. */
function answer(trace: PronounTrace): string {
  const first = ranked(trace)[0] ?? 0;
  return `${visibleToken(trace.vocabulary[first] ?? '')} ${fixed(trace.logits[first] ?? 0, 2)}`;
}
