"""python3 scripts/compare_draws.py NAME DRAWS DIMENSION PASSES SEED: draws of the ABCD prompt without this project.

Prints {"seconds", "draws", "successes", "version"} as JSON. A success is a draw in which the token most similar to the
last one is a D. NAME is
  torch-loop     the posts' loop as it stands there, rule subtract with RMSNorm, in PyTorch, one draw after the other
  numpy-loop     the same loop in NumPy
  numpy-batched  all draws at once in NumPy, by the same two shortcuts as the core: a running sum, and instead of the
                 vectors their triangular factor (Bartlett), V(V+1)/2 numbers instead of V·d; like the core it asks
                 after every pass which token is ahead
  numpy-last     the same, but asking after the last pass only, as the loops do
"""

import json
import sys
import time

PROMPT = " ABCD ABCDABCE"
LETTERS = list(dict.fromkeys(PROMPT))
TOKENS = [LETTERS.index(letter) for letter in PROMPT]
RIGHT = [i for i, letter in enumerate(PROMPT) if letter == "D"]
EPSILON = 1e-8
# So many draws stay in the processor's cache, where NumPy is fastest.
BATCH = 500


def torch_loop(draws, dimension, passes, seed):
    import torch

    torch.manual_seed(seed)

    def rms_norm(x):
        return x / torch.sqrt(torch.mean(x * x) + EPSILON)

    started = time.perf_counter()
    successes = 0
    with torch.no_grad():
        for _ in range(draws):
            X = torch.randn(len(LETTERS), dimension)[TOKENS]
            for _ in range(passes):
                for i in range(1, len(X)):
                    X[i] = rms_norm(X[i] - torch.sum(X[0:i], dim=0) / i)
            cosines = torch.nn.functional.cosine_similarity(X[:-1], X[-1:], dim=1)
            successes += int(torch.argmax(cosines)) in RIGHT
    return time.perf_counter() - started, successes, torch.__version__


def numpy_loop(draws, dimension, passes, seed):
    import numpy as np

    random = np.random.default_rng(seed)

    def rms_norm(x):
        return x / np.sqrt(np.mean(x * x) + EPSILON)

    started = time.perf_counter()
    successes = 0
    for _ in range(draws):
        X = random.standard_normal((len(LETTERS), dimension), dtype=np.float32)[TOKENS]
        for _ in range(passes):
            for i in range(1, len(X)):
                X[i] = rms_norm(X[i] - np.sum(X[0:i], axis=0) / i)
        cosines = X[:-1] @ X[-1] / np.linalg.norm(X[:-1], axis=1)
        successes += int(np.argmax(cosines)) in RIGHT
    return time.perf_counter() - started, successes, np.__version__


def numpy_batched(draws, dimension, passes, seed, every=True):
    import numpy as np

    random = np.random.default_rng(seed)
    size = len(LETTERS)
    columns = min(size, dimension)

    def successes_of(count):
        # L[token, column, draw]: the draws side by side in memory.
        L = np.zeros((size, columns, count))
        for row in range(size):
            L[row, : min(row, columns)] = random.standard_normal((min(row, columns), count))
            if row < columns:
                L[row, row] = np.sqrt(random.chisquare(dimension - row, count))
        X = L[TOKENS]
        for done in range(1, passes + 1):
            total = X[0].copy()
            for i in range(1, len(X)):
                x = X[i]
                x -= total / i
                x /= np.sqrt(np.einsum("cd,cd->d", x, x) / dimension + EPSILON)
                total += x
            if every or done == passes:
                products = np.einsum("tcd,cd->td", X[:-1], X[-1])
                norms = np.sqrt(np.einsum("tcd,tcd->td", X[:-1], X[:-1]))
                successes = int(np.isin(np.argmax(products / norms, axis=0), RIGHT).sum())
        return successes

    started = time.perf_counter()
    successes = sum(successes_of(min(BATCH, draws - first)) for first in range(0, draws, BATCH))
    return time.perf_counter() - started, successes, np.__version__


def numpy_last(draws, dimension, passes, seed):
    return numpy_batched(draws, dimension, passes, seed, every=False)


PROGRAMS = {
    "torch-loop": torch_loop,
    "numpy-loop": numpy_loop,
    "numpy-batched": numpy_batched,
    "numpy-last": numpy_last,
}


def main():
    name, *numbers = sys.argv[1:]
    draws, dimension, passes, seed = map(int, numbers)
    run = PROGRAMS[name]
    run(1, dimension, passes, seed)  # what is done once only, such as loading code
    seconds, successes, version = run(draws, dimension, passes, seed)
    print(json.dumps({"seconds": seconds, "draws": draws, "successes": successes, "version": version}))


main()
