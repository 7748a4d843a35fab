import { type AbcdTrace, abcd, type Core, type Rule } from 'untrained';
import { factorOf, type NumpyProgram } from './numpy';
import { type AbcdMoment, abcdAsked, type SnippetSource, viewOf } from './source';

/** What RMSNorm adds under its root, as the core does. */
const EPSILON = '1e-8';

const updates: Record<Rule, string> = {
  add: 'X[i] += X[:i].mean(axis=0)',
  subtract: 'X[i] -= X[:i].mean(axis=0)',
  'subtract-rms': `X[i] -= X[:i].mean(axis=0)
        X[i] /= np.sqrt(X[i] @ X[i] / d + ${EPSILON})`,
};

/** The same on coefficients of the token vectors, with the divisor of the vectors. */
const updatesWithCoefficients: Record<Rule, string> = {
  add: 'X[i], C[i] = X[i] + X[:i].mean(axis=0), C[i] + C[:i].mean(axis=0)',
  subtract: 'X[i], C[i] = X[i] - X[:i].mean(axis=0), C[i] - C[:i].mean(axis=0)',
  'subtract-rms': `X[i], C[i] = X[i] - X[:i].mean(axis=0), C[i] - C[:i].mean(axis=0)
        divisor = np.sqrt(X[i] @ X[i] / d + ${EPSILON})
        X[i], C[i] = X[i] / divisor, C[i] / divisor`,
};

const cosines = `
def cosines(X):
    length = np.linalg.norm(X, axis=1, keepdims=True)
    return X / np.where(length > 1e-12, length, np.inf)
`;

interface Parts {
  trace: AbcdTrace;
  moment: AbcdMoment;
}

/** What comes after the vectors, by figure. */
const programs: Record<string, (parts: Parts) => string> = {
  heatmap({ trace, moment: { pass, token } }) {
    const passes = token === undefined ? trace.settings.passes : pass;
    const row = `    U = cosines(X)
    shown.append(U @ U[${trace.probe}])`;
    return `${cosines}
X = L[tokens]
shown = []
${loop(trace, passes, token === undefined ? undefined : { pass, token })}
${row}
print(np.array(shown))
`;
  },
  map({ trace, moment: { pass, token } }) {
    return `${cosines}
X = L[tokens]
${pass === 0 ? '' : `${loop(trace, pass, token === undefined ? undefined : { pass, token })}\n`}U = cosines(X)
print(U @ U.T)
`;
  },
  coordinates({ trace, moment: { pass } }) {
    return `
X = L[tokens]
C = np.eye(len(L))[tokens]
${pass === 0 ? '' : `${loop(trace, pass, undefined, updatesWithCoefficients)}\n`}print(C[${trace.probe}])
`;
  },
};

/** The passes, which a moment in the middle of the last one ends early. */
function loop(
  { settings, tokens }: AbcdTrace,
  passes: number,
  end: { pass: number; token: number } | undefined,
  update = updates,
): string {
  const last = end
    ? `range(1, ${end.token + 1} if p == ${end.pass} else ${tokens.length})`
    : `range(1, ${tokens.length})`;
  return `for p in range(1, ${passes + 1}):
    for i in ${last}:
        ${update[settings.rule]}`;
}

/**
 * A program in Python with NumPy that computes the figure's numbers with no more than the factor of the token vectors.
 *
 * @throws where the figure has no numbers of its own
 */
export function numpyAbcd(core: Core, source: SnippetSource): NumpyProgram {
  const { options, moment } = abcdAsked(core, source);
  const program = programs[viewOf(source.figure)];
  if (!program) throw new Error(`${source.figure.name} is not computed`);
  const trace = abcd(core, options);
  const { vocabulary } = trace;
  const factor = factorOf(core, vocabulary.length, trace.settings);
  const tokens = trace.tokens.map((token) => vocabulary.indexOf(token));
  const body = `tokens = [${tokens.join(', ')}]
${program({ trace, moment })}`;
  return { factor, vocabulary, body };
}
