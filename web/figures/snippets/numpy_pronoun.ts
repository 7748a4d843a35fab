import { type Core, type MemoryRow, type PronounTrace, pronoun, type Read } from 'untrained';
import { factorOf, type NumpyProgram } from './numpy';
import { type PronounMoment, pronounAsked, type SnippetSource, viewOf } from './source';

/** mem, and what the block does with what it returns, for any setting. */
const block = `
def unit(rows):
    length = np.linalg.norm(rows, axis=-1, keepdims=True)
    return np.sqrt(d) * rows / np.where(length > 1e-12, length, np.inf)

def mem(q, K, V, T):
    scores = K @ q
    if len(scores) == 0:
        return scores, np.zeros_like(q)
    if T == 0:
        weights = (scores == scores.max()).astype(float)
    else:
        weights = np.exp((scores - scores.max()) / T)
    weights = weights / weights.sum()
    return weights, weights @ V

X = L[tokens]
read_out = np.zeros(L.shape[1])
weights_of = {}
for layer in range(1, layers + 1):
    before = X.copy()
    for i in range(len(tokens)):
        context = (X if in_place else before)[:i]
        q = y = X[i]
        for step, (memory, factor, T, normalize) in enumerate(reads):
            asked = y if base == "q" or memory == "swapped" else q
            query = unit(asked) if normalize in ("query", "both") else asked
            keys, values = {"relation": (K, V), "swapped": (V, K), "context": (context, context)}[memory]
            keys = unit(keys) if normalize in ("key", "both") else keys
            weights_of[layer, i, step], value = mem(query, keys, values, T * d)
            if memory == "relation":
                q = q + factor * value
            if memory != "relation" or base == "q":
                y = y + factor * value
            if memory == "context" and i == probe:
                read_out = value
        if norm == "rms":
            y = y / np.sqrt(y @ y / d + 1e-8)
        X[i] = y
if readout == "output":
    read_out = X[probe]
`;

const wanted: Record<string, (trace: PronounTrace, moment: PronounMoment) => string> = {
  logits: (trace) => `print(${trace.settings.block.readoutGain} * L @ read_out / d)`,
  arcs: (trace, { layer }) => weights(trace, ({ memory }) => memory === 'context', layer),
  weights: (trace, { layer, memory }) => weights(trace, ({ name }) => name === memory, layer),
};

/** Of reads of the same name, figures show the first. */
const weights = ({ settings }: PronounTrace, isShown: (read: Required<Read>) => boolean, layer: number): string =>
  `for i in range(len(tokens)):
    print(weights_of[${layer}, i, ${settings.block.reads.findIndex(isShown)}])`;

/**
 * A program in Python with NumPy that computes the figure's numbers with no more than the factor of the token vectors.
 *
 * @throws where the figure has no numbers of its own
 */
export function numpyPronoun(core: Core, source: SnippetSource): NumpyProgram {
  const { options, moment } = pronounAsked(core, source);
  const show = wanted[viewOf(source.figure)];
  if (!show) throw new Error(`${source.figure.name} is not computed`);
  const trace = pronoun(core, options);
  const { vocabulary, tokens, probe, edges } = trace;
  const { base, norm, update, layers, readout, reads } = trace.settings.block;
  const factor = factorOf(core, vocabulary.length, trace.settings);
  const body = `tokens = [${tokens.map((token) => vocabulary.indexOf(token)).join(', ')}]
probe = ${probe}
${memoryRows(edges, vocabulary)}
reads = [
${reads.map((read) => `    ${readTuple(read)},`).join('\n')}
]
layers, in_place, base, norm, readout = ${layers}, ${update === 'in-place' ? 'True' : 'False'}, "${base}", "${norm}", "${readout}"
${block}${show(trace, moment)}
`;
  return { factor, vocabulary, body };
}

const readTuple = ({ memory, sign, gain, temperature, normalize }: Read): string =>
  `("${memory}", ${sign * gain}, ${temperature}, "${normalize}")`;

/** Keys and values of the relation memory, as sums of token vectors. */
function memoryRows(edges: readonly MemoryRow[], vocabulary: readonly string[]): string {
  const at = (word: string) => vocabulary.indexOf(word);
  const values = edges.map(({ terms }) => terms.map(({ token, weight }) => `${weight} * L[${at(token)}]`).join(' + '));
  return `K = L[np.array([${edges.map(({ key }) => at(key)).join(', ')}], dtype=int)]
V = np.array([${values.join(', ')}]).reshape(len(K), L.shape[1])`;
}
