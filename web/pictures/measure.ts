/** Widths of characters in em, on the wide side of the fonts that the page may get, so that nothing is cut off. */
const WIDE = 1.25;
const BROAD_CAPITAL = 0.95;
const CAPITAL = 0.74;
const BROAD = 0.82;
const SMALL = 0.6;
const THIN = 0.34;

const combining = /[\p{M}\p{Cf}]/u;
const wide =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{20000}-\u{3fffd}]/u;
const broadCapital = /[MWЖШЩЮЫФДМ@%—]/u;
const broad = /[mwжшщюыфм→]/u;
const thin = /[ijlI1.,:;'|!()[\] іїІ·]/u;

function characterWidth(character: string): number {
  if (combining.test(character)) return 0;
  if (wide.test(character)) return WIDE;
  if (broadCapital.test(character)) return BROAD_CAPITAL;
  if (broad.test(character)) return BROAD;
  if (thin.test(character)) return THIN;
  return /[\p{Lu}\p{Lt}]/u.test(character) ? CAPITAL : SMALL;
}

/** About how wide a text comes out, in pixels; pictures are made where there is nothing to measure with. */
export function textWidth(content: string, size = 12): number {
  let ems = 0;
  for (const character of content) ems += characterWidth(character);
  return ems * size;
}

/** The text, cut with an ellipsis where it would be wider than `room` pixels. */
export function shorten(content: string, room: number, size = 12): string {
  if (textWidth(content, size) <= room) return content;
  let kept = '';
  for (const { segment } of graphemes.segment(content)) {
    if (textWidth(`${kept}${segment}…`, size) > room) break;
    kept += segment;
  }
  return `${kept}…`;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The widest of some texts. */
export const widest = (contents: readonly string[], size = 12): number =>
  contents.reduce((most, content) => Math.max(most, textWidth(content, size)), 0);
