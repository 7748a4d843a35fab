#pragma once

#include <span>
#include <vector>

#include "untrained/attention/token_vectors.hpp"
#include "untrained/error.hpp"
#include "untrained/numeric/matrix.hpp"

namespace untrained {

/// What happens to X[i], given m = mean(X[0:i]):
/// add: X[i] + m; subtract: X[i] − m; subtractRms: RMSNorm(X[i] − m).
enum class Rule { add, subtract, subtractRms };

const char* ruleName(Rule rule);

struct CausalMeanSettings {
    Rule rule = Rule::subtractRms;
    int passes = 15;  ///< in [1, limits::kMaximumPasses]
};

/// Everything that a run leaves behind.
struct CausalMeanTrace {
    CausalMeanSettings settings;
    TokenVectors vectors;        ///< of the vocabulary, V×r
    std::vector<int> tokens;     ///< n indices into the vocabulary
    std::vector<Matrix> states;  ///< passes + 1 matrices n×r: the vectors before pass 1, after pass 1, …
    Matrix norms;                ///< passes×n: what RMSNorm divided by (1 where there is no norm, and for X[0])
};

/// Attention with all scores equal, applied in place along the prompt, pass after pass.
///
/// For i = 1 … n − 1: X[i] ← rule(X[i], Σ_{j<i} X[j] / i), where the X[j] are already this pass's; X[0] never
/// changes. A running sum makes a pass O(n·r). RMSNorm divides by sqrt(|x|²/d + eps).
///
/// @param tokens n ≥ 1 indices in [0, V)
/// @return the trace, or emptyPrompt, tooManyTokens, outOfRange (passes), tooLarge, notFinite (given vectors near the
///         largest double: the bounds let a run without a norm grow by at most 1e68).
/// Source: the seed's ABCD posts; golden values in tests/core/attention/causal_mean_test.cpp.
Result<CausalMeanTrace> causalMean(TokenVectors vectors, std::span<const int> tokens,
                                   const CausalMeanSettings& settings);

/// Cosine of the probe with every token (itself included) after each pass: passes×n.
Matrix probeSimilarity(const CausalMeanTrace& trace, int probe);

/// The probe's vector as a sum of token vectors, X[probe] = Σ_t c_t E_t, after each pass: passes×V.
/// The recurrence is replayed on coefficients with the norms of the trace, so this holds for V > d as well.
Matrix probeCoordinates(const CausalMeanTrace& trace, int probe);

/// The vectors in the middle of pass `pass` (from 1), n×r: tokens 0 … `token` as it leaves them, the others as it
/// found them.
Matrix stateWithin(const CausalMeanTrace& trace, int pass, int token);

/// How one token's vector came about in one pass: X[i] ← rule(X[i], m).
struct TokenUpdate {
    RowVector before;  ///< V coefficients of the token vectors
    RowVector mean;    ///< the same for m; zeros for token 0, which has nothing before it
    RowVector after;
    double beforeLength;  ///< of X[i], as a root mean square: |X[i]|/√d
    double meanLength;
    double afterLength;
    double cosine;   ///< of X[i] and m, before the update
    double divisor;  ///< what RMSNorm divided by; 1 where there is no norm
};

/// @param pass from 1
TokenUpdate tokenUpdate(const CausalMeanTrace& trace, int pass, int token);

}  // namespace untrained
