import type { Core } from 'untrained';
import type { SavedKind } from '../saved';
import {
  type AbcdMoment,
  abcdAsked,
  attentionAsked,
  type PronounMoment,
  pronounAsked,
  type SnippetSource,
  viewOf,
} from './source';

/**
 * A program for Node that computes the figure's numbers with the library and prints them as JSON.
 *
 * @throws where the figure has no numbers of its own
 */
export function nodeSnippet(core: Core, source: SnippetSource, comment: string): string {
  const asked = calls[source.provenance.experiment]?.(core, source);
  if (!asked) throw new Error(`${source.figure.name} is not computed`);
  const { method, options, shown } = asked;
  return [
    ...comment.split('\n').map((line) => `// ${line}`),
    "import { load } from 'untrained';",
    '',
    'const untrained = await load();',
    `const trace = untrained.${method}(${literal(options)});`,
    `const shown = ${shown};`,
    '// The rows are Float64Arrays.',
    'console.log(JSON.stringify(shown, (_, value) => (ArrayBuffer.isView(value) ? Array.from(value) : value)));',
    '',
  ].join('\n');
}

interface Call {
  method: string;
  options: object;
  /** The figure's numbers as an expression of the trace. */
  shown: string;
}

function abcdCall(core: Core, source: SnippetSource): Call | undefined {
  const { options, moment } = abcdAsked(core, source);
  const shown = abcdShown[viewOf(source.figure)]?.(moment);
  return shown && { method: 'abcd', options: { ...options, ...shown.also }, shown: shown.shown };
}

const abcdShown: Record<string, (moment: AbcdMoment) => { shown: string; also: object }> = {
  heatmap: ({ pass, token }) =>
    token === undefined
      ? { shown: 'trace.similarity', also: {} }
      : {
          shown: `[...trace.similarity.slice(0, ${pass - 1}), trace.map[trace.probe]]`,
          also: { map: pass, mapToken: token },
        },
  map: ({ pass, token }) => ({
    shown: 'trace.map',
    also: { map: pass, ...(token !== undefined && { mapToken: token }) },
  }),
  coordinates: ({ pass }) =>
    pass === 0
      ? { shown: 'trace.vocabulary.map((token) => Number(token === trace.tokens[trace.probe]))', also: {} }
      : { shown: `trace.coordinates[${pass - 1}]`, also: { coordinates: true } },
};

/** A row of weights has nothing right of its token; the evenness is asked for at all scales. */
function attentionCall(core: Core, source: SnippetSource): Call | undefined {
  const { scale, matrixSeed, ...others } = attentionAsked(core, source);
  return {
    softmax: {
      method: 'randomAttention',
      options: { ...others, scale, matrixSeed },
      shown: 'trace.weights.map((row, i) => row.slice(0, i + 1))',
    },
    evenness: {
      method: 'attentionEvenness',
      options: others,
      shown: 'trace.scales.map((_, i) => [trace.mean[i], trace.low[i], trace.high[i]])',
    },
  }[viewOf(source.figure)];
}

function pronounCall(core: Core, source: SnippetSource): Call | undefined {
  const { options, moment } = pronounAsked(core, source);
  const shown = pronounShown[viewOf(source.figure)]?.(moment);
  return shown ? { method: 'pronoun', options, shown } : undefined;
}

/** Of reads that are called alike, figures show the first. */
const weightsOf = (field: 'memory' | 'name', called: string, layer: number): string =>
  `trace.attention
  .filter(({ layer }) => layer === ${layer})
  .filter(({ step }) => step === trace.settings.block.reads.findIndex(({ ${field} }) => ${field} === '${called}'))
  .map(({ weights }) => weights)`;

const pronounShown: Record<string, (moment: PronounMoment) => string> = {
  logits: () => 'trace.logits',
  arcs: ({ layer }) => weightsOf('memory', 'context', layer),
  weights: ({ layer, memory }) => weightsOf('name', memory, layer),
};

const calls: Partial<Record<SavedKind, (core: Core, source: SnippetSource) => Call | undefined>> = {
  abcd: abcdCall,
  pronoun: pronounCall,
  attention: attentionCall,
};

/** A value as JavaScript, laid out over lines; rows of numbers stay in one. */
function literal(value: object): string {
  const rows: string[] = [];
  const text = JSON.stringify(
    value,
    (key, part) => {
      if (!ArrayBuffer.isView(part)) return part;
      rows.push(JSON.stringify(Array.from(part as Float64Array)));
      return `row ${rows.length - 1} of ${key}`;
    },
    2,
  );
  return text
    .replace(/^(\s*)"([a-zA-Z]+)":/gm, '$1$2:')
    .replace(/"row (\d+) of \d+"/g, (_, index) => rows[Number(index)] ?? '');
}
