/** The line that an author writes, for a folder at the top of the same host. */
export const SCRIPT = '<script type="module" blocking="render" src="/untrained/elements.js"></script>';

export const HEATMAP =
  '<untrained-abcd prompt=" ABCD ABCDABCE" rule="subtract-rms" passes="15" view="heatmap"></untrained-abcd>';
export const LOGITS = '<untrained-pronoun view="logits"></untrained-pronoun>';

/** The policy of a page that allows as little as the elements can do with. */
export const STRICT = {
  'content-security-policy':
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; require-trusted-types-for 'script'",
};

/** A page of someone else. */
export const post = (body: string, script = SCRIPT): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Post</title>${script}</head><body>${body}</body></html>`;
