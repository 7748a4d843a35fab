import { UntrainedAbcd } from '../elements/abcd';
import type { UntrainedAttention } from '../elements/attention';
import { css, make } from '../elements/element';
import { UntrainedPronoun } from '../elements/pronoun';
import { attentionFigureNames } from '../figures/attention';
import { type ExperimentKind, experimentKinds } from '../state/parameters';
import { embeddedTexts } from '../text/embedded';
import { pageTexts } from '../text/page';
import { pageAddress } from './address';
import { preferences } from './preferences_state';

const styles = css`
  body { padding: 0.75rem; }
  main { gap: 0.75rem; }
  h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .open { margin: 0; font-size: 0.85rem; text-align: end; }
  .open a { display: inline-block; padding: 0.7rem 0; color: var(--accent); }
  .unknown { margin: 0; color: var(--muted); }
`;

/** Which experiment a view is of, and the figure, where it is one. */
function placeOf(view: string): { kind: ExperimentKind; figure?: string } | undefined {
  const whole = experimentKinds.find((kind) => kind === view);
  if (whole) return { kind: whole };
  const has = ({ views, comparedViews }: typeof UntrainedAbcd | typeof UntrainedPronoun) =>
    [...views, ...comparedViews].some((name) => name === view);
  if (has(UntrainedAbcd)) return { kind: 'abcd', figure: view };
  if (has(UntrainedPronoun)) return { kind: 'pronoun', figure: view };
  // Its element is fetched later.
  if (attentionFigureNames.some((name) => name === view)) return { kind: 'attention', figure: view };
  return undefined;
}

/** Tells the page around the frame how high this one is, now and whenever that changes. */
function tellHeight(): void {
  if (parent === window) return;
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    // Whoever shows the page may know how high it is.
    parent.postMessage({ type: 'untrained-height', height }, '*');
  }).observe(document.body);
}

/** Shows the page inside another one: an experiment or a figure of it, and a link to the same state. */
export function showEmbedded(view: string | null): void {
  const place = view === null ? undefined : placeOf(view);
  if (place) {
    for (const element of document.querySelectorAll<UntrainedAbcd | UntrainedPronoun | UntrainedAttention>(
      'untrained-abcd, untrained-pronoun, untrained-attention',
    )) {
      element.hidden = element.localName !== `untrained-${place.kind}`;
      if (place.figure) element.setAttribute('view', place.figure);
    }
  }
  const link = make('a', { href: `./${location.hash}`, target: '_blank', rel: 'noopener' });
  const unknown = make('p', { class: 'unknown', role: 'alert', hidden: view === null || place !== undefined });
  const heading = make('h1');
  const main = document.querySelector('main');
  main?.prepend(heading, unknown);
  main?.append(make('p', { class: 'open' }, link));
  const speak = () => {
    heading.textContent = pageTexts[preferences.language].tagline;
    const words = embeddedTexts[preferences.language];
    link.textContent = words.open;
    unknown.textContent = view === null || place ? '' : words.unknownView(view);
  };
  speak();
  preferences.addEventListener('change', speak);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets = [sheet];
  document.documentElement.dataset.embed = 'shown';
  pageAddress.begin((address) => {
    link.href = address ?? './';
  });
  tellHeight();
}
