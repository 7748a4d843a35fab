/** Signature, and the header chunk, which must come first. */
const AFTER_HEADER = 8 + 25;

/**
 * A PNG file with a text chunk (iTXt, uncompressed UTF-8) after its header.
 *
 * @param keyword 1 … 79 letters of Latin-1, such as `Comment`
 * Source: the PNG specification, third edition, 11.3.3.4 and annex D.
 */
export function withText(png: Uint8Array, keyword: string, text: string): Uint8Array<ArrayBuffer> {
  const type = 'iTXt';
  // After the keyword: not compressed, no language, no translated keyword.
  const body = new TextEncoder().encode(`${type}${keyword}\0\0\0\0\0${text}`);
  const chunk = new Uint8Array(4 + body.length + 4);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length - type.length);
  chunk.set(body, 4);
  view.setUint32(4 + body.length, crc32(body));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, AFTER_HEADER));
  whole.set(chunk, AFTER_HEADER);
  whole.set(png.subarray(AFTER_HEADER), AFTER_HEADER + chunk.length);
  return whole;
}

/** The checksum of a chunk: the remainder by this polynomial, bit by bit, lowest first. */
const POLYNOMIAL = 0xedb88320;

function crc32(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  for (const byte of bytes) {
    remainder ^= byte;
    for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? POLYNOMIAL : 0);
  }
  return ~remainder >>> 0;
}
