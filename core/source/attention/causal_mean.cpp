#include "untrained/attention/causal_mean.hpp"

#include <cmath>
#include <string>

#include "untrained/attention/similarity.hpp"
#include "untrained/limits.hpp"
#include "untrained/numeric/tolerances.hpp"
#include "untrained/numeric/vector_kernels.hpp"

namespace untrained {

namespace {

double sign(Rule rule) { return rule == Rule::add ? 1 : -1; }

/// One pass over `state`: X[i] ← (X[i] ± sum / i) / divisor(i), with the running sum of what came before.
/// `divisor` sees the updated row, so the run measures a norm there and the replay looks it up.
template <class Divisor>
void pass(Matrix& state, double sign, Divisor divisor) {
    RowVector sum = state.row(0);
    const std::span<double> sums = numbers(sum);
    for (Eigen::Index i = 1; i < state.rows(); ++i) {
        const std::span<double> x = row(state, i);
        addScaled(x, sign / static_cast<double>(i), sums);
        const double by = divisor(i, x);
        if (by != 1) scale(x, 1 / by);
        addScaled(sums, 1, x);
    }
}

}  // namespace

const char* ruleName(Rule rule) {
    switch (rule) {
        case Rule::add: return "add";
        case Rule::subtract: return "subtract";
        case Rule::subtractRms: return "subtract-rms";
    }
    return "unknown";
}

Result<CausalMeanTrace> causalMean(TokenVectors vectors, std::span<const int> tokens,
                                   const CausalMeanSettings& settings) {
    const auto count = static_cast<Eigen::Index>(tokens.size());
    if (settings.passes < 1 || settings.passes > limits::kMaximumPasses) {
        return outOfRange("passes", settings.passes, 1, limits::kMaximumPasses);
    }
    const std::int64_t numbers = (settings.passes + std::int64_t{1}) * count * vectors.rows.cols();
    if (auto error = limits::promptError(tokens.size(), numbers, "passes")) return *error;

    Matrix state(count, vectors.rows.cols());
    for (Eigen::Index i = 0; i < count; ++i) state.row(i) = vectors.rows.row(tokens[i]);

    CausalMeanTrace trace{
        settings, std::move(vectors), {tokens.begin(), tokens.end()}, {}, Matrix::Ones(settings.passes, count)};
    const double dimension = trace.vectors.dimension;
    trace.states.reserve(settings.passes + 1);
    trace.states.push_back(state);
    for (int p = 0; p < settings.passes; ++p) {
        pass(state, sign(settings.rule), [&](Eigen::Index i, std::span<const double> x) {
            if (settings.rule != Rule::subtractRms) return 1.0;
            return trace.norms(p, i) = std::sqrt(dot(x, x) / dimension + tolerances::kRmsNormEpsilon);
        });
        // An infinite norm would leave a zero vector, which is finite.
        if (!state.allFinite() || !trace.norms.row(p).allFinite()) {
            if (p == 0) {
                return Error{ErrorCode::notFinite, "the token vectors are too large for double precision", "vectors",
                             ""};
            }
            Error error = outOfRange("passes", settings.passes, 1, p);
            error.code = ErrorCode::notFinite;
            error.message = "the vectors outgrow double precision in pass " + std::to_string(p + 1) +
                            "; passes must be at most " + std::to_string(p) + " here";
            return error;
        }
        trace.states.push_back(state);
    }
    return trace;
}

Matrix probeSimilarity(const CausalMeanTrace& trace, int probe) {
    Matrix similarity(trace.settings.passes, trace.tokens.size());
    for (int p = 0; p < trace.settings.passes; ++p) similarity.row(p) = cosines(trace.states[p + 1], probe);
    return similarity;
}

Matrix probeCoordinates(const CausalMeanTrace& trace, int probe) {
    const auto count = static_cast<Eigen::Index>(trace.tokens.size());
    Matrix state = Matrix::Zero(count, trace.vectors.rows.rows());
    for (Eigen::Index i = 0; i < count; ++i) state(i, trace.tokens[i]) = 1;

    Matrix coordinates(trace.settings.passes, state.cols());
    for (int p = 0; p < trace.settings.passes; ++p) {
        pass(state, sign(trace.settings.rule),
             [&](Eigen::Index i, std::span<const double>) { return trace.norms(p, i); });
        coordinates.row(p) = state.row(probe);
    }
    return coordinates;
}

}  // namespace untrained
