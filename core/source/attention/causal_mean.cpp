#include "untrained/attention/causal_mean.hpp"

#include <cmath>
#include <string>

#include "untrained/attention/similarity.hpp"
#include "untrained/limits.hpp"
#include "untrained/numeric/decimal.hpp"
#include "untrained/numeric/tolerances.hpp"
#include "untrained/numeric/vector_kernels.hpp"

namespace untrained {

namespace {

double sign(Rule rule) { return rule == Rule::add ? 1 : -1; }

/// One pass over the first `count` rows of `state`: X[i] ← (X[i] ± sum / i) / divisor(i), with the running sum of what
/// came before. `divisor` sees the updated row, so the run measures a norm there and the replay looks it up. Returns
/// the sum of those rows.
template <class Divisor>
RowVector pass(Matrix& state, Eigen::Index count, double sign, Divisor divisor) {
    RowVector sum = RowVector::Zero(state.cols());
    for (Eigen::Index i = 0; i < count; ++i) {
        const std::span<double> x = row(state, i);
        if (i > 0) {
            addScaled(x, sign / static_cast<double>(i), numbers(sum));
            const double by = divisor(i, x);
            if (by != 1) scale(x, 1 / by);
        }
        addScaled(numbers(sum), 1, x);
    }
    return sum;
}

/// The recurrence on coefficients of the token vectors, with the norms of the trace.
class Replay {
public:
    explicit Replay(const CausalMeanTrace& trace) : trace_(trace) {
        const auto count = static_cast<Eigen::Index>(trace.tokens.size());
        state_ = Matrix::Zero(count, trace.vectors.rows.rows());
        for (Eigen::Index i = 0; i < count; ++i) state_(i, trace.tokens[i]) = 1;
    }

    /// n×V
    const Matrix& state() const { return state_; }

    /// The next pass over the first `count` tokens; their sum.
    RowVector run(Eigen::Index count) {
        const int p = passes_++;
        return pass(state_, count, sign(trace_.settings.rule),
                    [&](Eigen::Index i, std::span<const double>) { return trace_.norms(p, i); });
    }

private:
    const CausalMeanTrace& trace_;
    Matrix state_;
    int passes_ = 0;
};

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
    const std::int64_t kept = (settings.passes + std::int64_t{1}) * count * vectors.rows.cols();
    if (auto error = limits::promptError(tokens.size(), kept, "passes")) return *error;

    Matrix state = vectorsOf(vectors, tokens);
    CausalMeanTrace trace{
        settings, std::move(vectors), {tokens.begin(), tokens.end()}, {}, Matrix::Ones(settings.passes, count)};
    const double dimension = trace.vectors.dimension;
    trace.states.reserve(settings.passes + 1);
    trace.states.push_back(state);
    for (int p = 0; p < settings.passes; ++p) {
        pass(state, count, sign(settings.rule), [&](Eigen::Index i, std::span<const double> x) {
            if (settings.rule != Rule::subtractRms) return 1.0;
            return trace.norms(p, i) = std::sqrt(dot(x, x) / dimension + tolerances::kRmsNormEpsilon);
        });
        // An infinite norm would leave a zero vector, which is finite.
        if (!allFinite(numbers(state)) || !allFinite(row(trace.norms, p))) {
            if (p == 0) {
                return Error{ErrorCode::notFinite, "the token vectors are too large for double precision", "vectors",
                             ""};
            }
            Error error = outOfRange("passes", settings.passes, 1, p);
            error.code = ErrorCode::notFinite;
            error.message = "the vectors outgrow double precision in pass " + formatWhole(p + 1) +
                            "; passes must be at most " + formatWhole(p) + " here";
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
    Replay replay(trace);
    Matrix coordinates(trace.settings.passes, replay.state().cols());
    for (int p = 0; p < trace.settings.passes; ++p) {
        replay.run(probe + 1);
        coordinates.row(p) = replay.state().row(probe);
    }
    return coordinates;
}

Matrix stateWithin(const CausalMeanTrace& trace, int pass, int token) {
    Matrix state = trace.states[pass - 1];
    state.topRows(token + 1) = trace.states[pass].topRows(token + 1);
    return state;
}

TokenUpdate tokenUpdate(const CausalMeanTrace& trace, int pass, int token) {
    Replay replay(trace);
    for (int p = 1; p < pass; ++p) replay.run(token + 1);
    TokenUpdate update{};
    update.before = replay.state().row(token);
    update.mean = replay.run(token + 1) - replay.state().row(token);
    update.after = replay.state().row(token);

    const RowVector x = trace.states[pass - 1].row(token);
    RowVector mean = trace.states[pass].topRows(token).colwise().sum();
    if (token > 0) {
        update.mean /= token;
        mean /= token;
    }
    const double unit = std::sqrt(trace.vectors.dimension);
    update.beforeLength = x.norm() / unit;
    update.meanLength = mean.norm() / unit;
    update.afterLength = trace.states[pass].row(token).norm() / unit;
    Matrix both(2, x.size());
    both << x, mean;
    update.cosine = cosines(both, 0)[1];
    update.divisor = trace.norms(pass - 1, token);
    return update;
}

}  // namespace untrained
