#include <gtest/gtest.h>

#include <cmath>

#include "support/plain.hpp"
#include "support/prompt.hpp"
#include "untrained/attention/causal_mean.hpp"
#include "untrained/numeric/tolerances.hpp"

// One update of one token, and the states in the middle of a pass.

namespace untrained {
namespace {

constexpr Rule kRules[] = {Rule::add, Rule::subtract, Rule::subtractRms};
constexpr int kDimension = 60;
constexpr int kPasses = 6;

CausalMeanTrace run(Rule rule, int dimension = kDimension) {
    const Prompt prompt = characters("abcabdab");
    const TokenVectors vectors = require(tokenVectors({Embedding::gaussian, dimension, 3}, prompt.size()));
    return require(causalMean(vectors, prompt.tokens, {rule, kPasses}));
}

/// Coefficients of the token vectors as a vector in their span.
RowVector inSpan(const CausalMeanTrace& trace, const RowVector& coefficients) {
    return coefficients * trace.vectors.rows;
}

TEST(CausalMeanUpdate, IsTheStepBetweenTwoStates) {
    for (const Rule rule : kRules) {
        const CausalMeanTrace trace = run(rule);
        for (int pass = 1; pass <= kPasses; ++pass) {
            for (int token = 0; token < 8; ++token) {
                const TokenUpdate update = tokenUpdate(trace, pass, token);
                const RowVector mean = token == 0 ? RowVector::Zero(trace.vectors.rows.cols())
                                                  : RowVector(trace.states[pass].topRows(token).colwise().mean());
                EXPECT_LE((inSpan(trace, update.before) - trace.states[pass - 1].row(token)).norm(), tolerances::kSpan);
                EXPECT_LE((inSpan(trace, update.mean) - mean).norm(), tolerances::kSpan);
                EXPECT_LE((inSpan(trace, update.after) - trace.states[pass].row(token)).norm(), tolerances::kSpan);
                EXPECT_EQ(update.divisor, trace.norms(pass - 1, token));
            }
        }
    }
}

TEST(CausalMeanUpdate, FollowsTheRule) {
    for (const Rule rule : kRules) {
        const TokenUpdate update = tokenUpdate(run(rule), 3, 5);
        const double sign = rule == Rule::add ? 1 : -1;
        const RowVector expected = (update.before + sign * update.mean) / update.divisor;
        EXPECT_LE((update.after - expected).norm(), tolerances::kKernel);
    }
}

TEST(CausalMeanUpdate, LengthsAreRootMeanSquares) {
    const CausalMeanTrace trace = run(Rule::subtractRms);
    const TokenUpdate update = tokenUpdate(trace, 2, 4);
    const RowVector x = trace.states[1].row(4);
    const RowVector mean = trace.states[2].topRows(4).colwise().mean();
    EXPECT_NEAR(update.beforeLength, std::sqrt(x.squaredNorm() / kDimension), tolerances::kKernel);
    EXPECT_NEAR(update.meanLength, std::sqrt(mean.squaredNorm() / kDimension), tolerances::kKernel);
    EXPECT_NEAR(update.cosine, x.dot(mean) / (x.norm() * mean.norm()), tolerances::kKernel);
    // RMSNorm leaves a root mean square of 1, but for its epsilon.
    EXPECT_NEAR(update.afterLength, 1, 2 * tolerances::kRmsNormEpsilon / (update.divisor * update.divisor));
    EXPECT_NEAR(update.divisor, std::sqrt((x - mean).squaredNorm() / kDimension), tolerances::kRmsNormEpsilon);
}

TEST(CausalMeanUpdate, TheFirstTokenHasNoMean) {
    const TokenUpdate update = tokenUpdate(run(Rule::subtractRms), 1, 0);
    EXPECT_EQ(update.mean, RowVector::Zero(4));
    EXPECT_EQ(update.meanLength, 0);
    EXPECT_EQ(update.cosine, 0);
    EXPECT_EQ(update.divisor, 1);
    EXPECT_EQ(update.before, update.after);
}

// With more tokens than dimensions their vectors depend on each other; the coefficients are still those of the run.
TEST(CausalMeanUpdate, HoldsForMoreTokensThanDimensions) {
    const CausalMeanTrace trace = run(Rule::subtractRms, 2);
    const TokenUpdate update = tokenUpdate(trace, kPasses, 7);
    EXPECT_LE((inSpan(trace, update.after) - trace.states[kPasses].row(7)).norm(), tolerances::kSpan);
    EXPECT_EQ(update.after, probeCoordinates(trace, 7).row(kPasses - 1));
}

TEST(CausalMeanUpdate, AStateWithinAPassIsHalfOld) {
    const CausalMeanTrace trace = run(Rule::subtract);
    for (int token = 0; token < 8; ++token) {
        const Matrix state = stateWithin(trace, 2, token);
        for (int i = 0; i < 8; ++i) EXPECT_EQ(state.row(i), trace.states[i <= token ? 2 : 1].row(i));
    }
    EXPECT_EQ(stateWithin(trace, 2, 7), trace.states[2]);
}

}  // namespace
}  // namespace untrained
