// How high an element will be, told from its attributes alone, so that nothing jumps when it is there. Rather a little
// too much than too little: room that is left over is seen below the figure, room that is missing moves the text.

const { min, max, round } = Math;

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** How much more the lines around a picture need where they wrap: `most` pixels at 360 wide, none from `from` on. */
const wrapped = (width: number, most: number, from = 640): number => max(0, ((from - width) / (from - 360)) * most);

/** The rows of a grid that keeps about one height, however many they are. */
const rowsHeight = (count: number, highest: number): number => count * min(highest, max(8, round(400 / max(count, 1))));

/** Pictures are not shown higher than this; they scroll. */
const HIGHEST_REM = 46;

type Get = (name: string) => string | null;

function abcdRoom(view: string, get: Get, width: number, highest: number): number {
  const prompt = get('prompt') ?? ' ABCD ABCDABCE';
  const tokens = get('tokens') === 'word' ? wordsOf(prompt) : [...prompt];
  // The names of words may stand slanted.
  const slant = get('tokens') === 'word' ? 30 : 0;
  if (view === 'heatmap') {
    return min(highest, rowsHeight(Number(get('passes') ?? 15), 30) + 38 + slant) + 262 + wrapped(width, 130);
  }
  if (view === 'map')
    return min(highest, tokens.length * min(34, (width - 30) / tokens.length) + 26 + slant) + 262 + wrapped(width, 130);
  return min(highest, 26 * min(24, new Set(tokens).size)) + 216 + wrapped(width, 75);
}

function pronounRoom(view: string, get: Get, width: number, highest: number): number {
  // As long as the words of the sentences that stand there unless others are given.
  const usual = ['aaaa aab aaac aaaaad aae aaf aaaaaag aaf', 'aaaa aab aaac aaaaad aae aaf aaaaaah aaf'];
  const prompts = ['prompt', 'second-prompt'].map((name, index) => wordsOf(get(name) ?? usual[index] ?? ''));
  if (view === 'graph') return 394 + wrapped(width, 144);
  if (view === 'logits') {
    const names = new Set([...prompts.flat(), ...wordsOf(get('graph') ?? '')]);
    // The seed's own sentences have published figures beside them, and a line that says so.
    const heading = ['prompt', 'second-prompt', 'graph'].some(get) ? 0 : 22;
    return 2 * min(highest, 26 * min(24, names.size) + heading) + 354 + wrapped(width, 130);
  }
  const pictures = prompts.map((words) => {
    if (view === 'weights') return min(highest, rowsHeight(words.length - 1, 32) + 76);
    const line = words.join('').length * 10 + words.length * 14;
    return line > width ? words.length * 36 : min(118, 22 + 14 * words.length) + 54;
  });
  const around = view === 'weights' ? 416 + wrapped(width, 265, 900) : 276 + wrapped(width, 100, 900);
  return pictures.reduce((sum, height) => sum + height, around);
}

function attentionRoom(view: string, get: Get, width: number, highest: number): number {
  return view === 'softmax' ? abcdRoom('map', get, width, highest) : 480 + wrapped(width, 130);
}

function swarmRoom(view: string, _: Get, width: number, highest: number): number {
  return view === 'swarm'
    ? min(highest, min(560, width - 56) + 72) + 230 + wrapped(width, 130)
    : 470 + wrapped(width, 95);
}

/** How the figures of each element are reckoned, and about how high its whole instrument is where it is lowest. */
const elements: Readonly<Record<string, { figure: typeof abcdRoom; whole: number }>> = {
  'untrained-abcd': { figure: abcdRoom, whole: 1950 },
  'untrained-pronoun': { figure: pronounRoom, whole: 4150 },
  'untrained-attention': { figure: attentionRoom, whole: 1350 },
  'untrained-swarm': { figure: swarmRoom, whole: 1100 },
};

/** Height in CSS pixels that an element will need; 0 where that is not known. */
export function roomOf(element: Element): number {
  const view = element.getAttribute('view') ?? 'all';
  const known = elements[element.localName];
  if (!known || view === 'all') return known?.whole ?? 0;
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  const get = (name: string) => element.getAttribute(name);
  return (known.figure(view, get, element.clientWidth, HIGHEST_REM * rem) * rem) / 16;
}

const kept = new WeakMap<Element, () => void>();

/** Keeps room for an element whose author has not done so, until its height is another one anyway. */
export function keepRoom(element: HTMLElement): void {
  if (kept.has(element) || !['auto', '0px'].includes(getComputedStyle(element).minHeight)) return;
  const room = roomOf(element);
  if (room === 0) return;
  element.style.minHeight = `${room}px`;
  const release = () => {
    element.style.minHeight = '';
    observer.disconnect();
  };
  const observer = new MutationObserver(() => {
    if (roomOf(element) !== room) release();
  });
  observer.observe(element, { attributes: true });
  addEventListener('resize', release, { once: true });
  kept.set(element, release);
}

/** Keeps it no longer, once the element is as high as it will be. */
export function releaseRoom(element: HTMLElement): void {
  kept.get(element)?.();
}
