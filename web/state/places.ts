/** Where a word of the drawn graph was put: x as a share of the width, y as one of the height that goes with it. */
export interface Place {
  x: number;
  y: number;
}

export type Places = ReadonlyMap<string, Place>;

/** The lowest place: many words make a high drawing, but not an endless one. */
const LOWEST = 20;

/** More text than the places of all words that a graph is drawn for. */
const MAXIMUM_CHARACTERS = 20_000;

/** How much of a place that cannot be read is told. */
const TOLD_CHARACTERS = 40;

const number = /^(\d{1,3}(\.\d{0,9})?|\.\d{1,9})$/;

/**
 * `word x y; word x y`: x from 0 to 1, y from 0 to {@link LOWEST}. What cannot be read is left out, and the first such
 * part is given.
 */
export function parsePlaces(text: string): { places: Places; unread: string | undefined } {
  const places = new Map<string, Place>();
  if (text.length > MAXIMUM_CHARACTERS) return { places, unread: shortened(text) };
  let unread: string | undefined;
  for (const part of text.split(';').map((each) => each.trim())) {
    if (part === '') continue;
    const [word = '', x = '', y = '', ...more] = part.split(/\s+/);
    const place = { x: Number(x), y: Number(y) };
    const isPlace = number.test(x) && number.test(y) && more.length === 0 && place.x <= 1 && place.y <= LOWEST;
    if (isPlace) places.set(word.normalize('NFC'), place);
    else unread ??= shortened(part);
  }
  return { places, unread };
}

const shortened = (part: string): string =>
  part.length > TOLD_CHARACTERS ? `${part.slice(0, TOLD_CHARACTERS)}…` : part;

/** Three digits: half a pixel of a wide drawing. */
export const roundedPlace = ({ x, y }: Place): Place => ({
  x: Math.round(1000 * Math.min(1, Math.max(0, x))) / 1000,
  y: Math.round(1000 * Math.min(LOWEST, Math.max(0, y))) / 1000,
});

/** The places as text; undefined, as the parameter has it, where there are none. */
export function formatPlaces(places: Places): string | undefined {
  if (places.size === 0) return undefined;
  return [...places]
    .map(([word, place]) => {
      const { x, y } = roundedPlace(place);
      return `${word} ${x} ${y}`;
    })
    .join('; ');
}
