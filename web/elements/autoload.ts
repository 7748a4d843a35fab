import { NEAR } from './near';
import { keepRoom } from './room';

export { setWasmUrl } from './wasm_url';

/** What defines each element; fetched when the first one of it is near the screen. */
const definitions: Readonly<Record<string, () => Promise<unknown>>> = {
  'untrained-abcd': () => import('./define_abcd'),
  'untrained-pronoun': () => import('./define_pronoun'),
  'untrained-attention': () => import('./define_attention'),
  'untrained-swarm': () => import('./define_swarm'),
};

const names = Object.keys(definitions);

function fetchFor(element: Element): void {
  observer.unobserve(element);
  void definitions[element.localName]?.();
}

const observer = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) if (isIntersecting) fetchFor(target);
  },
  { rootMargin: NEAR },
);

function watch(): void {
  for (const element of document.querySelectorAll<HTMLElement>(names.map((name) => `${name}:not(:defined)`).join())) {
    keepRoom(element);
    if (element.getAttribute('loading') === 'eager') fetchFor(element);
    else observer.observe(element);
  }
}

// What is not defined yet would be laid out as text.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`:where(${names.join()}):not(:defined, [hidden]) { display: block }`);
document.adoptedStyleSheets.push(sheet);

// Elements may be added at any time, by a page's own scripts.
new MutationObserver(watch).observe(document, { childList: true, subtree: true });
watch();
