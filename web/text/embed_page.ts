/** Stands for the address of this site in printed code, until the page's script has put in its own. */
export const OWN_ADDRESS = 'https://example.org/untrained/';

/** The figures that stand alone in a page, and the whole experiments. */
export type ExampleName =
  | 'abcdAll'
  | 'abcdHeatmap'
  | 'abcdMap'
  | 'abcdCoordinates'
  | 'abcdCompared'
  | 'pronounAll'
  | 'pronounLogits'
  | 'pronounArcs'
  | 'pronounWeights'
  | 'pronounGraph'
  | 'pronounCompared'
  | 'attentionAll'
  | 'attentionSoftmax'
  | 'attentionEvenness'
  | 'swarmAll'
  | 'swarmMap'
  | 'swarmCurve';

type ExampleWords = Record<ExampleName | `${ExampleName}Note`, string>;

/** Words of the page about embedding. Between backticks stands code. */
export interface EmbedPageWords extends ExampleWords {
  heading: string;
  introduction: string;
  skip: string;
  home: string;
  contents: string;
  postLink: string;
  copy: string;
  copied: string;
  copyByHand: string;
  start: string;
  stepDownload: string;
  download: string;
  stepServer: string;
  stepScript: string;
  stepElement: string;
  examples: string;
  examplesNote: string;
  settings: string;
  loading: string;
  loadingNote: string;
  language: string;
  languageNote: string;
  looks: string;
  looksNote: string;
  fallback: string;
  fallbackNote: string;
  policy: string;
  policyNote: string;
  wasm: string;
  wasmNote: string;
  properties: string;
  propertiesNote: string;
  file: string;
  fileNote: string;
  iframe: string;
  iframeNote: string;
  iframeViews: string;
  iframeHeight: string;
  reference: string;
  referenceNote: string;
  attributes: string;
  otherProperties: string;
  events: string;
  slots: string;
  parts: string;
  customProperties: string;
  name: string;
  property: string;
  type: string;
  usual: string;
  range: string;
  meaning: string;
  wholeNumber: string;
  unnamed: string;
}
