export { setWasmUrl } from './library';

/** What defines each element; fetched when the first one of it is in the page. */
const definitions: Readonly<Record<string, () => Promise<unknown>>> = {
  'untrained-abcd': () => import('./define_abcd'),
  'untrained-pronoun': () => import('./define_pronoun'),
  'untrained-attention': () => import('./define_attention'),
};

const fetched = new Set<string>();

function fetchWanted(): void {
  for (const [name, define] of Object.entries(definitions)) {
    if (fetched.has(name) || !document.querySelector(name)) continue;
    fetched.add(name);
    void define();
  }
}

// Elements may be added at any time, by a page's own scripts.
new MutationObserver(fetchWanted).observe(document, { childList: true, subtree: true });
fetchWanted();
