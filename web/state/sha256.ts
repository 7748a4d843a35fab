/**
 * SHA-256 in hexadecimal digits.
 *
 * @returns undefined where the browser computes none: it does so only for pages that came over https or from this machine
 */
export async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (!subtle) return undefined;
  const found = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(found, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
