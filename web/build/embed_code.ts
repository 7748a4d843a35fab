import { type ExampleName, OWN_ADDRESS } from '../text/embed_page';
import type { TagName } from './manifest_parameters';
import { escaped } from './markup';

/** Where the downloaded folder is put, as the printed code has it. */
const FOLDER = 'untrained';

/** The files of that folder which a page names. */
const MODULE = 'elements.js';
const CLASSIC = 'untrained.classic.js';

/** An element as an author writes it. */
export interface Example {
  readonly name: ExampleName;
  readonly tag: TagName;
  readonly attributes: Readonly<Record<string, string>>;
}

const pronounPair = {
  preset: 'prediction-error',
  prompt: 'FISH ATE WORM IT WAS HUNGRY IT',
  'second-prompt': 'FISH ATE WORM IT WAS TASTY IT',
  graph: 'IT = FISH + WORM\nHUNGRY = FISH\nTASTY = WORM\nFISH = ATE\nATE = WORM',
};

/** One example of each view, and of two settings held against each other. */
export const examples: readonly Example[] = [
  { name: 'abcdAll', tag: 'untrained-abcd', attributes: { prompt: ' ABCD ABCDABCE' } },
  {
    name: 'abcdHeatmap',
    tag: 'untrained-abcd',
    attributes: { prompt: ' ABCD ABCDABCE', rule: 'subtract-rms', passes: '15', view: 'heatmap' },
  },
  { name: 'abcdMap', tag: 'untrained-abcd', attributes: { prompt: 'A1B2C3D4B?', pass: '3', view: 'map' } },
  {
    name: 'abcdCoordinates',
    tag: 'untrained-abcd',
    attributes: { prompt: 'A1B2C3D4B?', embedding: 'orthogonal', view: 'coordinates' },
  },
  {
    name: 'abcdCompared',
    tag: 'untrained-abcd',
    attributes: { compare: '{"rule": "add"}', view: 'heatmap-difference' },
  },
  { name: 'pronounAll', tag: 'untrained-pronoun', attributes: {} },
  { name: 'pronounLogits', tag: 'untrained-pronoun', attributes: { view: 'logits' } },
  { name: 'pronounArcs', tag: 'untrained-pronoun', attributes: { layer: '3', view: 'arcs' } },
  { name: 'pronounWeights', tag: 'untrained-pronoun', attributes: { memory: 'relation', view: 'weights' } },
  { name: 'pronounGraph', tag: 'untrained-pronoun', attributes: { ...pronounPair, view: 'graph' } },
  {
    name: 'pronounCompared',
    tag: 'untrained-pronoun',
    attributes: { compare: '{"temperature-context": 1}', view: 'weights-difference' },
  },
  { name: 'attentionAll', tag: 'untrained-attention', attributes: {} },
  { name: 'attentionSoftmax', tag: 'untrained-attention', attributes: { scale: '2', view: 'softmax' } },
  { name: 'attentionEvenness', tag: 'untrained-attention', attributes: { view: 'evenness' } },
  { name: 'swarmAll', tag: 'untrained-swarm', attributes: { function: 'rastrigin', step: '12' } },
  {
    name: 'swarmMap',
    tag: 'untrained-swarm',
    attributes: { function: 'schaffer-f6', zoom: '4', step: '20', view: 'swarm' },
  },
  {
    name: 'swarmCurve',
    tag: 'untrained-swarm',
    attributes: { function: 'ackley', dimensions: '30', topology: 'ring', iterations: '1500', view: 'best-so-far' },
  },
];

/** A start tag longer than this has a line for each attribute. */
const LONGEST_TAG = 72;

/** An element with something inside it that is shown until it is there. */
export function elementCode({ tag, attributes }: Pick<Example, 'tag' | 'attributes'>, fallback: string): string {
  const written = Object.entries(attributes).map(([name, value]) =>
    value.includes('"') ? `${name}='${value}'` : `${name}="${escaped(value)}"`,
  );
  const short = `<${[tag, ...written].join(' ')}>`;
  const start = short.length > LONGEST_TAG ? `<${[tag, ...written].join('\n  ')}\n>` : short;
  return `${start}\n  <p>${escaped(fallback)}</p>\n</${tag}>`;
}

/** Code that the page prints, by the name of its place. */
export const snippets: Readonly<Record<string, string>> = {
  script: `<script type="module" src="./${FOLDER}/${MODULE}"></script>`,
  element: elementCode(
    { tag: 'untrained-abcd', attributes: { prompt: ' ABCD ABCDABCE', view: 'heatmap' } },
    'How near each token comes to the last one, pass after pass.',
  ),
  looks: `untrained-abcd {
  color-scheme: light dark;
  --u-accent: #8a3b12;
  --u-font: 17px/1.6 Georgia, serif;
}
untrained-abcd::part(title) {
  font-style: italic;
}`,
  policy: `Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html`,
  wasm: `import { setWasmUrl } from './${FOLDER}/${MODULE}';

setWasmUrl('/files/untrained.wasm');`,
  properties: `const element = document.querySelector('untrained-abcd');
element.addEventListener('experiment-change', ({ detail }) => {
  console.log(detail.values.prompt, detail.values.passes);
});
element.passes = 3;`,
  file: `<script src="./${FOLDER}/${CLASSIC}" defer></script>`,
  iframe: `<iframe class="untrained" src="${OWN_ADDRESS}?embed=1&amp;view=heatmap" title="Attention that was never trained" width="100%" height="600" loading="lazy"></iframe>`,
  host: `addEventListener('message', ({ source, data }) => {
  if (data?.type !== 'untrained-height') return;
  for (const frame of document.querySelectorAll('iframe.untrained')) {
    if (frame.contentWindow !== source) continue;
    frame.style.border = '0';
    frame.style.height = \`\${data.height}px\`;
  }
});`,
};
